"""The guided question that leads to a school's own situations."""

from collections.abc import Mapping

from wiedoetwat.model import VRAGERS, Optie, Refs, Vraag

OWN_QUESTION = "van-de-school"
"""The id of the question that lists the school's own situations."""

_QUESTION = "Past een van deze zinnen? Ze gaan over wat er op deze school kan spelen."
_NEITHER = Optie(dict.fromkeys(VRAGERS, "Nee, iets anders."), (), "", (), "", niets=True)


def with_own_question(vragen: Mapping[str, Vraag], own: Refs) -> Mapping[str, Vraag]:
    """Return the questions with these situations of the school behind "something else".

    There is room behind that answer: the way to it is short, and it led to nothing.
    """
    place = next(
        (vraag.id for vraag in vragen.values() if any(map(_gives_up, vraag.antwoorden))), ""
    )
    if not own or not place:
        return vragen
    options = (*(Optie({}, (), "", (), id_, niets=False) for id_ in own), _NEITHER)
    return {
        **{id_: _opened(one) if id_ == place else one for id_, one in vragen.items()},
        OWN_QUESTION: Vraag(OWN_QUESTION, dict.fromkeys(VRAGERS, _QUESTION), options),
    }


def _gives_up(option: Optie) -> bool:
    """Whether this answer is for anyone whose story is none of ours."""
    return option.niets and not option.voor


def _opened(vraag: Vraag) -> Vraag:
    return vraag._replace(
        antwoorden=tuple(
            one._replace(niets=False, vragen=(OWN_QUESTION,)) if _gives_up(one) else one
            for one in vraag.antwoorden
        )
    )
