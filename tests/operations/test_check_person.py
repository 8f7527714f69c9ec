"""Looking a person over: planted mistakes are found, and nothing where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from builders import PACK, make_face, make_faces, make_photo, person_vectors, unit

from faceorg.core.clustering import nearest
from faceorg.core.entities import FaceId, FaceSource, Hint, PersonId
from faceorg.core.errors import DecisionError
from faceorg.core.geometry import BoundingBox
from faceorg.library import faces as face_rows
from faceorg.library.check import check_library
from faceorg.library.faces import NewFace
from faceorg.library.hints import set_hints
from faceorg.library.persons import rebuild
from faceorg.operations import check_person as check_module
from faceorg.operations import label
from faceorg.operations.check_person import PersonCheck, check_person
from faceorg.operations.cluster import match_people
from faceorg.operations.label import Group
from faceorg.operations.looks import looks_inside
from faceorg.operations.take_names import take_names
from faceorg.operations.why import Rule, why

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.database import Library

ANNA, BEN = PersonId(1), PersonId(2)


@pytest.fixture
def people(library: Library, tmp_path: Path) -> list[list[FaceId]]:
    """Twelve confirmed faces each of Anna and Ben."""
    faces = [make_faces(library, tmp_path, person_vectors(w, 12, spread=0.4)) for w in (0, 1)]
    for name, mine in zip(("Anna", "Ben"), faces, strict=True):
        label.name_faces(library, mine, name)
    return faces


@pytest.mark.usefixtures("people")
def test_people_without_mistakes_raise_no_doubt(library: Library) -> None:
    assert check_person(library, PACK, ANNA) == PersonCheck((), (), ())


def test_a_face_of_somebody_else_is_found(library: Library, people: list[list[FaceId]]) -> None:
    wrong = people[1][:2]
    label.label_faces(library, wrong, ANNA)
    found = check_person(library, PACK, ANNA)
    assert {doubt.face for doubt in found.nearer_others} == set(wrong)
    assert {doubt.other_name for doubt in found.nearer_others} == {"Ben"}
    assert all(doubt.other_similarity > doubt.similarity for doubt in found.nearer_others)
    assert found.outliers == ()
    assert check_person(library, PACK, BEN).nearer_others == ()


def test_a_face_like_nobody_is_an_outlier(
    library: Library, tmp_path: Path, people: list[list[FaceId]]
) -> None:
    odd = make_faces(library, tmp_path, person_vectors(9, 1))
    label.label_faces(library, odd, ANNA)
    found = check_person(library, PACK, ANNA)
    assert [doubt.face for doubt in found.outliers] == odd
    assert found.outliers[0].similarity < PACK.thresholds.suggest
    assert found.nearer_others == ()


def test_work_grows_with_the_faces_and_not_with_their_pairs(
    library: Library, tmp_path: Path, people: list[list[FaceId]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many equal faces, one like nobody and one of Ben: found as before, with few comparisons."""
    del people
    equal = np.repeat(person_vectors(0, 1), 60, axis=0)
    others = [person_vectors(9, 1), person_vectors(1, 1, spread=0.4, seed=7)]
    faces = make_faces(library, tmp_path, np.concatenate([equal, *others]))
    label.label_faces(library, faces, ANNA)
    whole = check_person(library, PACK, ANNA)
    pairs: list[int] = []

    def counted(queries: Any, among: Any, count: int, **how: bool) -> Any:
        pairs.append(len(queries) * len(among))
        return nearest(queries, among, count, **how)

    monkeypatch.setattr(check_module, "nearest", counted)
    monkeypatch.setattr(check_module, "_VOICED", 8)
    monkeypatch.setattr(check_module, "_TOGETHER", 8)
    monkeypatch.setattr(check_module, "_PAIRS", 8 * 12)
    bounded = check_person(library, PACK, ANNA)
    mine, bens = 12 + 62, 12
    assert sum(pairs) <= 8 * mine + 8 * mine + 8 * bens + 8 * mine
    assert sum(pairs) < mine * mine
    assert [doubt.face for doubt in bounded.outliers] == faces[60:61]
    assert [doubt.face for doubt in bounded.nearer_others] == faces[61:]
    assert [doubt.face for doubt in whole.outliers] == faces[60:61]
    assert bounded.outliers[0].similarity == pytest.approx(whole.outliers[0].similarity)
    assert max(len(stack) for stack in bounded.stacks) == 8


