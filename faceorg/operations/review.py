"""The Review queue: questions ordered so that each answer settles the most faces."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from faceorg.core.decisions import Kind
from faceorg.core.entities import Assignment, FaceId, PersonId, SetAside
from faceorg.core.errors import DecisionError
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library import review as review_rows
from faceorg.operations import label
from faceorg.operations.cards import Card, IsThis, SamePerson, VerySure, WhichAre, WhoIsThis
from faceorg.operations.name_offers import name_offers, refuse_names
from faceorg.operations.questions import Questions
from faceorg.operations.thresholds import comparable

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from faceorg.core.changes import Changes
    from faceorg.library.database import Library
    from faceorg.operations.label import Group
    from faceorg.vision.modelpack import ModelPack

_TOLD_APART = 20  # faces of each group that a "different people" speaks of, the best ones


@dataclass(frozen=True, slots=True)
class Remaining:
    """What is left to ask: faces that questions are about, and the questions."""

    faces: int
    cards: int


def next_cards(
    library: Library, pack: ModelPack, limit: int = 20, *, skipped: Collection[str] = ()
) -> list[Card]:
    """The questions whose answers settle the most faces, without those whose key was skipped.

    No face is in two of them but those of `SamePerson`. `VerySure` cards come last here: they are
    shown as their person's already; `sure_cards` gives them alone.
    """
    cards = [card for card in _all_cards(library, pack) if card.key not in skipped]
    return with_offers(library, cards[:limit])


def card_of(library: Library, pack: ModelPack, key: str) -> Card | None:
    """The question of this key, if it is asked now."""
    found = [card for card in _all_cards(library, pack) if card.key == key]
    return next(iter(with_offers(library, found)), None)


def _all_cards(library: Library, pack: ModelPack) -> list[Card]:
    questions = _questions(library, pack)
    return [*questions.asked(), *questions.sure()]


def with_offers(library: Library, cards: Sequence[Card]) -> list[Card]:
    """``cards`` with the names that stand in the words of their photos, where nobody is known."""
    return [
        replace(card, offers=tuple(name_offers(library, card.faces)))
        if isinstance(card, WhoIsThis) and card.cluster is not None
        else card
        for card in cards
    ]


def sure_cards(library: Library, pack: ModelPack) -> list[VerySure]:
    """The rows to accept at once: what each person was surely matched with, longest first."""
    return _questions(library, pack).sure()


def remaining(library: Library, pack: ModelPack, *, skipped: Collection[str] = ()) -> Remaining:
    """How much is left to ask; faces that are shown as somebody's already do not count."""
    return _left([card for card in _questions(library, pack).asked() if card.key not in skipped])


def queue(
    library: Library,
    pack: ModelPack,
    limit: int = 20,
    *,
    skipped: Collection[str] = (),
    again: Collection[str] = (),
) -> tuple[list[Card], Remaining]:
    """`next_cards`, and how much is left of what they ask, at the price of one.

    ``again`` are keys of questions that were answered: one that is open once more, since its
    answer was taken back, comes before all others.
    """
    questions = _questions(library, pack)
    asked = [card for card in questions.asked() if card.key not in skipped]
    sure = [card for card in questions.sure() if card.key not in skipped]
    cards = sorted([*asked, *sure], key=lambda card: card.key not in again)
    return with_offers(library, cards[:limit]), _left(cards)


def _left(cards: Sequence[Card]) -> Remaining:
    faces = {face for card in cards if not isinstance(card, SamePerson) for face in card.faces}
    return Remaining(len(faces), len(cards))


def _questions(library: Library, pack: ModelPack) -> Questions:
    return Questions(library, comparable(library, pack).thresholds)


def answer_yes(library: Library, card: Card, *, without: Collection[FaceId] = ()) -> Changes:
    """The machine is right; ``without`` leaves faces of the card undecided.

    Raises `DecisionError` when the question was answered meanwhile, or is "Who is this?".
    """
    if isinstance(card, SamePerson):
        return label.merge_groups(library, card.first, card.second)
    if isinstance(card, WhoIsThis):
        raise DecisionError("Say who it is, or skip")
    if isinstance(card, WhichAre):
        return answer_which(library, card, [face for face in card.likely if face not in without])
    with library.write():
        faces = _still_open(library, [face for face in card.faces if face not in set(without)])
        return label.label_faces(library, faces, card.person)


