"""The log of decisions for those who look back: what comes next, page by page, who is meant.

Nothing here reads the whole log: what can be undone is found from its end.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from faceorg.core.decisions import Decision, Kind
from faceorg.core.entities import AlbumId, DecisionId, PersonId

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from faceorg.core.entities import FaceId
    from faceorg.library.database import Library

_AT_ONCE = 500
_STEPS = (Kind.UNDO, Kind.REDO)
ACT = "act"
"""In the payload of a decision made together with others: the id of the first of them."""


class Effect(Enum):
    """Whether a decision holds: yes; taken back, to be had again; taken back for good."""

    HOLDS = "holds"
    TAKEN_BACK = "taken back"
    OVERTAKEN = "overtaken"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history."""

    decision: Decision
    effect: Effect


@dataclass(frozen=True, slots=True)
class Names:
    """What people and albums that decisions speak of are called; whoever is missing has no name."""

    people: Mapping[PersonId, str] = field(default_factory=dict)
    albums: Mapping[AlbumId, str] = field(default_factory=dict)


def log_length(library: Library) -> int:
    """How far the log goes: as long as that is so, names and what can be undone are the same."""
    return library.value("SELECT MAX(id) FROM decisions") or 0


def act_of(decision: Decision) -> DecisionId:
    """The first of the decisions that were made together with this one, mostly itself."""
    return DecisionId(decision.payload.get(ACT, decision.id))


def last_done(library: Library) -> Decision | None:
    """The decision that undoing takes back; None where there is nothing to undo."""
    undone: dict[int, bool] = {}
    for number, kind, target in _backwards(library):
        if kind in _STEPS:
            undone.setdefault(target, kind == Kind.UNDO)
        elif not undone.get(number, False):
            return decision_of_id(library, number)
    return None


def last_undone(library: Library) -> Decision | None:
    """The decision that redoing brings back; None where there is nothing to redo."""
    again = 0
    for _, kind, target in _backwards(library):
        if kind == Kind.REDO:
            again += 1
        elif kind != Kind.UNDO:
            return None
        elif again:
            again -= 1
        else:
            return decision_of_id(library, target)
    return None


def last_word(library: Library, face: FaceId) -> Decision | None:
    """The latest decision in effect that says who this face is; None when there is none."""
    rows = library.rows(
        """SELECT id, kind, payload, made_at FROM decisions d WHERE kind = 'label' AND EXISTS (
               SELECT 1 FROM json_each(d.payload, '$.faces') j WHERE j.value = ?)
           ORDER BY id DESC""",
        (face,),
    )
    undone = _undone(library) if rows else {}
    return next((_read(*row) for row in rows if row[0] not in undone), None)


def _backwards(library: Library) -> Iterator[tuple[int, str, int]]:
    """Id, kind and (of undo and redo) the decision meant, from the end of the log."""
    before = 1 << 62
    while True:
        rows = library.rows(
            """SELECT id, kind, CASE WHEN kind IN ('undo', 'redo')
                                     THEN json_extract(payload, '$.decision') END
               FROM decisions WHERE id < ? ORDER BY id DESC LIMIT ?""",
            (before, _AT_ONCE),
        )
        yield from rows
        if len(rows) < _AT_ONCE:
            return
        before = rows[-1][0]


def decision_of_id(library: Library, number: int) -> Decision:
    """The decision of this id, which there is."""
    rows = library.rows("SELECT id, kind, payload, made_at FROM decisions WHERE id = ?", (number,))
    return _read(*rows[0])


def _read(number: int, kind: str, payload: str, made_at: str) -> Decision:
    return Decision(DecisionId(number), Kind(kind), json.loads(payload), made_at)


def read_page(library: Library, before: DecisionId | None, limit: int) -> list[Entry]:
    """Decisions made before that one, newest first; what undo and redo were is in their effect."""
    rows = library.rows(
        """SELECT id, kind, payload, made_at FROM decisions
           WHERE id < ? AND kind NOT IN ('undo', 'redo') ORDER BY id DESC LIMIT ?""",
        (1 << 62 if before is None else before, limit),
    )
    undone = _undone(library)
    return [Entry(_read(*row), undone.get(row[0], Effect.HOLDS)) for row in rows]


def _undone(library: Library) -> dict[int, Effect]:
    """The decisions that do not hold."""
    last_word = library.value(
        """SELECT id FROM decisions WHERE kind NOT IN ('undo', 'redo')
           ORDER BY id DESC LIMIT 1"""
    )
    rows = library.rows(
        """SELECT json_extract(payload, '$.decision') AS target, kind, MAX(id) FROM decisions
           WHERE kind IN ('undo', 'redo') GROUP BY target"""
    )
    return {
        target: Effect.TAKEN_BACK if number > last_word else Effect.OVERTAKEN
        for target, kind, number in rows
        if kind == Kind.UNDO
    }


def done_since(library: Library, first: DecisionId) -> list[DecisionId]:
    """The decisions in effect from ``first`` on, last first."""
    rows = library.rows(
        """SELECT id FROM decisions WHERE id >= ? AND kind NOT IN ('undo', 'redo')
           ORDER BY id DESC""",
        (first,),
    )
    undone = _undone(library)
    return [DecisionId(number) for (number,) in rows if number not in undone]


def undone_until(library: Library, last: DecisionId) -> list[Decision]:
    """The undone decisions that can be had again, up to ``last``, first first."""
    numbers = sorted(
        number
        for number, effect in _undone(library).items()
        if number <= last and effect is Effect.TAKEN_BACK
    )
    return [decision_of_id(library, number) for number in numbers]


def names_in(library: Library, decisions: Iterable[Decision]) -> Names:
    """What those that these decisions speak of are called now, or were called last."""
    people: set[int] = set()
    albums: set[int] = set()
    for entry in decisions:
        people.update(_ids(entry.payload, "person", "into", "from"))
        albums.update(_ids(entry.payload, "album"))
    named = library.rows(
        """SELECT id, name FROM persons
           WHERE name IS NOT NULL AND id IN (SELECT value FROM json_each(?))""",
        (json.dumps(sorted(people)),),
    )
    return Names({PersonId(number): name for number, name in named}, _album_names(library, albums))


def _album_names(library: Library, albums: set[int]) -> dict[AlbumId, str]:
    """Those that were deleted, from the log: they are nowhere else, and looking takes a while."""
    there = library.rows(
        "SELECT id, name FROM albums WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(albums)),),
    )
    names = {AlbumId(album): name for album, name in there}
    if len(names) < len(albums):
        rows = library.rows(
            """SELECT json_extract(payload, '$.album'), json_extract(payload, '$.name')
               FROM decisions WHERE kind IN ('album', 'album_name') ORDER BY id"""
        )
        gone = {AlbumId(album): name for album, name in rows if album in albums}
        names = gone | names
    return names


def _ids(payload: Mapping[str, Any], *keys: str) -> list[int]:
    return [payload[key] for key in keys if isinstance(payload.get(key), int)]
