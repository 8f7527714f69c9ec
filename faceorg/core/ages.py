"""How old somebody is on a day."""

from __future__ import annotations

from datetime import date


def age_on(birthday: str, day: str) -> int | None:
    """Completed years on ``day`` (both ``YYYY-MM-DD``); None before the birth or for no day.

    Who was born on a 29th of February is a year older on the 1st of March of other years.
    """
    try:
        born, then = date.fromisoformat(birthday), date.fromisoformat(day[:10])
    except ValueError:
        return None
    years = then.year - born.year - ((then.month, then.day) < (born.month, born.day))
    return years if years >= 0 else None
