"""Drawn photos and libraries filled with them, for tests of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from PIL import Image, ImageDraw

from faceorg.core.entities import FaceId, PhotoFacts, PhotoId
from faceorg.core.geometry import BoundingBox
from faceorg.library import photos
from faceorg.library.faces import NewFace, add_face, mark_analyzed
from faceorg.vision.modelpack import BUILTIN_ID

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.gui.jobs import JobRunner
    from faceorg.library.database import Library


_LONG_MS = 180_000


def work_through(qtbot: QtBot, jobs: JobRunner, begin: Callable[[], object]) -> None:
    """Do ``begin``, which starts a long job, and wait until that and what follows it are done.

    The first that is finished afterwards may be anything: a room asks, too.
    """
    with qtbot.waitSignal(jobs.started):
        begin()
    qtbot.waitUntil(lambda: jobs.idle, timeout=_LONG_MS)


def draw_photo(path: Path, seed: int = 0, size: tuple[int, int] = (320, 240)) -> Path:
    """A drawn picture, different for each seed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("RGB", size, (40 + 37 * seed % 200, 120, 200 - 29 * seed % 200))
    drawing = ImageDraw.Draw(image)
    drawing.ellipse((size[0] // 3, size[1] // 4, size[0] // 2, size[1] // 2), fill=(250, 220, 190))
    drawing.text((8, 8), str(seed), fill="white")
    image.save(path)
    return path


def store_photo(
    library: Library,
    path: Path,
    *,
    faces: int = 0,
    taken_at: str | None = None,
    analyzed: bool = True,
) -> tuple[PhotoId, list[FaceId]]:
    """Put a drawn photo with ``faces`` faces side by side into ``library``."""
    stat = path.stat()
    facts = PhotoFacts("JPEG", 320, 240, taken_at=taken_at)
    generator = np.random.default_rng(crc32(path.name.encode()))
    with library.write():
        photo = photos.add_photo(library, f"hash-{path}", stat.st_size, facts)
        photos.put_place(library, photo, path, stat.st_mtime_ns)
        ids = []
        for number in range(faces):
            vector = generator.standard_normal(128).astype(np.float32)
            vector /= np.linalg.norm(vector)
            box = BoundingBox(0.1 + 0.3 * number, 0.25, 0.2, 0.3)
            face = NewFace(box, None, 0.9, 0.8, vector)
            ids.append(add_face(library, photo, face, BUILTIN_ID))
        if analyzed:
            mark_analyzed(library, photo, BUILTIN_ID)
    return photo, ids
