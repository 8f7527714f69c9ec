"""Looking back at the log in pages says what folding all of it says."""

from __future__ import annotations

import copy
import random
from typing import TYPE_CHECKING

import pytest
from builders import make_faces, person_vectors
from hypothesis import given, settings
from hypothesis import strategies as st
from library.test_decision_log import filled
from random_library import decide_something

from faceorg.core.decisions import Kind, read_history, replay
from faceorg.core.errors import DecisionError
from faceorg.library import albums as album_rows
from faceorg.library import history
from faceorg.library.history import Effect
from faceorg.library.persons import (
    decide,
    read_log,
    redo,
    redo_up_to,
    stored_verdicts,
    undo,
    undo_back_to,
)

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import DecisionId, FaceId
    from faceorg.library.database import Library

seeds = st.integers(0, 2**32)


def entries(library: Library, page: int) -> list[history.Entry]:
    found: list[history.Entry] = []
    before: DecisionId | None = None
    while rows := history.read_page(library, before, page):
        found += rows
        before = rows[-1].decision.id
    return found


@settings(max_examples=25)
@given(seeds, st.integers(1, 60), st.integers(1, 9))
def test_the_end_of_the_log_tells_what_the_whole_does(seed: int, steps: int, page: int) -> None:
    chance = random.Random(seed)
    with filled(chance) as (library, faces):
        if not faces:
            return
        for _ in range(steps):
            decide_something(library, faces, chance)
            log = read_log(library)
            whole = read_history(log)
            done, undone = history.last_done(library), history.last_undone(library)
            assert (done.id if done else None) == (whole.done[-1] if whole.done else None)
            assert (undone.id if undone else None) == (whole.undone[-1] if whole.undone else None)
        shown = entries(library, page)
        said = [entry for entry in log if entry.kind not in (Kind.UNDO, Kind.REDO)]
        assert [entry.decision for entry in shown] == said[::-1]
        effects = {entry.decision.id: entry.effect for entry in shown}
        assert {n for n, e in effects.items() if e is Effect.HOLDS} == set(whole.done)
        assert {n for n, e in effects.items() if e is Effect.TAKEN_BACK} == set(whole.undone)
        for place, number in enumerate(whole.done):
            assert history.done_since(library, number) == whole.done[place:][::-1]
        for place, number in enumerate(reversed(whole.undone), 1):
            assert [d.id for d in history.undone_until(library, number)] == whole.undone[-place:][
                ::-1
            ]


@settings(max_examples=25)
@given(seeds, st.integers(1, 40))
def test_back_to_a_step_and_forth_again_is_as_step_by_step(seed: int, steps: int) -> None:
    chance = random.Random(seed)
    with filled(chance) as (library, faces):
        if not faces:
            return
        for _ in range(steps):
            decide_something(library, faces, chance)
            if chance.random() < 0.1:
                with library.write():
                    library.change("DELETE FROM ways_back")
        done = read_history(read_log(library)).done
        if not done:
            return
        before = copy.deepcopy(stored_verdicts(library))
        place = chance.randrange(len(done))
        count, _ = undo_back_to(library, done[place])
        assert count == len(done) - place
        assert read_history(read_log(library)).done == done[:place]
        assert stored_verdicts(library) == replay(read_log(library))
        with pytest.raises(DecisionError, match="already"):
            undo_back_to(library, done[place])
        assert redo_up_to(library, done[-1])[0] == count
        assert stored_verdicts(library) == before
        with pytest.raises(DecisionError, match="any more"):
            redo_up_to(library, done[-1])


@pytest.fixture
def faces(library: Library, tmp_path: Path) -> list[FaceId]:
    return make_faces(library, tmp_path, person_vectors(0, 3))


def test_names_are_the_latest_even_of_who_is_gone(library: Library, faces: list[FaceId]) -> None:
    decide(library, Kind.LABEL, {"faces": faces[:1], "person": 1, "name": "Ann"})
    decide(library, Kind.RENAME, {"person": 1, "name": "Anna"})
    decide(library, Kind.LABEL, {"faces": faces[1:2], "person": 2, "name": None})
    trip = album_rows.create_album(library, "Trip")
    album_rows.rename_album(library, trip, "Journey")
    album_rows.delete_album(library, trip)
    undone = album_rows.create_album(library, "Never")
    undo(library)
    names = history.names_in(library, read_log(library))
    assert names.people == {1: "Anna"}
    assert names.albums == {trip: "Journey", undone: "Never"}
    assert history.names_in(library, read_log(library)[:2]).albums == {}


def test_an_empty_log_has_nothing_to_tell(library: Library) -> None:
    assert history.last_done(library) is history.last_undone(library) is None
    assert history.read_page(library, None, 10) == []


def test_what_was_overtaken_cannot_be_had_again(library: Library, faces: list[FaceId]) -> None:
    for reason in ("stranger", "not_a_face"):
        decide(library, Kind.SET_ASIDE, {"faces": faces, "reason": reason})
    undo(library)
    undo(library)
    redo(library)
    decide(library, Kind.RELEASE, {"faces": faces})
    effects = [(e.decision.id, e.effect) for e in history.read_page(library, None, 10)]
    assert effects == [(6, Effect.HOLDS), (2, Effect.OVERTAKEN), (1, Effect.HOLDS)]
