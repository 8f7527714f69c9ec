"""Change to another model pack: embed the faces that are known already, where they are known."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.errors import PhotoError
from faceorg.core.progress import CancelToken, Progress, no_progress
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library import vectors as vector_rows
from faceorg.operations.analyze import DECODE_LONG_SIDE
from faceorg.operations.cluster import cluster_faces
from faceorg.operations.kindness import stand_back
from faceorg.operations.thresholds import start_using
from faceorg.vision.images import load_image

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from faceorg.core.entities import Face, FaceId, PhotoId
    from faceorg.library.database import Library
    from faceorg.vision.engine import FaceEngine

    Chip = NDArray[np.uint8]

_BATCH_PHOTOS = 16


@dataclass(slots=True)
class ReembedReport:
    """Photos and faces embedded anew; ``unreadable`` photos are left to the next scan."""

    photos: int = 0
    faces: int = 0
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class _Cut:
    """The chips of one photo's faces; None for a photo that cannot be read."""

    photo: PhotoId
    chips: list[tuple[FaceId, Chip]] | None


def reembed(
    library: Library,
    engine: FaceEngine,
    *,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
    workers: int | None = None,
) -> ReembedReport:
    """Give every known face a vector of the engine's pack, from its stored box and landmarks.

    Nothing is detected, no name or decision changes. A batch of photos is written whole or not at
    all, so a stopped or killed run goes on where it stopped. Until all are done the old vectors
    alone are compared; then, at one stroke, the new ones, and groups and matches are made anew.
    Photos that are not there now are embedded when they are back. Raises `Cancelled`.
    """
    cancel = cancel or CancelToken()
    report = ReembedReport()
    pack = engine.pack
    waiting = vector_rows.waiting_for_embedding(library, pack.id)
    progress("reembed", 0, len(waiting))
    with ThreadPoolExecutor(workers or os.cpu_count() or 1, "reembed", stand_back) as pool:
        for batch in _batches(pool, library, engine, waiting, cancel):
            _store(library, engine, batch, report)
            progress("reembed", report.photos + report.unreadable, len(waiting))
    cancel.check()
    with library.write():
        vector_rows.skip_faceless(library, pack.id)
        start_using(library, pack)
        vector_rows.forget_other_vectors(library, pack.id)
    cluster_faces(library, pack, progress=progress, cancel=cancel)
    return report


def is_needed(library: Library, pack_id: str) -> bool:
    """Whether another pack's vectors are in use, or photos came back with old ones only."""
    used = vector_rows.vectors_in_use(library)
    other = used is not None and used.pack_id != pack_id
    return other or bool(vector_rows.waiting_for_embedding(library, pack_id))


def _batches(
    pool: ThreadPoolExecutor,
    library: Library,
    engine: FaceEngine,
    waiting: Sequence[PhotoId],
    cancel: CancelToken,
) -> Iterator[list[_Cut]]:
    """Chips of the waiting photos, in order; the next batch is decoded while one is embedded."""
    ahead: list[Future[_Cut]] = []
    try:
        for start in range(0, len(waiting), _BATCH_PHOTOS):
            cancel.check()
            ready, ahead = ahead, _submit(pool, library, engine, waiting[start:][:_BATCH_PHOTOS])
            if ready:
                yield [future.result() for future in ready]
        cancel.check()
        if ahead:
            yield [future.result() for future in ahead]
    finally:
        for future in ahead:
            future.cancel()


def _submit(
    pool: ThreadPoolExecutor, library: Library, engine: FaceEngine, photos: Sequence[PhotoId]
) -> list[Future[_Cut]]:
    faces = face_rows.faces_of_photos(library, photos)
    return [
        pool.submit(_cut, engine, photo, photo_rows.present_places(library, photo), faces[photo])
        for photo in photos
    ]


def _cut(engine: FaceEngine, photo: PhotoId, places: Sequence[Path], faces: Sequence[Face]) -> _Cut:
    """Align the faces of one photo, at the first of its places that can be read."""
    for place in places:
        try:
            return _Cut(photo, _chips(engine, place, faces))
        except PhotoError:
            continue
    return _Cut(photo, None)


def _chips(
    engine: FaceEngine, place: Path, faces: Sequence[Face]
) -> list[tuple[FaceId, NDArray[np.uint8]]]:
    """The faces of a photo, or of the frames of a video, each decoded once."""
    chips = []
    for moment in dict.fromkeys([None, *(face.moment for face in faces)]):
        image = load_image(place, DECODE_LONG_SIDE, moment=moment)
        for face in faces:
            if face.moment == moment:
                chips.append((face.id, engine.align(image, face.box, face.landmarks)))
    return [(face, chip) for face, chip in chips if chip is not None]


def _store(
    library: Library, engine: FaceEngine, batch: Sequence[_Cut], report: ReembedReport
) -> None:
    chips = [pair for cut in batch for pair in cut.chips or ()]
    vectors = engine.embed([chip for _, chip in chips])
    done = [cut.photo for cut in batch if cut.chips is not None]
    with library.write():
        vector_rows.forget_vectors(library, done, engine.pack.id)
        for (face, _), vector in zip(chips, vectors, strict=True):
            if np.any(vector) and np.isfinite(vector).all():
                face_rows.put_vector(library, face, vector, engine.pack.id)
                report.faces += 1
        for photo in done:
            face_rows.mark_analyzed(library, photo, engine.pack.id)
    report.photos += len(done)
    report.unreadable += len(batch) - len(done)
