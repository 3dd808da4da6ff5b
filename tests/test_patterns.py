import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedoetwat.patterns import GAP, ROOM, PatternError, finder, read
from wiedoetwat.text import words

LISTS = {"wapen": ["mes", "pistool", "vuurwapen*", "*zwaard", "*kling*"], "leeg": []}
# How a place of a pattern is written, and a word that fits there.
KINDS = (("{}", "{}"), ("{}*", "{}x"), ("*{}", "x{}"), ("*{}*", "x{}x"), ("y|{}", "{}"))
FILLER = "zz"
PLACES = st.lists(
    st.tuples(
        st.text("abcdefghijklm", min_size=1, max_size=6),
        st.sampled_from(KINDS),
        st.integers(0, ROOM),
    ),
    min_size=2,
    max_size=5,
)


def found(pattern, text):
    """Return the parts of a text that this pattern finds."""
    some = words(text)
    spans = finder([read(pattern, LISTS)]).spans(some)
    return [" ".join(some[start:end]) for _, start, end in spans]


def filled(places):
    """Return a pattern with room everywhere, and the words of a text that fits it."""
    pattern = f" {GAP} ".join(written.format(part) for part, (written, _), _ in places)
    some = []
    for part, (_, said), room in places:
        some += [said.format(part), *[FILLER] * room]
    return pattern, some


@pytest.mark.parametrize(
    ("pattern", "text", "parts"),
    [
        ("mes", "Hij heeft een mes.", ["mes"]),
        ("mes", "messen zijn geen mes, vlindermes", ["mes"]),
        ("bij zich", "bij zich, bij hem, zich bij", ["bij zich"]),
        ("bij zich", "bij de zich", []),
        ("mes|bijl", "een bijl en een mes", ["bijl", "mes"]),
        ("een|de mes|bijl", "de bijl, het mes, een mes", ["de bijl", "een mes"]),
        ("mes*", "mes messen lemmes", ["mes", "messen"]),
        ("*mes", "mes messen lemmes", ["mes", "lemmes"]),
        ("*mes*", "mes messen lemmes lemmessen meis", ["mes", "messen", "lemmes", "lemmessen"]),
        ("*mes*|een", "een zakmes", ["een", "zakmes"]),
        ("mes op", "mes", []),
        ("112", "bel 112!", ["112"]),
    ],
)
def test_a_pattern_finds_its_words_and_no_others(pattern, text, parts):
    assert found(pattern, text) == parts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("wil leven", 1),
        ("wil 1 2 3 4 leven", 1),
        ("wil 1 2 3 4 5 leven", 0),
        ("leven wil", 0),
        ("wil leven leven", 2),
        ("wil wil leven", 2),
    ],
)
def test_an_ellipsis_leaves_room_for_none_to_four_words(text, count):
    assert len(found("wil ... leven", text)) == count


def test_every_ellipsis_has_its_own_room_and_two_are_as_one():
    assert found("wil ... niet ... leven", "wil 1 2 3 4 niet 1 2 3 4 leven")
    assert not found("wil ... ... leven", "wil 1 2 3 4 5 leven")
    assert not found("wil ... niet meer leven", "wil niet echt meer leven")


def test_a_list_stands_for_its_words_with_their_stars():
    text = "mes pistool vuurwapentje samuraizwaard bijklingen vuurwater zwaarden bijl"
    assert found("{wapen}", text) == words(text)[:5]
    assert found("een {wapen}|bijl*", f"een bijltje, {text}, een zakmes") == ["een bijltje"]
    assert found("{leeg}|x", text) == []


@pytest.mark.parametrize("text", ["Z'N CAFÉ", "zn cafe", "zn, (cafe\u0301)!", "z’n CaFe"])
@pytest.mark.parametrize("pattern", ["z'n café", "ZN CAFE*", "zn *afé", "z’n *AF*"])
def test_capitals_accents_and_punctuation_do_not_count(pattern, text):
    assert found(pattern, text) == ["zn cafe"]


@pytest.mark.parametrize(
    "pattern", ["", "  ", "...", "... mes", "... mes op", "mes ...", "... mes ...", "... ..."]
)
def test_a_pattern_begins_and_ends_with_a_word(pattern):
    with pytest.raises(PatternError, match="begint en eindigt met een woord"):
        read(pattern, LISTS)


@pytest.mark.parametrize("pattern", ["{bijl}", "een mes|{bijl}", "{}", "mes {Wapen}"])
def test_an_unknown_list_is_refused(pattern):
    with pytest.raises(PatternError, match=r"De woordenlijst '\{\w*\}' bestaat niet"):
        read(pattern, LISTS)


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        ("mes|", ""),
        ("|mes", ""),
        ("een mes||bijl", ""),
        ("*", "*"),
        ("een|**", "**"),
        ("m*s", "m*s"),
        ("zak-mes", "zak-mes"),
        ("een !", "!"),
        ("mes|... een", "..."),
        ("{fout}", "een mes"),
        ("{dubbel}", "mes|bijl"),
    ],
)
def test_a_place_that_is_not_one_word_is_refused_with_what_is_wrong(pattern, wrong):
    with pytest.raises(PatternError) as error:
        read(pattern, {"fout": ["mes", "een mes"], "dubbel": ["mes|bijl"]})
    assert str(error.value) == f"'{wrong}' is niet één woord. Gebruik letters, cijfers en '*'."


@pytest.mark.parametrize(
    "pattern", ["{wapen", "een wapen}", "{wapen}*", "*{wapen}", "{mes|wapen}", "een {lijst}"]
)
def test_braces_only_stand_around_the_name_of_a_list(pattern):
    with pytest.raises(PatternError, match="is niet één woord"):
        read(pattern, {"wapen": ["mes"], "lijst": ["{wapen}"]})


def test_each_pattern_is_found_by_its_own_number_and_place():
    rules = ["een mes", "mes", "*mes", "mes ... zich", "bijl"]
    many = finder(read(rule, LISTS) for rule in rules)
    assert set(many.spans(words("een mes bij zich, een zakmes"))) == {
        (0, 0, 2),
        (1, 1, 2),
        (2, 1, 2),
        (3, 1, 4),
        (2, 5, 6),
    }


def test_nothing_is_found_without_patterns_or_without_words():
    assert list(finder([]).spans(["mes"])) == []
    assert found("*mes*", "") == []


@given(PLACES, st.integers(0, 3))
def test_a_text_made_by_filling_in_a_pattern_fits_it(places, before):
    pattern, some = filled(places)
    end = before + len(some) - places[-1][2]
    assert (0, before, end) in finder([read(pattern, {})]).spans([FILLER] * before + some)


@given(PLACES, st.data(), st.integers(ROOM + 1, 3 * ROOM))
def test_a_text_with_two_words_too_far_apart_does_not_fit(places, data, far):
    wide = data.draw(st.integers(0, len(places) - 2))
    places[wide] = (*places[wide][:2], far)
    pattern, some = filled(places)
    assert list(finder([read(pattern, {})]).spans(some)) == []
