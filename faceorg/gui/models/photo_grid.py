"""PhotoGridModel: photos by id for a list view; rows are read from the library when shown."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from faceorg.gui import wording
from faceorg.library.faces import faces_of_photos
from faceorg.library.photos import photos_by_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from faceorg.core.entities import Face, Photo, PhotoId
    from faceorg.library.database import Library

    Index = QModelIndex | QPersistentModelIndex

_PAGE = 200  # rows read together: two or three screens
_KEPT_ROWS = 6000


class Role(IntEnum):
    """What a photo's row holds besides Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole
    PHOTO = Qt.ItemDataRole.UserRole + 1
    FOCUS = Qt.ItemDataRole.UserRole + 2


class PhotoGridModel(QAbstractListModel):
    """Rows are photo ids in a given order; everything else is looked up page by page."""

    def __init__(self, reader: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._ids: list[PhotoId] = []
        self._rows: dict[int, int] = {}
        self._photos: dict[int, Photo] = {}
        self._focus: dict[int, tuple[float, float]] = {}

    @property
    def ids(self) -> list[PhotoId]:
        """The photos, in the order shown."""
        return self._ids

    def set_ids(self, ids: Sequence[PhotoId]) -> None:
        """Show these photos; what was known about photos is read anew."""
        self.beginResetModel()
        self._ids = list(ids)
        self._rows = {photo: row for row, photo in enumerate(self._ids)}
        self._photos.clear()
        self._focus.clear()
        self.endResetModel()

    def forget_rows(self) -> None:
        """Read anew what is shown: the same photos, changed."""
        self._photos.clear()
        self._focus.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def row_of(self, photo: int) -> int | None:
        """The row of a photo, if it is here."""
        return self._rows.get(photo)

    def photo(self, row: int) -> Photo | None:
        """The photo at ``row``; None once the library no longer knows it."""
        wanted = self._ids[row]
        if wanted not in self._photos:
            self._read_page(row)
        return self._photos.get(wanted)

    def _read_page(self, row: int) -> None:
        if len(self._photos) > _KEPT_ROWS:
            self._photos.clear()
            self._focus.clear()
        start = row - row % _PAGE
        page = self._ids[start : start + _PAGE]
        for photo in photos_by_id(self._reader, page):
            self._photos[photo.id] = photo
        found = faces_of_photos(self._reader, [photo for photo in page if photo in self._photos])
        self._focus.update((photo, _middle(faces)) for photo, faces in found.items() if faces)

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
        photo = self.photo(index.row())
        if photo is None or role == Role.PHOTO:
            return photo
        if role == Role.FOCUS:
            return self._focus.get(photo.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return photo.path.name
        return self._described(photo)

    def _described(self, photo: Photo) -> str:
        parts = [photo.path.name, wording.day(photo.facts.taken_at), str(photo.path.parent)]
        if photo.missing:
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
