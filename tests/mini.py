"""A knowledge base as small as the rules allow, to break one thing at a time.

It is the same for every test and does not follow the real texts, so that an editor who improves
a sentence breaks no test of the machinery.
"""

import copy
import json

from wiedoetwat.loading import examine
from wiedoetwat.model import CELLEN, VRAGERS

STEP = {"tekst": "Praat met iemand.", "zin": "Ik wil graag dat u helpt."}
SCHOOL_CELLS = [cel for cel in CELLEN if cel != "aandachtsfunctionaris-1"]


def _role(id_, number, **more):
    return {
        "id": id_,
        "naam": f"naam van {id_}",
        "werkgebied": "school",
        "kort": "Doet iets.",
        "taken": [{"id": f"{id_}-{row}", "tekst": "Doet dit."} for row in range(1, number + 1)],
        **more,
    }


def _situation(id_, groep, eerste, **more):
    return {
        "id": id_,
        "naam": f"naam van {id_}",
        "groep": groep,
        "omschrijving": "Er is iets.",
        "keuze": f"Het is {id_}.",
        "meestal_van": "ouder",
        "eerste": [eerste],
        "stappen": {wie: [dict(STEP) for _ in range(3)] for wie in VRAGERS},
        "als_dat_niet_helpt": [{"bij": ["hulplijn"], "tekst": "Bel."}],
        "contacten": ["hulplijn"],
        "de_tabel_zegt_niet": ["Wat dan."],
        **more,
    }


_CHECKED = {"zekerheid": "zeker", "gecontroleerd_op": "2026-11-22"}

FILES = {
    "vragers.yaml": {
        "vragers": [
            {
                "id": wie,
                "naam": f"een {wie}",
                "aanspreekvorm": "u" if wie == "ouder" else "je",
                "groet": "Je bent niemand tot last.",
                "altijd": [{"bij": "hulplijn", "waarom": "Die luistert."}],
            }
            for wie in VRAGERS
        ]
    },
    "groepen.yaml": {
        "groepen": [
            {"id": "school", "naam": "School", "omschrijving": "Alles.", "standaard": "ruzie"},
            {"id": "thuis", "naam": "Thuis", "omschrijving": "Thuis.", "standaard": "zorgen"},
        ]
    },
    "begrippen.yaml": {"begrippen": [{"id": "term", "naam": "term", "uitleg": "Een woord."}]},
    "feiten.yaml": {
        "feiten": [
            {"id": "feit", "feit": "Zo is het.", "van": ["iemand"], "url": ["https://x.nl/"]}
            | _CHECKED
        ]
    },
    "roles.yaml": {
        "rollen": [
            _role("apc", 4, niet_voor=[]),
            _role("ib", 3),
            _role("schoolcontactpersoon", 3),
            _role("vertrouwenspersoon", 4),
            _role("veiligheidscoordinator", 4),
            _role("aandachtsfunctionaris", 1, werkgebied="thuis"),
        ],
        "partners": [
            {
                "id": "directie",
                "naam": "directie",
                "werkgebied": "school",
                "kort": "Leidt de school.",
                "bron": ["apc-1"],
                "is_zelf": "directie",
            }
        ],
    },
    "contacten.yaml": {
        "contacten": [
            {
                "id": "hulplijn",
                "naam": "hulplijn",
                "telefoon": "0800-1234",
                "voor_wie": "Iedereen.",
                "voor": list(VRAGERS),
                "bron": "https://x.nl/",
            }
            | _CHECKED
        ]
    },
    "meldingen.yaml": {
        "meldingen": [
            {
                "id": "acuut-gevaar",
                "tekst": dict.fromkeys(VRAGERS, "Bel nu."),
                "contacten": ["hulplijn"],
            }
        ]
    },
    "let_op.yaml": {
        "let_op": [
            {"id": "verschil", "tekst": "Er is verschil.", "bij_rollen": ["apc"], "bron": ["feit"]}
        ]
    },
    "situaties/ruzie.yaml": _situation(
        "ruzie", "school", {"bij": "apc", "waarom": "Daarom.", "bron": SCHOOL_CELLS}
    ),
    "situaties/zorgen.yaml": _situation(
        "zorgen",
        "thuis",
        {
            "bij": "aandachtsfunctionaris",
            "waarom": "Daarom.",
            "bron": ["aandachtsfunctionaris-1"],
        },
    ),
}
FILES["signalen.yaml"] = {
    "woordenlijsten": [{"id": "wapens", "woorden": ["mes"]}],
    "onschuldig": [
        {"id": "grap", "patronen": ["mes op tafel"], "voorbeelden": ["er ligt een mes op tafel"]}
    ],
    "signalen": [
        {
            "id": "wapen",
            "melding": "acuut-gevaar",
            "patronen": ["{wapens} bij zich"],
            "voorbeelden": ["hij heeft een mes bij zich"],
            "geen_voorbeelden": ["een mes in de keuken"],
        }
    ],
}
FILES["vragen.yaml"] = {
    "vragen": [
        {
            "id": "veilig",
            "tekst": "Is het thuis?",
            "antwoorden": [
                {"tekst": "Nee.", "vragen": ["wie", "wat"]},
                {"tekst": "Ja.", "vragen": ["wie"], "situatie": "zorgen"},
            ],
        },
        {
            "id": "wie",
            "tekst": "Wie ben je?",
            "antwoorden": [{"tekst": f"Een {wie}.", "wie": wie} for wie in VRAGERS],
        },
        {
            "id": "wat",
            "tekst": "Wat is er?",
            "antwoorden": [{"situatie": "ruzie"}, {"tekst": "Iets anders.", "niets": True}],
        },
    ],
    "onderscheid": [{"id": "algemeen", "tekst": "Wat past?"}],
}
FILES["plichten.yaml"] = {
    "plichten": [
        {
            "id": "wie-let-op",
            "zin": "Er let niemand op.",
            "sectoren": ["po"],
            "rollen": ["apc"],
            "bron": ["feit"],
        }
    ]
}
FILES["roles.yaml"]["rollen"][0]["niet_voor"] = [
    {
        "id": "apc-5",
        "wat": "advies",
        "waarom": "Dat doet een ander.",
        "geldt_voor": ["thuis"],
        "wel": ["vertrouwenspersoon"],
        "bron": ["apc-5"],
        "begrippen": ["term"],
    }
]


def write(files, folder):
    """Write these files as a knowledge folder; JSON is YAML too, and quick to write."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8")


def changed(change):
    """Return a copy of the files after `change(files)`."""
    files = copy.deepcopy(FILES)
    change(files)
    return files


def problems(change, folder):
    """Return "file: text" of every problem the change causes."""
    write(changed(change), folder)
    _, found = examine(folder)
    return [f"{problem.place.file.removeprefix(f'{folder}/')}: {problem.text}" for problem in found]
