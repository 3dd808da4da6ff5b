"""How the texts read: short sentences, plain words, the right form of address, no promises."""

import re
from statistics import mean

import pytest

from tests.knowledge.texts import everything, quotes, sentences, shared, texts, words
from wiedoetwat.model import VRAGERS

MOST_WORDS = 24
AVERAGE = {"leerling": 10, "ouder": 14, "medewerker": 14, "directie": 14}

# Office words, with the plain word that does the same work.
OFFICE = {
    "aangaande": "over",
    "alsmede": "en",
    "bewerkstelligen": "zorgen voor",
    "betreffende": "over",
    "conform": "volgens",
    "derhalve": "daarom",
    "dient te": "moet",
    "dienen te": "moeten",
    "doch": "maar",
    "draagt zorg voor": "zorgt voor",
    "echter": "maar",
    "geschieden": "gebeuren",
    "implementeren": "invoeren",
    "indien": "als",
    "inzake": "over",
    "met betrekking tot": "over",
    "middels": "met",
    "nadere": "meer",
    "omtrent": "over",
    "reeds": "al",
    "tevens": "ook",
    "teneinde": "om",
    "ten behoeve van": "voor",
    "trachten": "proberen",
    "verstrekken": "geven",
    "zorg dragen": "zorgen",
    "zodoende": "zo",
    "zulks": "dat",
}
# What we may not say: that something is official, or sure to happen.
CLAIMS = ["officieel", "officiële", "gegarandeerd", "garantie", "altijd opgelost", "komt goed"]

U = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
JE = re.compile(r"\b(je|jij|jou|jouw|jezelf|jullie)\b", re.IGNORECASE)


@pytest.mark.parametrize("wie", VRAGERS)
def test_sentences_are_short_for_every_reader(wie, kennis):
    lengths = [
        len(words(sentence)) for text in texts(kennis, wie) for sentence in sentences(text.text)
    ]
    assert mean(lengths) <= AVERAGE[wie]


@pytest.mark.parametrize("wie", VRAGERS)
def test_every_answer_is_short_enough_for_its_reader(wie, kennis):
    """Not only on the whole: no situation is hard to read for who asks about it."""
    for situatie in kennis.situaties.values():
        steps = [s for stap in situatie.stappen[wie] for s in sentences(stap.tekst)]
        assert mean(len(words(sentence)) for sentence in steps) <= AVERAGE[wie], situatie.id


def test_no_sentence_is_longer_than_anyone_can_hold(kennis):
    long = {
        text.where: sentence
        for text in everything(kennis)
        for sentence in sentences(text.text)
        if len(words(sentence)) > MOST_WORDS
    }
    assert long == {}


@pytest.mark.parametrize("word", OFFICE)
def test_office_words_are_refused(word, kennis):
    pattern = re.compile(rf"\b{word}\b", re.IGNORECASE)
    found = [text.where for text in everything(kennis) if pattern.search(text.text)]
    assert found == [], f"schrijf '{OFFICE[word]}'"


@pytest.mark.parametrize("word", CLAIMS)
def test_nothing_is_called_official_or_promised(word, kennis):
    assert [text.where for text in everything(kennis) if word in text.text.lower()] == []


def test_a_parent_is_addressed_as_u_and_all_others_as_je(kennis):
    for wie in VRAGERS:
        wrong = JE if wie == "ouder" else U
        assert [t.where for t in texts(kennis, wie) if wrong.search(t.text)] == [], wie


def test_a_text_for_everyone_addresses_no_one(kennis):
    assert [t.where for t in shared(kennis) if U.search(t.text) or JE.search(t.text)] == []


@pytest.mark.parametrize("wie", VRAGERS)
def test_every_answer_offers_words_to_say(wie, kennis):
    said = [quote.where.split("/")[0] for quote in quotes(kennis, wie)]
    assert set(said) == set(kennis.situaties)


@pytest.mark.parametrize("wie", VRAGERS)
def test_words_to_say_are_whole_sentences(wie, kennis):
    for quote in quotes(kennis, wie):
        assert quote.text[0].isupper(), quote
        assert quote.text[-1] in ".?!", quote


def test_every_text_ends_as_a_sentence(kennis):
    assert [t.where for t in everything(kennis) if t.text[-1] not in ".?!"] == []


def test_no_text_has_two_spaces_a_double_word_or_a_space_before_a_stop(kennis):
    wrong = re.compile(r"\s\s|\s[.,?!]|\b(?!je je\b)(\w{2,}) \1\b", re.IGNORECASE)
    assert [(t.where, t.text) for t in everything(kennis) if wrong.search(t.text)] == []


def test_a_pupil_is_told_in_every_answer_that_nobody_is_bothered(kennis):
    for situatie in kennis.situaties.values():
        groet = situatie.groet.get("leerling", kennis.vragers["leerling"].groet)
        assert "niemand tot last" in groet


@pytest.mark.parametrize("wie", VRAGERS)
def test_no_step_is_said_twice(wie, kennis):
    for situatie in kennis.situaties.values():
        steps = [stap.tekst for stap in situatie.stappen[wie]]
        assert len(set(steps)) == len(steps)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ga. Bel 112! Goed?", 3),
        ("Vraag het aan de IB'er. Die weet het.", 2),
        ("Van 8.00 tot 17.00 uur.", 1),
        ("Zeg: 'Help.' En dan?", 1),
    ],
)
def test_sentences_are_counted_as_a_reader_would(text, number):
    assert len(sentences(text)) == number


def test_words_are_counted_as_a_reader_would():
    assert words("De IB'er (op school) bel je op 0800-0432.") == [
        "De",
        "IB'er",
        "op",
        "school",
        "bel",
        "je",
        "op",
        "0800-0432",
    ]
