"""A small library with known people, open questions and unnamed groups, and a context for rooms.

Photo p (1 to 9) has the faces 2p-1 and 2p. Anna is 1, 3, 5, 7 (and surely 13); Bob is 2, 4, 6.
Unnamed groups are (9, 11) and (10, 12). Asked about: 14 and 15 for Anna, 16 for Bob. Face 8 is set
aside, 17 and 18 are unsorted.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from faceorg.core.entities import PhotoFacts
from faceorg.core.geometry import BoundingBox
from faceorg.gui.context import Context, Engines
from faceorg.gui.jobs import JobRunner
from faceorg.gui.thumbnails import Thumbnails
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.database import Library
from faceorg.library.faces import Match, NewFace
from faceorg.operations import label
from faceorg.vision.modelpack import BUILTIN_ID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from faceorg.core.progress import CancelToken, Progress
    from faceorg.gui.dialogs.job_dialog import JobDialog

BOXES = (BoundingBox(0.1, 0.2, 0.25, 0.4), BoundingBox(0.6, 0.2, 0.25, 0.4))


def draw(path: Path, seed: int) -> Path:
    """Two coloured heads."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("RGB", (240, 160), (30 + 20 * seed % 200, 90, 140))
    pen = ImageDraw.Draw(image)
    for box in BOXES:
        x, y = box.x * 240, box.y * 160
        pen.ellipse((x, y, x + box.w * 240, y + box.h * 160), fill=(230, 180, 40 * seed % 250))
    image.save(path)
    return path


def add_photo(library: Library, path: Path, seed: int) -> int:
    """A drawn photo with its two faces."""
    draw(path, seed)
    facts = PhotoFacts("JPEG", 240, 160, taken_at=f"20{10 + seed % 80}-05-01T10:00:00")
    photo = photo_rows.add_photo(library, f"hash{seed}", path.stat().st_size, facts)
    photo_rows.put_place(library, photo, path, path.stat().st_mtime_ns)
    vectors = np.eye(128, dtype=np.float32)
    for number, box in enumerate(BOXES):
        face = NewFace(box, None, 0.9, 0.9 - 0.01 * seed, vectors[(2 * seed + number) % 128])
        face_rows.add_face(library, photo, face, BUILTIN_ID)
    return photo


def fill(path: Path, folder: Path) -> None:
    """Write the library this module describes."""
    with Library.open(path) as library:
        with library.write():
            for seed in range(1, 10):
                add_photo(library, folder / f"p{seed}.jpg", seed)
            groups = ([1, 3, 5, 7], [2, 4, 6], [9, 11], [10, 12])
            face_rows.replace_groups(library, [(None, group) for group in groups])
        label.name_faces(library, [1, 3, 5, 7], "Anna")
        label.name_faces(library, [2, 4, 6], "Bob")
        label.ignore_faces(library, [8])
        with library.write():
            matches = [(13, 1, 0.97, True), (14, 1, 0.93, False), (15, 1, 0.92, False)]
            matches.append((16, 2, 0.92, False))
            face_rows.replace_matches(library, [Match(*match) for match in matches])


@contextmanager
def opened(path: Path) -> Iterator[Context]:
    """What rooms and dialogs are given, on this library; ends its threads afterwards."""
    Library.open(path).close()
    reader = Library.open(path, read_only=True)
    jobs, thumbnails = JobRunner(path), Thumbnails()
    try:
        yield Context(path, reader, jobs, thumbnails, Engines())
    finally:
        jobs.shutdown()
        thumbnails.shutdown()
        reader.close()


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    """A context on the library this module describes."""
    fill(tmp_path / "people.faceorg", tmp_path / "photos")
    with opened(tmp_path / "people.faceorg") as context:
        yield context


@pytest.fixture
def empty_context(tmp_path: Path) -> Iterator[Context]:
    """A context on a library with nothing in it."""
    with opened(tmp_path / "empty.faceorg") as context:
        yield context


class StoppingAfter(list[object]):
    """What a dialog's worker has made; at the ``count``-th the user presses Stop."""

    def __init__(self, dialog: JobDialog, count: int) -> None:
        super().__init__()
        self._dialog, self._count = dialog, count

    def append(self, made: object) -> None:
        super().append(made)
        if len(self) == self._count:
            assert self._dialog.job is not None
            self._dialog.context.jobs.cancel(self._dialog.job)


@contextmanager
def busy(jobs: JobRunner) -> Iterator[None]:
    """Something long runs, so that what is started meanwhile has to wait."""

    def hold(_: Library, __: Progress, cancel: CancelToken) -> None:
        while True:
            cancel.check()

    held = jobs.run("In the way", hold)
    yield
    jobs.cancel(held)


def when_asked(act: Callable[[QDialog], object]) -> None:
    """Do this to the next modal dialog, as soon as it is open."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            act(dialog)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def people_of(context: Context) -> dict[str | None, set[int]]:
    """Names and the faces the user gave them, read with fresh eyes."""
    with Library.open(context.library_path, read_only=True) as library:
        rows = library.rows(
            """SELECT p.name, l.face_id FROM persons p JOIN labels l ON l.person_id = p.id
               WHERE p.live = 1 AND p.merged_into IS NULL"""
        )
    found: dict[str | None, set[int]] = {}
    for name, face in rows:
        found.setdefault(name, set()).add(face)
    return found
