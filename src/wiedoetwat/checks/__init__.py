"""What a knowledge base must prove about itself. Each check yields all that breaks it.

The checks also run on a knowledge base with dangling references (those are reported apart), so
that an editor sees everything at once. What could not be read is not missed a second time: a
check that asks for a whole collection waits until all of it can be read.
"""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from wiedoetwat.checks import answers, claims, gate, names, questions, safety, table
from wiedoetwat.checks.finding import Finding, Path
from wiedoetwat.model import Kennis

CHECKS: Mapping[Callable[[Kennis], Iterator[Finding]], AbstractSet[str]] = {
    table.every_cell_has_one_place: {"rollen"},
    table.every_cell_is_used: {"rollen", "situaties"},
    table.every_term_is_used: {"rollen"},
    names.every_name_points_to_one: set(),
    names.groups_have_their_default: set(),
    answers.everyone_gets_a_first_contact: set(),
    answers.everyone_gets_steps: set(),
    answers.everyone_gets_words_to_say: set(),
    answers.everyone_gets_a_way_on: set(),
    answers.everyone_has_somewhere_to_go: set(),
    answers.nobody_is_sent_in_circles: set(),
    answers.nobody_is_both_right_and_wrong: set(),
    answers.nobody_is_sent_to_themselves: set(),
    answers.askers_are_those_we_write_for: {"vragers"},
    answers.pupils_are_welcome: set(),
    claims.weak_facts_carry_nothing: set(),
    claims.steps_with_someone_have_a_source: set(),
    claims.every_fact_is_used: {
        "situaties",
        "rollen",
        "partners",
        "begrippen",
        "let_op",
        "plichten",
    },
    claims.duties_can_be_met: set(),
    claims.remarks_belong_somewhere: set(),
    claims.contacts_can_be_reached: set(),
    claims.contacts_belong_somewhere: {"situaties"},
    safety.aandachtsfunctionaris_stays_at_home: set(),
    safety.home_has_its_own_people: set(),
    safety.everyone_can_leave_the_conflict: {"contacten", "partners"},
    safety.danger_is_announced: {"contacten"},
    safety.danger_has_a_warning: {"meldingen"},
    safety.warnings_are_whole: set(),
    safety.numbers_are_of_a_contact: {"contacten"},
    gate.patterns_can_be_read: {"woordenlijsten"},
    gate.signs_do_what_their_examples_say: {"woordenlijsten", "signalen", "onschuldig"},
    questions.askers_see_their_own_story: set(),
    questions.questions_have_words: set(),
    questions.questions_come_to_an_end: set(),
    questions.questions_lead_everywhere: {"vragen", "situaties"},
    questions.questions_are_few: {"vragen"},
    questions.no_question_is_in_vain: {"vragen"},
    questions.choices_have_their_question: {"onderscheid"},
}
"""Each check, with the collections it must see whole."""


def check(kennis: Kennis, partial: AbstractSet[str] = frozenset()) -> Iterator[Finding]:
    """Yield everything in the knowledge base that breaks a rule.

    `partial` has the collections of which something could not be read.
    """
    for rule, needed in CHECKS.items():
        if partial.isdisjoint(needed):
            yield from rule(kennis)


# What these look at, a school cannot change; its names have a rule of their own (schools.routes),
# and it may have people call a number of its own.
_NATIONAL = (
    gate.patterns_can_be_read,
    gate.signs_do_what_their_examples_say,
    names.every_name_points_to_one,
    safety.numbers_are_of_a_contact,
)

# What these look at, only a school with situations of its own changes.
_QUESTIONS = (
    questions.questions_come_to_an_end,
    questions.questions_lead_everywhere,
    questions.questions_are_few,
    questions.no_question_is_in_vain,
)
# What we ask of ourselves, and only advise a school.
_ADVICE = (answers.everyone_gets_words_to_say,)


def check_merged(merged: Kennis, national: Kennis) -> Iterator[Finding]:
    """Yield everything that breaks a rule in a knowledge base with a school laid over it.

    The national one was proved already: what is still the same object need not be proved again.
    """
    assert merged.signalen is national.signalen
    assert merged.contacten is national.contacten
    assert merged.meldingen is national.meldingen
    if merged._replace(school=None) != national:
        proved = _NATIONAL + (_QUESTIONS if merged.vragen is national.vragen else ())
        for rule in CHECKS:
            if rule not in proved:
                mild = rule in _ADVICE
                yield from (found._replace(mild=mild) for found in rule(merged))


__all__ = ["CHECKS", "Finding", "Path", "check", "check_merged"]
