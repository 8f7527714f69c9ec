"""ResultPage: what a job made, with a few of the copies to see, what was checked, what failed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from faceorg.core.errors import FaceorgError
from faceorg.gui import keys
from faceorg.gui.dialogs.anonymize_preview import image_of
from faceorg.gui.faults import path_words, reason_words
from faceorg.gui.icons import drawing
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.photo_actions import show_in_folder
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import quiet
from faceorg.vision.images import load_upright

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QMenu

    from faceorg.core.entities import Problem
    from faceorg.gui.context import Context
    from faceorg.library.database import Library

_PROBLEMS_SHOWN = 200
_COPIES_SHOWN = 12
_COPY_PX, _AIR_PX, _TICK_PX = 132, 8, 28


class ResultPage(QWidget):
    """Pictures come when they are read, from the files that were written."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._tick = QLabel(self)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        set_role(self.summary, "heading")
        self.place = QLabel(self)
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.copies = self._list(self.tr("Some of the copies"))
        self._more = quiet(QLabel(self))
        self.advice = QLabel(self)
        self.advice.setWordWrap(True)
        self.to_look_at = self._list(self.tr("Copies to look at"))
        self.problems = QPlainTextEdit(self)
        self.problems.setReadOnly(True)
        self.problems.setTabChangesFocus(True)
        self.problems.setAccessibleName(self.tr("What went wrong"))
        self._dress_copies()
        self._lay_out()

    def _list(self, name: str) -> QListWidget:
        found = QListWidget(self)
        found.setAccessibleName(name)
        tip = self.tr("Open the copy (double click, or {key})")
        found.setToolTip(tip.format(key=keys.native("Return")))
        found.setUniformItemSizes(True)
        found.itemActivated.connect(_open_copy)
        ListMenu(found, lambda menu, index: self._fill_menu(menu, found.itemFromIndex(index)))
        return found

    def _fill_menu(self, menu: QMenu, item: QListWidgetItem | None) -> None:
        if item is not None:
            copy: Path = item.data(Qt.ItemDataRole.UserRole)
            menu.addAction(self.tr("Open")).triggered.connect(lambda: _open_copy(item))
            show = menu.addAction(self.tr("Show in folder"))
            show.triggered.connect(lambda: show_in_folder(copy))

    def _dress_copies(self) -> None:
        side = scaled(_COPY_PX)
        self.copies.setViewMode(QListView.ViewMode.IconMode)
        self.copies.setMovement(QListView.Movement.Static)
        self.copies.setResizeMode(QListView.ResizeMode.Adjust)
        self.copies.setIconSize(QSize(side, side))
        self.copies.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copies.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        below = self.copies.fontMetrics().height() + _AIR_PX
        self.copies.setGridSize(QSize(side + 2 * _AIR_PX, side + below + _AIR_PX))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._tick)
        top.addWidget(self.summary, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.place)
        layout.addWidget(self.advice)
        layout.addWidget(self.to_look_at, 1)
        layout.addWidget(self.problems, 1)
        layout.addWidget(self.copies, 3)
        layout.addWidget(self._more)
        layout.addStretch()

    def show_result(
        self,
        summary: str,
        advice: str = "",
        problems: Sequence[Problem] = (),
        look_at: Sequence[tuple[Path, str]] = (),
        copies: Sequence[Path] = (),
    ) -> None:
        """What was made, what to look at and why, what did not work."""
        self.summary.setText(summary)
        self._show_tick(bool(copies) and not problems and not look_at)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.to_look_at.clear()
        for copy, why in look_at:
            _add(self.to_look_at, f"{copy.name} · {why}", copy)
        self.to_look_at.setVisible(bool(look_at))
        lines = [
            f"{path_words(problem.path)}: {reason_words(problem.reason)}"
            for problem in problems[:_PROBLEMS_SHOWN]
        ]
        self.problems.setPlainText("\n".join(lines))
        self.problems.setVisible(bool(lines))
        self._show_copies(copies)

    def show_place(self, folder: Path | None) -> None:
        """Say in which folder the copies lie."""
        text = self.tr("They are in the folder {folder}")
        self.place.setText(text.format(folder=breakable(folder)) if folder else "")
        self.place.setVisible(folder is not None)

    def _show_tick(self, fine: bool) -> None:
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        ratio = self.devicePixelRatioF()
        picture = drawing("done", colour, round(scaled(_TICK_PX) * ratio))
        picture.setDevicePixelRatio(ratio)
        self._tick.setPixmap(picture)
        self._tick.setVisible(fine)

    def _show_copies(self, copies: Sequence[Path]) -> None:
        shown = list(copies[:_COPIES_SHOWN])
        self.copies.clear()
        side = scaled(_COPY_PX)
        blank = QPixmap(side, side)
        blank.fill(Qt.GlobalColor.transparent)
        for copy in shown:
            _add(self.copies, copy.name, copy).setIcon(QIcon(blank))
        self.copies.setVisible(bool(shown))
        rest = len(copies) - len(shown)
        self._more.setText(self.tr("and %n more", "", rest))
        self._more.setVisible(rest > 0)
        px = round(side * self.devicePixelRatioF())
        for row, copy in enumerate(shown):
            self._ask_for(row, copy, px)

    def _ask_for(self, row: int, copy: Path, px: int) -> None:
        def look(_: Library) -> QImage:
            try:
                return image_of(load_upright(copy, px))
            except FaceorgError:
                return QImage()  # a copy of a kind that is not shown, such as a film

        self._context.jobs.read(
            look, lambda image: self._show_picture(row, copy, image), owner=self
        )

    def _show_picture(self, row: int, copy: Path, image: QImage) -> None:
        item = self.copies.item(row)
        if item is None or image.isNull() or item.data(Qt.ItemDataRole.UserRole) != copy:
            return
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        item.setIcon(QIcon(picture))


def breakable(folder: Path) -> str:
    """The path, with places where a line may end: a long one must not widen its window."""
    return re.sub(r"([/\\])", "\\1\u200b", str(folder))


def _add(view: QListWidget, text: str, copy: Path) -> QListWidgetItem:
    item = QListWidgetItem(text, view)
    item.setToolTip(str(copy))
    item.setData(Qt.ItemDataRole.UserRole, copy)
    return item


def _open_copy(item: QListWidgetItem) -> None:
    copy: Path = item.data(Qt.ItemDataRole.UserRole)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
