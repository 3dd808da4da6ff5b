"""What a knowledge base must prove about itself. Each check yields all that breaks it.

The checks also run on a knowledge base with dangling references (those are reported apart), so
that an editor sees everything at once.
"""

from collections.abc import Callable, Iterator

from wiedoetwat.checks import answers, claims, names, safety, table
from wiedoetwat.checks.finding import Finding
from wiedoetwat.model import Kennis

CHECKS: tuple[Callable[[Kennis], Iterator[Finding]], ...] = (
    table.every_cell_has_one_place,
    table.every_cell_is_used,
    table.every_term_is_used,
    names.every_name_points_to_one,
    names.groups_have_their_default,
    answers.everyone_gets_a_first_contact,
    answers.everyone_gets_steps,
    answers.everyone_gets_words_to_say,
    answers.everyone_gets_a_way_on,
    answers.nobody_is_sent_in_circles,
    answers.nobody_is_both_right_and_wrong,
    answers.nobody_is_sent_to_themselves,
    answers.everyone_is_greeted,
    claims.weak_facts_carry_nothing,
    claims.steps_with_someone_have_a_source,
    claims.every_fact_is_used,
    claims.contacts_can_be_reached,
    safety.aandachtsfunctionaris_stays_at_home,
    safety.home_has_its_own_people,
    safety.everyone_can_leave_the_conflict,
    safety.danger_is_announced,
    safety.warnings_are_whole,
)


def check(kennis: Kennis) -> Iterator[Finding]:
    """Yield everything in the knowledge base that breaks a rule."""
    for rule in CHECKS:
        yield from rule(kennis)


__all__ = ["CHECKS", "Finding", "check"]
