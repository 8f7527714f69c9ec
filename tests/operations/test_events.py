"""A poor face is asked about by who is clear to see in photos minutes apart, and never assigned."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import LENGTH, PACK, face, make_face, make_photo, person_vectors, unit
from random_library import decide_something

from faceorg.core.changes import Changes
from faceorg.core.entities import FaceId, PersonId, PhotoId, SetAside
from faceorg.library import events as event_rows
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.photos import count_photos
from faceorg.operations import label
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.operations.why import Rule, why

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.database import Library

ANNA, BEN = PersonId(1), PersonId(2)
NOON = datetime(2020, 5, 1, 12)


def like(who: int, likeness: float, aside: int = 15) -> np.ndarray:
    vector = np.zeros(LENGTH)
    vector[who], vector[aside] = likeness, np.sqrt(1 - likeness**2)
    return unit(vector)


class Party:
    """Photos of one afternoon, of Anna (1) and Ben (2), who are named in two clear faces."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.library, self.folder, self.count = library, folder, 0
        self.anna = self.face(self.photo(0), like(0, 1.0))
        self.ben = self.face(self.photo(4), like(1, 1.0))
        label.name_faces(library, [self.anna], "Anna")
        label.name_faces(library, [self.ben], "Ben")

    def photo(self, minutes: float | None, **facts: object) -> PhotoId:
        self.count += 1
        if minutes is not None:
            facts["taken_at"] = (NOON + timedelta(minutes=minutes)).isoformat()
        return make_photo(self.library, self.folder / f"{self.count}.jpg", **facts)

    def face(
        self, photo: PhotoId, vector: np.ndarray, quality: float = 0.9, left: float = 0.1
    ) -> FaceId:
        return make_face(self.library, photo, vector, quality=quality, left=left)

    def poor(self, minutes: float | None, vector: np.ndarray, **facts: object) -> FaceId:
        return self.face(self.photo(minutes, **facts), vector, 0.1)

    def asked(self, one: FaceId) -> PersonId | None:
        shown = face(self.library, one)
        assert shown.assigned_by is None
        return shown.suggested_id


@pytest.fixture
def party(library: Library, tmp_path: Path) -> Party:
    return Party(library, tmp_path)


def test_a_poor_face_minutes_apart_is_asked_about_with_its_reason(party: Party) -> None:
    poor = party.poor(6, like(0, 0.55))
    match_people(party.library, PACK)
    assert party.asked(poor) == ANNA
    told = why(party.library, PACK, poor)
    assert (told.rule, told.name, told.poor) == (Rule.EVENT, "Anna", True)
    assert told.event is not None
    assert (told.event.near_id, told.event.seconds) == (party.anna, 360)
    label.confirm_faces(party.library, [poor])
    match_people(party.library, PACK)
    assert why(party.library, PACK, poor).rule is Rule.USER


@pytest.mark.parametrize(
    ("minutes", "likeness", "quality"),
    [
        (60.0, 0.55, 0.1),  # another event
        (None, 0.55, 0.1),  # nobody knows when
        (6.0, 0.4, 0.1),  # like nobody
        (6.0, 0.55, 0.9),  # a clear face that is like nobody is somebody else
    ],
)
def test_who_is_not_asked_about(
    party: Party, minutes: float | None, likeness: float, quality: float
) -> None:
    one = party.face(party.photo(minutes), like(0, likeness), quality)
    match_people(party.library, PACK)
    assert party.asked(one) is None


def test_like_two_people_of_the_event_is_like_nobody(party: Party) -> None:
    both = np.zeros(LENGTH)
    both[[0, 1, 15]] = 0.58, 0.56, 0.59
    poor = party.poor(3, unit(both))
    match_people(party.library, PACK)
    assert party.asked(poor) is None


def test_nobody_is_in_a_photo_twice(party: Party) -> None:
    beside_anna = party.photo(6)
    party.face(beside_anna, like(0, 0.95), left=0.6)
    poor = party.face(beside_anna, like(0, 0.55), 0.1)
    alone = party.photo(7)
    two = [party.face(alone, like(0, value), 0.1, left=value) for value in (0.55, 0.6)]
    match_people(party.library, PACK)
    assert party.asked(poor) is None
    assert [party.asked(one) for one in two] == [None, ANNA]


def test_a_time_that_is_none_spoils_no_other(party: Party) -> None:
    strange = party.poor(6, like(0, 0.55))
    poor = party.poor(6, like(0, 0.55))
    with party.library.write():
        photo = face(party.library, strange).photo_id
        party.library.change("UPDATE photos SET taken_at = 'at noon' WHERE id = ?", (photo,))
    match_people(party.library, PACK)
    assert [party.asked(one) for one in (strange, poor)] == [None, ANNA]


