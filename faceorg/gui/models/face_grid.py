"""Faces of one person, group or collection, as a list model."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Qt

from faceorg.core.ages import age_on
from faceorg.core.entities import Assignment, Face, FaceId, SetAside
from faceorg.gui import wording
from faceorg.gui.models.keyed_list import Index, ItemRole, KeyedList, arranged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QModelIndex

    from faceorg.core.entities import PhotoId

FACES_MIME = "application/x-faceorg-faces"


class FaceGrid(KeyedList[Face]):
    """Faces in a given order; a face keeps its place while it stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(attrgetter("id"), parent)
        self._days: Mapping[PhotoId, str] = {}
        self._birthday: str | None = None

    def tell(self, days: Mapping[PhotoId, str], birthday: str | None) -> None:
        """On which day each photo was taken, and when the person was born, for the words."""
        self._days, self._birthday = days, birthday

    def show_faces(self, faces: Sequence[Face]) -> None:
        """Show ``faces``."""
        self.replace(without_landmarks(faces))

    def ids(self, indexes: Sequence[Index]) -> list[FaceId]:
        """The faces in these rows, from first to last."""
        return [self.items[row].id for row in sorted(index.row() for index in indexes)]

    def data(self, index: Index, role: int = ItemRole) -> Any:
        """The `Face`, and what is said about it in words."""
        if not index.isValid():
            return None
        face = self.items[index.row()]
        if role == ItemRole:
            return face
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(part for part in (self._description(face), self._when(face)) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Faces can be dragged to somebody else."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The faces' ids, for this window alone."""
        mime = QMimeData()
        mime.setData(FACES_MIME, " ".join(map(str, self.ids(indexes))).encode())
        return mime

    def _when(self, face: Face) -> str:
        """The day of the photo, and how old the person was."""
        day = self._days.get(face.photo_id, "")
        age = age_on(self._birthday, day) if self._birthday else None
        if age is None:
            return wording.day(day)
        return f"{wording.day(day)}, " + self.tr("%n years old", "", age)

    def _description(self, face: Face) -> str:
        if face.set_aside is SetAside.NOT_A_FACE:
            return self.tr("You said that this is not a face")
        if face.set_aside is SetAside.STRANGER:
            return self.tr("You ignored this face")
        name = face.person_name or self.tr("this person")
        if face.assigned_by is Assignment.USER:
            return self.tr("You said that this is {name}").format(name=name)
        if face.assigned_by is Assignment.MATCHED:
            return self.tr("Looks like {name}; Y says yes, N says no").format(name=name)
        return self.tr("A face without a name yet")


def face_itself(face: Face) -> Face:
    """Which face the tile of ``face`` shows."""
    return face


def dragged_faces(mime: QMimeData) -> list[FaceId]:
    """The faces that ``mime`` carries; none if it comes from elsewhere."""
    text = bytes(mime.data(FACES_MIME).data()).decode("ascii", "ignore")
    return [FaceId(int(word)) for word in text.split() if word.isdigit()]


def without_landmarks(faces: Sequence[Face]) -> list[Face]:
    """The same faces fit to be compared: arrays have no plain "is equal"."""
    return [replace(f, landmarks=None) if f.landmarks is not None else f for f in faces]


def faces_for(known: Sequence[Face], faces: Sequence[Face], *, keep_order: bool) -> list[Face]:
    """``faces`` arranged for a grid that shows ``known``; any thread may do that.

    ``keep_order`` leaves those already shown where they are.
    """
    faces = without_landmarks(faces)
    return arranged(known, faces, attrgetter("id"), keep_order=keep_order)
