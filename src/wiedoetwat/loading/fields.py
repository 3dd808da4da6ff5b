"""Every field an entry of the knowledge base may have: its kind, and what it means.

This one table drives the check of the YAML, the building of the records and the tables in
`docs/kennisbank.md`. The meanings are Dutch, because editors read them.
"""

from wiedoetwat import model
from wiedoetwat.loading.kinds import (
    CHOICE,
    DATE,
    DAY,
    FLAG,
    ID,
    PHONE,
    RECORD,
    RECORDS,
    RECORDS_PER_ASKER,
    REF,
    REF_PER_ASKER,
    REFS,
    TEXT,
    TEXT_FOR_ASKERS,
    TEXT_PER_ASKER,
    TEXTS,
    URL,
    URLS,
    Collection,
    Field,
    Shape,
)

ZEKERHEDEN = ("zeker", "vrij zeker", "zwak")

COLLECTIONS = (
    Collection("vragers", "vragers.yaml", "vrager"),
    Collection("groepen", "groepen.yaml", "groep"),
    Collection("begrippen", "begrippen.yaml", "begrip"),
    Collection("feiten", "feiten.yaml", "feit"),
    Collection("rollen", "roles.yaml", "rol"),
    Collection("partners", "roles.yaml", "partner"),
    Collection("contacten", "contacten.yaml", "contact"),
    Collection("meldingen", "meldingen.yaml", "melding"),
    Collection("let_op", "let_op.yaml", "let_op"),
    Collection("situaties", "situaties", "situatie"),
    Collection("woordenlijsten", "signalen.yaml", "woordenlijst"),
    Collection("onschuldig", "signalen.yaml", "onschuldig"),
    Collection("signalen", "signalen.yaml", "signaal"),
    Collection("vragen", "vragen.yaml", "vraag"),
    Collection("onderscheid", "vragen.yaml", "onderscheid"),
    Collection("plichten", "plichten.yaml", "plicht"),
)


def shape_named(name: str) -> Shape:
    """Return the shape of this name: of the knowledge base, or of a school file."""
    if name in SHAPES:
        return SHAPES[name]
    # Few answers are about a school, and the others start without this table.
    from wiedoetwat.loading.school_fields import SCHOOL_SHAPES  # noqa: PLC0415

    return SCHOOL_SHAPES[name]


_IEMAND = ("rol", "partner", "contact")
_BRON = ("cel", "feit")

_ID = Field("id", ID, "De vaste naam. Andere programma's rekenen erop: verander hem niet.", True)
_NAAM = Field("naam", TEXT, "Hoe wij het noemen op het scherm.", True)
_OOK_GENOEMD = Field(
    "ook_genoemd", TEXTS, "Andere namen waaronder iemand het zoekt. Elke naam wijst één ding aan."
)
_VOOR = Field(
    "voor",
    REFS,
    "Alleen voor deze vragers. Zonder dit veld geldt het voor iedereen.",
    of=("vrager",),
)
_WAAROM = Field("waarom", TEXT, "De reden, in één of twee korte zinnen.", True)
_ALS = Field("als", TEXT, "Alleen onder deze voorwaarde, als hele zin.")
_BRON_VELD = Field(
    "bron", REFS, "De cellen van de brontabel en de feiten waarop dit steunt.", True, _BRON
)
_BRON_OPTIE = _BRON_VELD._replace(required=False)
_GECONTROLEERD = Field(
    "gecontroleerd_op", DAY, "De dag waarop iemand dit voor het laatst naast de bron legde.", True
)
_ZEKERHEID = Field("zekerheid", CHOICE, "Hoe zeker het is; zie feiten.yaml.", True, ZEKERHEDEN)
_WERKGEBIED = Field("werkgebied", CHOICE, "Waar de rol over gaat.", True, ("school", model.THUIS))
_KORT = Field("kort", TEXT, "In één zin wat deze persoon doet.", True)
_BIJ = Field("bij", REF, "Naar wie: een rol, een partner of een contact.", True, _IEMAND)
_PATRONEN = Field(
    "patronen",
    TEXTS,
    "Rijtjes woorden: 'a|b' is een van beide, 'mes*' begint met, '{lijst}' is een woord uit een "
    "lijst, '...' is ruimte voor hooguit vier woorden.",
    True,
)
_BIJ_ALLEN = Field("bij", REFS, "Met wie deze stap is.", of=_IEMAND)