@pytest.fixture
def odd(library: Library, tmp_path: Path, people: list[list[FaceId]]) -> FaceId:
    """A face of Anna's that looks like nobody."""
    del people
    (face,) = make_faces(library, tmp_path, person_vectors(9, 1))
    label.label_faces(library, [face], ANNA)
    return face


def doubted(library: Library, person: PersonId = ANNA) -> list[FaceId]:
    return [doubt.face for doubt in check_person(library, PACK, person).outliers]


def test_a_face_vouched_for_is_doubted_no_more_until_undone(library: Library, odd: FaceId) -> None:
    assert doubted(library) == [odd]
    assert label.vouch_for(library, [odd], ANNA).faces == {odd}
    assert doubted(library) == []
    rebuild(library)
    assert doubted(library) == []
    label.undo(library)
    assert doubted(library) == [odd]
    label.redo(library)
    assert doubted(library) == []


def test_a_face_that_left_and_came_back_is_doubted_anew(library: Library, odd: FaceId) -> None:
    away = (
        lambda: label.label_faces(library, [odd], BEN),
        lambda: label.reject_suggestion(library, [odd], ANNA),
        lambda: label.ignore_faces(library, [odd]),
        lambda: label.release_faces(library, [odd]),
    )
    for leave in away:
        label.vouch_for(library, [odd], ANNA)
        leave()
        label.label_faces(library, [odd], ANNA)
        assert doubted(library) == [odd]


def test_saying_it_again_keeps_what_was_vouched_for(library: Library, odd: FaceId) -> None:
    label.vouch_for(library, [odd], ANNA)
    label.label_faces(library, [odd], ANNA)
    assert doubted(library) == []
    assert check_library(library) == []


def test_merging_doubts_only_those_who_came(library: Library, odd: FaceId) -> None:
    label.vouch_for(library, [odd], ANNA)
    label.merge_groups(library, Group(person=ANNA), Group(person=BEN))
    assert odd not in doubted(library)
    label.undo(library)
    label.merge_groups(library, Group(person=BEN), Group(person=ANNA))
    assert odd in doubted(library, BEN)
    label.undo(library)
    assert doubted(library) == []
    assert check_library(library) == []


@pytest.fixture
def pair(library: Library, tmp_path: Path, people: list[list[FaceId]]) -> list[FaceId]:
    """Two faces in one photo that both look like Anna, and of which nobody said anything."""
    del people
    photo = make_photo(library, tmp_path / "mirror.jpg")
    both = person_vectors(0, 2, spread=0.4, seed=4)
    return [
        make_face(library, photo, vector, left=left, quality=quality)
        for vector, left, quality in zip(both, (0.1, 0.6), (0.9, 0.8), strict=True)
    ]


def twice(library: Library, person: PersonId = ANNA) -> list[list[FaceId]]:
    return [list(together) for together in check_person(library, PACK, person).twice]


def test_two_faces_in_one_photo_named_alike_are_shown_until_said_to_be_right(
    library: Library, pair: list[FaceId]
) -> None:
    match_people(library, PACK)
    assert twice(library) == []
    label.label_faces(library, pair, ANNA)
    assert twice(library) == [pair]
    label.vouch_for(library, pair[:1], ANNA)
    assert twice(library) == [pair[::-1]]  # the one that nobody vouched for comes first
    label.vouch_for(library, pair, ANNA)
    assert twice(library) == []
    rebuild(library)
    assert twice(library) == []
    label.undo(library)
    label.undo(library)
    assert twice(library) == [pair]
    assert check_library(library) == []


