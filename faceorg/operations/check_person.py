"""Look a person over: faces in doubt, two in one photo, and ones that are nearly one picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.clustering import nearest
from faceorg.core.entities import FaceId, PersonId
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library import review as review_rows
from faceorg.operations.label import Group, faces_of
from faceorg.operations.thresholds import comparable
from faceorg.operations.why import confirmed_faces

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.library.database import Library
    from faceorg.vision.modelpack import ModelPack, Thresholds

    Floats = NDArray[np.float32]
    Rows = NDArray[np.int64]

_VOICES = 3  # most similar faces whose mean is how much a face is like somebody
_NEAR_IDENTICAL = 0.8  # of the way from the auto threshold to 1
_FEWEST = 4  # faces a person needs for one of them to be an outlier
_VOICED = 2000  # of a person's faces, those that speak for them: all with all is too many pairs
_TOGETHER = 500  # faces after each other that may be one stack, of more than those
_PAIRS = 400_000_000  # of a face and a confirmed one of somebody else, compared at most


@dataclass(frozen=True, slots=True)
class Doubt:
    """A face that may not be the person's: how much it is like them, and like somebody else."""

    face: FaceId
    similarity: float
    other: PersonId | None = None
    other_name: str | None = None
    other_similarity: float = 0.0


@dataclass(frozen=True, slots=True)
class PersonCheck:
    """``nearer_others`` and ``outliers``, the most doubtful first; ``stacks`` of near-identical
    faces, the best of each first; ``twice``, faces that are together in one photo.

    Not doubted are faces of whom the user said that they are not the other person, nor outliers
    the user vouched for. A photo is in ``twice``, be it a mirror or a collage, until the user
    vouched for each of its faces; those not vouched for come first.
    """

    nearer_others: tuple[Doubt, ...]
    outliers: tuple[Doubt, ...]
    stacks: tuple[tuple[FaceId, ...], ...]
    twice: tuple[tuple[FaceId, ...], ...] = ()


