"""The looks inside a person: sub-groups of their faces, each of which can be pulled out at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.clustering import nearest
from faceorg.core.entities import FaceId, PersonId, PhotoId
from faceorg.core.errors import DecisionError
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library import times
from faceorg.operations.check_person import near_identical
from faceorg.operations.label import Group, faces_of, left_behind, name_faces
from faceorg.operations.thresholds import comparable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from faceorg.core.changes import Changes
    from faceorg.library.database import Library
    from faceorg.library.faces import FaceVectors
    from faceorg.vision.modelpack import ModelPack

    Rows = NDArray[np.int64]

_AT_ONCE = 2000  # faces that are compared all with all
_ROUNDS = 4  # of going over the faces again until each is with its side


@dataclass(frozen=True, slots=True)
class Look:
    """Faces of one person that are more like each other than like the rest, the best first.

    ``first`` and ``last`` are the days (``YYYY-MM-DD``) between which they were photographed,
    None where no photo tells; ``together`` counts photos with a face of another look too.
    """

    faces: tuple[FaceId, ...]
    first: str | None
    last: str | None
    together: int


def looks_inside(library: Library, pack: ModelPack, person: PersonId) -> list[Look]:
    """The looks of a person, largest first; none for somebody who looks one way.

    Two faces in one photo are never one look, unless they are nearly the same picture, as in a
    mirror or a collage. Raises `DecisionError` when there is no such person.
    """
    pack = comparable(library, pack)
    theirs = faces_of(library, Group(person=person))
    found = face_rows.load_vectors(library, pack.id)
    mine = np.flatnonzero(np.isin(found.ids, theirs))
    least = near_identical(pack.thresholds)
    groups = [
        side
        for group in _sub_groups(found, mine, 1 - pack.thresholds.suggest)
        for side in _apart_in_photos(found, group, least)
    ]
    if len(groups) < 2:
        return []
    taken = times.photo_times(library)
    photos = [set(found.photos[rows].tolist()) for rows in groups]
    looks = [
        _look(
            found, rows, taken, photos[place] & set().union(*photos[:place], *photos[place + 1 :])
        )
        for place, rows in enumerate(groups)
    ]
    return sorted(looks, key=lambda look: (-len(look.faces), look.faces[0]))


def _sub_groups(found: FaceVectors, mine: Rows, distance: float) -> list[Rows]:
    """``mine``, rows of ``found``, in groups whose mean cosine distance is more than that."""
    if len(mine) < 2:
        return [mine] if len(mine) else []
    order = mine[np.argsort(-found.qualities[mine], kind="stable")]
    core, rest = order[:_AT_ONCE], order[_AT_ONCE:]
    labels = _average_linkage(found.vectors[core], distance)
    if len(rest):
        near, _ = nearest(found.vectors[rest], found.vectors[core], 1)
        labels = np.concatenate((labels, labels[near[:, 0]]))
    return [order[labels == one] for one in np.unique(labels).tolist()]


def _average_linkage(vectors: NDArray[np.float32], distance: float) -> Rows:
    from scipy.cluster.hierarchy import fcluster, linkage  # slow to import, seldom needed

    tree = linkage(vectors, "average", metric="cosine")
    return np.asarray(fcluster(np.maximum(tree, 0), distance, "distance"), np.int64)


def _look(
    found: FaceVectors, rows: Rows, taken: Mapping[PhotoId, str], shared: set[PhotoId]
) -> Look:
    order = rows[np.argsort(-found.qualities[rows], kind="stable")]
    days = sorted(taken[photo][:10] for photo in found.photos[rows].tolist() if photo in taken)
    return Look(
        tuple(FaceId(face) for face in found.ids[order].tolist()),
        days[0] if days else None,
        days[-1] if days else None,
        len(shared),
    )


def _apart_in_photos(found: FaceVectors, rows: Rows, least: float) -> Iterable[Rows]:
    """``rows``, or two sides of them where photos show two of them that are different people."""
    pairs = _pairs_in_photos(found, rows, least)
    if not pairs:
        return [rows]
    sides = _sides(found.vectors[rows], pairs)
    return [rows[sides], rows[~sides]]


def _pairs_in_photos(found: FaceVectors, rows: Rows, least: float) -> list[tuple[int, int]]:
    """Places in ``rows`` of the two faces least alike in each photo with several, least first."""
    photos: dict[int, list[int]] = defaultdict(list)
    for place, photo in enumerate(found.photos[rows].tolist()):
        photos[photo].append(place)
    pairs = []
    for places in photos.values():
        vectors = found.vectors[rows[places]]
        alike = vectors @ vectors.T
        one, other = np.unravel_index(int(alike.argmin()), alike.shape)
        if len(places) > 1 and alike[one, other] < least:
            pairs.append((float(alike[one, other]), places[int(one)], places[int(other)]))
    return [(one, other) for _, one, other in sorted(pairs)]


def _sides(vectors: NDArray[np.float32], pairs: Sequence[tuple[int, int]]) -> NDArray[np.bool_]:
    """Which of ``vectors`` (N, D) are with the first of the first pair; no pair on one side."""
    ways = np.array([vectors[one] - vectors[other] for one, other in pairs])
    way = ways[0]
    for _ in range(_ROUNDS):  # pairs are turned the way most of them point
        way = (ways * np.where(ways @ way >= 0, 1, -1)[:, None]).mean(axis=0)
    middle = np.mean([vectors[one] + vectors[other] for one, other in pairs], axis=0) / 2
    sides: NDArray[np.bool_] = (vectors - middle) @ way > 0
    for one, other in pairs:
        sides[one] = (vectors[one] - vectors[other]) @ way >= 0
        sides[other] = not sides[one]
    return sides


def pull_out(
    library: Library, person: PersonId, faces: Sequence[FaceId], name: str | None = None
) -> Changes:
    """Make ``faces`` of ``person`` a person of their own, who is not asked about as the same again.

    With ``name`` they are the person of this name, who is made where nobody has it. It is one
    decision: undo gives them back. Raises `DecisionError` when some of the faces are not the
    person's, none would be left to them, or several people have the name.
    """
    with library.write():
        theirs = set(faces_of(library, Group(person=person)))
        if not faces or not theirs.issuperset(faces):
            raise DecisionError("Choose faces of this person to pull out")
        if theirs.issubset(faces):
            raise DecisionError("These are all faces of this person; give them another name")
        if name is not None and person in person_rows.persons_named(library, name):
            raise DecisionError("{name} is the person these faces are of", name=name)
        left = left_behind(library, person, faces)
        return name_faces(library, faces, name, new=name is None, apart_from=left)
