"""Counts and lists of people, groups and faces agree with a plain reading of the tables."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import ids, make_face, make_faces, make_photo, person_vectors
from random_library import decide_something, fill, suggest

from faceorg.core.decisions import Kind
from faceorg.core.entities import Assignment, ClusterId, FaceId, PersonId, PhotoId, SetAside
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.faces import Match
from faceorg.library.finding import refresh_all
from faceorg.library.persons import decide, stored_verdicts
from faceorg.library.repair import repair
from faceorg.library.standings import Place, Tally, standing_faults, tallies

if TYPE_CHECKING:
    from faceorg.core.decisions import Verdicts


@dataclass
class Plain:
    """Who every visible face is, read face by face in Python."""

    photos: dict[int, int]
    qualities: dict[int, float]
    person: dict[int, int] = field(default_factory=dict)
    labelled: set[int] = field(default_factory=set)
    asked: dict[int, int] = field(default_factory=dict)
    group: dict[int, int] = field(default_factory=dict)
    aside: set[int] = field(default_factory=set)

    def undecided(self, face: int) -> bool:
        return face not in self.person and face not in self.aside


def read_plainly(library: Library) -> Plain:
    said = stored_verdicts(library)
    rows = library.rows(
        "SELECT f.id, f.photo_id, f.quality FROM faces f, photos p "
        "WHERE p.id = f.photo_id AND p.readable"
    )
    plain = Plain({f: p for f, p, _ in rows}, {f: q for f, _, q in rows})
    groups = face_rows.load_groups(library)
    matches = face_rows.load_matches(library)
    for face in plain.photos:
        _read_face(plain, said, groups, matches.get(FaceId(face)), FaceId(face))
    return plain


def _read_face(
    plain: Plain,
    said: Verdicts,
    groups: dict[FaceId, ClusterId],
    match: tuple[PersonId, bool] | None,
    face: FaceId,
) -> None:
    group = groups.get(face)
    left = any(groups.get(other) == group for one, other in said.separations if one == face)
    if group is not None and not left:
        plain.group[face] = group
    if face in said.set_asides:
        plain.aside.add(face)
    elif face in said.labels:
        plain.person[face] = said.labels[face]
        plain.labelled.add(face)
    elif match is not None and match[0] in said.persons:
        person = said.resolve(match[0])
        if (face, person) not in said.rejections:
            (plain.person if match[1] else plain.asked)[face] = person


@pytest.mark.parametrize("seed", range(25))
def test_lists_and_counts_agree_with_a_plain_reading(library: Library, seed: int) -> None:
    chance = random.Random(seed)
    faces = fill(library, 25, chance)
    for _ in range(30):
        decide_something(library, faces, chance)
    suggest(library, faces, chance)
    for _ in range(8):
        decide_something(library, faces, chance)  # matches and groups are of before
    plain = read_plainly(library)
    check_people(library, plain)
    check_groups(library, plain)
    check_faces(library, plain)
    check_kept(library, plain)


def check_kept(library: Library, plain: Plain) -> None:
    """What is kept is what counting tells, and stays so when all is written anew."""
    assert standing_faults(library) == 0
    kept = {place: tallies(library, place) for place in Place}
    aside = kept[Place.SET_ASIDE].get(0, Tally(0, 0, 0, None))
    assert (aside.faces, aside.photos, aside.cover) == (
        len(plain.aside),
        len({plain.photos[face] for face in plain.aside}),
        max(plain.aside, default=None),
    )
    loose = face_rows.unsorted_faces(library)
    unsorted = kept[Place.UNSORTED].get(0, Tally(0, 0, 0, None))
    assert unsorted.faces == len(loose)
    assert unsorted.photos == len({face.photo_id for face in loose})
    assert unsorted.cover == (loose[0].id if loose else None)
    refresh_all(library)
    assert {place: tallies(library, place) for place in Place} == kept


def test_wrong_counts_are_found_and_mended(library: Library, tmp_path: Path) -> None:
    faces = make_faces(library, tmp_path, person_vectors(0, 3))
    decide(library, Kind.LABEL, {"faces": faces, "person": 1, "name": "Anna"})
    assert check_library(library) == []
    with library.write():
        library.change("UPDATE tallies SET faces = 7")
        library.change("DELETE FROM standings WHERE face_id = ?", (faces[0],))
    assert len(check_library(library)) == 1
    library.close()
    repair(library.path)
    with Library.open(library.path) as mended:
        assert check_library(mended) == []
        assert person_rows.persons(mended)[0].face_count == 3


def check_people(library: Library, plain: Plain) -> None:
    said = stored_verdicts(library)
    people = person_rows.persons(library, hidden=True)
    assert {p.id for p in people} == {
        person for person, verdict in said.persons.items() if verdict.merged_into is None
    }
    assert [p.face_count for p in people] == sorted((p.face_count for p in people), reverse=True)
    assert person_rows.persons(library) == [p for p in people if not p.hidden]
    for person in people:
        mine = {face for face, owner in plain.person.items() if owner == person.id}
        asked = {face for face, owner in plain.asked.items() if owner == person.id}
        assert (person.name, person.hidden) == (
            said.persons[person.id].name,
            said.persons[person.id].hidden,
        )
        assert person.face_count == len(mine)
        assert person.photo_count == len({plain.photos[face] for face in mine})
        assert person.suggestion_count == len(asked)
        assert set(ids(face_rows.faces_of_person(library, person.id))) == mine
        assert set(ids(face_rows.suggestions_for_person(library, person.id))) == asked
        chosen = said.persons[person.id].cover
        best = max(mine, key=lambda f: (f in plain.labelled, plain.qualities[f]), default=None)
        assert person.cover_id == (chosen if chosen in mine else best)


def check_groups(library: Library, plain: Plain) -> None:
    groups: dict[int, list[int]] = defaultdict(list)
    for face, group in plain.group.items():
        if plain.undecided(face):
            groups[group].append(face)
    found = face_rows.clusters(library)
    assert {c.id: c.face_count for c in found} == {g: len(members) for g, members in groups.items()}
    assert [c.face_count for c in found] == sorted((c.face_count for c in found), reverse=True)
    for cluster in found:
        members = sorted(groups[cluster.id], key=lambda f: (-plain.qualities[f], f))
        assert ids(face_rows.faces_of_cluster(library, cluster.id)) == members
        assert cluster.cover_id == members[0]
        assert cluster.photo_count == len({plain.photos[face] for face in members})


def check_faces(library: Library, plain: Plain) -> None:
    everything = face_rows.all_faces(library)
    assert set(ids(everything)) == set(plain.photos)
    for face in everything:
        assert face.person_id == plain.person.get(face.id)
        assert (face.assigned_by is Assignment.USER) == (face.id in plain.labelled)
        assert face.suggested_id == plain.asked.get(face.id)
        expected = plain.group.get(face.id) if plain.undecided(face.id) else None
        assert face.cluster_id == expected
        assert (face.set_aside is not None) == (face.id in plain.aside)
    assert set(ids(face_rows.set_aside_faces(library))) == plain.aside
    assert set(ids(face_rows.unsorted_faces(library))) == {
        f
        for f in plain.photos
        if plain.undecided(f) and f not in plain.group and f not in plain.asked
    }
    not_faces = [f for f in everything if f.set_aside is SetAside.NOT_A_FACE]
    assert face_rows.count_faces(library) == len(everything) - len(not_faces)


def test_a_cover_that_went_to_somebody_else_shows_nobody_else(
    library: Library, tmp_path: Path
) -> None:
    faces = make_faces(library, tmp_path, person_vectors(0, 3))
    decide(library, Kind.LABEL, {"faces": faces, "person": 1, "name": "Anna"})
    decide(library, Kind.COVER, {"person": 1, "face": faces[2]})
    assert person_rows.persons(library)[0].cover_id == faces[2]
    decide(library, Kind.LABEL, {"faces": [faces[2]], "person": 2, "name": "Ben"})
    assert {p.name: p.cover_id for p in person_rows.persons(library)} == {
        "Anna": faces[0],
        "Ben": faces[2],
    }
    decide(library, Kind.LABEL, {"faces": [faces[2]], "person": 1})
    assert person_rows.persons(library)[0].cover_id == faces[2]


def test_people_are_found_by_name_without_case_and_accents(
    library: Library, tmp_path: Path
) -> None:
    faces = make_faces(library, tmp_path, person_vectors(0, 3))
    for person, name in enumerate(("José", "JOSE", "Josefa"), 1):
        decide(library, Kind.LABEL, {"faces": [faces[person - 1]], "person": person, "name": name})
    assert person_rows.persons_named(library, "josé") == [1, 2]
    decide(library, Kind.MERGE, {"into": 1, "from": 2})
    assert person_rows.persons_named(library, "jose") == [1]
    assert person_rows.live_person(library, PersonId(2)) == 1
    assert person_rows.live_person(library, PersonId(77)) is None


def test_groups_are_listed_quickly(library: Library) -> None:
    # At 20,000 faces a list took 90 seconds when each group looked for its best face alone.
    with library.write():
        for number in range(1500):
            photo = make_photo(library, Path(f"/{number}.jpg"))
            make_face(library, photo)
        groups = [(None, [FaceId(n), FaceId(n + 1)]) for n in range(1, 1500, 2)]
        face_rows.replace_groups(library, groups)
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    library.db.conn.set_progress_handler(count, 1000)
    assert len(face_rows.clusters(library)) == 750
    assert steps < 1000


def test_a_few_faces_are_found_without_a_look_at_all_the_others(library: Library) -> None:
    """With 100,000 faces each name given to a group, and each page of a person, took 0.1 s more."""
    photo = make_photo(library, Path("/a.jpg"))
    with library.write():
        faces = [make_face(library, photo, left=n / 3000) for n in range(2000)]
        face_rows.replace_groups(library, [(None, faces[:3])])
        decide(library, Kind.LABEL, {"faces": faces[3:4], "person": 1, "name": "Anna"})
        decide(library, Kind.SET_ASIDE, {"faces": faces[4:5], "reason": "stranger"})
        asked = [Match(face, PersonId(1), 0.8, False) for face in faces[5:7]]
        face_rows.replace_matches(library, asked)
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    library.db.conn.set_progress_handler(count, 100)
    assert ids(face_rows.faces_of_cluster(library, ClusterId(1))) == faces[:3]
    assert ids(face_rows.faces_of_person(library, PersonId(1))) == faces[3:4]
    assert ids(face_rows.set_aside_faces(library)) == faces[4:5]
    assert ids(face_rows.suggestions_for_person(library, PersonId(1))) == faces[5:7]
    assert steps < 50  # a look at all of them takes a thousand


def test_faces_are_asked_for_in_any_number_and_order(library: Library) -> None:
    photo = make_photo(library, Path("/a.jpg"))
    with library.write():
        faces = [make_face(library, photo, left=n / 2000) for n in range(1200)]
    wanted = [*reversed(faces), FaceId(99_999)]
    assert ids(face_rows.faces_by_id(library, wanted)) == wanted[:-1]
    assert ids(face_rows.faces_of_photos(library, [photo])[photo]) == faces
    assert face_rows.faces_of_photos(library, [PhotoId(77)]) == {77: []}


def test_matches_of_the_undone_and_the_merged(library: Library, tmp_path: Path) -> None:
    faces = make_faces(library, tmp_path, person_vectors(0, 4))
    decide(library, Kind.LABEL, {"faces": faces[:1], "person": 1, "name": "Anna"})
    decide(library, Kind.LABEL, {"faces": faces[1:2], "person": 2, "name": "Ben"})
    with library.write():
        sure = [Match(face, PersonId(2), 0.9, True) for face in faces[2:]]
        face_rows.replace_matches(library, sure)
    assert [p.face_count for p in person_rows.persons(library)] == [3, 1]
    decide(library, Kind.MERGE, {"into": 1, "from": 2})
    assert set(ids(face_rows.faces_of_person(library, PersonId(1)))) == set(faces)
    decide(library, Kind.REJECT, {"faces": [faces[3]], "person": 1})
    assert set(ids(face_rows.faces_of_person(library, PersonId(1)))) == set(faces[:3])
    for _ in range(3):
        person_rows.undo(library)  # the "no", the merge, Ben
    assert [p.face_count for p in person_rows.persons(library)] == [1]
    assert [face.person_id for face in face_rows.faces_by_id(library, faces)][2:] == [None, None]
