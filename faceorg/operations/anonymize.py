"""Copies of photos with faces hidden, checked after they are written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from faceorg.core.entities import Problem
from faceorg.core.errors import ExportError, PhotoError
from faceorg.core.progress import CancelToken, no_progress
from faceorg.operations.close_search import FaceFinder, find_closely
from faceorg.operations.files import TargetFolder, safe_name
from faceorg.operations.hiding import Hide, HideRule, HidingPlan, plan_hiding
from faceorg.vision.images import load_whole
from faceorg.vision.redaction import Method, Shape, hide, write_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from PIL import Image

    from faceorg.core.entities import Face, FaceId, Photo, PhotoId
    from faceorg.core.geometry import BoundingBox
    from faceorg.core.progress import Progress
    from faceorg.operations.hiding import HiddenTarget
    from faceorg.vision.engine import FoundFace

_SAME_PLACE_IOU = 0.2


class Verdict(StrEnum):
    """What the check of the written copy says about a hidden face.

    RECOGNIZABLE: a face is still found there, and the face model would suggest that it is the
    same person. UNCHECKED: a face is still found there, but the original could not be measured,
    or the copy could not be read again. OVERLOOKED: a face that should be hidden was found in the
    copy only, and is still not hidden after a second and a third try.
    """

    HIDDEN = "hidden"
    RECOGNIZABLE = "still recognizable"
    UNCHECKED = "unchecked"
    OVERLOOKED = "overlooked"


@dataclass(frozen=True, slots=True)
class AnonymizeItem:
    """A photo and all faces the library has in it, set aside ones too."""

    photo: Photo
    faces: Sequence[Face]


@dataclass(frozen=True, slots=True)
class HiddenFace:
    """A face that was hidden; ``face_id`` is None for one that the library does not have.

    ``similarity`` is the cosine similarity with the original face, None where no face is found.
    """

    face_id: FaceId | None
    box: BoundingBox
    verdict: Verdict
    similarity: float | None = None


@dataclass(frozen=True, slots=True)
class AnonymizedPhoto:
    """A written copy; ``visible`` counts the faces that were found and left as they are."""

    photo_id: PhotoId
    copy: Path
    hidden: tuple[HiddenFace, ...]
    visible: int


@dataclass(frozen=True, slots=True)
class AnonymizeReport:
    """The copies in order, and the photos that could not be copied or checked."""

    photos: list[AnonymizedPhoto]
    problems: list[Problem]

    def count(self, verdict: Verdict) -> int:
        """How many faces in all copies got this verdict."""
        return sum(face.verdict is verdict for photo in self.photos for face in photo.hidden)


def anonymize_photos(
    items: Sequence[AnonymizeItem],
    destination: Path,
    engine: FaceFinder,
    *,
    rule: HideRule,
    method: Method = Method.SOLID,
    shape: Shape = Shape.ELLIPSE,
    rename: bool = True,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
    made: Callable[[AnonymizedPhoto], None] = lambda _: None,
) -> AnonymizeReport:
    """Write copies in which the faces that ``rule`` names are hidden, and check each copy.

    A copy is a new picture, upright and full size, made of pixels only: no metadata, no thumbnail,
    no time of the original. It is a PNG for a PNG and a JPEG for all else, called photo-001 and up
    unless ``rename`` is off: names of files tell names and dates too. Nothing is overwritten.

    Each photo is searched for faces again, closer than a scan does, so that also faces that the
    library does not have are hidden; with `Hide.ONLY` those stay visible.

    ``made`` is told of each copy that is whole and checked, at once.
    Raises `ExportError` for a rule that hides nobody and for a folder that cannot be written to,
    `Cancelled` when told to stop; copies that are whole stay.
    """
    if rule.hide is Hide.ONLY and not rule.persons:
        raise ExportError("Choose at least one person to hide.")
    cancel = cancel or CancelToken()
    report = AnonymizeReport([], [])
    safe_copy = _SafeCopy(TargetFolder(destination), engine, rule, method, shape, report.problems)
    for number, item in enumerate(items, start=1):
        progress("anonymize", number - 1, len(items))
        stem = f"photo-{number:03}" if rename else item.photo.path.stem
        try:
            report.photos.append(safe_copy.make(item, stem, cancel))
            made(report.photos[-1])
        except PhotoError as error:
            report.problems.append(Problem(item.photo.path, error.message))
    progress("anonymize", len(items), len(items))
    return report


@dataclass(frozen=True)
class _SafeCopy:
    """How the copies of one run are made and checked."""

    target: TargetFolder
    engine: FaceFinder
    rule: HideRule
    method: Method
    shape: Shape
    problems: list[Problem]

    def make(self, item: AnonymizeItem, stem: str, cancel: CancelToken) -> AnonymizedPhoto:
        """Write the copy; again, with more hidden, while the check finds faces or knows one again.

        A detector near its limit sees a face in one encoding of a photo and not in another. A photo
        is decoded again for that: 200 megapixels are held once, and never beside their copy.
        """
        original = _load_unchanged(item.photo)
        plan = plan_hiding(item.faces, find_closely(original, self.engine, cancel), self.rule)
        image: Image.Image | None = original
        del original
        for again in (True, True, False):
            copy = self._write(item.photo, image or _load_unchanged(item.photo), plan, stem)
            image = None
            seen = self._look_again(copy, plan)
            overlooked = self._overlooked(plan, seen or [])
            hidden = [self._judge(target, seen) for target in plan.targets]
            showing = any(face.verdict is Verdict.RECOGNIZABLE for face in hidden)
            if not ((overlooked or showing) and again):
                break
            self.target.withdraw(copy)
            plan = _covering(plan, seen or []).hiding_too(overlooked)
        hidden += [HiddenFace(None, face.box, Verdict.OVERLOOKED) for face in overlooked]
        return AnonymizedPhoto(item.photo.id, copy, tuple(hidden), len(plan.visible))

    def _write(self, photo: Photo, image: Image.Image, plan: HidingPlan, stem: str) -> Path:
        """Hide the faces of ``plan`` in the ``image`` of the photo and publish that."""
        image_format = "PNG" if photo.facts.format.upper() == "PNG" else "JPEG"
        hide(image, plan.boxes, self.method, self.shape)

        def write(out: BinaryIO) -> None:
            try:
                write_picture(image, image_format, out)
            except ValueError as error:
                raise PhotoError(
                    "the picture does not fit into a {format} file: {cause}",
                    format=image_format,
                    cause=error,
                ) from error

        suffix = ".png" if image_format == "PNG" else ".jpg"
        return self.target.add(safe_name(stem, suffix), write)

    def _look_again(self, copy: Path, plan: HidingPlan) -> list[FoundFace] | None:
        """The faces in the file as it lies on the disk; None if it cannot be read."""
        if not plan.targets and not self.rule.hides_unlisted:
            return []
        try:
            # No stopping here: a copy that is there has been checked.
            return find_closely(load_whole(copy), self.engine, CancelToken())
        except PhotoError as error:
            self.problems.append(Problem(copy, f"the copy could not be checked: {error.message}"))
            return None

    def _overlooked(self, plan: HidingPlan, seen: Sequence[FoundFace]) -> list[FoundFace]:
        """Faces in the copy that touch nothing the plan knows of."""
        if not self.rule.hides_unlisted:
            return []
        known = [*plan.boxes, *plan.visible, *plan.not_faces]
        return [face for face in seen if not any(face.box.iou(box) > 0 for box in known)]

    def _judge(self, target: HiddenTarget, seen: Sequence[FoundFace] | None) -> HiddenFace:
        there = [face for face in seen or [] if _same_place(face.box, target)]
        verdict, similarity = Verdict.HIDDEN, None
        if seen is None or (there and target.found is None):
            verdict = Verdict.UNCHECKED
        elif there and target.found:
            chips = [target.found.chip, *(face.chip for face in there)]
            original, *others = self.engine.embed(chips)
            similarity = max(float(original @ other) for other in others)
            if not original.any():  # the model could make nothing of the original
                verdict, similarity = Verdict.UNCHECKED, None
            elif similarity >= self.engine.pack.thresholds.suggest:
                verdict = Verdict.RECOGNIZABLE
        return HiddenFace(target.face_id, target.boxes[0], verdict, similarity)


def _same_place(box: BoundingBox, target: HiddenTarget) -> bool:
    return any(box.iou(other) >= _SAME_PLACE_IOU for other in target.boxes)


def _covering(plan: HidingPlan, seen: Sequence[FoundFace]) -> HidingPlan:
    """The plan with what is still seen of hidden faces covered, too, but no face that stays."""
    rest = [
        face.box
        for face in seen
        if not any(face.box.iou(box) >= _SAME_PLACE_IOU for box in plan.visible)
    ]
    targets = [
        replace(target, boxes=(*target.boxes, *(box for box in rest if _same_place(box, target))))
        for target in plan.targets
    ]
    return replace(plan, targets=tuple(targets))


def _load_unchanged(photo: Photo) -> Image.Image:
    """The picture that the library's boxes were made for: in another picture they hide nobody."""
    if photo.facts.seconds is not None:
        raise PhotoError("faces in videos cannot be hidden: leave it out, or share a photo of it")
    image = load_whole(photo.path)
    try:
        size_bytes = photo.path.stat().st_size
    except OSError as error:
        raise PhotoError("the file cannot be read: {cause}", cause=error.strerror) from error
    upright = (photo.facts.width, photo.facts.height)
    if size_bytes != photo.size_bytes or image.size != upright:
        raise PhotoError("the file has changed since it was scanned: scan it again first")
    return image
