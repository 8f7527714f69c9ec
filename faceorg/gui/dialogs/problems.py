"""ProblemsRoom: files that could not be used, why, and what to do about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import keys
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.models.problem_list import ProblemList
from faceorg.gui.photo_actions import show_in_folder
from faceorg.gui.style import set_role
from faceorg.gui.views.empty import EmptyState
from faceorg.library.photos import own_copies, problems
from faceorg.operations.folders import leave_out_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context

_COPIES_TOLD = 20
_OPENED_FILES = 500  # of more, reasons come closed, so that all of them are seen at once


class ProblemsRoom(QWidget):
    """A branch for each reason; what is done to a reason is done to all of its files.

    Signal: ``retry_wanted(list[Path])``: look at these files again.
    """

    retry_wanted = Signal(list)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        set_role(self, "page")
        self._count = QLabel(self)
        set_role(self._count, "hint")
        self.model = ProblemList(self)
        self.list = QTreeView(self)
        self._build_list()
        self.again = self._action("again", self._retry_chosen)
        self.show_file = self._action("show_file", self._show)
        self.copy = self._action("copy", self._copy)
        self.leave_out = self._action("leave_out", self._leave_out)
        keys.tell(self.leave_out, self.tr("Leave these files alone; Undo brings them back"))
        self._empty = EmptyState("problems", self)
        self._empty.set_text(self.tr("No problems"), self.tr("Every file you added could be read."))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self._copies = QLabel(self)
        set_role(self._copies, "hint")
        self._copies.setWordWrap(True)
        self._copies.setContentsMargins(0, 0, 0, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 0)
        layout.addLayout(self._header())
        layout.addWidget(self._pages)
        layout.addWidget(self._copies)
        self.list.selectionModel().selectionChanged.connect(self._show_enabled)
        self._show_enabled()

    def _build_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setAccessibleName(self.tr("Files with problems"))
        self.list.header().setAccessibleName(self.tr("Columns"))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        ListMenu(self.list, self._fill_menu)

    def _fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        if index.isValid():
            menu.addActions([self.again, self.show_file, self.copy])
            menu.addSeparator()
            menu.addAction(self.leave_out)

    def _action(self, name: str, act: Callable[[], object]) -> QAction:
        return keys.make(f"problems.{name}", act, self.list, keys.Reach.HERE)

    def _header(self) -> QHBoxLayout:
        title = QLabel(self.tr("Problems"), self)
        set_role(title, "title")
        self.retry_button = QPushButton(self.tr("Try all again"), self)
        self.retry_button.setToolTip(self.tr("Try to read these files again"))
        self.retry_button.clicked.connect(self._retry_all)
        row = QHBoxLayout()
        row.addWidget(title)
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self.retry_button)
        return row

    def refresh(self, changes: Changes | None) -> None:
        """Read the problems anew; reasons stay open or closed, as the user left them."""
        del changes
        before = {reason.text: self.list.isExpanded(self._at(row))
                  for row, reason in enumerate(self.model.reasons)}  # fmt: skip
        found = problems(self._context.reader)
        self.model.show(found)
        for row, reason in enumerate(self.model.reasons):
            self.list.setFirstColumnSpanned(row, QModelIndex(), True)
            opened = before.get(reason.text, len(found) <= _OPENED_FILES)
            self.list.setExpanded(self._at(row), opened)
        self._count.setText(self.tr("%n files could not be used", "", len(found)))
        self._count.setVisible(bool(found))
        self.retry_button.setVisible(bool(found))
        self._pages.setCurrentWidget(self.list if found else self._empty)
        # A list that is not shown would hand the keys on to the sidebar.
        self.setFocusProxy(self.list if found else self._empty)
        self._show_copies()
        self._show_enabled()

    def _show_copies(self) -> None:
        """One line: there is nothing to be done about them."""
        made = own_copies(self._context.reader)
        text = self.tr("Not added: %n copies made by faceorg", "", len(made))
        self._copies.setText(text)
        self._copies.setToolTip("\n".join(map(str, made[:_COPIES_TOLD])))
        self._copies.setVisible(bool(made))

    def copies_text(self) -> str:
        """What is said about copies that faceorg made; empty where there are none."""
        return self._copies.text() if self._copies.isVisibleTo(self) else ""

    def _at(self, row: int) -> QModelIndex:
        return self.model.index(row, 0)

    def _show_enabled(self, *_: object) -> None:
        chosen = self.list.selectionModel().hasSelection()
        for action in (self.again, self.show_file, self.copy, self.leave_out):
            action.setEnabled(chosen)

    def _chosen(self) -> list[Path]:
        return self.model.files(self.list.selectionModel().selectedRows())

    def _retry_all(self) -> None:
        self.retry_wanted.emit(self.model.all_files())

    def _retry_chosen(self) -> None:
        if files := self._chosen():
            self.retry_wanted.emit(files)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(str(path) for path in self._chosen()))

    def _leave_out(self) -> None:
        if files := self._chosen():
            self._context.jobs.decide(lambda library: leave_out_files(library, files), owner=self)

    def _show(self) -> None:
        if files := self._chosen():
            show_in_folder(files[0])
