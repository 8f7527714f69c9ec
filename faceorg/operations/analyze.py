"""From photos to faces with embeddings: decode, find, embed in batches, write in order."""

from __future__ import annotations

import math
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.errors import PhotoError
from faceorg.core.pose import head_pose
from faceorg.core.progress import CancelToken, Progress, no_progress
from faceorg.core.search_level import SearchLevel
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.faces import NewFace
from faceorg.library.stacks import set_look
from faceorg.operations.identities import each_once, keep_identities
from faceorg.operations.in_order import in_order
from faceorg.operations.kindness import stand_back
from faceorg.vision.images import load_image
from faceorg.vision.looks import look_of
from faceorg.vision.videos import sample_moments

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from faceorg.core.entities import Photo, PhotoId
    from faceorg.library.database import Library
    from faceorg.vision.engine import FaceEngine, FoundFace
    from faceorg.vision.modelpack import ModelPack

DECODE_LONG_SIDE, DECODE_LEAST = 2560, 1280
"""Photos are shrunk to between these before faces are sought. The one is twice the other, so that
a large JPEG has a size between them that its decoder makes by itself, in a third of the time."""
_THOROUGH_LONG_SIDE, _THOROUGH_LEAST = 3712, 2784
"""Of a thorough search, which sees every pixel it is given: four parts by three of 1,024 pixels."""

_BATCH_PHOTOS = 16


@dataclass(slots=True)
class AnalyzeReport:
    """Photos searched for faces, those that could not be read, and the faces found."""

    photos: set[PhotoId] = field(default_factory=set)
    unreadable: set[PhotoId] = field(default_factory=set)
    faces: int = 0


@dataclass(frozen=True, slots=True)
class _Searched:
    """What was found; ``moments`` is where in a video each face is, None for its poster."""

    photo: Photo
    faces: Sequence[FoundFace]
    moments: Sequence[float | None] = ()
    look: bytes = b""
    reason: str | None = None
    vanished: bool = False


def analyze_waiting(
    library: Library,
    engine: FaceEngine,
    *,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
    workers: int | None = None,
    only: Collection[PhotoId] | None = None,
) -> AnalyzeReport:
    """Find and embed the faces of every photo this pack has not seen yet, or ``only`` of these.

    A thorough engine sees those again that were not searched thoroughly.

    Faces found again (IoU over 0.5) keep their id and all that was decided about them. A batch is
    written whole or not at all, so a stopped run goes on where it stopped. Raises `Cancelled`.
    """
    cancel = cancel or CancelToken()
    waiting = photo_rows.waiting_for_analysis(library, search_mark(engine))
    if only is not None:
        waiting = [photo for photo in waiting if photo in only]
    report = AnalyzeReport()
    progress("faces", 0, len(waiting))
    with ThreadPoolExecutor(workers or search_threads(), "analyze", stand_back) as pool:
        searched = _search_in_order(pool, library, engine, waiting, cancel)
        batch: list[_Searched] = []
        for result in searched:
            batch.append(result)
            if len(batch) == _BATCH_PHOTOS:
                _store(library, engine, batch, report)
                batch = []
            progress(
                "faces", len(report.photos) + len(report.unreadable) + len(batch), len(waiting)
            )
        _store(library, engine, batch, report)
    return report


def search_mark(engine: FaceEngine) -> str:
    """What marks a photo as searched: the pack's id, or for a thorough search a mark beside it."""
    thorough = engine.level is SearchLevel.THOROUGH
    return f"{engine.pack.id} thorough" if thorough else engine.pack.id


def decode_sides(level: SearchLevel) -> tuple[int, int]:
    """The longest and the shortest long side in pixels to which a larger photo is shrunk before
    its faces are sought: the two that `load_image` takes."""
    if level is SearchLevel.THOROUGH:
        return _THOROUGH_LONG_SIDE, _THOROUGH_LEAST
    return DECODE_LONG_SIDE, DECODE_LEAST


def search_threads() -> int:
    """Photos in work at once: two in the detector, on machines with more cores one decoding."""
    return max(1, min(os.cpu_count() or 1, 3))