def check_person(library: Library, pack: ModelPack, person: PersonId) -> PersonCheck:
    """What is doubtful about a person's faces. Raises `DecisionError` for no such person."""
    thresholds = comparable(library, pack).thresholds
    theirs = faces_of(library, Group(person=person))
    vouched = person_rows.vouched_faces(library, person)
    twice = _twice(library, theirs, vouched)
    found = face_rows.load_vectors(library, comparable(library, pack).id)
    mine = np.flatnonzero(np.isin(found.ids, theirs))
    if len(mine) < 2:
        return PersonCheck((), (), (), twice)
    vectors = found.vectors[mine]
    own = _likeness_to_own(vectors)
    others, whose = confirmed_faces(library, found, person)
    ids: list[FaceId] = found.ids[mine].tolist()
    # Who is least like the own faces is likeliest to be somebody else.
    asked = np.argsort(own, kind="stable")[: max(_VOICED, _PAIRS // max(1, len(others)))]
    near, similarity = nearest(vectors[asked], found.vectors[others], _VOICES)
    rival = np.full(len(mine), thresholds.suggest, np.float32)
    rival[asked] = np.maximum(rival[asked], similarity[:, 0])
    _look_closer(vectors, own, rival)
    doubts = _nearer_others(
        library, [ids[row] for row in asked], own[asked], near, similarity, whose,
        thresholds.suggest,
    )  # fmt: skip
    # A face asked about beside another is not asked about alone: one answer would hide the pair.
    taken = {doubt.face for doubt in doubts}.union(vouched, *twice)
    far = np.argsort(own, kind="stable")[: len(mine) if len(mine) >= _FEWEST else 0]
    outliers = [
        Doubt(ids[row], float(own[row]))
        for row in far.tolist()
        if own[row] < thresholds.suggest and ids[row] not in taken
    ]
    return PersonCheck(tuple(doubts), tuple(outliers), _stacks(ids, vectors, thresholds), twice)


def _twice(
    library: Library, theirs: list[FaceId], vouched: set[FaceId]
) -> tuple[tuple[FaceId, ...], ...]:
    return tuple(
        tuple(sorted(together, key=vouched.__contains__))
        for together in person_rows.several_in_a_photo(library, theirs)
        if not vouched.issuperset(together)
    )


def _likeness_to_own(vectors: Floats) -> Floats:
    """How much each face is like the others (N,), which is too little where not all are compared.

    Of many faces some, evenly chosen, speak for all, so that work grows with N only.
    """
    if len(vectors) <= _VOICED:
        return _mean_of_best(nearest(vectors, vectors, _VOICES, exclude_self=True)[1])
    voices = np.unique(np.linspace(0, len(vectors) - 1, _VOICED).astype(np.int64))
    near, similarity = nearest(vectors, vectors[voices], _VOICES + 1)
    return _mean_without(voices[near] == np.arange(len(vectors))[:, None], similarity)


def _look_closer(vectors: Floats, own: Floats, rival: Floats) -> None:
    """Compare those with all of their person's that seem less like them than ``rival`` (N,).

    The least alike at most `_VOICED`.
    """
    if len(vectors) <= _VOICED:
        return
    doubtful = np.argsort(own - rival, kind="stable")[:_VOICED]
    doubtful = doubtful[own[doubtful] < rival[doubtful]]
    near, similarity = nearest(vectors[doubtful], vectors, _VOICES + 1)
    own[doubtful] = _mean_without(near == doubtful[:, None], similarity)


def _mean_without(itself: NDArray[np.bool_], similarity: Floats) -> Floats:
    """The mean of the best `_VOICES` of one more, where no face speaks for ``itself``."""
    best: Floats = np.sort(np.where(itself, -1, similarity), axis=1)[:, ::-1][:, :_VOICES]
    return _mean_of_best(best)


def _mean_of_best(similarity: Floats) -> Floats:
    there = similarity > -1
    total = np.where(there, similarity, 0).sum(axis=1)
    mean: Floats = (total / np.maximum(there.sum(axis=1), 1)).astype(np.float32)
    return mean


def _nearer_others(
    library: Library,
    ids: list[FaceId],
    own: Floats,
    near: Rows,
    similarity: Floats,
    whose: Rows,
    least: float,
) -> list[Doubt]:
    names = review_rows.person_names(library)
    refused = person_rows.stored_verdicts(library).rejections
    doubts = []
    for row, face in enumerate(ids):
        if near[row, 0] < 0:
            continue
        other = PersonId(int(whose[near[row, 0]]))
        same = (near[row] >= 0) & (whose[near[row]] == other)
        likeness = float(similarity[row][same].mean())
        if likeness > own[row] and likeness >= least and (face, other) not in refused:
            doubts.append(Doubt(face, float(own[row]), other, names.get(other), likeness))
    return sorted(doubts, key=lambda doubt: doubt.similarity - doubt.other_similarity)


def near_identical(thresholds: Thresholds) -> float:
    """How alike two faces of nearly the same picture are."""
    return thresholds.auto + _NEAR_IDENTICAL * (1 - thresholds.auto)


def _stacks(
    ids: list[FaceId], vectors: Floats, thresholds: Thresholds
) -> tuple[tuple[FaceId, ...], ...]:
    """Faces of which each is near-identical to the first of its stack.

    Frames of one moment come in one after the other: of very many faces only those that did are
    compared.
    """
    found = []
    step = _VOICED if len(ids) <= _VOICED else _TOGETHER
    for start in range(0, len(ids), step):
        part = slice(start, start + step)
        found += _stacks_among(ids[part], vectors[part], near_identical(thresholds))
    return tuple(found)


def _stacks_among(ids: list[FaceId], vectors: Floats, least: float) -> list[tuple[FaceId, ...]]:
    near, similarity = nearest(vectors, vectors, 24, exclude_self=True)
    taken: set[int] = set()
    stacks = []
    for row in range(len(ids)):
        if row in taken:
            continue
        alike = [
            n for n, s in zip(near[row].tolist(), similarity[row].tolist(), strict=True)
            if s >= least and n not in taken
        ]  # fmt: skip
        if alike:
            taken |= {row, *alike}
            stacks.append(tuple(ids[one] for one in (row, *alike)))
    return stacks
