"""HistoryRoom: everything the user decided, newest first; the latest can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from faceorg.core.decisions import Kind
from faceorg.gui import wording
from faceorg.gui.style import set_role
from faceorg.gui.views.empty import EmptyState
from faceorg.library.history import names_in
from faceorg.operations.label import history

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context


class HistoryRoom(QWidget):
    """Shows the log; ``undo`` and ``redo`` are the window's own actions."""

    def __init__(
        self, context: Context, undo: QAction, redo: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        set_role(self, "page")
        self.list = QTreeWidget(self)
        self.list.setHeaderLabels([self.tr("What you decided"), self.tr("When")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setAccessibleName(self.tr("History"))
        self.list.header().setAccessibleName(self.tr("What you decided"))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._empty = EmptyState("history", self)
        self._empty.set_text(
            self.tr("Nothing decided yet"),
            self.tr("Names you give and faces you sort are listed here, and can be taken back."),
        )
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self.setFocusProxy(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 0)
        layout.addLayout(self._header(undo, redo))
        layout.addWidget(self._pages)

    def _header(self, undo: QAction, redo: QAction) -> QHBoxLayout:
        row = QHBoxLayout()
        title = QLabel(self.tr("History"), self)
        set_role(title, "title")
        row.addWidget(title)
        row.addStretch()
        for action in (undo, redo):
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            row.addWidget(button)
        return row

    def refresh(self, changes: Changes | None) -> None:
        """Read the log anew."""
        del changes
        log, state = history(self._context.reader)
        names = names_in(self._context.reader, log)
        in_effect = set(state.done)
        self.list.clear()
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        for entry in reversed(log):
            if entry.kind in (Kind.UNDO, Kind.REDO):
                continue
            text = wording.decision(entry, names)
            if entry.id not in in_effect:
                text = self.tr("{what} (taken back)").format(what=text)
            item = QTreeWidgetItem([text, wording.moment(entry.made_at)])
            if entry.id not in in_effect:
                item.setForeground(0, quiet)
            self.list.addTopLevelItem(item)
        self._pages.setCurrentWidget(self.list if self.list.topLevelItemCount() else self._empty)
