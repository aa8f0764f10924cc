using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Domain.Overleggen.Reageren;

public sealed record ReactieLeeg() : Weigering("reactie.leeg", "Schrijf een opmerking, of verander de tekst in wat u voorstelt.", "opmerking");

public sealed record ReactieIsAf() : Weigering("reactie.af", "Op deze reactie is al besloten. Laad de pagina opnieuw om te zien wat.");

public sealed record GeenVoorstel() : Weigering("reactie.geen-voorstel", "Bij deze reactie hoort geen tekstvoorstel om over te nemen. Wijs haar af met een antwoord als reden, of wijzig de afspraak zelf.");

public sealed record TekstIntussenAnders() : Weigering("reactie.tekst-anders",
    "De tekst van deze afspraak is gewijzigd sinds dit voorstel werd gedaan. Wijs het voorstel met die reden af, of vraag de partij om een nieuw voorstel.");
