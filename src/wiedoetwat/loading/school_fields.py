"""Every field a school file may have: its kind, and what it means.

This table drives the check of the file, the building of the records, the tables in
`docs/school.md` and the JSON Schema for editors. The meanings are Dutch, because schools read
them. What has a limit (`most`) has it because a school file is not ours: it may hold anything.
"""

from wiedoetwat.loading.kinds import (
    BRIN,
    CHOICE,
    DATE,
    DAY,
    EMAIL,
    FLAG,
    NAMED,
    NAMEDS,
    PHONE_WITH_WORDS,
    RECORD,
    RECORDS,
    RECORDS_BY_ID,
    RECORDS_PER_ASKER,
    REF,
    REFS,
    TEXT,
    TEXT_FOR_ASKERS,
    TEXTS,
    URL,
    Field,
    Shape,
)
from wiedoetwat.model import school

SCHOOL = "schoolbestand"
"""The shape of a whole school file."""

NAME, LINE, STORY = 100, 300, 600
"""The most letters of a name, of a line and of a text."""

MOST_PEOPLE = 50
"""The most people of a role."""

OWN_SITUATIONS = 6
"""More of them do not fit in one question."""

_ROLES = ("rol", "partner")
_ANYONE = ("rol", "partner", "contact")

_AFWEZIG = Field("afwezig", RECORD, "Van wanneer tot wanneer er niemand is.", of=("afwezig",))
_VERVANGER = Field(
    "vervanger",
    NAMED,
    "Wie dan inspringt: een rol, de naam van een persoon, of een persoon met gegevens.",
    of=("persoon",),
    most=NAME,
)
_ALIASES = Field(
    "ook_genoemd", TEXTS, "Andere woorden waaronder mensen dit bij jullie zoeken.", most=NAME
)
_EXAMPLES = Field(
    "voorbeelden",
    TEXTS,
    "Zinnen waarin iemand dit zo vertelt, in de taal van de school.",
    most=LINE,
)
_EXTRA_STEPS = Field(
    "extra_stappen",
    RECORDS_PER_ASKER,
    "Stappen die er per vrager achteraan komen, hooguit twee.",
    of=("schoolstap",),
    most=2,
)
_STEPS = Field(
    "stappen",
    RECORDS_PER_ASKER,
    "Stappen in plaats van de landelijke, per vrager, drie tot zes. Niet waar gevaar dreigt.",
    of=("schoolstap",),
    most=6,
)
_REMARKS = Field("let_op", TEXTS, "Wat iemand bij jullie moet weten.", most=LINE)

_GATE = (
    "De veiligheidspoort ligt landelijk vast: een school kan haar niet veranderen. Haal dit weg."
)
HELP_IS_NATIONAL = (
    "De hulp buiten de school ligt landelijk vast: een school kan haar niet veranderen."
)
_HELP = f"{HELP_IS_NATIONAL} Haal dit weg, of zet iets extra's bij 'let_op' of 'extra_stappen'."
_LIMITS = (
    "Waar een rol niet voor is, ligt landelijk vast: een school kan dat niet veranderen. Haal dit "
    "weg."
)
_ROUTE = (
    "Naar wie iemand gaat, volgt uit de landelijke tabel: een school kan dat niet veranderen. Zet "
    "iets extra's bij 'extra_stappen', of maak een eigen situatie."
)
_REFUSED_ANYWHERE = {
    **dict.fromkeys(("signalen", "onschuldig", "woordenlijsten", "meldingen", "melding"), _GATE),
    "urgent": _GATE,
    "contacten": _HELP,
    "niet_voor": _LIMITS,
    "niet": _LIMITS,
    "taken": _LIMITS,
}
_REFUSED_HERE = {**_REFUSED_ANYWHERE, "ook": _ROUTE, "als_dat_niet_helpt": _ROUTE}

