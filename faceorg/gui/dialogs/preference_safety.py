"""PrivacyPage: what is kept where. BackupsPage: the copies of the library, and the way back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from faceorg import paths
from faceorg.gui import counts, wording
from faceorg.gui.context import settings_file
from faceorg.gui.dialogs.job_dialog import hint
from faceorg.gui.dialogs.preference_face_data import FaceDataPart
from faceorg.gui.faults import fault_words
from faceorg.gui.photo_actions import show_in_folder
from faceorg.gui.style import set_role
from faceorg.gui.views.controls import WordyList, offer_buttons, quiet
from faceorg.library.backups import backups

if TYPE_CHECKING:
    from faceorg.core.errors import FaceorgError
    from faceorg.gui.context import Context
    from faceorg.gui.keeper import BackupKeeper
    from faceorg.library.backups import Backup


class PrivacyPage(QWidget):
    """What is stored, how much of it, and that nothing leaves this computer."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        promise = QLabel(
            self.tr(
                "Everything stays on this computer. faceorg has no account, sends nothing, and "
                "never changes your photos. It uses the network only when you press Download "
                "on the page Models."
            ),
            self,
        )
        promise.setWordWrap(True)
        self.sizes: dict[Path, QLabel] = {}
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 10, 0, 0)
        rows.setSpacing(10)
        for title, place in self._places():
            rows.addWidget(self._row(title, place))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(promise)
        layout.addLayout(rows)
        layout.addSpacing(6)
        layout.addWidget(
            hint(
                self.tr(
                    "Names, albums and face data are in the library file, which only you "
                    "can read; it is not encrypted. Small pictures of your photos are "
                    "kept so that they show quickly, and can be deleted at any time."
                ),
                self,
            )
        )
        self.face_data = FaceDataPart(context, self)
        layout.addWidget(self.face_data)
        layout.addStretch()
        places = list(self.sizes)
        context.jobs.read(lambda _: {place: _size(place) for place in places}, self._on_sizes)

    def _places(self) -> list[tuple[str, Path]]:
        return [
            (self.tr("Library"), self._context.library_path),
            (self.tr("Small pictures and models"), paths.cache_folder()),
            (self.tr("Preferences"), settings_file().parent),
            (self.tr("Log"), paths.log_folder()),
        ]

    def _row(self, title: str, place: Path) -> QWidget:
        """What it is and how large; below it, where it lies."""
        row = QWidget(self)
        layout = QGridLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        where = quiet(QLabel(_breakable(place), row))
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where.setWordWrap(True)
        self.sizes[place] = quiet(QLabel("…", row))
        show = QPushButton(self.tr("Show in folder"), row)
        show.setAutoDefault(False)
        show.setAccessibleName(self.tr("Show {place} in the file manager").format(place=place.name))
        show.clicked.connect(lambda _=False: self._show(place))
        layout.addWidget(QLabel(title, row), 0, 0)
        layout.addWidget(self.sizes[place], 0, 1)
        layout.addWidget(where, 1, 0, 1, 3)
        layout.addWidget(show, 0, 3, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.setColumnStretch(2, 1)
        return row

    def _show(self, place: Path) -> None:
        if place.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
        else:
            show_in_folder(place)

    def _on_sizes(self, sizes: dict[Path, int]) -> None:
        for place, size in sizes.items():
            self.sizes[place].setText(counts.data_size(size))


def _breakable(place: Path) -> str:
    """A path that a narrow label can break at its folders."""
    return str(place).replace(os.sep, f"{os.sep}\u200b")


def _size(place: Path) -> int:
    """Bytes of a file, or of all in a folder."""
    if not place.is_dir():
        return place.stat().st_size if place.exists() else 0
    total = 0
    for folder, _, names in os.walk(place):
        for name in names:
            path = Path(folder, name)
            if path.is_file() and not path.is_symlink():
                total += path.stat().st_size
    return total


class BackupsPage(QWidget):
    """The backups with date and size. Signal: ``restoring()``, when the window goes back to one."""

    restoring = Signal()

    def __init__(self, context: Context, keeper: BackupKeeper | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._keeper = keeper
        self.list = WordyList(self)
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.set_empty_text(self.tr("No backup yet. “Back up now” makes one."))
        self.said = hint("", self)
        self.make = QPushButton(self.tr("Back up now"), self)
        self.restore = QPushButton(self.tr("Restore this one…"), self)
        self.show_file = QPushButton(self.tr("Show in folder"), self)
        buttons = QHBoxLayout()
        for button, act in (
            (self.make, self._make),
            (self.show_file, self._show),
            (self.restore, self._restore),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
            buttons.addWidget(button)
        buttons.addStretch()
        offer_buttons(self.list, [self.show_file, self.restore])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            hint(
                self.tr("A copy of names and albums is made every day; the last seven stay."), self
            )
        )
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        layout.addWidget(self.said)
        self.list.currentItemChanged.connect(self._show_enabled)
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        for backup in backups(self._context.library_path):
            size = counts.data_size(backup.size_bytes)
            text = f"{wording.moment(backup.made_at.isoformat())} \u00b7 {size}"
            QListWidgetItem(text, self.list).setData(Qt.ItemDataRole.UserRole, backup)
        self._show_enabled()

    def _show_enabled(self, *_: object) -> None:
        chosen = self.list.currentItem() is not None
        self.show_file.setEnabled(chosen)
        self.restore.setEnabled(chosen and self._keeper is not None)
        self.make.setEnabled(self._keeper is not None)

    @property
    def chosen(self) -> Backup:
        """The backup that is chosen."""
        found: Backup = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        return found

    def _make(self) -> None:
        if self._keeper is None:
            return
        self.make.setEnabled(False)
        self.said.setText(self.tr("Making a backup…"))
        self._keeper.make_now(self._on_made, self._on_fault)

    def _on_made(self, _: Backup) -> None:
        set_role(self.said, "hint")
        self.said.setText(self.tr("Done."))
        self._fill()

    def _on_fault(self, error: FaceorgError) -> None:
        set_role(self.said, "error")
        self.said.setText(fault_words(error))
        self._show_enabled()

    def _show(self) -> None:
        show_in_folder(self.chosen.path)

    def _restore(self) -> None:
        if self._keeper is None:
            return
        backup = self.chosen
        when = wording.moment(backup.made_at.isoformat())
        text = self.tr("Restore the names and albums of {when}?").format(when=when)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Go back"), text, parent=self)
        box.setInformativeText(
            self.tr(
                "What you did since then is not in it. Your library as it is now is kept "
                "as well, so nothing is lost. The window closes and opens again."
            )
        )
        yes = box.addButton(self.tr("Go back"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is yes:
            self.restoring.emit()
            self._keeper.restore(backup.path)
