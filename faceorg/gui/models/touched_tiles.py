"""The People page after a change, put together from what it showed and from those it touched."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING

from faceorg.core.entities import Cluster, ClusterId
from faceorg.gui.models.person_list import (
    Entry,
    EntryKind,
    Tiles,
    group_entry,
    person_entry,
    single_faces,
    tiles_of,
)
from faceorg.library import persons as person_rows
from faceorg.library.standings import Place, tallies
from faceorg.library.text import fold
from faceorg.library.touched import touched_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.changes import Changes
    from faceorg.library.database import Library
    from faceorg.library.touched import Touched

_FEW = 20_000  # faces; of more, to ask which of the tiles they touch takes as long as to read all


def is_slight(changes: Changes) -> bool:
    """Whether `touched_tiles` knows what ``changes`` did: they name their faces and people."""
    return not (changes.everything or changes.photos) and len(changes.faces) <= _FEW


def touched_tiles(
    library: Library,
    known: Sequence[Entry],
    changes: Changes,
    *,
    hidden: bool = False,
    by_name: bool = False,
) -> Tiles:
    """What `read_tiles` would read anew, for a page that shows ``known``; nobody changes place.

    Only for changes that are slight. Takes as long as the change is large, not the library.
    """
    touched = touched_by(library, changes)
    fresh = {entry.key: entry for entry in _read(library, touched, hidden=hidden)}
    asked = {f"{EntryKind.PERSON}:{person}" for person in touched.people}
    asked |= {f"{EntryKind.GROUP}:{group}" for group in touched.groups}
    asked |= {f"{kind}:0" for kind in (EntryKind.UNSORTED, EntryKind.SET_ASIDE)}
    entries: list[Entry] = []
    for entry in known:
        now = fresh.pop(entry.key, None) if entry.key in asked else entry
        if now is not None:
            entries.append(entry if now == entry else now)
    return tiles_of(library, _with_new(entries, list(fresh.values()), by_name=by_name))


def _read(library: Library, touched: Touched, *, hidden: bool) -> list[Entry]:
    people = person_rows.persons(library, hidden=hidden, among=touched.people)
    groups = tallies(library, Place.GROUP, touched.groups)
    return [
        *map(person_entry, people),
        *(
            group_entry(Cluster(ClusterId(group), tally.cover, tally.faces, tally.photos))
            for group, tally in groups.items()
        ),
        *single_faces(library),
    ]


def _with_new(entries: list[Entry], new: list[Entry], *, by_name: bool) -> list[Entry]:
    """``new`` ones where a page read anew would have them, as far as others stand in order."""
    if not new:
        return entries
    ranks = list(accumulate((_rank(entry, by_name=by_name) for entry in entries), max))
    placed = [(bisect_right(ranks, _rank(entry, by_name=by_name)), entry) for entry in new]
    for row, entry in sorted(placed, key=itemgetter(0), reverse=True):
        entries.insert(row, entry)
    return entries


def _rank(entry: Entry, *, by_name: bool) -> tuple[int, str, int]:
    if not entry.is_somebody:
        return (3 if entry.kind is EntryKind.SET_ASIDE else 2, "", 0)
    if entry.name is None:
        return (1, "", -entry.face_count)
    return (0, fold(entry.name) if by_name else "", 0 if by_name else -entry.face_count)
