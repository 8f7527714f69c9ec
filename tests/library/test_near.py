"""Whom somebody may have meant by a mistyped name."""

from __future__ import annotations

import pytest

from faceorg.library.near import near_names

NAMES = ["Anna Ng", "José", "Katharina", "John", "Bo", "Beach"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ana", ["Anna Ng"]),
        ("jose", []),  # accents are no mistake
        ("Josef", ["José"]),
        ("Katarina", ["Katharina"]),
        ("Jon", ["John"]),
        ("Jhon", ["John"]),
        ("anna", ["Anna Ng"]),
        ("Bo", []),
        ("Xerxes", []),
        ("", []),
    ],
)
def test_names_nearly_typed_are_found(typed: str, meant: list[str]) -> None:
    assert near_names(typed, NAMES) == meant


def test_the_likest_comes_first_and_each_once() -> None:
    assert near_names("Hanna", ["Johanna", "Anna", "Hannah", "hannah"], 3) == [
        "Hannah", "Anna", "Johanna",
    ]  # fmt: skip
