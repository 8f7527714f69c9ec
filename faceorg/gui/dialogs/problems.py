"""ProblemsRoom: files that could not be used, why, and what to do about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui.photo_actions import show_in_folder
from faceorg.gui.style import set_role
from faceorg.gui.views.empty import EmptyState
from faceorg.library.photos import problems

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.changes import Changes
    from faceorg.core.entities import Problem
    from faceorg.gui.context import Context


class ProblemsRoom(QWidget):
    """Signal: ``retry_wanted(list[Path])``: look at these files again."""

    retry_wanted = Signal(list)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        set_role(self, "page")
        self._count = QLabel(self)
        set_role(self._count, "hint")
        self.list = self._make_list()
        self._empty = EmptyState("problems", self)
        self._empty.set_text(self.tr("No problems"), self.tr("Every file you added could be read."))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self.setFocusProxy(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 0)
        layout.addLayout(self._header())
        layout.addWidget(self._pages)

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setHeaderLabels([self.tr("File"), self.tr("Why"), self.tr("Folder")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        tree.setAccessibleName(self.tr("Files with problems"))
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        tree.header().resizeSection(0, 260)
        tree.header().resizeSection(1, 360)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy = QAction(self.tr("Copy path"), tree)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        show = QAction(self.tr("Show in folder"), tree)
        show.triggered.connect(self._show)
        again = QAction(self.tr("Try again"), tree)
        again.triggered.connect(self._retry_chosen)
        tree.addActions([copy, show, again])
        return tree

    def _header(self) -> QHBoxLayout:
        title = QLabel(self.tr("Problems"), self)
        set_role(title, "title")
        self.retry_button = QPushButton(self.tr("Try all again"), self)
        self.retry_button.setToolTip(self.tr("Look at these files once more"))
        self.retry_button.clicked.connect(self._retry_all)
        row = QHBoxLayout()
        row.addWidget(title)
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self.retry_button)
        return row

    def refresh(self, changes: Changes | None) -> None:
        """Read the problems anew."""
        del changes
        found = problems(self._context.reader)
        self.list.clear()
        self.list.addTopLevelItems([_row(problem) for problem in found])
        self._count.setText(self.tr("%n files could not be used", "", len(found)))
        self._count.setVisible(bool(found))
        self.retry_button.setVisible(bool(found))
        self._pages.setCurrentWidget(self.list if found else self._empty)

    def _paths(self, rows: list[QTreeWidgetItem]) -> list[Path]:
        return [row.data(0, Qt.ItemDataRole.UserRole) for row in rows]

    def _all_rows(self) -> list[QTreeWidgetItem]:
        count = self.list.topLevelItemCount()
        rows = (self.list.topLevelItem(row) for row in range(count))
        return [row for row in rows if row is not None]

    def _retry_all(self) -> None:
        self.retry_wanted.emit(self._paths(self._all_rows()))

    def _retry_chosen(self) -> None:
        if rows := self.list.selectedItems():
            self.retry_wanted.emit(self._paths(rows))

    def _copy(self) -> None:
        paths = self._paths(self.list.selectedItems())
        QGuiApplication.clipboard().setText("\n".join(str(path) for path in paths))

    def _show(self) -> None:
        if paths := self._paths(self.list.selectedItems()):
            show_in_folder(paths[0])


def _row(problem: Problem) -> QTreeWidgetItem:
    reason = problem.reason[:1].upper() + problem.reason[1:]
    row = QTreeWidgetItem([problem.path.name, reason, str(problem.path.parent)])
    row.setData(0, Qt.ItemDataRole.UserRole, problem.path)
    for column in range(3):
        row.setToolTip(column, f"{problem.path}\n{reason}")
    return row
