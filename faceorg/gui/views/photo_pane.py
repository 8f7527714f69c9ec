"""PhotoPane: the photos of whatever is chosen beside it, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from faceorg.gui import keys, wording
from faceorg.gui.icons import icon
from faceorg.gui.photo_actions import PhotoActions
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import ElidedLabel, quiet
from faceorg.gui.views.photo_grid import PhotoGrid
from faceorg.library.plain import as_saved

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QMenu

    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context

_ROOMY = 560  # pixels for words beside the icons of the buttons
_WITH_TEXT = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


class PhotoPane(QWidget):
    """A title, a line about it, buttons, and the grid.

    Signals: ``open_photo(photo id)``; ``search_wanted(text)``: show this search in its own room.
    """

    open_photo = Signal(int)
    search_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._query: str | None = None
        self.grid = PhotoGrid(context, self)
        self.grid.setMinimumWidth(200)
        self.photo_actions = PhotoActions(context, self._meant, self, self.title_text)
        self.as_search = self._action("places.as_search", "search", self._show_as_search)
        self.save = self._action("places.save", "album-add", self._save)
        self._build()
        self.grid.activated.connect(self.open_photo)
        self.grid.menu_requested.connect(self._fill_menu)
        self.grid.leave_selection_by_escape(parent)
        self.show_photos("", [])

    def _action(self, name: str, picture: str, act: Callable[[], object]) -> QAction:
        action = keys.make(name, act, self)
        action.setIcon(icon(picture, self))
        return action

    def _build(self) -> None:
        self._title, self._about = ElidedLabel(self), ElidedLabel(self)
        set_role(self._title, "title")
        quiet(self._about)
        for label in (self._title, self._about):  # long names make room for the buttons
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._about)
        top = QHBoxLayout()
        top.setContentsMargins(6, 8, 12, 4)
        top.setSpacing(4)
        top.addLayout(texts, 1)
        actions = (self.as_search, self.save, self.photo_actions.export, self.photo_actions.share)
        self._buttons = [self._button(action) for action in actions]
        for button in self._buttons:
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.grid, 1)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        button.setToolButtonStyle(_ICON_ONLY)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.visibleChanged.connect(lambda: button.setVisible(action.isVisible()))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With room for words, the two first buttons have them."""
        super().resizeEvent(event)
        roomy = self.width() >= scaled(_ROOMY)
        for button in self._buttons[:2]:
            button.setToolButtonStyle(_WITH_TEXT if roomy else _ICON_ONLY)

    def set_empty(self, title: str, text: str) -> None:
        """What to say when there are no photos."""
        self.grid.set_empty(title, text)

    def show_photos(
        self, title: str, photos: Sequence[PhotoId], query: str | None = None, about: str = ""
    ) -> None:
        """Show ``photos`` under ``title``; ``query`` finds the same, where there is such a search.

        ``about`` stands behind their number.
        """
        self._query = query
        self._title.setText(title)
        count = wording.count_photos(len(photos)) if title else ""
        self._about.setText(" · ".join(part for part in (count, about) if part))
        self.grid.set_photos(photos)
        self.as_search.setVisible(query is not None)
        self.save.setEnabled(bool(photos))
        self.photo_actions.set_enabled(bool(photos))

    def title_text(self) -> str:
        """What the photos are called together."""
        return self._title.text()

    def about_text(self) -> str:
        """How many they are, and what is said of them."""
        return self._about.text()

    def _meant(self) -> list[PhotoId]:
        return self.grid.selected() or self.grid.photos()

    def _fill_menu(self, menu: QMenu) -> None:
        self.photo_actions.fill(menu)

    def _show_as_search(self) -> None:
        if self._query is not None:
            self.search_wanted.emit(as_saved(self._context.reader, self._query))

    def _save(self) -> None:
        from faceorg.gui.dialogs.album import AlbumDialog

        dialog = AlbumDialog(self._context, self.grid.photos(), self._query, self)
        dialog.name.setText(self.title_text())
        dialog.name.selectAll()
        dialog.exec()
