"""Choosing folders and photos to add, and the list of those faceorg watches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui import wording
from faceorg.gui.appearance import window_settings
from faceorg.gui.fitting import fit
from faceorg.gui.removing import UndoNote, remove_folder
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import WordyList, offer_buttons
from faceorg.gui.views.flow import FlowLayout
from faceorg.library.photos import folders, photos_below

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListWidget

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context
    from faceorg.library.database import Library

_GAP = 8


def choose_folder(parent: QWidget) -> list[Path]:
    """Ask for one folder; empty when the user thinks better of it."""
    title = parent.tr("Add a folder of photos")
    chosen = QFileDialog.getExistingDirectory(parent, title, last_folder("folders"))
    if not chosen:
        return []
    remember_folder("folders", Path(chosen).parent)
    return [Path(chosen)]


def choose_photos(parent: QWidget) -> list[Path]:
    """Ask for single photos; empty when the user thinks better of it."""
    title = parent.tr("Add photos")
    start, filters = last_folder("photos"), _photo_filters(parent)
    files, _ = QFileDialog.getOpenFileNames(parent, title, start, filters)
    if files:
        remember_folder("photos", Path(files[0]).parent)
    return [Path(file) for file in files]


def choose_picture(parent: QWidget) -> Path | None:
    """Ask for one picture to search by; None when the user thinks better of it."""
    title = parent.tr("Find the people in a picture")
    start, filters = last_folder("picture"), _photo_filters(parent)
    file, _ = QFileDialog.getOpenFileName(parent, title, start, filters)
    if not file:
        return None
    remember_folder("picture", Path(file).parent)
    return Path(file)


def _photo_filters(parent: QWidget) -> str:
    """What a file dialog calls photos, and everything."""
    # Imported late: it decodes, and the window is to show first.
    from faceorg.vision.images import PHOTO_SUFFIXES

    patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(PHOTO_SUFFIXES))
    filters = parent.tr("Photos ({patterns})").format(patterns=patterns)
    return f"{filters};;{parent.tr('All files')} (*)"


def last_folder(what: str) -> str:
    """Where one chose ``what`` the last time; the system's folder of pictures at first."""
    stored = str(window_settings().value(f"chosen/{what}", ""))
    if stored and Path(stored).is_dir():
        return stored
    place = QStandardPaths.StandardLocation.PicturesLocation
    pictures = QStandardPaths.writableLocation(place)
    return pictures if Path(pictures).is_dir() else str(Path.home())


def remember_folder(what: str, folder: Path) -> None:
    """Begin here the next time."""
    window_settings().setValue(f"chosen/{what}", str(folder))


class AddedFolder(QListWidgetItem):
    """What was added, with its photos counted when it is seen: 100,000 files may come singly."""

    def __init__(self, reader: Library, folder: Path, view: QListWidget) -> None:
        super().__init__(view)
        self._reader = reader
        self._folder = folder
        self._words: str | None = None

    def data(self, role: int) -> Any:
        """Its path with what is to be said of it, and the path itself."""
        if role == Qt.ItemDataRole.DisplayRole:
            if self._words is None:
                self._words = self._say()
            return self._words
        return self._folder if role == Qt.ItemDataRole.UserRole else super().data(role)

    def _say(self) -> str:
        here, known = photos_below(self._reader, self._folder)
        parts = [str(self._folder), wording.count_photos(len(known))]
        if not self._folder.exists():
            parts.append(QCoreApplication.translate("FoldersDialog", "not there at the moment"))
        elif len(known) > len(here):
            text = QCoreApplication.translate("FoldersDialog", "{count} missing")
            parts.append(text.format(count=wording.number(len(known) - len(here))))
        return " \u00b7 ".join(parts)


class FoldersDialog(QDialog):
    """What was added so far. Signals: ``add_wanted()``, ``rescan_wanted()``."""

    add_wanted = Signal()
    rescan_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Folders"))
        fit(self, max(620, scaled(560)), max(380, scaled(340)))
        self.list = WordyList(self)
        self.list.setAccessibleName(self.tr("Folders"))
        self.list.set_empty_text(self.tr("No folders yet. Press “Add a folder…” to start."))
        self._fill()
        note = QLabel(self.tr("Photos stay where they are; faceorg only reads them."), self)
        set_role(note, "hint")
        note.setWordWrap(True)
        buttons = QWidget(self)
        row = FlowLayout(buttons, _GAP)
        add = QPushButton(self.tr("Add a folder…"), self)
        again = QPushButton(self.tr("Look for new photos"), self)
        self.remove = QPushButton(self.tr("Remove from the list"), self)
        self.remove.setToolTip(self.tr("Stop showing the photos of this folder"))
        self.remove.setAutoDefault(False)
        close = QPushButton(self.tr("Close"), self)
        for button in (add, again, self.remove, close):
            row.addWidget(button)
        self.remove.clicked.connect(self._remove)
        offer_buttons(self.list, [self.remove, again])
        self.list.currentItemChanged.connect(self._on_current)
        self._on_current()
        add.clicked.connect(self._add)
        again.clicked.connect(self._rescan)
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        self.removed = UndoNote(context, self)
        context.jobs.changed.connect(self._fill_again)
        layout.addWidget(self.list)
        layout.addWidget(self.removed)
        layout.addWidget(note)
        layout.addWidget(buttons)

    def _fill(self) -> None:
        self.list.clear()
        for folder in folders(self._context.reader):
            AddedFolder(self._context.reader, folder, self.list)

    def _on_current(self, *_: object) -> None:
        self.remove.setEnabled(self.list.currentItem() is not None)

    def _remove(self) -> None:
        folder: Path = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self.remove.setEnabled(False)
        remove_folder(self._context, folder, self.removed.say)

    def _fill_again(self, changes: Changes) -> None:
        if changes.everything:
            self._fill()

    def _add(self) -> None:
        self.accept()
        self.add_wanted.emit()

    def _rescan(self) -> None:
        self.accept()
        self.rescan_wanted.emit()
