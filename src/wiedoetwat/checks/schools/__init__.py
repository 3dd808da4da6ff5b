"""What a school file must prove, and what someone at the school must look at.

What the whole knowledge proves (`checks.CHECKS`) is proved again with the school laid over it.
These rules are about the school alone.
"""

from collections.abc import Callable, Iterator

from wiedoetwat.checks.finding import Finding
from wiedoetwat.checks.schools import duties, help_outside, people, routes
from wiedoetwat.model import Kennis
from wiedoetwat.model.school import School

Rule = Callable[[Kennis, School, str], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    people.every_role_is_filled_in_one_way,
    people.no_role_is_filled_by_itself,
    people.absences_have_days_in_order,
    people.names_are_not_those_of_help_outside,
    people.role_names_are_clear,
    people.people_have_one_set_of_details,
    people.hats_do_not_clash,
    people.home_and_school_are_kept_apart,
    people.somebody_is_there,
    routes.danger_keeps_its_own_steps,
    routes.nobody_is_first_who_is_not_the_one,
    routes.steps_go_with_who_comes_first,
    routes.steps_lead_to_no_one_who_may_be_wrong,
    routes.words_lead_where_they_led,
    routes.danger_is_not_called_something_else,
    help_outside.nobody_is_kept_from_help,
    help_outside.help_keeps_its_own_number,
    duties.the_file_still_holds,
    duties.what_the_law_asks_is_there,
    duties.safety_was_measured_lately,
)
"""Each rule is given the national knowledge, the school, and the day (`date.isoformat`)."""


def check_school(kennis: Kennis, school: School, op: str) -> Iterator[Finding]:
    """Yield everything in a school file that breaks a rule, by the path of its field."""
    for rule in RULES:
        yield from rule(kennis, school, op)


__all__ = ["RULES", "check_school"]
