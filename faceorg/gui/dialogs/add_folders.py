"""Choosing folders and photos to add, and the list of those faceorg watches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import wording
from faceorg.gui.style import set_role
from faceorg.library.photos import folders, photos_below

if TYPE_CHECKING:
    from faceorg.gui.context import Context


def choose_folder(parent: QWidget) -> list[Path]:
    """Ask for one folder; empty when the user thinks better of it."""
    title = parent.tr("Add a folder of photos")
    chosen = QFileDialog.getExistingDirectory(parent, title, _pictures())
    return [Path(chosen)] if chosen else []


def choose_photos(parent: QWidget) -> list[Path]:
    """Ask for single photos; empty when the user thinks better of it."""
    # Imported late: it decodes, and the window is to show first.
    from faceorg.vision.images import PHOTO_SUFFIXES

    patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(PHOTO_SUFFIXES))
    filters = parent.tr("Photos ({patterns})").format(patterns=patterns)
    files, _ = QFileDialog.getOpenFileNames(
        parent, parent.tr("Add photos"), _pictures(), f"{filters};;{parent.tr('All files')} (*)"
    )
    return [Path(file) for file in files]


def _pictures() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)


class FoldersDialog(QDialog):
    """What was added so far. Signals: ``add_wanted()``, ``rescan_wanted()``."""

    add_wanted = Signal()
    rescan_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Folders"))
        self.resize(620, 380)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Folders"))
        for folder in folders(context.reader):
            count = wording.count_photos(len(photos_below(context.reader, folder)[0]))
            missing = "" if folder.exists() else " \u00b7 " + self.tr("not there at the moment")
            self.list.addItem(f"{folder} \u00b7 {count}{missing}")
        note = QLabel(self.tr("Photos stay where they are; faceorg only reads them."), self)
        set_role(note, "hint")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        add = QPushButton(self.tr("Add a folder…"), self)
        again = QPushButton(self.tr("Look for new photos"), self)
        buttons.addButton(add, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(again, QDialogButtonBox.ButtonRole.ActionRole)
        add.clicked.connect(self._add)
        again.clicked.connect(self._rescan)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list)
        layout.addWidget(note)
        layout.addWidget(buttons)

    def _add(self) -> None:
        self.accept()
        self.add_wanted.emit()

    def _rescan(self) -> None:
        self.accept()
        self.rescan_wanted.emit()
