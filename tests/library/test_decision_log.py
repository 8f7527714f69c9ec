"""Whatever is decided, undone and redone, the tables say what the log says."""

from __future__ import annotations

import copy
import random
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import contents, make_faces, person_vectors
from hypothesis import given, settings
from hypothesis import strategies as st
from random_library import KINDS, decide_something, fill, payload

from faceorg.core.decisions import Kind, Verdicts, read_history, replay
from faceorg.core.differences import Difference, difference
from faceorg.core.entities import SetAside
from faceorg.core.errors import DecisionError
from faceorg.library import persons as person_rows
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.persons import decide, read_log, redo, stored_verdicts, undo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from faceorg.core.entities import FaceId

seeds = st.integers(0, 2**32)


@contextmanager
def filled(chance: random.Random) -> Iterator[tuple[Library, list[FaceId]]]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder) / "library") as library,
    ):
        library.db.execute("PRAGMA synchronous = off")
        yield library, fill(library, 6, chance)


def verdicts(library: Library) -> Verdicts:
    return copy.deepcopy(stored_verdicts(library))


@settings(max_examples=25)
@given(seeds, st.integers(1, 40))
def test_the_tables_equal_the_replayed_log_after_every_step(seed: int, steps: int) -> None:
    chance = random.Random(seed)
    with filled(chance) as (library, faces):
        if not faces:
            return
        for _ in range(steps):
            decide_something(library, faces, chance)
            assert stored_verdicts(library) == replay(read_log(library))
        assert check_library(library) == []


@settings(max_examples=15)
@given(seeds, st.integers(0, 20), st.sampled_from([k for k in Kind if k not in ("undo", "redo")]))
def test_undo_restores_and_redo_brings_back_exactly(seed: int, steps: int, kind: Kind) -> None:
    chance = random.Random(seed)
    with filled(chance) as (library, faces):
        if not faces:
            return
        for _ in range(steps):
            decide_something(library, faces, chance)
        said = payload(library, kind, faces, chance)  # may have to make somebody first
        before = verdicts(library)
        if kind is Kind.DRAW:  # its row stays, but it is not a face
            before.hide_undrawn(said)
        decide(library, kind, said)
        after = verdicts(library)
        undo(library)
        assert verdicts(library) == before
        redo(library)
        assert verdicts(library) == after


@settings(max_examples=10)
@given(seeds)
def test_everything_can_be_undone_to_the_very_first_and_redone(seed: int) -> None:
    chance = random.Random(seed)
    with filled(chance) as (library, faces):
        if not faces:
            return
        for _ in range(20):
            decide_something(library, faces, chance)
        states = [verdicts(library)]
        while read_history(read_log(library)).done:
            undo(library)
            states.append(verdicts(library))
        drawn = library.rows("SELECT id FROM faces WHERE source = 'drawn'")
        assert states[-1] == Verdicts(set_asides={f: SetAside.NOT_A_FACE for (f,) in drawn})
        assert library.value("SELECT COUNT(*) FROM persons WHERE live = 1") == 0
        with pytest.raises(DecisionError, match="nothing to undo"):
            undo(library)
        for expected in reversed(states[:-1]):
            redo(library)
            assert verdicts(library) == expected


@pytest.fixture
def people(library: Library, tmp_path: Path) -> list[FaceId]:
    """Anna (1) with the first two of six faces, Ben (2) with the next two."""
    faces = make_faces(library, tmp_path, person_vectors(0, 6))
    decide(library, Kind.LABEL, {"faces": faces[:2], "person": 1, "name": "Anna"})
    decide(library, Kind.LABEL, {"faces": faces[2:4], "person": 2, "name": "Ben"})
    return faces


def test_a_merge_undone_gives_both_people_back(library: Library, people: list[FaceId]) -> None:
    decide(library, Kind.COVER, {"person": 2, "face": people[3]})
    decide(library, Kind.REJECT, {"person": 2, "faces": [people[4]]})
    before = contents(library, without=["decisions"])
    changes = decide(library, Kind.MERGE, {"into": 1, "from": 2})
    assert changes.persons == {1, 2}
    assert changes.faces == {*people[2:4], people[4]}
    assert [(p.name, p.face_count) for p in person_rows.persons(library)] == [("Anna", 4)]
    undo(library)
    assert contents(library, without=["decisions"]) == before
    assert {(p.name, p.face_count) for p in person_rows.persons(library)} == {
        ("Anna", 2),
        ("Ben", 2),
    }


def test_a_new_decision_clears_the_way_forward(library: Library, people: list[FaceId]) -> None:
    undo(library)
    decide(library, Kind.SET_ASIDE, {"faces": people[4:], "reason": "stranger"})
    with pytest.raises(DecisionError, match="nothing to redo"):
        redo(library)


def test_the_id_of_an_undone_person_is_never_given_again(
    library: Library, people: list[FaceId]
) -> None:
    undo(library)
    assert person_rows.next_person_id(library) == 3
    assert person_rows.live_person(library, person_rows.PersonId(2)) is None


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("sql", ["UPDATE decisions SET kind = 'undo'", "DELETE FROM decisions"])
def test_the_log_is_append_only(library: Library, sql: str) -> None:
    before = read_log(library)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        library.db.execute(sql)
    library.db.conn.rollback()
    assert read_log(library) == before


@pytest.mark.usefixtures("people")
def test_a_decision_about_nobody_leaves_no_trace(library: Library) -> None:
    before = contents(library)
    with pytest.raises(KeyError):
        decide(library, Kind.RENAME, {"person": 99, "name": "Nobody"})
    assert contents(library) == before


def test_tampered_tables_are_made_from_the_log_again(
    library: Library, people: list[FaceId]
) -> None:
    decide(library, Kind.MERGE, {"into": 2, "from": 1})
    sound = contents(library, without=["ways_back"])
    library.db.execute("PRAGMA foreign_keys = off")
    with library.write():
        library.change("UPDATE labels SET person_id = 1")
        library.change("DELETE FROM labels WHERE face_id = ?", (people[0],))
        library.change("DELETE FROM persons")
        library.change("INSERT INTO rejections VALUES (?, 2)", (people[5],))
    library.db.execute("PRAGMA foreign_keys = on")
    person_rows.rebuild(library)
    assert contents(library, without=["ways_back"]) == sound
    assert check_library(library) == []


@settings(max_examples=15)
@given(seeds, st.integers(1, 30))
def test_undoing_without_the_kept_way_back_says_the_same(seed: int, steps: int) -> None:
    chance = random.Random(seed)
    with filled(chance) as (library, faces):
        if not faces:
            return
        for _ in range(steps):
            decide_something(library, faces, chance)
            if chance.random() < 0.3:
                with library.write():
                    library.change("DELETE FROM ways_back")
            assert stored_verdicts(library) == replay(read_log(library))


@settings(max_examples=40)
@given(seeds)
def test_a_decision_tells_what_it_changed_and_no_more(seed: int) -> None:
    """The rows a decision is applied to are all it needs: the rest of the tables stay."""
    chance = random.Random(seed)
    with filled(chance) as (library, faces):
        if not faces:
            return
        for _ in range(15):
            decide_something(library, faces, chance)
        before = verdicts(library)
        said = payload(library, kind := chance.choice(KINDS), faces, chance)
        before = verdicts(library)
        if kind is Kind.DRAW:
            before.hide_undrawn(said)
        changes = decide(library, kind, said)
        gap = difference(before, verdicts(library))
        assert changes.faces == gap.faces
        assert gap.persons.keys() <= changes.persons
        assert Difference.from_json(gap.to_json()) == gap
