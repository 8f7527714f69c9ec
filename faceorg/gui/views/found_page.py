"""FoundPage: photos found by a face or like a photo, likest first, as strictly as one wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import keys, wording
from faceorg.gui.icons import icon
from faceorg.gui.models.sections import titled
from faceorg.gui.photo_actions import PhotoActions
from faceorg.gui.style import set_role
from faceorg.gui.views.controls import ElidedLabel, quiet
from faceorg.gui.views.flow import FlowLayout
from faceorg.gui.views.painting import disc
from faceorg.gui.views.photo_grid import PhotoGrid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPixmap

    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context

_FACE_PX = 44
_MIDDLE = 50
_MOST = 100


class FoundPage(QWidget):
    """Signals: ``left()``: back to the room; ``open_photo(id)``; ``face_chosen(number)``: another
    of the faces that were in the picture; ``strictness_changed()``."""

    left = Signal()
    open_photo = Signal(int)
    face_chosen = Signal(int)
    strictness_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self.grid = PhotoGrid(context, self)
        self.actions_ = PhotoActions(context, self.grid.selected, self, self.shown_title)
        self.setFocusProxy(self.grid.view)
        self.back = QToolButton(self)
        self.back.setIcon(icon("back", self))
        self.back.setText(self.tr("Back"))
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back.setToolTip(keys.with_keys(self.tr("Back"), keys.named("search.back")))
        self._faces = QWidget(self)
        self._face_row = FlowLayout(self._faces, 2)
        self._which = quiet(QLabel(self.tr("Press the face you look for:"), self))
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.face_chosen)
        self._title = ElidedLabel(self)
        self._count = QLabel(self)
        set_role(self._title, "title")
        set_role(self._count, "hint")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._strictness = QWidget(self)
        self._strictness.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self._strictness)
        row.setContentsMargins(0, 0, 0, 0)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, _MOST)
        self.slider.setValue(_MIDDLE)
        self.slider.setFixedWidth(140)
        self.slider.setAccessibleName(self.tr("How alike the faces must be"))
        self.slider.setToolTip(
            self.tr("To the left more photos are found, to the right only sure ones")
        )
        for part in (QLabel(self.tr("More"), self), self.slider, QLabel(self.tr("Surer"), self)):
            row.addWidget(part)
            if isinstance(part, QLabel):
                set_role(part, "hint")
        top = QHBoxLayout()
        top.setContentsMargins(0, 4, 14, 4)
        top.setSpacing(10)
        for widget in (self.back, self._title, self._count):
            top.addWidget(widget)
        top.addStretch()
        top.addWidget(self._strictness)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        faces = QVBoxLayout()
        faces.setContentsMargins(6, 0, 14, 6)
        faces.addWidget(self._which)
        faces.addWidget(self._faces)
        layout.addLayout(faces)
        layout.addWidget(self.grid, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.slider.valueChanged.connect(lambda _: self.strictness_changed.emit())
        self.grid.activated.connect(self.open_photo)
        self.grid.menu_requested.connect(self.actions_.fill)
        self.grid.selection_changed.connect(self._on_selection)
        self._on_selection()
        keys.make("search.back", self.left.emit, self)

    def _on_selection(self) -> None:
        self.actions_.set_enabled(self.grid.count_selected() > 0)

    @property
    def strictness(self) -> float:
        """How alike faces must be: 0, all that is worth a look, to 1, only sure ones."""
        return self.slider.value() / _MOST

    def begin(self, title: str) -> None:
        """A new question was asked; its answer comes later."""
        self.show_title(title)
        self._count.clear()
        self._strictness.hide()
        self.show_faces([])
        self.grid.set_photos([])
        self.grid.set_empty(self.tr("Looking…"), "")

    def show_title(self, title: str) -> None:
        """What is found here."""
        self._title.setText(title)

    def shown_title(self) -> str:
        """What the photos of this page are called together."""
        return self._title.text()

    def show_faces(self, pictures: Sequence[QPixmap]) -> None:
        """The faces looked for; of several one is chosen, the first at the beginning."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._face_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for number, picture in enumerate(pictures):
            button = self._face_button(number, picture, len(pictures))
            self._face_row.addWidget(button)
            button.show()
        self._faces.setVisible(bool(pictures))
        self._which.setVisible(len(pictures) > 1)

    def _face_button(self, number: int, picture: QPixmap, count: int) -> QToolButton:
        button = QToolButton(self._faces)
        ratio = self.devicePixelRatioF()
        button.setIcon(QIcon(disc(picture, _FACE_PX, ratio)))
        button.setIconSize(QSize(_FACE_PX, _FACE_PX))
        text = self.tr("Face {n} of {count}").format(n=number + 1, count=count)
        button.setAccessibleName(text)
        button.setToolTip(self.tr("Look for this face") if count > 1 else text)
        button.setCheckable(count > 1)
        button.setChecked(count > 1 and number == 0)
        self._group.addButton(button, number)
        return button

    def faces(self) -> list[QToolButton]:
        """A button for each face looked for."""
        return [b for b in self._group.buttons() if isinstance(b, QToolButton)]

    def show_photos(
        self, parts: Sequence[tuple[str, list[PhotoId]]], *, by_face: bool = False
    ) -> None:
        """Photos under headings; ``by_face`` lets one choose how strictly."""
        photos = list(dict.fromkeys(photo for _, found in parts for photo in found))
        self._strictness.setVisible(by_face)
        self._count.setText(wording.count_photos(len(photos)))
        if by_face:
            text = self.tr("Move the slider to the left to find faces that are less alike.")
        else:
            text = self.tr("Nothing else was taken around then or shows the same people.")
        self.grid.set_empty(self.tr("No photos found"), text)
        sections = titled([(title, len(found)) for title, found in parts])
        self.grid.set_photos(photos, sections)
