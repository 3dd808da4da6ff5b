"""How fast the recognition is, beside other ways to do it that learned from the same examples."""

from collections.abc import Callable, Sequence

from training.bake import examples_in
from training.cases import Case, own_cases

from benchmarks.deel import ROOT, Plan, run, skipped
from benchmarks.mededingers import OURS, installed_size, made_peers
from benchmarks.meten import in_turns, medians, seconds
from benchmarks.tabel import duration, megabytes, table, times
from wiedoetwat import Recogniser, load
from wiedoetwat.recognition.model import BAKED

# The size: the others learn from one in so many of the examples, and get one in so many cases.
FULL, SMALL = Plan(5, (1,)), Plan(1, (50,))

Answer = Callable[[str, str], object]


def measured(plan: Plan) -> str:
    """Return the block."""
    kennis = load()
    fewer = plan.sizes[0]
    peers, missing = made_peers(examples_in(ROOT / "data")[::fewer])
    answers: dict[str, Answer] = {OURS: Recogniser(kennis).recognise}
    answers |= {name: peer.read for name, peer in peers.items()}
    cases = own_cases(kennis)[::fewer]
    ways = {name: _over(cases, answer) for name, answer in answers.items()}
    took = medians(in_turns(ways, plan.rounds, warm=True))
    needs = {OURS: (BAKED.stat().st_size, 0)} | {
        name: (peer.model_bytes, installed_size(peer.packages)) for name, peer in peers.items()
    }
    rows = [
        [name, duration(took[name]), times(took[name] / took[OURS]), *map(megabytes, needs[name])]
        for name in answers
    ]
    heads = ["manier", "per tekst", "keer de onze", "model of gegevens", "pakketten erbij"]
    return table(heads, rows) + skipped(missing)


def _over(cases: Sequence[Case], answer: Answer) -> Callable[[], float]:
    """Return what times an answer to all cases, one after the other, and gives the time of one."""

    def over() -> float:
        took = seconds(lambda: [answer(case.tekst, case.wie) for case in cases])
        return took / len(cases)

    return over


if __name__ == "__main__":
    run(measured, FULL, SMALL)