def test_not_her_is_said_of_one_of_two_and_undone(library: Library, pair: list[FaceId]) -> None:
    label.label_faces(library, pair, ANNA)
    label.reject_suggestion(library, pair[1:], ANNA)
    match_people(library, PACK)
    assert twice(library) == []
    label.undo(library)
    assert twice(library) == [pair]


def test_a_third_face_in_the_photo_asks_anew(library: Library, pair: list[FaceId]) -> None:
    label.label_faces(library, pair, ANNA)
    label.vouch_for(library, pair, ANNA)
    (photo,) = {face.photo_id for face in face_rows.faces_by_id(library, pair)}
    with library.write():
        new = NewFace(BoundingBox(0.4, 0.6, 0.2, 0.2), None, 1.0, 0.1, None, FaceSource.DRAWN)
        drawn = face_rows.add_face(library, photo, new, PACK.id)
    label.label_faces(library, [drawn], ANNA)
    assert twice(library) == [[drawn, *pair]]


def test_people_merged_who_are_in_one_photo_are_shown(library: Library, pair: list[FaceId]) -> None:
    label.label_faces(library, pair[:1], ANNA)
    label.label_faces(library, pair[1:], BEN)
    assert (twice(library), twice(library, BEN)) == ([], [])
    label.merge_groups(library, Group(person=ANNA), Group(person=BEN))
    assert twice(library) == [pair]
    assert {face.person_id for face in face_rows.faces_by_id(library, pair)} == {ANNA}
    label.undo(library)
    assert twice(library) == []


def test_one_answer_about_a_face_alone_does_not_hide_the_pair(
    library: Library, tmp_path: Path, people: list[list[FaceId]]
) -> None:
    del people
    photo = make_photo(library, tmp_path / "two.jpg")
    odd = [make_face(library, photo, person_vectors(who, 1)[0]) for who in (9, 11)]
    label.label_faces(library, odd, ANNA)
    assert (doubted(library), twice(library)) == ([], [odd])
    label.reject_suggestion(library, odd[:1], ANNA)
    assert (doubted(library), twice(library)) == (odd[1:], [])


def test_two_drawn_faces_alone_are_shown(library: Library, tmp_path: Path) -> None:
    photo = make_photo(library, tmp_path / "a.jpg")
    both = [make_face(library, photo, left=left) for left in (0.1, 0.6)]
    label.name_faces(library, both, "Anna")
    assert check_person(library, PACK, ANNA) == PersonCheck((), (), (), (tuple(both),))


def test_a_burst_is_one_stack(library: Library, tmp_path: Path) -> None:
    one = person_vectors(0, 1)[0]
    noise = np.random.default_rng(0).normal(size=(10, len(one))) * 0.004
    burst = make_faces(library, tmp_path, unit(one + noise))
    others = make_faces(library, tmp_path, person_vectors(0, 5, spread=0.5, seed=3))
    label.name_faces(library, [*burst, *others], "Anna")
    assert [set(stack) for stack in check_person(library, PACK, ANNA).stacks] == [set(burst)]


@pytest.mark.parametrize("count", [1, 2])
def test_people_of_few_faces(library: Library, tmp_path: Path, count: int) -> None:
    label.name_faces(library, make_faces(library, tmp_path, person_vectors(0, count)), "Anna")
    assert check_person(library, PACK, ANNA).outliers == ()


def test_who_is_not_there_is_told(library: Library) -> None:
    for act, words in (
        (lambda: check_person(library, PACK, ANNA), "no person p1"),
        (lambda: looks_inside(library, PACK, ANNA), "no person p1"),
        (lambda: why(library, PACK, FaceId(9)), "no face 9"),
    ):
        with pytest.raises(DecisionError, match=words):
            act()


