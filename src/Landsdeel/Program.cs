using Landsdeel.Opdrachten;

return await Opdrachtregel.Start(args);

/// <summary>Site, API and command line in one executable.</summary>
public partial class Program;
