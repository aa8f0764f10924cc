using Landsdeel.Infrastructure.Documents.Lezers;
using Landsdeel.Opdrachten;

// Beside the site and the commands: the process that reads files of others for them.
return args is [Leeswerk.Argument] ? Leeswerk.Voer() : await Opdrachtregel.Start(args);

/// <summary>Site, API and command line in one executable.</summary>
public partial class Program;