def test_why_a_face_is_annas(library: Library, tmp_path: Path, people: list[list[FaceId]]) -> None:
    photo = make_photo(library, tmp_path / "new.jpg", taken_at="2020-01-31T10:00:00")
    new = make_face(library, photo, person_vectors(0, 1, seed=5)[0])
    match_people(library, PACK)
    told = why(library, PACK, new)
    assert (told.name, told.rule, told.poor) == ("Anna", Rule.MATCHED, False)
    assert len(told.examples) == 5
    assert {example.name for example in told.examples} == {"Anna"}
    similarities = [example.similarity for example in told.examples]
    assert similarities == sorted(similarities, reverse=True)
    assert [example.days for example in told.examples] == [None] * 5
    assert why(library, PACK, people[0][0]).rule is Rule.USER
    assert people[0][0] not in {e.face for e in why(library, PACK, people[0][0]).examples}


def test_why_tells_the_days_between(library: Library, tmp_path: Path) -> None:
    days = ("2020-01-01T08:00:00", "2020-03-01T07:00:00")
    one, two = (
        make_face(library, make_photo(library, tmp_path / f"{n}.jpg", taken_at=day), vector)
        for n, (day, vector) in enumerate(zip(days, person_vectors(0, 2), strict=True))
    )
    label.name_faces(library, [one], "Anna")
    match_people(library, PACK)
    assert [example.days for example in why(library, PACK, two).examples] == [60]


@pytest.mark.usefixtures("people")
def test_why_of_faces_that_are_nobodys(library: Library, tmp_path: Path) -> None:
    photo = make_photo(library, tmp_path / "x.jpg")
    stranger = make_face(library, photo, person_vectors(9, 1)[0], quality=0.1)
    assert (why(library, PACK, stranger).rule, why(library, PACK, stranger).poor) == (
        Rule.NOBODY,
        True,
    )
    label.ignore_faces(library, [stranger])
    assert why(library, PACK, stranger).rule is Rule.SET_ASIDE
    drawn = make_face(library, photo, None)
    assert why(library, PACK, drawn).examples == ()


def test_why_a_face_named_in_a_file_is_whose_it_is(library: Library, tmp_path: Path) -> None:
    photo = make_photo(library, tmp_path / "a.jpg")
    one = make_face(library, photo, person_vectors(0, 1)[0])
    with library.write():
        face_rows.mark_analyzed(library, photo, PACK.id)
        set_hints(library, photo, [Hint("Anna", "picasa", BoundingBox(0.1, 0.2, 0.1, 0.2))])
    take_names(library)
    told = why(library, PACK, one)
    assert (told.rule, told.name, told.told_by) == (Rule.IMPORTED, "Anna", "picasa")
    label.label_faces(library, [one], ANNA)
    told = why(library, PACK, one)
    assert (told.rule, told.told_by) == (Rule.USER, None)
    assert told.said_at is not None
    label.undo(library)
    assert why(library, PACK, one).rule is Rule.IMPORTED


def test_why_a_drawn_face_has_nothing_to_compare(library: Library, tmp_path: Path) -> None:
    photo = make_photo(library, tmp_path / "a.jpg")
    new = NewFace(BoundingBox(0.1, 0.1, 0.2, 0.2), None, 1.0, 0.0, None, FaceSource.DRAWN)
    with library.write():
        drawn = face_rows.add_face(library, photo, new, PACK.id)
    told = why(library, PACK, drawn)
    assert (told.rule, told.drawn, told.examples) == (Rule.NOBODY, True, ())


def test_why_offers_names_where_nobody_is_known(library: Library, tmp_path: Path) -> None:
    for number in range(12):
        make_face(library, make_photo(library, tmp_path / f"IMG_{number}.jpg"))
    one = make_face(library, make_photo(library, tmp_path / "x.jpg", caption="Grandma Rose"))
    assert [offer.name for offer in why(library, PACK, one).names] == ["Grandma Rose"]
    label.name_faces(library, [one], "Rose")
    assert why(library, PACK, one).names == ()
