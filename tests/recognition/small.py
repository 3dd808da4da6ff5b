"""A model as small as can be: two situations, told by one word each, and nothing else."""

from wiedoetwat.model import VRAGERS
from wiedoetwat.recognition.features import whole
from wiedoetwat.recognition.model import ZERO, Model

SITUATIES = ("buiten-bereik", "ruzie", "zorgen")
WORDS = {
    # what each word says for: the three situations, the four askers, urgency, and its length
    "fiets": (40, 0, 0, 0, 0, 0, 0, -20, 4),
    "schelden": (0, 40, 0, 20, 0, 0, 0, -20, 4),
    "thuis": (0, 0, 40, 0, 20, 0, 0, 30, 4),
    "juf": (0, 5, 0, 0, 0, 20, 0, -20, 4),
}
BIAS = (0.0,) * 7 + (-2.0,)


def model(**changed):
    rows = {whole(word): number for number, word in enumerate(WORDS)}
    weights = b"".join(
        bytes([*(ZERO + step for step in steps[:-1]), steps[-1]]) for steps in WORDS.values()
    )
    parts = {
        "situaties": SITUATIES,
        "vragers": VRAGERS,
        "scale": (0.1,) * 8 + (0.25,),
        "bias": BIAS,
        "usual": dict.fromkeys(VRAGERS, (0.0, 0.0, 0.0)),
        "sharpness": 1.0,
        "rows": rows,
        "weights": weights,
    }
    return Model(**(parts | changed))
