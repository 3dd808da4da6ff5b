import pytest

from wiedoetwat.gate import open_gate
from wiedoetwat.loading import load
from wiedoetwat.model import Onschuldig, Signaal, Woordenlijst
from wiedoetwat.patterns import PatternError
from wiedoetwat.text import words

REAL = load()


@pytest.fixture(scope="module")
def real_gate():
    return open_gate(REAL)


def signs_in(text, harmless=(), **signs):
    """Return the ids of the signs that a gate with these patterns sees in a text."""
    kennis = REAL._replace(
        woordenlijsten={"wapens": Woordenlijst("wapens", ("mes", "pistool"))},
        onschuldig={"grap": Onschuldig("grap", tuple(harmless), ())},
        signalen={
            id_: Signaal(id_, "acuut-gevaar", tuple(patronen), (), ())
            for id_, patronen in signs.items()
        },
    )
    return [sign.id for sign in open_gate(kennis).signs_in(words(text))]


def test_a_sign_is_seen_by_any_of_its_patterns_and_its_lists():
    for text in ("Een PISTOOL!", "een mes", "hij dreigt"):
        assert signs_in(text, wapen=["dreigt", "{wapens}"]) == ["wapen"]
    assert signs_in("een bijl", wapen=["dreigt", "{wapens}"]) == []
    assert signs_in("", wapen=["dreigt", "{wapens}"]) == []


def test_signs_come_once_each_in_the_order_of_the_knowledge():
    several = {"ander": ["x"], "wapen": ["mes", "*mes", "een mes"], "dreiging": ["dreigt"]}
    text = "dreigt met een mes en een zakmes, dreigt"
    assert signs_in(text, **several) == ["wapen", "dreiging"]
    many = {f"dreiging-{number}": ["dreigt" if number in (1, 8) else "x"] for number in range(9)}
    assert signs_in(text, **many) == ["dreiging-1", "dreiging-8"]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("er ligt een mes op tafel", []),
        ("een mes op tafel en een pistool", ["wapen"]),
        ("een pistool en een mes op tafel", ["wapen"]),
        ("een mes op de tafel", ["wapen"]),
        ("mes op tafel mes", ["wapen"]),
        ("een mes op tafel leggen", []),
    ],
)
def test_only_the_words_of_a_harmless_phrase_are_taken_out(text, signs):
    harmless = ["mes op tafel", "tafel leggen"]
    assert signs_in(text, harmless, wapen=["{wapens}"], tafel=["op tafel leggen"]) == signs


def test_what_is_taken_out_keeps_its_place():
    harmless = ["mes"]
    assert signs_in("een mes bij zich", harmless, wapen=["een bij zich"]) == []
    assert signs_in("wil mes leven", harmless, dood=["wil ... leven"]) == ["dood"]
    assert signs_in("ik kan en wil mes leven", harmless, dood=["wil ... leven"]) == ["dood"]
    assert signs_in("wil mes mes mes mes mes leven", harmless, dood=["wil ... leven"]) == []
    assert signs_in("een mes", harmless, wapen=["*m*", "mes*", "*s"]) == []


def test_the_words_themselves_stay_as_they_are(real_gate):
    some = words("deze les is dodelijk saai")
    real_gate.signs_in(some)
    assert some == words("deze les is dodelijk saai")


@pytest.mark.parametrize(
    ("harmless", "sign"), [(["{bijlen}"], "mes"), (["mes"], "{bijlen}")], ids=["harmless", "sign"]
)
def test_a_pattern_that_cannot_be_read_opens_no_gate(harmless, sign):
    with pytest.raises(PatternError, match="bijlen"):
        signs_in("een mes", harmless, wapen=[sign])


@pytest.mark.parametrize("sign", REAL.signalen.values(), ids=REAL.signalen)
def test_every_sign_goes_off_on_its_examples(sign, real_gate):
    missed = [text for text in sign.voorbeelden if sign not in real_gate.signs_in(words(text))]
    assert missed == []


@pytest.mark.parametrize("sign", REAL.signalen.values(), ids=REAL.signalen)
def test_no_sign_goes_off_on_what_only_looks_like_one(sign, real_gate):
    wrong = [text for text in sign.geen_voorbeelden if real_gate.signs_in(words(text))]
    assert wrong == []


@pytest.mark.parametrize("one", REAL.onschuldig.values(), ids=REAL.onschuldig)
def test_no_sign_goes_off_on_what_is_harmless(one, real_gate):
    assert [text for text in one.voorbeelden if real_gate.signs_in(words(text))] == []


@pytest.mark.parametrize("sign", REAL.signalen.values(), ids=REAL.signalen)
def test_every_sign_has_a_warning_and_examples_of_both_kinds(sign):
    assert sign.melding in REAL.meldingen
    assert sign.voorbeelden
    assert sign.geen_voorbeelden
