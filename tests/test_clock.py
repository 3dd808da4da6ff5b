from datetime import date

from wiedoetwat.clock import today


def test_today_is_the_day_of_today_also_if_it_is_just_past_midnight():
    before = date.today()  # noqa: DTZ011
    assert before.isoformat() <= today() <= date.today().isoformat()  # noqa: DTZ011
