"""Keep apart in the machine's groups whom the user told apart."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from faceorg.core.decisions import Verdicts
    from faceorg.core.entities import FaceId
    from faceorg.library.faces import FaceVectors


def part_groups(
    groups: list[list[FaceId]], found: FaceVectors, verdicts: Verdicts
) -> list[list[FaceId]]:
    """The groups, those parted that hold two people by the user's word.

    Faces the user spoke of go with their side; every other goes with the side of the face it is
    most like. What leaves is a group of its own, or alone.
    """
    if not verdicts.separations:
        return groups
    told: dict[FaceId, set[FaceId]] = defaultdict(set)
    for face, other in verdicts.separations:
        told[face].add(other)
    row_of = {face: row for row, face in enumerate(found.ids.tolist())}
    parted: list[list[FaceId]] = []
    for members in groups:
        leaving = _leaving(members, told)
        if leaving:
            parted += _two_sides(members, leaving, found, row_of, told)
        else:
            parted.append(members)
    return [group for group in parted if group]


def _leaving(members: list[FaceId], told: dict[FaceId, set[FaceId]]) -> list[FaceId]:
    inside = set(members)
    return [face for face in members if face in told and told[face] & inside]


def _two_sides(
    members: list[FaceId],
    leaving: list[FaceId],
    found: FaceVectors,
    row_of: dict[FaceId, int],
    told: dict[FaceId, set[FaceId]],
) -> list[list[FaceId]]:
    inside, gone = set(members), set(leaving)
    staying = {other for face in leaving for other in told[face] & inside} - gone
    if not staying:  # each is told from each: nobody knows who belongs with whom
        return [[face for face in members if face not in gone]]
    out, kept = list(gone), list(staying)
    rest = [face for face in members if face not in gone and face not in staying]
    vectors = found.vectors
    mine = vectors[[row_of[face] for face in rest]] if rest else vectors[:0]
    to_out = mine @ vectors[[row_of[face] for face in out]].T
    to_kept = mine @ vectors[[row_of[face] for face in kept]].T
    with_out = np.max(to_out, axis=1, initial=-2) > np.max(to_kept, axis=1, initial=-2)
    follow = {face for face, goes in zip(rest, with_out.tolist(), strict=True) if goes}
    leave = [face for face in members if face in gone or face in follow]
    return [[face for face in members if face not in gone and face not in follow], leave]