def test_places_a_way_off_are_another_event(party: Party) -> None:
    here, there = {"latitude": 48.1, "longitude": 11.5}, {"latitude": 48.2, "longitude": 11.5}
    label.name_faces(party.library, [party.face(party.photo(0, **here), like(4, 1.0))], "Cy")
    near, far = party.poor(5, like(4, 0.55), **here), party.poor(5, like(4, 0.55), **there)
    unknown = party.poor(5, like(4, 0.55))
    match_people(party.library, PACK)
    assert [party.asked(one) for one in (near, far, unknown)] == [3, None, 3]


def test_a_no_holds_and_taking_it_back_asks_again(party: Party) -> None:
    poor = party.poor(6, like(0, 0.55))
    match_people(party.library, PACK)
    match_people(party.library, PACK, label.reject_suggestion(party.library, [poor], ANNA))
    assert party.asked(poor) is None
    assert event_rows.load_nearby(party.library) == {}
    match_people(party.library, PACK, label.undo(party.library)[1])
    assert party.asked(poor) == ANNA


def test_who_leaves_the_event_is_asked_about_no_more(party: Party) -> None:
    poor = party.poor(6, like(0, 0.55))
    match_people(party.library, PACK)
    changes = label.ignore_faces(party.library, [party.anna], SetAside.NOT_A_FACE)
    match_people(party.library, PACK, changes)
    assert party.asked(poor) is None


def test_people_merged_are_asked_about_as_who_they_are(party: Party) -> None:
    poor = party.poor(6, like(0, 0.55))
    match_people(party.library, PACK)
    groups = (label.Group(person=BEN), label.Group(person=ANNA))
    changes = label.merge_groups(party.library, *groups)
    assert party.asked(poor) == BEN
    assert why(party.library, PACK, poor).rule is Rule.EVENT
    match_people(party.library, PACK, changes)
    assert party.asked(poor) == BEN


def everything(library: Library) -> tuple[list[tuple[object, ...]], object]:
    matches = library.rows("SELECT face_id, person_id, ROUND(similarity, 4), sure FROM matches")
    return sorted(matches), event_rows.load_nearby(library)


@pytest.mark.parametrize("seed", range(12))
def test_after_one_decision_as_after_looking_at_everything_anew(
    library: Library, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    faces: list[FaceId] = []
    clear_faces: dict[int, list[FaceId]] = {0: [], 1: [], 2: []}
    for number in range(24):
        taken = (NOON + timedelta(minutes=chance.randrange(60))).isoformat()
        photo = make_photo(library, tmp_path / f"{number}.jpg", taken_at=taken)
        for left in (0.1, 0.5)[: chance.randint(1, 2)]:
            who, quality = number % 3, 0.9 if number < 6 else chance.choice((0.1, 0.1, 0.9))
            near = like(who, chance.uniform(0.45, 0.75), chance.randrange(10, 16))
            clear = person_vectors(who, 1, seed=number)[0]
            vector = clear if quality > 0.5 else near
            faces.append(make_face(library, photo, vector, quality=quality, left=left))
            if quality > 0.5:
                clear_faces[who].append(faces[-1])
    cluster_faces(library, PACK)
    for who in (0, 1):
        label.name_faces(library, clear_faces[who][:3], f"Person {who}")
    match_people(library, PACK)
    assert event_rows.load_nearby(library)
    for _ in range(25):
        said = decide_and_tell(library, faces, chance)
        match_people(library, PACK, said)
        after = everything(library)
        match_people(library, PACK)
        assert after == everything(library)
        assert event_rows.load_nearby(library).keys() <= face_rows.load_matches(library).keys()


def decide_and_tell(library: Library, faces: list[FaceId], chance: random.Random) -> Changes:
    """What a random decision, undo or redo reports to have changed."""
    heard: list[Changes] = []
    with pytest.MonkeyPatch.context() as patch:
        for name in ("decide", "undo", "redo"):
            verb = getattr(person_rows, name)

            def told(*words: object, verb: object = verb) -> object:
                answer = verb(*words)  # type: ignore[operator]
                heard.append(answer[1] if isinstance(answer, tuple) else answer)
                return answer

            patch.setattr(person_rows, name, told)
        shown = count_photos(library)
        decide_something(library, faces, chance)
    return Changes(
        everything=count_photos(library) != shown,  # what takes photos away says so itself
        faces=frozenset(face for one in heard for face in one.faces),
        persons=frozenset(who for one in heard for who in one.persons),
    )
