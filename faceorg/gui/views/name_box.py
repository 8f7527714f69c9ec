"""NameBox: the line for a name that floats beside a face of the open photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from faceorg.gui import keys
from faceorg.gui.icons import icon
from faceorg.gui.models.person_list import PersonList
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.name_editor import GivenName, NameEditor

if TYPE_CHECKING:
    from faceorg.gui.context import Context

_WIDTH = 200
_AWAY = 10  # pixels from the face


class NameBox(QFrame):
    """Completes the names of people already known.

    Signals: ``given(GivenName, step)`` as `NameEditor` tells it; ``left()``: Escape, or the cross;
    ``more_wanted(global position)``: what else can be said of the face.
    """

    given = Signal(GivenName, int)
    left = Signal()
    more_wanted = Signal(QPoint)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._face = QRect()
        set_role(self, "floating")
        self._people = PersonList(FacePictures(context), self)
        self.line = NameEditor(self._people, self)
        self.line.setMinimumWidth(scaled(_WIDTH))
        self.line.setPlaceholderText(self.tr("Who is this?"))
        self.line.setAccessibleName(self.tr("Who is this?"))
        self.done = self._button("done", self.tr("Use this name"), "Return")
        self.more = self._button("more", self.tr("What else can be said of this face"), "")
        self.close_button = self._button("close", self.tr("Leave it"), "Escape")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 6, 8)
        row.setSpacing(2)
        for part in (self.line, self.done, self.more, self.close_button):
            row.addWidget(part)
        self.line.given.connect(self.given)
        self.line.left.connect(self.left)
        self.done.clicked.connect(self.line.returnPressed)
        self.more.clicked.connect(self._tell_more)
        self.close_button.clicked.connect(self.left)
        self.hide()

    def _button(self, picture: str, name: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self))
        button.setIconSize(QSize(scaled(18), scaled(18)))
        button.setToolTip(keys.with_keys(name, keys.native(key) if key else ""))
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def ask(self, face: QRect, *, more: bool) -> None:
        """Ask for a name beside ``face``, in pixels of the parent; ``more`` has other answers."""
        if not self.isVisible():
            self._people.read_named(self._context.reader)
            self.line.reopen("")
        self.more.setVisible(more)
        self.adjustSize()
        self.stand_by(face)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def stand_by(self, face: QRect) -> None:
        """Below the face, above it where there is no room, and always inside of the parent."""
        self._face = face
        parent = self.parentWidget()
        assert parent is not None
        room = parent.rect().adjusted(4, 4, -4, -4)
        place = QRect(QPoint(0, 0), self.size())
        place.moveCenter(face.center())
        place.moveTop(face.bottom() + _AWAY)
        if place.bottom() > room.bottom() and face.top() - _AWAY - place.height() >= room.top():
            place.moveBottom(face.top() - _AWAY)
        place.moveLeft(max(room.left(), min(place.left(), room.right() - place.width() + 1)))
        place.moveTop(max(room.top(), min(place.top(), room.bottom() - place.height() + 1)))
        self.move(place.topLeft())

    def _tell_more(self) -> None:
        self.more_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))
