"""Progress: shown on the screen it is given, and the work passes through unchanged."""

import io

from wiedoetwat.progress import followed


class Screen(io.StringIO):
    def isatty(self):
        return True


def test_the_work_passes_through_and_is_counted():
    screen = Screen()
    assert list(followed(range(3), screen, "Beantwoord", "teksten")) == [0, 1, 2]
    assert "Beantwoord:" in screen.getvalue()
    assert "teksten" in screen.getvalue()


def test_work_of_a_known_size_is_counted_too():
    screen = Screen()
    assert list(followed(iter("ab"), screen, "Beantwoord", "teksten", 2)) == ["a", "b"]
    assert "2/2" in screen.getvalue()
