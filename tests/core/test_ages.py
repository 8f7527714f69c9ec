"""Completed years on a day."""

from __future__ import annotations

import pytest

from faceorg.core.ages import age_on


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("2015-03-31", "2015-03-31", 0),
        ("2015-03-31", "2016-03-30", 0),
        ("2015-03-31", "2016-03-31T10:00:00", 1),
        ("2015-03-31", "2015-03-30", None),
        ("2016-02-29", "2017-02-28", 0),
        ("2016-02-29", "2017-03-01", 1),
        ("2015-03-31", "", None),
        ("2015-03-31", "0000-00-00", None),
    ],
)
def test_years_are_completed_on_the_birthday(born: str, day: str, age: int | None) -> None:
    assert age_on(born, day) == age
