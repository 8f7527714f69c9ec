"""The People page put together after a change is the one that reading everything anew gives."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from random_library import KINDS, fill, payload, suggest

from faceorg.core.changes import Changes
from faceorg.core.decisions import Kind
from faceorg.core.entities import ClusterId, FaceId, PersonId
from faceorg.core.errors import DecisionError
from faceorg.gui.models.person_list import EntryKind, read_entries, read_tiles
from faceorg.gui.models.touched_tiles import is_slight, touched_tiles
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.database import Library
from faceorg.library.faces import Match
from faceorg.library.touched import concerns
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "tiles.faceorg") as library:
        yield library


def change_something(library: Library, faces: list[FaceId], chance: random.Random) -> Changes:
    roll = chance.random()
    if roll < 0.2:
        return match_otherwise(library, faces, chance)
    try:
        if roll < 0.35:
            return person_rows.undo(library)[1]
        if roll < 0.45:
            return person_rows.redo(library)[1]
    except DecisionError:
        return Changes()
    kind = chance.choice([kind for kind in KINDS if not kind.startswith("album")])
    return person_rows.decide(library, kind, payload(library, kind, faces, chance))


def match_otherwise(library: Library, faces: list[FaceId], chance: random.Random) -> Changes:
    """What follows decisions: some faces are taken for others now; what changed is told."""
    old = face_rows.load_matches(library)
    people = [row[0] for row in library.rows("SELECT id FROM persons")]
    new = {
        face: Match(face, PersonId(chance.choice(people)), chance.random(), chance.random() < 0.5)
        for face in chance.sample(faces, len(faces) // 2)
        if people
    }
    with library.write():
        face_rows.replace_matches(library, new.values())
    now = face_rows.load_matches(library)
    changed = {face for face in old.keys() | now.keys() if old.get(face) != now.get(face)}
    met = {side[face][0] for side in (old, now) for face in changed if face in side}
    return Changes(faces=frozenset(changed), persons=frozenset(met), clusters=bool(changed))


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_decided_the_tiles_are_those_of_a_new_reading(
    library: Library, seed: int
) -> None:
    chance = random.Random(seed)
    faces = fill(library, 8, chance)
    hidden = bool(seed % 2)
    for _ in range(12):
        # Whom a payload needs is made while it is put together, so the page is read after that.
        change_something(library, faces, chance)
        if chance.random() < 0.4:
            suggest(library, faces, chance)
        state = random.Random(chance.random())
        kind = state.choice([Kind.LABEL, Kind.MERGE, Kind.REJECT, Kind.SET_ASIDE, Kind.SEPARATE])
        said = payload(library, kind, faces, state)
        known = read_tiles(library, [], keep_order=False, hidden=hidden).entries
        for change in (
            lambda kind=kind, said=said: person_rows.decide(library, kind, said),
            lambda: person_rows.undo(library)[1],
            lambda state=state: match_otherwise(library, faces, state),
        ):
            changes = change()
            assert is_slight(changes)
            tiles = touched_tiles(library, known, changes, hidden=hidden)
            anew = read_tiles(library, known, keep_order=True, hidden=hidden)
            assert {e.key: e for e in tiles.entries} == {e.key: e for e in anew.entries}
            assert (tiles.named, tiles.waiting) == (anew.named, anew.waiting)
            known = tiles.entries


def some_people(library: Library, chance: random.Random) -> list[FaceId]:
    faces = fill(library, 30, chance)
    no_id: ClusterId | None = None
    with library.write():
        library.change("UPDATE photos SET readable = 1")
        groups = [(no_id, faces[n : n + 3]) for n in range(12, 27, 3)]
        face_rows.replace_groups(library, groups)
    label.name_faces(library, faces[:5], "Anna")
    label.name_faces(library, faces[5:9], "Bob")
    label.name_faces(library, faces[9:11], "Carl")
    return faces


def test_new_tiles_come_where_a_new_reading_has_them(library: Library) -> None:
    faces = some_people(library, random.Random(1))
    known = read_entries(library)
    changes = label.name_faces(library, faces[12:15], "Dora")
    tiles = touched_tiles(library, known, changes).entries
    assert [e.name for e in tiles if e.name] == ["Anna", "Bob", "Dora", "Carl"]
    assert tiles[-1].kind is EntryKind.UNSORTED
    back = touched_tiles(library, tiles, label.undo(library)[1]).entries
    assert {e.key for e in back} == {e.key for e in known}
    assert back[3].kind is EntryKind.GROUP, "after those with a name"
    by_name = touched_tiles(library, known, label.redo(library)[1], by_name=True).entries
    assert [e.name for e in by_name if e.name] == ["Anna", "Bob", "Carl", "Dora"]


def test_tiles_that_nothing_touched_are_the_same_objects(library: Library) -> None:
    some_people(library, random.Random(2))
    known = read_entries(library)
    changes = label.merge_groups(library, known[0].group, known[1].group)
    tiles = touched_tiles(library, known, changes).entries
    assert [e.name for e in tiles if e.name] == ["Anna", "Carl"]
    assert tiles[0].face_count == known[0].face_count + known[1].face_count
    assert all(new is old for new, old in zip(tiles[1:], known[2:], strict=True))


def test_whether_somebody_is_concerned(library: Library) -> None:
    faces = some_people(library, random.Random(3))
    anna, bob = PersonId(1), PersonId(2)
    assert concerns(library, anna, faces[:1])
    assert not concerns(library, bob, faces[:1])
    with library.write():
        face_rows.replace_matches(library, [Match(faces[20], bob, 0.9, False)])
    assert concerns(library, bob, [faces[20]])
    assert not concerns(library, anna, [faces[20]])