SHAPES: dict[str, Shape] = {
    "vrager": Shape(
        model.Vrager,
        "Wie de vraag stelt.",
        (
            _ID,
            _NAAM,
            Field("aanspreekvorm", CHOICE, "Hoe wij deze vrager aanspreken.", True, ("je", "u")),
            Field("groet", TEXT, "De eerste zin van elk antwoord aan deze vrager.", True),
            Field(
                "altijd",
                RECORDS,
                "Bij wie deze vrager altijd terecht kan, ook als wij de vraag niet begrijpen.",
                True,
                ("toevlucht",),
            ),
            _OOK_GENOEMD,
        ),
    ),
    "groep": Shape(
        model.Groep,
        "Een groep situaties.",
        (
            _ID,
            _NAAM,
            Field("omschrijving", TEXT, "Wat er in deze groep zit.", True),
            Field(
                "standaard", REF, "De situatie die voor de groep antwoordt.", True, ("situatie",)
            ),
            Field(
                "standaard_voor",
                REF_PER_ASKER,
                "Een andere situatie voor een bepaalde vrager.",
                of=("situatie",),
            ),
            _OOK_GENOEMD,
        ),
    ),
    "begrip": Shape(
        model.Begrip,
        "Een vakterm uit de tabel, één keer uitgelegd.",
        (_ID, _NAAM, Field("uitleg", TEXT, "Wat het woord betekent.", True), _BRON_OPTIE),
    ),
    "feit": Shape(
        model.Feit,
        "Een feit van buiten de tabel.",
        (
            _ID,
            Field("feit", TEXT, "Het feit, in onze eigen woorden.", True),
            Field("van", TEXTS, "Wie het zegt.", True),
            Field("url", URLS, "Waar het staat.", True),
            Field("datum", DATE, "De datum van de bron, als die bekend is."),
            _ZEKERHEID,
            _GECONTROLEERD,
        ),
    ),
    "taak": Shape(
        model.Taak,
        "Eén cel van de brontabel.",
        (
            _ID._replace(meaning="De cel, zoals 'apc-1': kolom en rij."),
            Field("tekst", TEXT, "De taak, in onze eigen woorden, zonder iets weg te laten.", True),
            Field("schakelt_in", REFS, "Wie deze rol hiervoor inschakelt.", of=("rol", "partner")),
            Field("begrippen", REFS, "De vaktermen in deze taak.", of=("begrip",)),
        ),
    ),
    "grens": Shape(
        model.Grens,
        "Waar een rol niet voor is.",
        (
            _ID._replace(meaning="Een eigen naam, of de cel als de tabel de grens zelf trekt."),
            Field("wat", TEXT, "Waar de rol niet voor is.", True),
            _WAAROM,
            Field(
                "geldt_voor",
                REFS,
                "De situaties of groepen waarin wij dit zeggen.",
                True,
                ("situatie", "groep"),
            ),
            _VOOR,
            Field("wel", REFS, "Wie er wel voor is.", True, _IEMAND),
            _BRON_VELD,
            Field("begrippen", REFS, "De vaktermen in deze grens.", of=("begrip",)),
        ),
    ),
    "rol": Shape(
        model.Rol,
        "Een rol uit de brontabel.",
        (
            _ID,
            _NAAM,
            Field("afkorting", TEXT, "Hoe mensen het afkorten."),
            Field("heet_vaak", TEXT, "Hoe de rol op veel scholen heet. Staat bij elk antwoord."),
            _OOK_GENOEMD,
            _WERKGEBIED,
            _KORT,
            Field("taken", RECORDS, "De cellen van deze rol.", True, ("taak",)),
            Field("niet_voor", RECORDS, "Waar deze rol niet voor is.", of=("grens",)),
        ),
    ),
    "partner": Shape(
        model.Partner,
        "Iemand die de tabel noemt zonder eigen kolom, of die bij de klachtroute hoort.",
        (
            _ID,
            _NAAM,
            _OOK_GENOEMD,
            _WERKGEBIED,
            _KORT,
            _BRON_VELD,
            Field("is_zelf", REF, "De vrager die deze persoon zelf is.", of=("vrager",)),
            Field("onafhankelijk", FLAG, "Staat deze persoon buiten een conflict met de school?"),
        ),
    ),
    "onzeker": Shape(
        model.Onzeker,
        "Wat niet zeker genoeg is om als feit te tonen.",
        (
            Field("telefoon", TEXT, "Het nummer, met erbij waarom het onzeker is."),
            Field("bereikbaar", TEXT, "De tijden, met erbij waarom ze onzeker zijn."),
        ),
    ),
    "contact": Shape(
        model.Contact,
        "Hulp buiten de school.",
        (
            _ID,
            _NAAM,
            _OOK_GENOEMD,
            Field("telefoon", PHONE, "Het nummer, altijd tussen aanhalingstekens."),
            Field("ook_telefoon", PHONE, "Een tweede nummer."),
            Field("bereikbaar", TEXT, "Wanneer, en of het gratis is."),
            Field("anders", TEXT, "Een andere weg, zoals chat of mail."),
            Field("voor_wie", TEXT, "Voor wie dit is, en waarvoor.", True),
            _VOOR._replace(required=True, meaning="Wie dit contact te zien krijgt."),
            Field("onzeker", RECORD, "Wat niet zeker genoeg is.", of=("onzeker",)),
            Field("bron", URL, "Waar dit staat.", True),
            Field("bron_datum", DATE, "De datum van de bron, als die bekend is."),
            _ZEKERHEID._replace(of=ZEKERHEDEN[:2]),
            _GECONTROLEERD,
        ),
    ),
    "melding": Shape(
        model.Melding,
        "Een waarschuwing die boven het antwoord staat.",
        (
            _ID,
            Field("tekst", TEXT_PER_ASKER, "De waarschuwing, voor elke vrager.", True),
            Field(
                "contacten",
                REFS,
                "Wie iemand dan belt, de belangrijkste eerst.",
                True,
                ("contact",),
            ),
        ),
    ),
    "let_op": Shape(
        model.LetOp,
        "Waar een andere bron iets anders zegt dan de tabel, of waar scholen verschillen.",
        (
            _ID,
            Field("tekst", TEXT, "Wat er verschilt.", True),
            Field(
                "bij_rollen", REFS, "Bij welke rollen of partners dit staat.", of=("rol", "partner")
            ),
            Field(
                "bij_situaties",
                REFS,
                "Bij welke situaties of groepen dit staat.",
                of=("situatie", "groep"),
            ),
            _VOOR,
            Field("bron", REFS, "De feiten waarop dit steunt.", True, ("feit",)),
        ),
    ),
    "verwijzing": Shape(
        model.Verwijzing,
        "Naar wie iemand gaat.",
        (_BIJ, _ALS, _VOOR, _WAAROM, _BRON_VELD),
    ),
    "toevlucht": Shape(
        model.Verwijzing,
        "Bij wie iemand altijd terecht kan. Een contact heeft zelf al een bron.",
        (_BIJ, _ALS, _VOOR, _WAAROM, _BRON_OPTIE),
    ),
    "afwijzing": Shape(
        model.Afwijzing,
        "Naar wie iemand niet gaat.",
        (
            _BIJ,
            _ALS,
            _VOOR,
            _WAAROM,
            Field("wel", REFS, "Wie dan wel. Zonder dit veld: wie eerst komt.", of=_IEMAND),
            _BRON_VELD,
        ),
    ),
    "stap": Shape(
        model.Stap,
        "Een stap: wie doet wat, met wie, en wat kan iemand verwachten.",
        (
            Field("tekst", TEXT, "Wat iemand doet.", True),
            Field("zin", TEXT, "Een zin die iemand kan zeggen."),
            _BIJ_ALLEN,
            _BRON_OPTIE,
        ),
    ),
    "vervolg": Shape(
        model.Vervolg,
        "Wat iemand doet als de stappen niet helpen.",
        (
            Field("situatie", REF, "De situatie die dan geldt.", of=("situatie",)),
            Field("bij", REFS, "Of: naar wie iemand dan gaat.", of=_IEMAND),
            _VOOR,
            Field("tekst", TEXT, "Wanneer, en wat dan.", True),
        ),
    ),
    "situatie": Shape(
        model.Situatie,
        "Een situatie. Elke situatie heeft een eigen bestand in de map situaties.",
        (
            _ID._replace(meaning="De vaste naam, gelijk aan de naam van het bestand."),
            _NAAM,
            Field("groep", REF, "De groep waarin de situatie staat.", True, ("groep",)),
            Field("omschrijving", TEXT, "Wat er aan de hand is.", True),
            Field(
                "keuze",
                TEXT_FOR_ASKERS,
                "De zin waarin een vrager zijn eigen verhaal herkent, als wij vragen wat past.",
                True,
            ),
            _OOK_GENOEMD,
            Field(
                "meestal_van",
                REF,
                "Voor wie wij schrijven als niemand zegt wie hij is.",
                True,
                ("vrager",),
            ),
            Field("urgent", FLAG, "Is er haast, omdat leven of veiligheid in gevaar is?"),
            Field("melding", REF, "De waarschuwing boven het antwoord.", of=("melding",)),
            Field(
                "groet", TEXT_PER_ASKER, "Een eigen eerste zin, in plaats van die in vragers.yaml."
            ),
            Field("eerste", RECORDS, "Naar wie iemand eerst gaat.", True, ("verwijzing",)),
            Field("ook", RECORDS, "Wie ook iets doet.", of=("verwijzing",)),
            Field(
                "niet",
                RECORDS,
                "Wie niet de juiste is. De grenzen in roles.yaml komen er vanzelf bij.",
                of=("afwijzing",),
            ),
            Field(
                "stappen",
                RECORDS_PER_ASKER,
                "De volgende stappen, drie tot zes per vrager.",
                True,
                ("stap",),
            ),
            Field(
                "als_dat_niet_helpt",
                RECORDS,
                "Wat daarna kan, voor elke vrager.",
                True,
                ("vervolg",),
            ),
            Field("contacten", REFS, "Hulp buiten de school.", True, ("contact",)),
            Field("de_tabel_zegt_niet", TEXTS, "Wat de brontabel open laat.", True),
        ),
    ),
    "woordenlijst": Shape(
        model.Woordenlijst,
        "Woorden die patronen samen noemen, als {id}.",
        (_ID, Field("woorden", TEXTS, "De woorden; een sterretje mag, zoals in 'mes*'.", True)),
    ),
    "onschuldig": Shape(
        model.Onschuldig,
        "Wat als gevaar klinkt en het niet is. De poort ziet deze woorden niet.",
        (
            _ID,
            _PATRONEN,
            Field("voorbeelden", TEXTS, "Zinnen waarop geen enkel signaal mag afgaan.", True),
        ),
    ),
    "signaal": Shape(
        model.Signaal,
        "Een teken van gevaar, en de waarschuwing die erbij hoort.",
        (
            _ID,
            Field("melding", REF, "De waarschuwing die dan boven alles staat.", True, ("melding",)),
            _PATRONEN,
            Field("voorbeelden", TEXTS, "Zinnen waarop dit signaal moet afgaan.", True),
            Field("geen_voorbeelden", TEXTS, "Zinnen waarop geen enkel signaal mag afgaan.", True),
        ),
    ),
    "optie": Shape(
        model.Optie,
        "Een antwoord op een vraag.",
        (
            Field(
                "tekst",
                TEXT_FOR_ASKERS,
                "Het antwoord. Zonder dit veld: de zin bij 'keuze' van de situatie.",
            ),
            _VOOR,
            Field("wie", REF, "Wie er dan vraagt.", of=("vrager",)),
            Field("vragen", REFS, "De vragen die dan nog komen, in deze volgorde.", of=("vraag",)),
            Field("situatie", REF, "De situatie die het dan is.", of=("situatie",)),
            Field("niets", FLAG, "Is het dan iets waar wij niet over gaan?"),
        ),
    ),
    "vraag": Shape(
        model.Vraag,
        "Een vraag van het vraaggesprek. De eerste in het bestand komt eerst.",
        (
            _ID,
            Field("tekst", TEXT_FOR_ASKERS, "De vraag.", True),
            Field("antwoorden", RECORDS, "De antwoorden waaruit iemand kiest.", True, ("optie",)),
        ),
    ),
    "onderscheid": Shape(
        model.Onderscheid,
        "De vraag die twee situaties uit elkaar houdt.",
        (
            _ID,
            Field(
                "tussen",
                REFS,
                "De twee situaties. Eén vraag heeft dit veld niet: die is voor alle andere.",
                of=("situatie",),
            ),
            Field("tekst", TEXT_FOR_ASKERS, "De vraag.", True),
        ),
    ),
    "plicht": Shape(
        model.Plicht,
        "Wat een school geregeld moet hebben. Mist het, dan waarschuwt `controleer` de school.",
        (
            _ID,
            Field("zin", TEXT, "Wat er mist, en wat de school kan doen.", True),
            Field("sectoren", TEXTS, "Voor welke sectoren dit geldt: po, vo, so, mbo.", True),
            Field(
                "rollen", REFS, "Goed als één van deze rollen iemand heeft.", of=("rol", "partner")
            ),
            Field("geregeld", TEXTS, "Of: goed als één van deze velden van 'geregeld' er staat."),
            Field("bron", REFS, "De feiten waarop dit steunt.", True, ("feit",)),
        ),
    ),
}