SCHOOL_SHAPES: dict[str, Shape] = {
    SCHOOL: Shape(
        school.School,
        "Het hele bestand.",
        (
            Field("school", RECORD, "Welke school dit is.", True, ("gegevens",)),
            Field(
                "geldig_tot",
                DAY,
                "De laatste dag waarop de namen kloppen. Daarna tonen we ze niet meer.",
                True,
            ),
            Field(
                "rollen",
                RECORDS_BY_ID,
                "Wie wat doet: per rol of partner een blok.",
                of=("vervulling", *_ROLES),
            ),
            Field("klachtroute", RECORD, "Hoe een klacht bij jullie loopt.", of=("klachtroute",)),
            Field(
                "geregeld",
                RECORD,
                "Waar staat wat de wet van een school vraagt.",
                of=("geregeld",),
            ),
            Field(
                "situaties",
                RECORDS_BY_ID,
                "Wat jullie bij een landelijke situatie toevoegen of anders doen.",
                of=("aanpassing", "situatie"),
            ),
            Field(
                "eigen_situaties",
                RECORDS_BY_ID,
                "Situaties die landelijk niet bestaan, hooguit zes. De naam van het blok kies je.",
                of=("eigen_situatie",),
                most=OWN_SITUATIONS,
            ),
        ),
        _REFUSED_ANYWHERE,
    ),
    "gegevens": Shape(
        school.Gegevens,
        "De school zelf.",
        (
            Field("naam", TEXT, "De naam van de school.", True, most=NAME),
            Field(
                "sector",
                CHOICE,
                "po (basisschool), vo (middelbare school), so (speciaal onderwijs) of mbo.",
                True,
                school.SECTOREN,
            ),
            Field("plaats", TEXT, "De plaats.", True, most=NAME),
            Field("brin", BRIN, "De BRIN-code: twee cijfers en twee letters, zoals 12AB."),
            Field("website", URL, "De website van de school."),
        ),
    ),
    "vervulling": Shape(
        school.Vervulling,
        "Wie een rol heeft.",
        (
            Field("noemen_wij", TEXT, "Hoe deze rol bij jullie heet.", most=NAME),
            Field(
                "personen",
                NAMEDS,
                "Wie dit doet. Een lege lijst, [], betekent: nu niemand.",
                of=("persoon",),
                most=MOST_PEOPLE,
            ),
            Field(
                "vervuld_door",
                REF,
                "In plaats van 'personen': de rol of partner die dit ook doet.",
                of=_ROLES,
            ),
            _VERVANGER,
            _AFWEZIG,
            Field("extern", FLAG, "true als diegene niet bij de school werkt."),
        ),
        _REFUSED_ANYWHERE,
    ),
    "persoon": Shape(
        school.Persoon,
        "Een persoon, of een bestuur of commissie. Alleen de naam is ook goed.",
        (
            Field("naam", TEXT, "De naam, zoals leerlingen en ouders die kennen.", True, most=NAME),
            Field("email", EMAIL, "Het mailadres.", most=NAME),
            Field(
                "telefoon",
                PHONE_WITH_WORDS,
                "Het nummer, tussen aanhalingstekens. Uitleg mag erachter, zoals: (appen mag).",
                most=NAME,
            ),
            Field("website", URL, "Een webadres."),
            Field("wanneer", TEXT, "Wanneer diegene er is.", most=NAME),
            Field("waar", TEXT, "Waar diegene te vinden is.", most=NAME),
            _AFWEZIG._replace(meaning="Van wanneer tot wanneer diegene er niet is."),
            _VERVANGER,
        ),
    ),
    "afwezig": Shape(
        school.Afwezig,
        "Een periode. Beide dagen tellen mee; één van de twee mag weg.",
        (
            Field("van", DAY, "De eerste dag."),
            Field("tot", DAY, "De laatste dag."),
        ),
    ),
    "klachtroute": Shape(
        school.Klachtroute,
        "De weg van een klacht op deze school.",
        (
            Field(
                "contactpersoon",
                NAMED,
                "Bij wie een klacht begint. Dit is de schoolcontactpersoon.",
                of=("persoon",),
                most=NAME,
            ),
            Field("bestuur", NAMED, "Het schoolbestuur.", of=("persoon",), most=NAME),
            Field(
                "klachtencommissie",
                NAMED,
                "De commissie waarbij de school is aangesloten.",
                of=("persoon",),
                most=NAME,
            ),
            Field("regeling", URL, "Waar de klachtenregeling staat."),
            Field(
                "termijnen",
                TEXTS,
                "Hoe snel iemand iets hoort, in hele zinnen.",
                most=LINE,
            ),
        ),
    ),
    "geregeld": Shape(
        school.Geregeld,
        "Waar het staat: een webadres, of een plek zoals 'schoolgids, bladzijde 12'.",
        (
            Field("veiligheidsbeleid", TEXT, "Het beleid voor sociale veiligheid.", most=LINE),
            Field(
                "veiligheidsmonitor",
                DATE,
                "Wanneer voor het laatst is gemeten hoe veilig leerlingen zich voelen.",
            ),
            Field("klachtenregeling", TEXT, "De klachtenregeling.", most=LINE),
            Field(
                "meldcode", TEXT, "De meldcode huiselijk geweld en kindermishandeling.", most=LINE
            ),
            Field("preventiemedewerker", TEXT, "Wie preventiemedewerker is.", most=LINE),
            Field("schoolgids", TEXT, "Waar in de schoolgids staat wie wat doet.", most=LINE),
        ),
    ),
    "aanpassing": Shape(
        school.Aanpassing,
        "Wat een school bij een landelijke situatie toevoegt. De route zelf blijft landelijk.",
        (_ALIASES, _EXAMPLES, _STEPS, _EXTRA_STEPS, _REMARKS),
        {**_REFUSED_HERE, "eerste": _ROUTE},
    ),
    "eigen_situatie": Shape(
        school.EigenSituatie,
        "Een situatie van de school zelf. Wat er niet staat, komt van de situatie bij 'zoals'.",
        (
            Field("naam", TEXT, "Hoe de situatie heet.", True, most=NAME),
            Field(
                "zoals",
                REF,
                "De landelijke situatie waar zij op lijkt.",
                True,
                ("situatie",),
            ),
            Field("omschrijving", TEXT, "Wat er aan de hand is.", most=STORY),
            Field(
                "keuze",
                TEXT_FOR_ASKERS,
                "De zin waarin een vrager zijn eigen verhaal herkent. Zonder dit veld: de naam.",
                most=LINE,
            ),
            _ALIASES,
            _EXAMPLES,
            Field(
                "eerste",
                RECORDS,
                "Naar wie iemand eerst gaat, als dat anders is. Niet waar gevaar dreigt.",
                of=("schoolverwijzing",),
            ),
            _STEPS,
            _EXTRA_STEPS,
            _REMARKS,
        ),
        _REFUSED_HERE,
    ),
    "schoolstap": Shape(
        school.Schoolstap,
        "Een stap.",
        (
            Field("tekst", TEXT, "Wat iemand doet.", True, most=STORY),
            Field("zin", TEXT, "Een zin die iemand kan zeggen.", most=LINE),
            Field("bij", REFS, "Met wie deze stap is.", of=_ANYONE),
        ),
    ),
    "schoolverwijzing": Shape(
        school.Schoolverwijzing,
        "Naar wie iemand eerst gaat.",
        (
            Field("bij", REF, "Naar wie: een rol, een partner of een contact.", True, _ANYONE),
            Field("als", TEXT, "Alleen onder deze voorwaarde, als hele zin.", most=LINE),
            Field("voor", REFS, "Alleen voor deze vragers.", of=("vrager",)),
            Field("waarom", TEXT, "De reden, in één of twee korte zinnen.", True, most=LINE),
        ),
    ),
}
