"""What is asked of Python and of the browser alike, and what Python answers, as plain data."""

from training.cases import own_cases

from tests.knowledge.test_schools import NATIONAL
from tests.test_questions import moments
from wiedoetwat import Recogniser, route
from wiedoetwat.conflict import avoiding
from wiedoetwat.loading.examples import FOLDER, examine_examples
from wiedoetwat.model import VRAGERS
from wiedoetwat.questions import begin, choose, option_text, options, question, question_text
from wiedoetwat.recognition.about import over_named, spoken_names
from wiedoetwat.routing import unknown
from wiedoetwat.views import route as route_view
from wiedoetwat.views.page import Alert, Items, Steps

ROUGH = (
    "",
    "  \n\t",
    "é",
    "pest",
    "İK WORD GEPEST ẞ ﬁ ½ ²",
    "z'n moeder z`n vader z´n ‘zus’",
    "🦄🦄 مرحبا 你好",
    "a" * 3000,
    "gepest " * 400,
    "juf Anna schreeuwt tegen mij",
    "Een klacht over de directeur",
    "Ik heb geen ruzie met de juf",
    "de vader van de juf slaat hem",
    "de natuurkundedocent kleineert mijn dochter",
    "Ik word gepest op school en thuis slaat mijn vader mij",
    "Mijn kind wordt gepest. De school doet niets; thuis gaat het ook niet goed, hij is bang.",
    "Wat eten we vanavond?",
    "__proto__ constructor toString",
)


def texts(folder):
    """Return every sentence we have: examples, our own cases, those of the gate, and rough ones."""
    examples, problems = examine_examples(folder / FOLDER, NATIONAL.situaties)
    assert not problems
    said = [one.tekst for one in examples] + [one.tekst for one in own_cases(NATIONAL)]
    for sign in NATIONAL.signalen.values():
        said += [*sign.voorbeelden, *sign.geen_voorbeelden]
    for harmless in NATIONAL.onschuldig.values():
        said += harmless.voorbeelden
    return [*dict.fromkeys(said), *ROUGH]


def asked(some):
    """Return every text as asked by nobody in particular, and by each asker in turn."""
    return [
        (text, wie)
        for number, text in enumerate(some)
        for wie in (None, VRAGERS[number % len(VRAGERS)])
    ]


def overs(kennis):
    """Return everyone whom a question can be about, in the order of the browser's list."""
    return [over_named(kennis, one) for one in dict.fromkeys(spoken_names(kennis).values())]


def routes(kennis):
    return [(id_, wie) for id_ in kennis.situaties for wie in VRAGERS]


def recognised(kennis, some):
    engine = Recogniser(kennis)
    return [_brief(engine.recognise(text, wie)) for text, wie in some]


def routed(kennis, some):
    return [_whole(kennis, route(kennis, id_, wie)) for id_, wie in some]


def avoided(kennis, some):
    people = overs(kennis)
    return [
        _whole(kennis, avoiding(kennis, route(kennis, id_, wie), people[number]))
        for id_, wie, number in some
    ]


def always(kennis, some):
    outcomes = (unknown(kennis, kennis.vragers[wie], given=True) for (wie,) in some)
    return [[_item(one) for one in _block(kennis, one, Items).items] for one in outcomes]


def _brief(outcome):
    """Return what an outcome comes down to."""
    return {
        "uitkomst": outcome.uitkomst,
        "wie": outcome.wie.id,
        "urgent": outcome.urgent,
        "meldingen": [one.id for one in outcome.meldingen],
        "vraag": outcome.vraag,
        "over": outcome.over.naam if outcome.over else None,
        "antwoorden": [
            {
                "situatie": one.situatie.id,
                "zekerheid": one.zekerheid,
                "herkend": list(one.herkend),
                "eerste": [who.iemand.id for who in one.eerste],
            }
            for one in outcome.antwoorden
        ],
        "altijd": [one.iemand.id for one in outcome.altijd],
    }


def _whole(kennis, outcome):
    """Return every word that is read of an answer in short."""
    blocks = route_view.view(kennis, outcome).page.blocks
    alerts = [block for block in blocks if isinstance(block, Alert)]
    return {
        "meldingen": [
            {
                "text": one.text,
                "items": [
                    {"name": item.name, "text": item.text, "phone": item.phone}
                    for item in one.items
                ],
            }
            for one in alerts
        ],
        "groet": outcome.antwoorden[0].groet,
        "first": [_item(one) for one in _block(kennis, outcome, Items).items],
        "steps": [_item(one) for one in _block(kennis, outcome, Steps).steps],
    }


def _block(kennis, outcome, kind):
    """Return the first block of a kind."""
    blocks = route_view.view(kennis, outcome).page.blocks
    return next(block for block in blocks if isinstance(block, kind))


def _item(one):
    return one._asdict() | {"notes": list(one.notes)}


def paths(kennis, wie):
    """Return every way through the questions, as the places of what was chosen."""
    found = []

    def walk(talk, before):
        some = options(kennis, talk)
        if not some:
            found.append((wie, before))
        for number, one in enumerate(some):
            walk(choose(kennis, talk, one), [*before, number])

    walk(begin(kennis, wie), [])
    assert len(found) == sum(not talk.waiting for talk, _ in moments(kennis, begin(kennis, wie)))
    return found


def walked(kennis, some):
    return [_walked(kennis, wie, choices) for wie, choices in some]


def _walked(kennis, wie, choices):
    talk, said = begin(kennis, wie), []
    for number in choices:
        some = options(kennis, talk)
        said.append(question_text(talk, question(kennis, talk)))
        said += [option_text(kennis, talk, one) for one in some]
        talk = choose(kennis, talk, some[number])
    return {"said": said, "end": [talk.wie, talk.situatie, talk.niets, len(talk.waiting)]}
