"""Which faces of a photo are to be hidden: when in doubt, they are."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from faceorg.core.entities import Assignment, FaceSource, SetAside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import Face, FaceId, PersonId
    from faceorg.core.geometry import BoundingBox
    from faceorg.vision.engine import FoundFace

_SAME_FACE_IOU = 0.3


class Hide(StrEnum):
    """Who is hidden."""

    EVERYONE = "everyone"
    EVERYONE_BUT = "everyone but"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class HideRule:
    """Who is hidden; ``persons`` are kept by EVERYONE_BUT and hidden by ONLY.

    Doubt hides. EVERYONE_BUT leaves only those visible whom the user named: a match that the
    machine was sure of may still be a stranger, so it counts only with ``trust_matches``. ONLY
    hides the chosen persons also where they were matched or merely suggested; whoever is not in
    the library stays visible. What the user marked as not a face is never hidden.
    """

    hide: Hide = Hide.EVERYONE
    persons: frozenset[PersonId] = field(default_factory=frozenset)
    trust_matches: bool = False

    def hides(self, face: Face) -> bool:
        """Whether a face of the library is hidden."""
        if face.set_aside is SetAside.NOT_A_FACE:
            return False
        if self.hide is Hide.ONLY:
            return face.person_id in self.persons or face.suggested_id in self.persons
        return self.hide is Hide.EVERYONE or not self._kept(face)

    @property
    def hides_unlisted(self) -> bool:
        """Whether a face is hidden that the library does not have."""
        return self.hide is not Hide.ONLY

    def _kept(self, face: Face) -> bool:
        sure = face.assigned_by is Assignment.USER or (
            self.trust_matches and face.assigned_by is Assignment.MATCHED
        )
        return sure and face.set_aside is None and face.person_id in self.persons


@dataclass(frozen=True, slots=True)
class HiddenTarget:
    """A face to hide: known to the library (``face_id``), seen now (``found``), or both.

    ``boxes`` holds the library's rectangle and the one seen now: both are covered.
    """

    face_id: FaceId | None
    boxes: tuple[BoundingBox, ...]
    found: FoundFace | None


@dataclass(frozen=True, slots=True)
class HidingPlan:
    """What is hidden in one photo, which faces are left to be seen, and what is no face."""

    targets: tuple[HiddenTarget, ...]
    visible: tuple[BoundingBox, ...]
    not_faces: tuple[BoundingBox, ...]

    @property
    def boxes(self) -> list[BoundingBox]:
        """Everything that is covered."""
        return [box for target in self.targets for box in target.boxes]

    def hiding_too(self, found: Sequence[FoundFace]) -> HidingPlan:
        """The plan with more faces to hide that the library does not have."""
        more = tuple(HiddenTarget(None, (face.box,), face) for face in found)
        return replace(self, targets=self.targets + more)


def plan_hiding(faces: Sequence[Face], found: Sequence[FoundFace], rule: HideRule) -> HidingPlan:
    """Decide for every face of the library and every face that was just ``found``.

    A found face is the library's if their boxes overlap (IoU 0.3 or more), one to one: a second
    face behind a kept one is nobody we know, and is hidden.
    """
    # A drawing taken back tells nothing of the picture, where a detector may find a face yet.
    faces = [face for face in faces if not _undrawn(face)]
    same = _pairs(faces, found)
    listed = {id(seen) for seen in same.values()}
    unlisted = [seen for seen in found if id(seen) not in listed]
    targets: list[HiddenTarget] = []
    visible: list[BoundingBox] = []
    not_faces: list[BoundingBox] = []
    for index, face in enumerate(faces):
        seen = same.get(index)
        boxes = (face.box, seen.box) if seen else (face.box,)
        if rule.hides(face):
            targets.append(HiddenTarget(face.id, boxes, seen))
        else:
            (not_faces if face.set_aside is SetAside.NOT_A_FACE else visible).append(face.box)
    if rule.hides_unlisted:
        targets += [HiddenTarget(None, (seen.box,), seen) for seen in unlisted]
    else:
        visible += [seen.box for seen in unlisted]
    return HidingPlan(tuple(targets), tuple(visible), tuple(not_faces))


def _undrawn(face: Face) -> bool:
    return face.source is FaceSource.DRAWN and face.set_aside is SetAside.NOT_A_FACE


def _pairs(faces: Sequence[Face], found: Sequence[FoundFace]) -> dict[int, FoundFace]:
    """For each index in ``faces`` the found face that is the same one, best overlap first."""
    overlaps = sorted(
        (
            (face.box.iou(seen.box), index, number)
            for index, face in enumerate(faces)
            for number, seen in enumerate(found)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for overlap, index, number in overlaps:
        if overlap >= _SAME_FACE_IOU and index not in pairs and number not in pairs.values():
            pairs[index] = number
    return {index: found[number] for index, number in pairs.items()}
