"""Matching after one decision says what matching everything anew says; dates and photos count."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import LENGTH, PACK, face, make_face, make_faces, make_photo, person_vectors, unit
from random_library import decide_something

from faceorg.core.changes import Changes
from faceorg.core.decisions import Kind
from faceorg.core.entities import PersonId
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.photos import count_photos
from faceorg.operations import label
from faceorg.operations.cluster import cluster_faces, match_people

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import FaceId
    from faceorg.library.database import Library


def between(one: int, other: int, share: float) -> np.ndarray:
    mixed = np.zeros(LENGTH)
    mixed[one], mixed[other] = 1 - share, share
    return unit(mixed)


def crowd(library: Library, folder: Path, chance: random.Random) -> list[FaceId]:
    """People apart and in between, one to three faces a photo, some poor."""
    vectors = [v for who in range(4) for v in person_vectors(who, 6, spread=0.6)]
    vectors += [between(who, who + 1, chance.random()) for who in range(3) for _ in range(3)]
    chance.shuffle(vectors)
    found = []
    while vectors:
        photo = make_photo(library, folder / f"{len(vectors)}.jpg")
        for left in (0.1, 0.4, 0.7)[: chance.randint(1, 3)]:
            if vectors:
                quality = chance.choice((0.1, 0.6, 0.9))
                found.append(make_face(library, photo, vectors.pop(), quality=quality, left=left))
    return found


def everything(library: Library) -> list[tuple[object, ...]]:
    return sorted(
        library.rows("SELECT face_id, person_id, ROUND(similarity, 4), sure FROM matches")
    )


def said(library: Library, faces: list[FaceId], chance: random.Random) -> Changes:
    """What a random decision, undo or redo reports to have changed."""
    heard: list[Changes] = []
    with pytest.MonkeyPatch.context() as patch:
        for name in ("decide", "undo", "redo"):
            verb = getattr(person_rows, name)

            def listening(*args: object, verb=verb) -> object:
                answer = verb(*args)
                heard.append(answer if isinstance(answer, Changes) else answer[1])
                return answer

            patch.setattr(person_rows, name, listening)
        shown = count_photos(library)
        decide_something(library, faces, chance)
    return Changes(
        everything=count_photos(library) != shown,  # what takes photos away says so itself
        faces=frozenset(one for changes in heard for one in changes.faces),
        persons=frozenset(who for changes in heard for who in changes.persons),
    )


@pytest.mark.parametrize("seed", range(8))
def test_what_one_decision_changes_is_what_matching_anew_changes(
    library: Library, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    faces = crowd(library, tmp_path, chance)
    cluster_faces(library, PACK)
    for _ in range(25):
        match_people(library, PACK, said(library, faces, chance))
        quick = everything(library)
        match_people(library, PACK)
        assert quick == everything(library)


@pytest.fixture
def dated(library: Library, tmp_path: Path) -> dict[str, FaceId]:
    """Anna, confirmed in 2012; faces like hers in 2005, in 2011 and undated."""
    vectors = person_vectors(0, 5, spread=0.05)
    days = {"known": "2012-01-01", "before": "2005-05-05", "after": "2011-02-03", "never": None}
    faces = {}
    for (word, day), vector in zip(days.items(), vectors, strict=False):
        taken = None if day is None else f"{day}T12:00:00"
        photo = make_photo(library, tmp_path / f"{word}.jpg", taken_at=taken)
        faces[word] = make_face(library, photo, vector)
    label.name_faces(library, [faces["known"]], "Anna")
    cluster_faces(library, PACK)
    return faces


def test_nobody_is_in_a_photo_taken_before_they_were_born(
    library: Library, dated: dict[str, FaceId]
) -> None:
    assert face(library, dated["before"]).person_name == "Anna"
    changes = person_rows.decide(library, Kind.BIRTHDAY, {"person": 1, "date": "2010-03-31"})
    match_people(library, PACK, changes)
    before = face(library, dated["before"])
    assert (before.person_id, before.suggested_id) == (None, None)
    assert face(library, dated["after"]).person_name == "Anna"
    assert face(library, dated["never"]).person_name == "Anna"
    match_people(library, PACK, person_rows.undo(library)[1])
    assert face(library, dated["before"]).person_name == "Anna"


def test_the_users_word_outweighs_a_birthday(library: Library, dated: dict[str, FaceId]) -> None:
    label.label_faces(library, [dated["before"]], PersonId(1))
    person_rows.decide(library, Kind.BIRTHDAY, {"person": 1, "date": "2010-03-31"})
    match_people(library, PACK)
    assert face(library, dated["before"]).person_name == "Anna"


def test_every_year_of_a_person_speaks(library: Library, tmp_path: Path) -> None:
    """A hundred better faces of this year do not silence the few of long ago."""
    vectors = person_vectors(0, 110, spread=0.05)
    now = [make_face(library, make_photo(library, tmp_path / f"n{n}.jpg",
           taken_at="2024-01-01T00:00:00"), v, quality=0.95)
           for n, v in enumerate(vectors)]  # fmt: skip
    old = person_vectors(1, 3, spread=0.05)
    then = [make_face(library, make_photo(library, tmp_path / f"o{n}.jpg",
            taken_at="1999-01-01T00:00:00"), v, quality=0.5)
            for n, v in enumerate(old)]  # fmt: skip
    label.name_faces(library, [*now, *then[:2]], "Anna")
    match_people(library, PACK)
    assert face(library, then[2]).person_name == "Anna"


def test_a_face_from_the_side_is_known_by_others_from_the_side(
    library: Library, tmp_path: Path
) -> None:
    """A hundred better faces of the same year, seen from the front, do not silence them."""
    front = make_faces(library, tmp_path, person_vectors(0, 110, spread=0.05))
    side = [
        make_face(library, make_photo(library, tmp_path / f"s{n}.jpg"), vector, quality=0.5)
        for n, vector in enumerate(person_vectors(1, 3, spread=0.05))
    ]
    with library.write():
        library.change("UPDATE faces SET yaw = 5.0")
        library.change("UPDATE faces SET yaw = -60.0 WHERE quality < 0.6")
    label.name_faces(library, [*front, *side[:2]], "Anna")
    match_people(library, PACK)
    assert face(library, side[2]).person_name == "Anna"


def test_a_child_is_known_year_by_year(library: Library, tmp_path: Path) -> None:
    """Who grew from one look into another is known by the years between, a sibling is not them."""
    years = list(range(2006, 2019))
    looks = {year: between(0, 1, (year - 2006) / 12) for year in years}
    child = [
        make_face(library, make_photo(library, tmp_path / f"{year}.jpg",
                  taken_at=f"{year}-06-01T00:00:00"), look)
        for year, look in looks.items()
    ]  # fmt: skip
    assert float(looks[2006] @ looks[2018]) < PACK.thresholds.never
    sibling = make_face(
        library,
        make_photo(library, tmp_path / "s.jpg", taken_at="2012-06-01T00:00:00"),
        between(0, 2, 0.5),
    )
    label.name_faces(library, child[::2], "Kim")
    match_people(library, PACK)
    assert {face(library, one).person_name for one in child} == {"Kim"}
    assert face(library, sibling).person_name is None


def test_new_faces_are_matched_without_looking_at_all_the_others(
    library: Library, tmp_path: Path
) -> None:
    known = make_faces(library, tmp_path, person_vectors(0, 20))
    label.name_faces(library, known[:10], "Anna")
    others = make_faces(library, tmp_path, person_vectors(1, 20))
    cluster_faces(library, PACK)
    new = make_faces(library, tmp_path, person_vectors(0, 2, seed=9))
    cluster_faces(library, PACK)
    quick = everything(library)
    assert {face(library, one).person_name for one in new} == {"Anna"}
    with library.write():
        library.change("DELETE FROM neighbours")
        library.change("DELETE FROM notes")
    groups = face_rows.load_groups(library)
    cluster_faces(library, PACK)
    assert everything(library) == quick
    assert face_rows.load_groups(library) == groups
    assert len({groups[one] for one in others}) == 1


def test_siblings_told_apart_stay_apart(library: Library, tmp_path: Path) -> None:
    """So alike that the machine takes them for one, until the user says otherwise."""
    shares = (0.40, 0.43, 0.45, 0.47, 0.49, 0.51, 0.53, 0.55, 0.57, 0.60)
    alike = np.array([between(0, 1, share) for share in shares])
    faces = make_faces(library, tmp_path, alike)
    cluster_faces(library, PACK)
    assert len({*face_rows.load_groups(library).values()}) == 1
    person_rows.decide(library, Kind.SEPARATE, {"faces": faces[5:], "others": faces[:5]})
    more = make_faces(library, tmp_path, np.array([between(0, 1, s) for s in (0.44, 0.56)]))
    cluster_faces(library, PACK)
    groups = face_rows.load_groups(library)
    anna = {groups[one] for one in (*faces[:5], more[0]) if one in groups}
    berta = {groups[one] for one in (*faces[5:], more[1]) if one in groups}
    assert anna
    assert berta
    assert not anna & berta
    label.undo(library)
    cluster_faces(library, PACK)
    assert len({*face_rows.load_groups(library).values()}) == 1


def alike(likeness: float, aside: int) -> np.ndarray:
    """A vector of this cosine to the first axis, the rest along an axis of its own."""
    vector = np.zeros((1, LENGTH))
    vector[0, 0], vector[0, aside] = likeness, np.sqrt(1 - likeness**2)
    return unit(vector)


def sure(library: Library) -> list[FaceId]:
    return [face for face, (_, is_sure) in face_rows.load_matches(library).items() if is_sure]


@pytest.mark.parametrize(("confirmed", "expected"), [(1, 0), (2, 0), (8, 1)])
def test_few_confirmed_faces_have_to_be_more_alike(
    library: Library, tmp_path: Path, confirmed: int, expected: int
) -> None:
    exactly = np.repeat(alike(1, 1), confirmed, axis=0)
    label.name_faces(library, make_faces(library, tmp_path / "anna", exactly), "Anna")
    make_faces(library, tmp_path, alike(PACK.thresholds.auto + 0.01, 2))
    match_people(library, PACK)
    assert len(sure(library)) == expected
    assert len(face_rows.load_matches(library)) == 1


def test_two_refusals_raise_the_bar_of_that_person(library: Library, tmp_path: Path) -> None:
    exactly = np.repeat(alike(1, 1), 8, axis=0)
    label.name_faces(library, make_faces(library, tmp_path / "anna", exactly), "Anna")
    for number, likeness in enumerate((0.85, 0.87, 0.88, 0.93), 2):
        make_faces(library, tmp_path / str(number), alike(likeness, number))
    match_people(library, PACK)
    least, less, more, most = sure(library)
    match_people(library, PACK, label.reject_faces(library, [less]))
    assert sure(library) == [least, more, most]  # one no may be a slip
    match_people(library, PACK, label.reject_faces(library, [more]))
    assert sure(library) == [most]
    assert face_rows.load_matches(library)[least] == (PersonId(1), False)
    for _ in range(2):
        match_people(library, PACK, label.undo(library)[1])
    assert sure(library) == [least, less, more, most]


@pytest.fixture
def strangers(library: Library, tmp_path: Path) -> dict[str, FaceId]:
    """Anna, confirmed; a stranger much like her, and a stranger like that one, in one group."""
    alike = np.zeros((2, LENGTH))
    alike[:, 0], alike[0, 1], alike[1, 1] = 1, 0.5, 0.95
    one, other = make_faces(library, tmp_path / "b", unit(alike))
    known = make_faces(library, tmp_path / "a", person_vectors(0, 3, spread=0.02))
    with library.write():
        face_rows.replace_groups(library, [(None, known), (None, [one, other])])
    label.name_faces(library, known, "Anna")
    return {"one": one, "other": other, "anna": known[0]}


def test_two_strangers_more_like_each_other_are_only_asked_about(
    library: Library, strangers: dict[str, FaceId]
) -> None:
    match_people(library, PACK)
    one = face(library, strangers["one"])
    assert (one.person_name, one.suggested_id) == (None, PersonId(1))
    changes = label.ignore_faces(library, [strangers["other"]])
    match_people(library, PACK, changes)
    assert face(library, strangers["one"]).person_name == "Anna"
    match_people(library, PACK, label.undo(library)[1])
    assert face(library, strangers["one"]).person_name is None


def test_another_look_of_somebody_is_theirs_all_the_same(library: Library, tmp_path: Path) -> None:
    """They are more like each other, too, but all of them are like her."""
    turned = np.zeros((4, LENGTH))
    turned[:, 0], turned[:, 1] = 1, 0.5
    new = make_faces(library, tmp_path / "b", unit(turned))
    known = make_faces(library, tmp_path / "a", person_vectors(0, 3, spread=0.02))
    with library.write():
        face_rows.replace_groups(library, [(None, known), (None, new)])
    label.name_faces(library, known, "Anna")
    match_people(library, PACK)
    assert {face(library, one).person_name for one in new} == {"Anna"}
