"""PhotosHeader and SelectionBar: what stands over all photos, and over those that are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from faceorg.gui import keys, wording
from faceorg.gui.icons import icon
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import ElidedLabel
from faceorg.gui.views.photo_grid import LARGEST, SMALLEST

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from faceorg.gui.photo_actions import PhotoActions

_WITH_TEXT = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
_SPACING = 10
_TITLE_LEAST, _TITLE_MOST = 110, 260  # pixels of a heading that others give way to
_DATE_ROOM = 200
_APART = 16  # pixels between the date and the size
_SMALL_PX, _LARGE_PX, _STEP = 11, 18, 32


class PhotosHeader(QWidget):
    """What is shown and how many; at the right its date and the size of the thumbnails."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(self)
        self.count = QLabel(self)
        self.date = QLabel(self)
        set_role(self.title, "title")
        set_role(self.count, "hint")
        set_role(self.date, "hint")
        self.clear = QPushButton(self.tr("All photos"), self)
        self.clear.setToolTip(self.tr("Leave the search and show all photos"))
        self.save = QPushButton(self.tr("Save search as album…"), self)
        tip = self.tr("An album that always shows what this search finds")
        self.save.setToolTip(keys.with_keys(tip, keys.named("photos.save")))
        self._spelled = [
            (button, button.text(), picture)
            for button, picture in ((self.save, "album-add"), (self.clear, "photos"))
        ]
        for button, words, _ in self._spelled:
            button.setAccessibleName(words)
        self.maybe = QPushButton(self)
        self.maybe.setFlat(True)
        self.maybe.setObjectName("maybe")
        self.maybe.hide()
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(SMALLEST, LARGEST)
        self.slider.setValue(176)
        self.slider.setFixedWidth(120)
        self.slider.setAccessibleName(self.tr("Size of the thumbnails"))
        self.slider.setToolTip(self.tr("Size of the thumbnails (Ctrl and the mouse wheel)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 14, 0)
        layout.setSpacing(_SPACING)
        for widget in (self.title, self.count, self.maybe, self.clear, self.save):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addWidget(self.date)
        layout.addWidget(self._sizes())

    def _sizes(self) -> QWidget:
        """The slider between a small picture and a large one: it is not a slider of dates."""
        self.sizes = QWidget(self)
        self.sizes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self.sizes)
        row.setContentsMargins(_APART, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._end(_SMALL_PX, self.tr("Smaller thumbnails"), -_STEP))
        row.addWidget(self.slider)
        row.addWidget(self._end(_LARGE_PX, self.tr("Larger thumbnails"), _STEP))
        return self.sizes

    def _end(self, side: int, tip: str, step: int) -> QToolButton:
        button = QToolButton(self.sizes)
        button.setIcon(icon("photos", self))
        button.setStyleSheet(f"QToolButton {{ icon-size: {scaled(side)}px; }}")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys of the slider do the same
        button.clicked.connect(lambda: self.slider.setValue(self.slider.value() + step))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window what a search can do matters more than the size of thumbnails."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        shown = [w for w in (self.count, self.maybe, self.clear, self.save) if not w.isHidden()]
        title = self.title.sizeHint().width()
        least = min(title, scaled(_TITLE_LEAST)) + 2 * _SPACING
        for spelled in range(len(self._spelled), -1, -1):
            self._spell_out(spelled)
            others = sum(part.sizeHint().width() + _SPACING for part in shown)
            if least + others <= self.width():
                break
        free = self.width() - min(title, _TITLE_MOST) - others
        wide = self.sizes.sizeHint().width()
        self.sizes.setVisible(free > wide + 4 * _SPACING)  # two gaps, margins
        self.date.setVisible(free > wide + _DATE_ROOM)

    def _spell_out(self, count: int) -> None:
        """So many buttons have words, the last ones pictures and their tips alone."""
        for number, (button, words, picture) in enumerate(reversed(self._spelled)):
            button.setText(words if number < count else "")
            button.setIcon(QIcon() if number < count else icon(picture, self))

    def show_search(self, heading: str, searching: bool) -> None:
        """Say what was searched for, with the ways out of the search."""
        self.title.setText(heading)
        self.clear.setVisible(searching)
        self.save.setVisible(searching)
        self._make_room()

    def show_count(self, photos: int, shown: int) -> None:
        """How many photos there are, of which so many are seen."""
        self.count.setText(wording.count_shown(photos, shown))
        tip = self.tr("Photos in one stack are shown as one (S opens it)")
        self.count.setToolTip(tip if shown != photos else "")
        self._make_room()

    def show_maybe(self, count: int, left_out: int) -> None:
        """``left_out`` of them may show somebody who is to be left out."""
        text = self.tr("%n left out to be safe", "", count)
        self.maybe.setText(text if left_out == count else self.tr("%n more perhaps", "", count))
        tip = self.tr("Photos in which somebody only looks like who is wanted")
        if left_out:
            tip = self.tr("%n photos may show somebody you want to leave out", "", left_out)
        self.maybe.setToolTip(tip)
        self.maybe.setVisible(count > 0)
        self._make_room()

    def show_date(self, text: str) -> None:
        """When the photos at the top were taken."""
        self.date.setText(text)


class SelectionBar(QWidget):
    """What can be done with several chosen photos; stands where the header was."""

    def __init__(self, actions: PhotoActions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.count = ElidedLabel(self)
        set_role(self.count, "heading")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 14, 0)
        layout.setSpacing(6)
        layout.addWidget(self.count)
        layout.addSpacing(8)
        layout.addWidget(self._button(actions.new_album))
        layout.addWidget(self._albums_button())
        for action in (actions.export, actions.share, actions.show_file):
            layout.addWidget(self._button(action))
        layout.addStretch()
        for button in self.findChildren(QToolButton):
            button.setIconSize(QSize(scaled(18), scaled(18)))
        self.close_button = QToolButton(self)
        self.close_button.setIcon(icon("close", self))
        tip = keys.with_keys(self.tr("Select none"), keys.native("Escape"))
        self.close_button.setToolTip(tip)
        self.close_button.setAccessibleName(self.tr("Select none"))
        layout.addWidget(self.close_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With too little room for all words, the last buttons have icons and their tips alone."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        buttons = [b for b in self.findChildren(QToolButton) if b is not self.close_button]
        for button in buttons:
            button.setToolButtonStyle(_WITH_TEXT)
        words = self.count.sizeHint().width() - self.count.minimumSizeHint().width()
        while buttons and self.minimumSizeHint().width() + words > self.width():
            buttons.pop().setToolButtonStyle(_ICON_ONLY)

    def show_count(self, count: int) -> None:
        """How many are chosen."""
        self.count.setText(self.tr("%n photos selected", "", count))
        self._make_room()

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _albums_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("Add to album"))
        button.setIcon(icon("albums", self))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(self.tr("Put the selected photos into an album you have"))
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._actions.fill_albums(menu))
        button.setMenu(menu)
        return button
