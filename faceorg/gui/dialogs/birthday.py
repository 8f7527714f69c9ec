"""BirthdayDialog: when somebody was born, so that photos can say how old they were."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from faceorg.gui.views.controls import quiet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class BirthdayDialog(QDialog):
    """After `exec`, ``day`` is ``YYYY-MM-DD``, or None where the day is to be forgotten."""

    def __init__(self, name: str, birthday: str | None, guess: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.day: str | None = birthday
        self.setWindowTitle(self.tr("Birthday"))
        ask = QLabel(self.tr("When was {name} born?").format(name=name), self)
        self.edit = QDateEdit(self)
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat(
            _with_century(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
        )
        self.edit.setDateRange(QDate(1800, 1, 1), QDate.currentDate())
        self.edit.setDate(QDate.fromString((birthday or guess or "")[:10], "yyyy-MM-dd"))
        self.edit.setAccessibleName(ask.text())
        note = quiet(
            QLabel(self.tr("Photos then show the age, and “age:” finds them in a search."), self)
        )
        note.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.forget = buttons.addButton(self.tr("Remove"), QDialogButtonBox.ButtonRole.ResetRole)
        self.forget.setToolTip(self.tr("The birthday is not known"))
        self.forget.setEnabled(birthday is not None)
        self.forget.clicked.connect(self._forget)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for part in (ask, self.edit, note, buttons):
            layout.addWidget(part)
        self.setMinimumWidth(320)

    def _take(self) -> None:
        self.day = self.edit.date().toString("yyyy-MM-dd")
        self.accept()

    def _forget(self) -> None:
        self.day = None
        self.accept()


def _with_century(form: str) -> str:
    """A date's format with the whole year: "12" may be 1912."""
    return re.sub(r"y+", "yyyy", form)
