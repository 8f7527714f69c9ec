"""Parts of statements: conditions together with their values, and lists of ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CHUNK = 500  # ids per statement; SQLite allows 32,766 parameters, small ones plan faster


@dataclass(frozen=True, slots=True)
class Sql:
    """A condition in brackets, and the values of its question marks."""

    text: str
    parameters: tuple[object, ...] = ()

    def negated(self, negated: bool) -> Sql:
        """The condition, or its opposite."""
        return Sql(f"NOT {self.text}", self.parameters) if negated else self


def joined(word: str, parts: Iterable[Sql], empty: str) -> Sql:
    """Conditions with AND or OR between; ``empty`` for none."""
    found = list(parts)
    text = f" {word} ".join(part.text for part in found) or empty
    return Sql(f"({text})", tuple(value for part in found for value in part.parameters))


def chunks(ids: Iterable[int]) -> Iterator[list[int]]:
    """``ids`` in lists short enough for one statement."""
    ordered = list(ids)
    for start in range(0, len(ordered), _CHUNK):
        yield ordered[start : start + _CHUNK]


def marks(values: Sequence[object]) -> str:
    """As many question marks as there are values."""
    return ",".join("?" * len(values))
