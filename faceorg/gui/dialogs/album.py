"""Make an album of chosen photos, or one that shows whatever a search finds."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui.counts import count_photos
from faceorg.gui.dialogs.job_dialog import hint
from faceorg.gui.faults import fault_words
from faceorg.gui.fitting import fit
from faceorg.gui.short_names import short
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import primary
from faceorg.library import albums as album_rows
from faceorg.operations import organize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.changes import Changes
    from faceorg.core.entities import AlbumId, PhotoId
    from faceorg.core.errors import FaceorgError
    from faceorg.gui.context import Context


class AlbumDialog(QDialog):
    """Asks for a name; with a search and photos both at hand, also which of them is meant.

    ``title`` is what the search is called in words.
    """

    def __init__(
        self,
        context: Context,
        photo_ids: Sequence[PhotoId] = (),
        query: str | None = None,
        parent: QWidget | None = None,
        title: str = "",
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._context = context
        self._photos = list(photo_ids)
        self._query = query or None
        self.setWindowTitle(self.tr("New album"))
        self._build()
        self.name.textChanged.connect(self._check)
        self._check()
        self.finished.connect(self.deleteLater)
        fit(self, max(420, scaled(380)), scaled(130 if self._query is None else 190))

    def _build(self) -> None:
        self.name = QLineEdit(self._title or self._query or "", self)
        self.name.setPlaceholderText(self.tr("Name of the album"))
        self.name.setAccessibleName(self.tr("Name of the album"))
        self.name.selectAll()
        self.live = QRadioButton(self.tr("Whatever the search finds, now and later"), self)
        count = count_photos(len(self._photos))
        self.fixed = QRadioButton(self.tr("Exactly these {photos}").format(photos=count), self)
        self.live.setChecked(self._query is not None)
        self.fixed.setChecked(self._query is None)
        self._fault = QLabel(self)
        self._fault.setWordWrap(True)
        set_role(self._fault, "error")
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.make = primary(QPushButton(self.tr("Create album"), self))
        self.make.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(self.name)
        if self._query is not None:
            layout.addWidget(self.live)
            layout.addWidget(self.fixed)
        else:
            self.live.hide()  # without a place in the layout they would lie on the name
            self.fixed.hide()
            text = self.tr("An album of {photos}; the photos stay where they are.")
            layout.addWidget(hint(text.format(photos=count), self))
        layout.addWidget(self._fault)
        layout.addStretch()
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.make)
        layout.addLayout(buttons)

    def _check(self, *_: object) -> None:
        name = " ".join(self.name.text().split())
        taken = bool(name) and album_rows.find_album(self._context.reader, name) is not None
        text = self.tr("There is already an album named {name}.").format(name=name)
        self._fault.setText(text if taken else "")
        self.make.setEnabled(bool(name) and not taken)

    def accept(self) -> None:
        """Make the album; the dialog closes when it is there."""
        if not self.make.isEnabled():
            return
        name = self.name.text()
        query = self._query if self.live.isChecked() else None
        photos = [] if query is not None else self._photos
        self.make.setEnabled(False)
        self._context.jobs.decide(
            lambda library: organize.create_album(library, name, photos, query),
            self._on_done,
            self._on_error,
        )

    def _on_done(self, made: tuple[AlbumId, Changes]) -> None:
        """Show the album of a search; lead to that of chosen photos, among which one goes on."""
        name = " ".join(self.name.text().split())
        if self._query is not None:
            live = self.tr("Saved as the album “{name}”: it follows the search")
            fixed = self.tr("Saved as the album “{name}”")
            text = (live if self.live.isChecked() else fixed).format(name=short(name))
            super().accept()  # first, as it gives the keyboard back to where it was
            self._context.wishes.album_wanted.emit(made[0], text)
            return
        name = escape(name)
        text = self.tr("The album {name} has been created").format(name=name)
        link = f'<a href="album:{made[0]}">{self.tr("show")}</a>'
        # After the window knows of the album: with the news of an act earlier words are dropped.
        wishes = self._context.wishes
        QTimer.singleShot(0, wishes, lambda: wishes.said.emit(f"{text} ({link})"))
        super().accept()

    def _on_error(self, error: FaceorgError) -> None:
        self._fault.setText(fault_words(error))
        self.make.setEnabled(True)
