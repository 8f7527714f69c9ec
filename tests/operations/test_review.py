"""The Review queue: what is asked, in which order, and what each answer does."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import (
    LENGTH,
    PACK,
    contents,
    face,
    make_face,
    make_faces,
    make_photo,
    person_vectors,
    unit,
)

from faceorg.core.entities import Assignment, PersonId, SetAside
from faceorg.core.errors import DecisionError
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.operations import label, review
from faceorg.operations.cards import IsThis, SamePerson, VerySure, WhichAre, WhoIsThis
from faceorg.operations.cluster import cluster_faces, match_people
from faceorg.operations.label import Group
from faceorg.vision.modelpack import Thresholds

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import FaceId
    from faceorg.library.database import Library
    from faceorg.operations.cards import Card
    from faceorg.vision.modelpack import ModelPack

ANNA = PersonId(1)
LOOSE = dataclasses.replace(PACK, thresholds=Thresholds(0.8, 0.7, 0.5, 0.8))


def near(who: int, likeness: float, number: int = 1, aside: int = 15) -> np.ndarray:
    """Vectors of this cosine to the centre of a person, the rest in a direction of their own."""
    vector = np.zeros((number, LENGTH))
    vector[:, who], vector[:, aside] = likeness, np.sqrt(1 - likeness**2)
    return unit(vector)


@pytest.fixture
def people(library: Library, tmp_path: Path) -> list[list[FaceId]]:
    """Groups of 6, 4 and 3 faces of three people."""
    sizes = (6, 4, 3)
    faces = [make_faces(library, tmp_path, person_vectors(w, n)) for w, n in enumerate(sizes)]
    cluster_faces(library, PACK)
    return faces


@pytest.fixture
def anna(library: Library, tmp_path: Path) -> list[FaceId]:
    faces = make_faces(library, tmp_path, person_vectors(0, 5, spread=0.01))
    label.name_faces(library, faces, "Anna")
    return faces


def cards(library: Library, pack: ModelPack = PACK) -> list[Card]:
    match_people(library, pack)
    return review.next_cards(library, pack)


def only(library: Library, pack: ModelPack = PACK) -> Card:
    found = cards(library, pack)
    assert len(found) == 1
    return found[0]


def test_the_largest_group_is_asked_about_first(
    library: Library, people: list[list[FaceId]]
) -> None:
    found = cards(library)
    assert [set(card.faces) for card in found] == [set(faces) for faces in people]
    assert all(isinstance(card, WhoIsThis) for card in found)
    assert [card.settles for card in found] == [6, 4, 3]
    assert review.remaining(library, PACK) == review.Remaining(faces=13, cards=3)
    assert len(review.next_cards(library, PACK, 2)) == 2


@pytest.mark.usefixtures("people")
def test_a_skipped_card_is_not_shown_again(library: Library) -> None:
    first, *rest = cards(library)
    assert review.next_cards(library, PACK, skipped={first.key}) == rest
    assert review.remaining(library, PACK, skipped={first.key}).cards == 2


def test_who_is_this_offers_the_nearest_people(
    library: Library, tmp_path: Path, anna: list[FaceId]
) -> None:
    ben = make_faces(library, tmp_path, person_vectors(1, 3, spread=0.01))
    label.name_faces(library, ben, "Ben")
    somebody = make_faces(library, tmp_path, near(1, 0.6, 3))
    cluster_faces(library, PACK)
    card = only(library)
    assert isinstance(card, WhoIsThis)
    assert [known.name for known in card.nearest] == ["Ben"]  # Anna is below "never"
    assert card.nearest[0].similarity == pytest.approx(0.6, abs=0.02)
    review.answer_person(library, card, card.nearest[0].person)
    assert {face(library, one).person_name for one in somebody} == {"Ben"}
    assert cards(library) == []


@pytest.mark.usefixtures("anna")
def test_is_this_anna(library: Library, tmp_path: Path) -> None:
    asked = make_faces(library, tmp_path, near(0, 0.73))
    cluster_faces(library, PACK)
    card = only(library)
    assert isinstance(card, IsThis)
    assert (card.person, card.name, card.faces) == (ANNA, "Anna", tuple(asked))
    assert review.remaining(library, PACK) == review.Remaining(1, 1)
    review.answer_yes(library, card)
    assert face(library, asked[0]).assigned_by is Assignment.USER
    assert review.remaining(library, PACK) == review.Remaining(0, 0)


@pytest.mark.usefixtures("anna")
def test_a_group_likely_anna_is_one_question(library: Library, tmp_path: Path) -> None:
    asked = make_faces(library, tmp_path, near(0, 0.79, 4))
    cluster_faces(library, PACK)
    card = only(library)
    assert isinstance(card, IsThis)
    assert set(card.faces) == set(asked)
    review.answer_no(library, card)
    again = only(library)
    assert isinstance(again, WhoIsThis)
    assert set(again.faces) == set(asked)
    assert again.nearest == ()
    label.undo(library)
    assert only(library) == card


@pytest.mark.usefixtures("anna")
def test_of_a_group_hardly_like_anna_it_is_asked_who_it_is(
    library: Library, tmp_path: Path
) -> None:
    asked = make_faces(library, tmp_path, near(0, 0.73, 4))
    cluster_faces(library, PACK)
    card = only(library)
    assert isinstance(card, WhoIsThis)
    assert (set(card.faces), card.nearest[0].name) == (set(asked), "Anna")


@pytest.mark.usefixtures("anna")
def test_one_face_of_a_group_like_anna_does_not_speak_for_it(
    library: Library, tmp_path: Path
) -> None:
    asked = make_faces(library, tmp_path, np.vstack((near(0, 0.72), near(0, 0.3, 3))))
    with library.write():
        face_rows.replace_groups(library, [(None, asked)])
    card = only(library)
    assert isinstance(card, WhoIsThis)
    assert (set(card.faces), card.nearest) == (set(asked), ())


@pytest.fixture
def which(library: Library, tmp_path: Path, anna: list[FaceId]) -> WhichAre:
    """Two likely faces and an unlikely one."""
    del anna
    for number, likeness in enumerate((0.72, 0.79, 0.795)):
        make_faces(library, tmp_path / str(number), near(0, likeness, aside=10 + number))
    cluster_faces(library, LOOSE)
    card = only(library, LOOSE)
    assert isinstance(card, WhichAre)
    return card


def test_faces_like_anna_are_one_question_likeliest_first(which: WhichAre) -> None:
    assert (which.person, which.name, which.settles) == (ANNA, "Anna", 3)
    alike = [one.similarity for one in which.candidates]
    assert alike == sorted(alike, reverse=True)
    assert [one.likely for one in which.candidates] == [True, True, False]
    assert which.faces == (*which.likely, which.candidates[2].faces[0])


def test_ticked_faces_are_anna_and_the_others_are_not(library: Library, which: WhichAre) -> None:
    first, second, third = which.faces
    changes = review.answer_which(library, which, {second, third})
    assert changes.faces == {first, second, third}
    assert person_rows.stored_verdicts(library).rejections == {(first, ANNA)}
    assert {face(library, one).person_name for one in (second, third)} == {"Anna"}
    assert cards(library, LOOSE) == []
    label.undo(library)
    assert only(library, LOOSE) == which


def test_yes_takes_the_likely_and_no_none(library: Library, which: WhichAre) -> None:
    review.answer_yes(library, which, without=which.likely[:1])
    labels = person_rows.stored_verdicts(library).labels
    assert {one for one in which.faces if one in labels} == {which.likely[1]}
    label.undo(library)
    review.answer_no(library, which)
    refused = {one for one, _ in person_rows.stored_verdicts(library).rejections}
    assert refused == set(which.faces)


def test_whoever_is_in_a_photo_already_is_asked_about_and_not_ticked(
    library: Library, tmp_path: Path, which: WhichAre
) -> None:
    """A mirror, a collage or a photo of a photo may well show somebody twice."""
    photo = make_photo(library, tmp_path / "mirror.jpg")
    for left, likeness in ((0.1, 0.99), (0.5, 0.98)):
        make_face(library, photo, near(0, likeness)[0], left=left)
    cluster_faces(library, LOOSE)
    card = cards(library, LOOSE)[0]
    assert isinstance(card, WhichAre)
    assert [one.twice for one in card.candidates] == [False, False, False, True]
    mirrored = card.candidates[3]
    assert (mirrored.likely, mirrored.similarity > 0.9) == (False, True)
    review.answer_which(library, card, mirrored.faces)
    assert face(library, mirrored.faces[0]).person_name == "Anna"
    assert face(library, mirrored.faces[0]).photo_id == photo


def test_of_many_candidates_some_are_asked_about_at_a_time(
    library: Library, tmp_path: Path, anna: list[FaceId]
) -> None:
    del anna
    for number in range(14):
        likeness = 0.795 - number / 1000
        vector = near(0, likeness)
        vector[:, 15], vector[:, 1 + number] = 0, np.sqrt(1 - likeness**2)
        make_faces(library, tmp_path / str(number), vector)
    cluster_faces(library, LOOSE)
    assert [len(card.faces) for card in cards(library, LOOSE)] == [12, 2]


@pytest.fixture
def pair(library: Library, tmp_path: Path) -> WhoIsThis:
    """Two faces alike, but not enough for a group."""
    angle = np.arccos(0.785)
    vectors = np.zeros((2, LENGTH))
    vectors[:, 0], vectors[1, 1] = (1, np.cos(angle)), np.sin(angle)
    faces = make_faces(library, tmp_path, unit(vectors))
    cluster_faces(library, LOOSE)
    match_people(library, LOOSE)
    card = review.next_cards(library, LOOSE)[0]
    assert isinstance(card, WhoIsThis)
    assert (card.cluster, set(card.faces)) == (None, set(faces))
    assert card.key == f"who:f{faces[0]}:f{faces[1]}"
    return card


def test_a_pair_in_no_group_is_one_person(library: Library, pair: WhoIsThis) -> None:
    review.answer_name(library, pair, "Anna")
    assert {face(library, one).person_name for one in pair.faces} == {"Anna"}
    assert review.next_cards(library, LOOSE) == []


def test_a_pair_in_no_group_is_two_people(library: Library, pair: WhoIsThis) -> None:
    review.answer_no(library, pair)
    assert person_rows.stored_verdicts(library).separations == {pair.faces}
    assert review.next_cards(library, LOOSE) == []
    label.undo(library)
    assert review.next_cards(library, LOOSE) == [pair]


def test_a_pair_half_answered_elsewhere_is_refused(library: Library, pair: WhoIsThis) -> None:
    label.ignore_faces(library, pair.faces[:1])
    assert review.next_cards(library, LOOSE) == []
    with pytest.raises(DecisionError, match="answered already"):
        review.answer_no(library, pair)


@pytest.mark.usefixtures("anna")
def test_someone_else(library: Library, tmp_path: Path) -> None:
    asked = make_faces(library, tmp_path, near(0, 0.79, 4))
    cluster_faces(library, PACK)
    review.answer_name(library, only(library), "Ben")
    assert {face(library, one).person_name for one in asked} == {"Ben"}


def test_the_very_sure_are_one_row(library: Library, tmp_path: Path, anna: list[FaceId]) -> None:
    sure = make_faces(library, tmp_path, person_vectors(0, 4, spread=0.05, seed=4))
    cluster_faces(library, PACK)
    card = only(library)
    assert isinstance(card, VerySure)
    assert set(card.faces) == set(sure)
    assert review.sure_cards(library, PACK) == [card]
    assert review.remaining(library, PACK) == review.Remaining(0, 0)  # they have their name
    review.answer_yes(library, card, without=sure[:1])
    labels = person_rows.stored_verdicts(library).labels
    assert labels.keys() == {*anna, *sure[1:]}


def alike_groups(library: Library, folder: Path) -> list[list[FaceId]]:
    """Two groups, 0.74 alike, each close in itself."""
    angles = np.arccos(0.74)
    first, second = np.zeros((3, LENGTH)), np.zeros((2, LENGTH))
    first[:, 0] = 1
    second[:, 0], second[:, 1] = np.cos(angles), np.sin(angles)
    faces = [make_faces(library, folder, unit(vectors)) for vectors in (first, second)]
    cluster_faces(library, PACK)
    return faces


def same_person(library: Library) -> SamePerson | None:
    found = [card for card in cards(library) if isinstance(card, SamePerson)]
    assert len(found) < 2
    return found[0] if found else None


def test_two_groups_are_the_same_person(library: Library, tmp_path: Path) -> None:
    first, second = alike_groups(library, tmp_path)
    card = same_person(library)
    assert card is not None
    assert (set(card.first_faces), set(card.second_faces)) == (set(first), set(second))
    assert (card.settles, card.first_count) == (2, 3)
    review.answer_yes(library, card)
    assert {face(library, one).person_id for one in (*first, *second)} == {1}
    assert cards(library) == []


def test_two_groups_told_apart_are_never_asked_about_again(
    library: Library, tmp_path: Path
) -> None:
    first, second = alike_groups(library, tmp_path)
    card = same_person(library)
    assert card is not None
    review.answer_no(library, card)
    assert same_person(library) is None
    label.name_faces(library, first, "Anna")
    assert [type(one) for one in cards(library)] == [WhoIsThis]
    label.name_faces(library, second, "Ann")
    assert cards(library) == []
    for _ in range(3):
        label.undo(library)
    assert same_person(library) == card


def test_two_people_are_the_same_person(library: Library, tmp_path: Path) -> None:
    for faces, name in zip(alike_groups(library, tmp_path), ("Anna", "Ann"), strict=True):
        label.name_faces(library, faces, name)
    card = same_person(library)
    assert card is not None
    assert (card.first_name, card.second_name) == ("Anna", "Ann")
    review.answer_no(library, card)
    assert same_person(library) is None
    label.undo(library)
    review.answer_yes(library, card)
    assert [(p.name, p.face_count) for p in person_rows.persons(library)] == [("Anna", 5)]


def test_strangers_are_never_asked_about_again(
    library: Library, people: list[list[FaceId]]
) -> None:
    review.answer_stranger(library, cards(library)[0])
    review.answer_stranger(library, cards(library)[0], SetAside.NOT_A_FACE)
    assert [card.settles for card in cards(library)] == [3]
    assert face(library, people[0][0]).set_aside is SetAside.STRANGER


def test_an_answer_to_what_was_answered_elsewhere_is_refused(
    library: Library, people: list[list[FaceId]]
) -> None:
    card = cards(library)[0]
    label.name_faces(library, people[0], "Anna")
    before = contents(library)
    for act in (
        lambda: review.answer_name(library, card, "Ben"),
        lambda: review.answer_stranger(library, card),
    ):
        with pytest.raises(DecisionError, match="answered already"):
            act()
    assert contents(library) == before


def test_half_answered_elsewhere_leaves_that_word(
    library: Library, people: list[list[FaceId]]
) -> None:
    card = cards(library)[0]
    label.name_faces(library, people[0][:2], "Anna")
    review.answer_name(library, card, "Ben")
    assert {face(library, one).person_name for one in people[0][:2]} == {"Anna"}
    assert {face(library, one).person_name for one in people[0][2:]} == {"Ben"}


def test_answers_that_fit_no_question(library: Library, tmp_path: Path) -> None:
    alike_groups(library, tmp_path)
    who = next(card for card in cards(library) if isinstance(card, WhoIsThis))
    same = same_person(library)
    assert same is not None
    for act, words in (
        (lambda: review.answer_yes(library, who), "Say who it is"),
        (lambda: review.answer_no(library, who), "Say who it is"),
        (lambda: review.answer_name(library, same, "Anna"), "the same person"),
        (lambda: review.answer_person(library, who, PersonId(9)), "no person p9"),
        (lambda: review.tell_apart(library, Group(person=ANNA), Group(person=ANNA)), "one group"),
    ):
        with pytest.raises(DecisionError, match=words):
            act()


def test_nothing_to_ask(library: Library, tmp_path: Path) -> None:
    assert cards(library) == []
    make_face(library, make_photo(library, tmp_path / "1.jpg"), person_vectors(0, 1)[0])
    cluster_faces(library, PACK)
    assert cards(library) == []
    assert review.remaining(library, PACK) == review.Remaining(0, 0)


@pytest.mark.usefixtures("people")
def test_a_question_whose_answer_was_taken_back_comes_first(library: Library) -> None:
    first, *_, last = cards(library)
    assert review.queue(library, PACK, 1)[0] == [first]
    assert review.queue(library, PACK, 1, again={last.key})[0] == [last]
