"""Groups and matches: found again under their ids, and never against the user's word."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import (
    LENGTH,
    PACK,
    contents,
    face,
    ids,
    make_face,
    make_faces,
    make_photo,
    person_vectors,
    unit,
)

from faceorg.core.changes import Changes
from faceorg.core.entities import Assignment, FaceId, PersonId
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.database import Library
from faceorg.library.faces import load_groups, load_matches
from faceorg.library.persons import stored_verdicts
from faceorg.operations import label
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.operations.matching import Matching

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import ClusterId


@pytest.fixture
def people(library: Library, tmp_path: Path) -> list[list[FaceId]]:
    """Six faces each of three people, grouped."""
    faces = [make_faces(library, tmp_path, person_vectors(who, 6)) for who in range(3)]
    cluster_faces(library, PACK)
    return faces


def groups(library: Library) -> set[frozenset[FaceId]]:
    found: dict[ClusterId, set[FaceId]] = {}
    for one, cluster in load_groups(library).items():
        found.setdefault(cluster, set()).add(one)
    return {frozenset(members) for members in found.values()}


def shown(library: Library) -> list[int]:
    return sorted(cluster.face_count for cluster in face_rows.clusters(library))


def between(one: int, other: int, share: float = 0.5) -> np.ndarray:
    mixed = np.zeros(LENGTH)
    mixed[one], mixed[other] = 1 - share, share
    return unit(mixed)


def test_people_become_groups(library: Library, people: list[list[FaceId]]) -> None:
    assert groups(library) == {frozenset(faces) for faces in people}
    assert shown(library) == [6, 6, 6]


@pytest.mark.usefixtures("people")
def test_the_same_faces_are_not_grouped_again(library: Library) -> None:
    before = library.db.conn.total_changes
    changes = cluster_faces(library, PACK)
    assert not changes.everything
    assert library.db.conn.total_changes == before


def test_groups_keep_their_ids_when_faces_come(
    library: Library, tmp_path: Path, people: list[list[FaceId]]
) -> None:
    before = load_groups(library)
    more = make_faces(library, tmp_path, person_vectors(1, 3, seed=5))
    newcomers = make_faces(library, tmp_path, person_vectors(7, 4))
    assert cluster_faces(library, PACK).everything
    after = load_groups(library)
    assert {one: after[one] for one in before} == before
    assert {after[one] for one in more} == {before[people[1][0]]}
    assert len({after[one] for one in newcomers}) == 1
    assert after[newcomers[0]] not in before.values()


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_faces(library: Library, tmp_path: Path, count: int) -> None:
    make_faces(library, tmp_path, person_vectors(0, 1)[:count])
    cluster_faces(library, PACK)
    assert groups(library) == set()
    assert len(face_rows.unsorted_faces(library)) == count


def test_vectors_that_are_no_vectors_reach_no_group(library: Library, tmp_path: Path) -> None:
    good = make_faces(library, tmp_path, person_vectors(0, 4))
    bad = [np.zeros(LENGTH), np.full(LENGTH, np.nan), np.full(LENGTH, np.inf), np.ones(3)]
    bad.append(np.r_[np.nan, person_vectors(0, 1)[0][1:]])
    odd = [
        make_face(library, make_photo(library, tmp_path / f"bad {n}.jpg"), v.astype(np.float32))
        for n, v in enumerate(bad)
    ]
    label.name_faces(library, good[:1], "Anna")
    cluster_faces(library, PACK)
    assert groups(library) == {frozenset(good)}
    assert set(ids(face_rows.unsorted_faces(library))) == set(odd)
    assert set(load_matches(library)) == set(good[1:])


def test_vectors_of_two_packs_never_meet(library: Library, tmp_path: Path) -> None:
    first = make_faces(library, tmp_path, person_vectors(0, 3))
    photo = make_photo(library, tmp_path / "other.jpg")
    make_face(library, photo, person_vectors(0, 1, length=8)[0], pack="another")
    cluster_faces(library, PACK)
    assert groups(library) == {frozenset(first)}


def test_poor_faces_alone_make_no_group(library: Library, tmp_path: Path) -> None:
    for number, vector in enumerate(person_vectors(0, 5)):
        photo = make_photo(library, tmp_path / f"{number}.jpg")
        make_face(library, photo, vector, quality=0.1)
    cluster_faces(library, PACK)
    assert groups(library) == set()


def test_what_is_no_face_leaves_its_group(library: Library, people: list[list[FaceId]]) -> None:
    label.ignore_faces(library, people[0][:1], label.SetAside.NOT_A_FACE)
    cluster_faces(library, PACK)
    assert frozenset(people[0][1:]) in groups(library)
    label.undo(library)
    cluster_faces(library, PACK)
    assert groups(library) == {frozenset(faces) for faces in people}


def test_naming_most_of_a_group_brings_the_rest(
    library: Library, people: list[list[FaceId]]
) -> None:
    label.name_faces(library, people[0][:4], "Anna")
    match_people(library, PACK)
    assert {face(library, one).assigned_by for one in people[0][4:]} == {Assignment.MATCHED}
    assert person_rows.persons(library)[0].face_count == 6
    assert shown(library) == [6, 6]


@pytest.mark.parametrize("exemplars", [1, 2, 5])
def test_a_face_like_a_known_person_is_theirs(
    library: Library, tmp_path: Path, exemplars: int
) -> None:
    known = make_faces(library, tmp_path, person_vectors(0, exemplars))
    label.name_faces(library, known, "Anna")
    new = make_faces(library, tmp_path, person_vectors(0, 1, seed=3))[0]
    cluster_faces(library, PACK)
    assert face(library, new).person_name == "Anna"
    assert face(library, new).assigned_by is Assignment.MATCHED


@pytest.mark.parametrize("people_known", [1, 2])
def test_a_face_somewhat_alike_is_asked_about(
    library: Library, tmp_path: Path, people_known: int
) -> None:
    for who, name in enumerate(("Anna", "Ben")[:people_known]):
        vectors = person_vectors(who, 1, spread=0)
        label.name_faces(library, make_faces(library, tmp_path, vectors), name)
    similar = unit(np.r_[0.74, np.zeros(5), 0.67, np.zeros(LENGTH - 7)])
    new = make_faces(library, tmp_path, similar[None])[0]
    cluster_faces(library, PACK)
    assert (face(library, new).person_id, face(library, new).suggested_id) == (None, 1)


def test_a_face_between_two_people_is_nobodys(library: Library, tmp_path: Path) -> None:
    for who, name in enumerate(("Anna", "Ben")):
        vectors = person_vectors(who, 3, spread=0.01)
        label.name_faces(library, make_faces(library, tmp_path, vectors), name)
    new = make_faces(library, tmp_path, between(0, 1)[None])[0]
    cluster_faces(library, PACK)
    assert (face(library, new).person_id, face(library, new).suggested_id) == (None, None)


def test_a_poor_face_is_only_asked_about(library: Library, tmp_path: Path) -> None:
    known = make_faces(library, tmp_path, person_vectors(0, 3, spread=0.01))
    label.name_faces(library, known[:1], "Anna")
    label.ignore_faces(library, known[1:])
    photo = make_photo(library, tmp_path / "poor.jpg")
    poor = make_face(library, photo, person_vectors(0, 1)[0], quality=0.1)
    match_people(library, PACK)
    assert face(library, poor).suggested_id == 1


def test_a_no_is_never_asked_again(library: Library, people: list[list[FaceId]]) -> None:
    label.name_faces(library, people[0][:4], "Anna")
    match_people(library, PACK)
    refused = people[0][4]
    label.reject_faces(library, [refused])
    match_people(library, PACK)
    assert (face(library, refused).person_id, face(library, refused).suggested_id) == (None, None)
    assert face(library, people[0][5]).person_id == 1


def test_a_no_holds_after_a_merge(library: Library, people: list[list[FaceId]]) -> None:
    label.name_faces(library, people[0][:4], "Anna")
    label.name_faces(library, people[1], "Ann")
    refused = people[0][4]
    label.reject_suggestion(library, [refused], PersonId(1))
    label.merge_groups(library, label.parse_group("p2"), label.parse_group("p1"))
    match_people(library, PACK)
    assert face(library, refused).person_id is None
    assert face(library, people[0][5]).person_id == 2


def test_faces_told_apart_from_a_persons_are_not_theirs(
    library: Library, people: list[list[FaceId]]
) -> None:
    odd, rest = people[0][0], people[0][1:]
    label.reject_faces(library, [odd])
    assert face(library, odd).cluster_id is None
    assert shown(library) == [5, 6, 6]
    label.name_group(library, label.Group(cluster=load_groups(library)[rest[0]]), "Anna")
    match_people(library, PACK)
    assert person_rows.persons(library)[0].face_count == 5
    assert face(library, odd).person_id is None
    assert face(library, odd).suggested_id is None


def test_a_person_is_in_a_photo_once(library: Library, tmp_path: Path) -> None:
    known = make_faces(library, tmp_path, person_vectors(0, 3, spread=0.05))
    label.name_faces(library, known, "Anna")
    photo = make_photo(library, tmp_path / "two.jpg")
    near, far = person_vectors(0, 1, spread=0)[0], between(0, 9, 0.35)
    likely = make_face(library, photo, near)
    unlikely = make_face(library, photo, far, left=0.6)
    cluster_faces(library, PACK)
    assert (face(library, likely).person_id, face(library, likely).suggested_id) == (1, None)
    assert (face(library, unlikely).person_id, face(library, unlikely).suggested_id) == (None, 1)


def test_matching_again_changes_nothing(library: Library, people: list[list[FaceId]]) -> None:
    label.name_faces(library, people[0][:4], "Anna")
    first = match_people(library, PACK)
    assert first.faces == set(people[0][4:])
    assert first.persons == {1}
    second = match_people(library, PACK)
    assert (second.faces, second.persons, second.clusters) == (set(), set(), False)


@pytest.mark.parametrize("seed", range(5))
def test_no_grouping_or_matching_touches_the_users_word(
    library: Library, tmp_path: Path, people: list[list[FaceId]], seed: int
) -> None:
    chance = random.Random(seed)
    everyone = [one for faces in people for one in faces]
    for step in range(12):
        some = chance.sample(everyone, 3)
        said = chance.choice(("name", "ignore", "release", "apart"))
        if said == "name":
            label.name_faces(library, some, f"Person {step}")
        elif said == "ignore":
            label.ignore_faces(library, some)
        elif said == "release":
            label.release_faces(library, some)
        else:
            payload = {"faces": some[:1], "others": some[1:]}
            person_rows.decide(library, label.Kind.SEPARATE, payload)
        before = stored_verdicts(library)
        make_faces(library, tmp_path, person_vectors(step % 5, 1, seed=step + 50))
        cluster_faces(library, PACK)
        match_people(library, PACK)
        assert stored_verdicts(library) == before
        decided = before.labels.keys() | before.set_asides.keys()
        assert not decided & load_matches(library).keys()


def test_the_same_library_gives_the_same_groups(
    library: Library, people: list[list[FaceId]]
) -> None:
    label.name_faces(library, people[0][:4], "Anna")
    match_people(library, PACK)
    before = contents(library)
    with library.write():
        library.change("DELETE FROM notes")
    cluster_faces(library, PACK)
    assert contents(library) == before


def test_the_user_may_speak_while_faces_are_matched_and_is_heard(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Grouping ten thousand faces takes seconds: a decision is written meanwhile, and counts."""
    faces = make_faces(library, tmp_path, person_vectors(0, 8))
    label.name_faces(library, faces[:3], "Anna")
    anna = stored_verdicts(library).labels[faces[0]]
    runs: list[int] = []
    real = Matching.run

    def run(self: Matching, rows: np.ndarray) -> object:
        runs.append(len(rows))
        if len(runs) == 1:
            with Library.open(library.path) as beside:
                beside.db.execute("PRAGMA busy_timeout = 0")
                label.reject_suggestion(beside, [faces[5]], anna)
        return real(self, rows)

    monkeypatch.setattr(Matching, "run", run)
    assert face_rows.load_matches(library) == {}
    cluster_faces(library, PACK)
    assert len(runs) == 2
    matched = face_rows.load_matches(library)
    assert faces[4] in matched
    assert faces[5] not in matched
    assert cluster_faces(library, PACK) == Changes()
    assert len(runs) == 2
