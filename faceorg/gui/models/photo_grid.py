"""PhotoGridModel: photos by id for a list view; rows are read from the library when shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from faceorg.core.entities import PhotoId, SetAside
from faceorg.core.stacking import RAW_FORMAT
from faceorg.gui import wording
from faceorg.gui.counts import count_faces
from faceorg.gui.models.sections import Section, part
from faceorg.library.days import days_taken
from faceorg.library.faces import faces_of_photos
from faceorg.library.photos import photos_by_id
from faceorg.library.stacks import stack_of, stack_sizes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

    from faceorg.core.entities import Face, Photo
    from faceorg.library.database import Library

    Index = QModelIndex | QPersistentModelIndex

_PAGE = 48  # rows read together: about a screen, in a few milliseconds
_KEPT_ROWS = 6000
_DRAGGED_MOST = 2000
PHOTOS_MIME = "application/x-faceorg-photos"
"""Ids of photos being dragged, as text with a space between."""


class Role(IntEnum):
    """What a photo's row holds besides Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole
    PHOTO = Qt.ItemDataRole.UserRole + 1
    FOCUS = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Shown:
    """A photo, how many faces are in it, and where a square cut out of it should be (0 to 1).

    ``stack``: how many photos are shown as one with it, 0 for a photo alone.
    """

    photo: Photo
    face_count: int = 0
    focus: tuple[float, float] | None = None
    stack: int = 0


class PhotoGridModel(QAbstractListModel):
    """Rows are photo ids in a given order; everything else is looked up page by page."""

    def __init__(self, reader: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._ids: list[PhotoId] = []
        self._shown: dict[int, Shown] = {}

    @property
    def ids(self) -> list[PhotoId]:
        """The photos, in the order shown."""
        return self._ids

    def set_ids(self, ids: Sequence[PhotoId]) -> None:
        """Show these photos; what was known about photos is read anew."""
        self.beginResetModel()
        self._ids = list(ids)
        self._shown.clear()
        self.endResetModel()

    def sections_of(self, ids: Sequence[PhotoId]) -> list[Section]:
        """Photos by day, month or year; for photos in the order of their time."""
        return part(days_taken(self._reader, ids))

    def forget_rows(self) -> None:
        """Read anew what is shown: the same photos, changed."""
        self._shown.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def row_of(self, photo: int) -> int | None:
        """The row of a photo, if it is here.

        A millisecond among 100,000; to keep the row of each takes ten at each reading, and 10 MB.
        """
        try:
            return self._ids.index(PhotoId(photo))
        except ValueError:
            return None

    def rows_of(self, photos: Iterable[PhotoId]) -> list[int]:
        """The rows of those of ``photos`` that are here, first to last."""
        wanted = set(photos)
        return [row for row, photo in enumerate(self._ids) if photo in wanted] if wanted else []

    def row_showing(self, photo: int) -> int | None:
        """The row of a photo, or of the one that is shown for its stack."""
        row = self.row_of(photo)
        if row is not None:
            return row
        rows = map(self.row_of, stack_of(self._reader, PhotoId(photo)))
        return next((row for row in rows if row is not None), None)

    def photo(self, row: int) -> Photo | None:
        """The photo at ``row``; None once the library no longer knows it."""
        shown = self.shown(row)
        return shown.photo if shown else None

    def shown(self, row: int) -> Shown | None:
        """What is painted at ``row``; None once the library no longer knows the photo."""
        wanted = self._ids[row]
        if wanted not in self._shown:
            self._read_page(row)
        return self._shown.get(wanted)

    def _read_page(self, row: int) -> None:
        if len(self._shown) > _KEPT_ROWS:
            self._shown.clear()
        start = row - row % _PAGE
        page = self._ids[start : start + _PAGE]
        found = faces_of_photos(self._reader, page)
        stacks = stack_sizes(self._reader, page)
        for photo in photos_by_id(self._reader, page):
            faces = [f for f in found[photo.id] if f.set_aside is not SetAside.NOT_A_FACE]
            focus = _middle(faces) if faces else None
            self._shown[photo.id] = Shown(photo, len(faces), focus, stacks.get(photo.id, 0))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Photos can be dragged to albums, to people and out of the window."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The photos' ids for this window, their files for others."""
        rows = sorted(index.row() for index in indexes)
        ids = [self._ids[row] for row in rows]
        mime = QMimeData()
        mime.setData(PHOTOS_MIME, " ".join(map(str, ids)).encode())
        there = photos_by_id(self._reader, ids[:_DRAGGED_MOST])
        paths = [photo.path for photo in there if not photo.missing]
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        return mime

    def supportedDragActions(self) -> Qt.DropAction:
        """Copies only: originals stay where they are."""
        return Qt.DropAction.CopyAction

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many photos."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """File name, description for screen readers and tooltips, id, `Photo`."""
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        if role == Role.ID:
            return self._ids[index.row()]
        if role not in _ROLES:
            return None
        shown = self.shown(index.row())
        photo = shown.photo if shown else None
        if shown is None or photo is None or role == Role.PHOTO:
            return photo
        if role == Role.FOCUS:
            return shown.focus
        if role == Qt.ItemDataRole.DisplayRole:
            return photo.path.name
        return self._described(photo, shown)

    def _described(self, photo: Photo, shown: Shown) -> str:
        """What can be read below the photo, and what its badges mean."""
        parts = [photo.path.name, wording.day(photo.facts.taken_at), str(photo.path.parent)]
        if photo.facts.seconds is not None:
            length = wording.duration(photo.facts.seconds)
            parts.append(self.tr("Video, {length}").format(length=length))
        if photo.facts.format == RAW_FORMAT:
            parts.append(self.tr("As the camera's sensor saw it (RAW)"))
        if shown.face_count:
            parts.append(count_faces(shown.face_count))
        if shown.stack:
            parts.append(self.tr("A stack of %n photos", "", shown.stack))
        if photo.offline:
            parts.append(self.tr("The drive with this photo is not connected"))
        elif photo.missing:
            parts.append(self.tr("The file is not there at the moment"))
        return "\n".join(part for part in parts if part)


def _middle(faces: Sequence[Face]) -> tuple[float, float]:
    """The middle of the faces, which a square cut out of the photo should hold."""
    boxes = [face.box for face in faces]
    left, right = min(box.x for box in boxes), max(box.x + box.w for box in boxes)
    top, bottom = min(box.y for box in boxes), max(box.y + box.h for box in boxes)
    return (left + right) / 2, (top + bottom) / 2


_ROLES = frozenset(
    (
        Role.PHOTO,
        Role.FOCUS,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
)


def dragged_photos(mime: QMimeData) -> list[PhotoId]:
    """The photos of this window that ``mime`` carries; none if it comes from elsewhere."""
    text = bytes(mime.data(PHOTOS_MIME).data()).decode("ascii", "ignore")
    return [PhotoId(int(word)) for word in text.split() if word.isdigit()]
