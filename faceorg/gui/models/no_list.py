"""Item model of every "no" that stands, with the face it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Qt

from faceorg.core.entities import SetAside
from faceorg.gui import wording
from faceorg.gui.models.keyed_list import Index, ItemRole, KeyedList
from faceorg.operations.noes import No, NoKind

if TYPE_CHECKING:
    from faceorg.gui.models.pictures import FacePictures

FACE_PX = 40


class NoList(KeyedList[No]):
    """Rows of `No`, in the order given, each said in words."""

    def __init__(self, pictures: FacePictures, parent: QObject) -> None:
        super().__init__(lambda no: no.key, parent)
        self._pictures = pictures

    def data(self, index: Index, role: int = ItemRole) -> Any:
        """The sentence, the face, and the `No` itself for `ItemRole`."""
        if not index.isValid():
            return None
        no = self._items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.sentence(no)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pictures.for_list(no.faces[0], FACE_PX)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(200, FACE_PX + 8)
        return super().data(index, role)

    def sentence(self, no: No) -> str:
        """What was said, as the user would say it."""
        if no.kind is NoKind.NOT_THIS:
            return self.tr("This is not {name}").format(name=no.name or self.tr("this person"))
        if no.kind is NoKind.DIFFERENT and no.group == no.other_group:
            return self.tr("Someone else than the others in the group")
        if no.kind is NoKind.DIFFERENT:
            return self.tr("{one} and {other} are different people").format(
                one=no.name or self.tr("A group without a name"),
                other=no.other_name or self.tr("a group without a name"),
            )
        if no.kind is NoKind.SET_ASIDE:
            stranger = no.reason is SetAside.STRANGER
            return self.tr("Nobody I know") if stranger else self.tr("Not a face")
        return self.tr("“{name}” has nothing to do with this face").format(name=no.name)

    def count(self) -> str:
        """How many there are, in words."""
        text = self.tr("%n answers", "", len(self._items))
        return text.replace(str(len(self._items)), wording.number(len(self._items)), 1)