def answer_no(library: Library, card: Card) -> Changes:
    """The machine is wrong: not this person, two people, none of the names; remembered for good.

    Raises `DecisionError` when the question was answered meanwhile, or is "Who is this?" of a
    group and offers no name.
    """
    if isinstance(card, WhoIsThis):
        if card.offers:
            return refuse_names(library, card.faces, [offer.name for offer in card.offers])
        return _two_people(library, card)
    if isinstance(card, SamePerson):
        return tell_apart(library, card.first, card.second)
    with library.write():
        faces = _still_open(library, card.faces)
        return label.reject_suggestion(library, faces, card.person)


def _two_people(library: Library, card: WhoIsThis) -> Changes:
    if card.cluster is not None:
        raise DecisionError("Say who it is, or skip")
    with library.write():
        face, *others = _still_open(library, card.faces)
        if not others:
            raise DecisionError("This question was answered already")
        return _are_two(library, [face], others)


def answer_which(
    library: Library, card: IsThis | VerySure | WhichAre, chosen: Collection[FaceId]
) -> Changes:
    """The ``chosen`` faces of the card are this person, its others are not; remembered for good.

    Raises `DecisionError` when the question was answered meanwhile.
    """
    with library.write():
        faces = _still_open(library, card.faces)
        theirs = [face for face in faces if face in chosen]
        others = [face for face in faces if face not in chosen]
        if not theirs:
            return label.reject_suggestion(library, others, card.person)
        return label.label_faces(library, theirs, card.person, refused=others)


def answer_person(library: Library, card: Card, person: PersonId) -> Changes:
    """It is this known person: a number key of "Who is this?", or "someone else" of "Is this…?"."""
    with library.write():
        return label.label_faces(library, _all_of(library, card), person)


def answer_name(library: Library, card: Card, name: str, *, new: bool = False) -> Changes:
    """It is whoever has this name; somebody new when nobody has it, or when ``new``."""
    with library.write():
        return label.name_faces(library, _all_of(library, card), name, new=new)


def answer_stranger(library: Library, card: Card, reason: SetAside = SetAside.STRANGER) -> Changes:
    """Nobody to know, or not a face at all: never asked again."""
    with library.write():
        return label.ignore_faces(library, _all_of(library, card), reason)


def _all_of(library: Library, card: Card) -> list[FaceId]:
    if isinstance(card, SamePerson):  # it shows some faces of each only
        raise DecisionError("Are these two the same person? Say yes, no or skip")
    return _still_open(library, card.faces)


def tell_apart(library: Library, first: Group, second: Group) -> Changes:
    """Two groups are different people: never asked again, and no grouping puts them together.

    Raises `DecisionError` when a group is gone or both are one.
    """
    if first == second:
        raise DecisionError("{first} is one group already", first=first)
    with library.write():
        faces, others = _speakers(library, first), _speakers(library, second)
        return _are_two(library, faces, others)


def _are_two(library: Library, faces: list[FaceId], others: list[FaceId]) -> Changes:
    said = {"faces": faces, "others": others, "two": True}
    return person_rows.decide(library, Kind.SEPARATE, said)


def _speakers(library: Library, group: Group) -> list[FaceId]:
    if group.person is not None and (
        best := review_rows.best_faces(library, group.person, _TOLD_APART)
    ):
        return best
    return label.faces_of(library, group)[:_TOLD_APART]


def _still_open(library: Library, faces: Sequence[FaceId]) -> list[FaceId]:
    """The faces about which nothing was said since the card was made, in another window say."""
    found = face_rows.faces_by_id(library, faces)
    still = [
        face.id
        for face in found
        if face.set_aside is None and face.assigned_by is not Assignment.USER
    ]
    if not still:
        raise DecisionError("This question was answered already")
    return still