def _search_in_order(
    pool: ThreadPoolExecutor,
    library: Library,
    engine: FaceEngine,
    waiting: Sequence[PhotoId],
    cancel: CancelToken,
) -> Iterator[_Searched]:
    """Search photos side by side, a few ahead so that memory stays flat, results in order."""
    depth = pool._max_workers + _BATCH_PHOTOS  # a finished photo is only its faces: small
    placed = _with_places(library, waiting)
    return in_order(pool, lambda one: _search(engine, *one), placed, depth, cancel)


def _with_places(
    library: Library, waiting: Sequence[PhotoId]
) -> Iterator[tuple[Photo, Sequence[Path]]]:
    for start in range(0, len(waiting), _BATCH_PHOTOS):
        for photo in photo_rows.photos_by_id(library, waiting[start : start + _BATCH_PHOTOS]):
            yield photo, photo_rows.present_places(library, photo.id) or [photo.path]


def _search(engine: FaceEngine, photo: Photo, places: Sequence[Path]) -> _Searched:
    """Find the faces of one photo, at the first of its places that can be read."""
    there = [place for place in places if os.path.lexists(place)]
    reason = "It was there during the scan, but vanished before it was read"
    for place in there:
        try:
            return _look_through(engine, photo, place)
        except PhotoError as error:
            reason = error.message
    return _Searched(photo, (), reason=reason, vanished=not there)


def _look_through(engine: FaceEngine, photo: Photo, place: Path) -> _Searched:
    """The faces in a photo, or in a few frames of a video; raises `PhotoError`."""
    longest, least = decode_sides(engine.level)
    image = load_image(place, longest, least)
    found: list[tuple[FoundFace, float | None]] = [(face, None) for face in engine.analyze(image)]
    if photo.facts.seconds is None:
        return _searched(photo, found, look_of(image))
    for moment in sample_moments(photo.facts.seconds):
        with suppress(PhotoError):  # a damaged end must not take the beginning away
            image = load_image(place, longest, moment=moment)
            found += [(face, moment) for face in engine.analyze(image)]
    return _searched(photo, found)


def _searched(
    photo: Photo, found: Sequence[tuple[FoundFace, float | None]], look: bytes = b""
) -> _Searched:
    return _Searched(photo, [face for face, _ in found], [when for _, when in found], look)


def _store(
    library: Library, engine: FaceEngine, batch: Sequence[_Searched], report: AnalyzeReport
) -> None:
    chips = [face.chip for result in batch for face in result.faces]
    vectors = iter(engine.embed(chips))
    with library.write():
        ids = [result.photo.id for result in batch]
        known = face_rows.faces_of_photos(library, ids)
        searched_before = face_rows.analyzed(library, ids)
        for result in batch:
            photo = result.photo.id
            if result.reason is not None:
                photo_rows.record_unreadable(library, photo, result.reason, not result.vanished)
                report.unreadable.add(photo)
                continue
            found = [
                _new_face(face, next(vectors), result.photo, engine.pack, moment)
                for face, moment in zip(result.faces, result.moments, strict=True)
            ]
            if result.photo.facts.seconds is not None:
                found = each_once(found, engine.pack.thresholds.auto)
            edited = photo not in searched_before
            keep_identities(library, engine.pack, photo, known[photo], found, edited=edited)
            set_look(library, photo, result.look)
            for mark in {engine.pack.id, search_mark(engine)}:
                face_rows.mark_analyzed(library, photo, mark)
            report.photos.add(photo)
            report.faces += len(found)


def _new_face(
    face: FoundFace,
    vector: NDArray[np.float32],
    photo: Photo,
    pack: ModelPack,
    moment: float | None,
) -> NewFace:
    # A row of zeros stands for a face that the embedder could make nothing of.
    usable = vector if np.any(vector) and np.isfinite(vector).all() else None
    quality = face.quality if usable is not None else 0.0
    if pack.ruined is not None:
        quality *= math.sqrt(pack.ruined.recognizability(vector))
    pose = head_pose(face.landmarks * [photo.facts.width, photo.facts.height])
    return NewFace(face.box, face.landmarks, face.score, quality, usable, pose=pose, moment=moment)
