"""FoldersPage: where photos are looked for, and which files are left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui.context import settings_file
from faceorg.gui.dialogs.add_folders import AddedFolder
from faceorg.gui.dialogs.job_dialog import hint
from faceorg.gui.removing import UndoNote, remove_folder
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import WordyList, offer_buttons, plain_button
from faceorg.library.left_out import skips
from faceorg.library.photos import folders
from faceorg.operations import folders as folder_verbs
from faceorg.settings import load_settings, save_settings

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context


class FoldersPage(QWidget):
    """Signals: ``add_wanted()``, ``rescan_wanted()``."""

    add_wanted = Signal()
    rescan_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.list = WordyList(self)
        self.list.setAccessibleName(self.tr("Folders"))
        self.list.set_empty_text(self.tr("No folders yet. Press “Add a folder…” to start."))
        self.remove = plain_button(self.tr("Remove"), self._remove, self)
        self.remove.setToolTip(self.tr("Stop showing the photos of this folder"))
        self.removed = UndoNote(context, self)
        self.watch = QCheckBox(self.tr("Add new photos automatically"), self)
        self.watch.setToolTip(
            self.tr("While this window is open, changes in these folders are noticed")
        )
        self.watch.setChecked(load_settings(settings_file()).watch_folders)
        self.watch.toggled.connect(self._choose_watch)
        self.patterns = WordyList(self)
        self.patterns.setAccessibleName(self.tr("Left out"))
        self.patterns.set_empty_text(self.tr("Nothing is left out."))
        self.pattern = QLineEdit(self)
        self.pattern.setAccessibleName(self.tr("Leave out"))
        self.pattern.setPlaceholderText(self.tr("*.tmp, Thumbnails, …"))
        self.pattern.setToolTip(self.tr("Names of files or folders; * stands for anything"))
        self.skip = plain_button(self.tr("Leave out"), self._skip, self)
        self.unskip = plain_button(self.tr("Include again"), self._unskip, self)
        for view in (self.list, self.patterns):
            view.setMinimumHeight(scaled(64))
        self._build()
        offer_buttons(self.list, [self.remove])
        offer_buttons(self.patterns, [self.unskip])
        self.pattern.textChanged.connect(self._show_enabled)
        self.pattern.returnPressed.connect(self._skip)
        self.list.currentItemChanged.connect(self._show_enabled)
        self.patterns.currentItemChanged.connect(self._show_enabled)
        self._fill()
        context.jobs.changed.connect(self._fill_again)

    def _build(self) -> None:
        own, left_out = QHBoxLayout(), QHBoxLayout()
        own.addWidget(plain_button(self.tr("Add a folder…"), self.add_wanted.emit, self))
        own.addWidget(plain_button(self.tr("Look for new photos"), self.rescan_wanted.emit, self))
        own.addStretch()
        own.addWidget(self.remove)
        left_out.addWidget(self.pattern, 1)
        left_out.addWidget(self.skip)
        left_out.addWidget(self.unskip)
        title = QLabel(self.tr("Left out"), self)
        set_role(title, "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 2)
        layout.addLayout(own)
        layout.addWidget(self.removed)
        layout.addWidget(self.watch)
        layout.addWidget(
            hint(self.tr("Photos stay where they are; faceorg only reads them."), self)
        )
        layout.addSpacing(10)
        layout.addWidget(title)
        layout.addWidget(self.patterns, 1)
        layout.addLayout(left_out)

    def _fill(self, *_: object) -> None:
        self.list.clear()
        for folder in folders(self._context.reader):
            AddedFolder(self._context.reader, folder, self.list)
        self.patterns.clear()
        self.patterns.addItems(skips(self._context.reader))
        self._show_enabled()

    def _show_enabled(self, *_: object) -> None:
        self.remove.setEnabled(self.list.currentItem() is not None)
        self.unskip.setEnabled(self.patterns.currentItem() is not None)
        self.skip.setEnabled(bool(self.pattern.text().strip()))

    def _remove(self) -> None:
        folder: Path = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self.remove.setEnabled(False)
        remove_folder(self._context, folder, self.removed.say)

    def _fill_again(self, changes: Changes) -> None:
        if changes.everything:
            self._fill()

    def _choose_watch(self, wanted: bool) -> None:
        file = settings_file()
        save_settings(replace(load_settings(file), watch_folders=wanted), file)
        self._context.wishes.watching_chosen.emit()

    def _skip(self) -> None:
        if text := self.pattern.text().strip():
            self.pattern.clear()
            self._context.jobs.decide(
                lambda library: folder_verbs.leave_out_matching(library, [text]), self._fill
            )

    def _unskip(self) -> None:
        text = self.patterns.currentItem().text()
        self._context.jobs.decide(lambda library: folder_verbs.let_in(library, [text]), self._fill)
