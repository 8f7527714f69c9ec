"""CopyNames: what the copies are called, chosen from a few ways or put together from words."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from faceorg.gui.views.flow import FlowLayout
from faceorg.operations.export import TEMPLATE_FIELDS, PatternError, PatternFault

_OWN = ""
_FIELD = re.compile(r"\{([^{}]*)\}")


class CopyNames(QWidget):
    """A pattern is shown with words of the user's language, and kept with those of the export.

    Signal: ``changed()``.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = {
            "name": self.tr("original name"),
            "date": self.tr("day"),
            "year": self.tr("year"),
            "people": self.tr("people"),
            "number": self.tr("number"),
        }
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Name of the copies"))
        for text, template in (
            (self.tr("Like the originals"), "{name}"),
            (self.tr("Day and original name"), "{date} {name}"),
            (self.tr("Day and who is in it"), "{date} {people}"),
            (self.tr("Who is in it, with a number"), "{people} {number}"),
            (self.tr("Only a number: 001, 002, …"), "{number}"),
            (self.tr("My own way…"), _OWN),
        ):
            self.choice.addItem(text, template)
        self._own = QWidget(self)
        self.line = QLineEdit(self._own)
        self.line.setAccessibleName(self.tr("My own way to name the copies"))
        self.line.setToolTip(
            self.tr("What stands in braces is filled in for each photo; the rest stays as it is")
        )
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._on_choice)
        self.line.textChanged.connect(lambda _: self.changed.emit())
        self._on_choice()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choice)
        layout.addWidget(self._own)
        own = QVBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.addWidget(self.line)
        row = QWidget(self._own)
        flow = FlowLayout(row, 6)
        self._buttons = [self._button(field) for field in TEMPLATE_FIELDS]
        for button in self._buttons:
            flow.addWidget(button)
        own.addWidget(row)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in this order."""
        return [self.choice, self.line, *self._buttons]

    def _button(self, field: str) -> QPushButton:
        word = self._words[field]
        button = QPushButton(f"+ {word}", self._own)
        button.setAccessibleName(self.tr("Insert: {what}").format(what=word))
        tips = {
            "name": self.tr("what the photo's file is called now"),
            "date": self.tr("day it was taken, such as 2019-06-30"),
            "year": self.tr("year it was taken"),
            "people": self.tr("who is in it, such as Anna, Ben"),
            "number": self.tr("001, 002, …"),
        }
        button.setToolTip(self.tr("Insert: {what}").format(what=tips[field]))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._insert(f"{{{word}}}"))
        return button

    def _insert(self, piece: str) -> None:
        self.line.insert(piece)
        self.line.setFocus()

    @property
    def template(self) -> str:
        """The pattern as `export_photos` takes it."""
        chosen = str(self.choice.currentData())
        return chosen or self._in_fields(self.line.text())

    def set_template(self, template: str) -> None:
        """Choose the way of this name, or show the pattern."""
        row = self.choice.findData(template) if template else -1
        if row < 0:
            row = self.choice.findData(_OWN)
            self.line.setText(self._in_words(template))
        self.choice.setCurrentIndex(row)

    def fault_words(self, error: PatternError) -> str:
        """What is wrong with the pattern, and what to do."""
        if error.fault is PatternFault.UNKNOWN:
            text = self.tr("There is no {what}. Use the buttons below the line.")
            return text.format(what=f"{{{error.field}}}")
        return {
            PatternFault.BRACE: self.tr("A brace { or } stands alone. Take it out."),
            PatternFault.SLASH: self.tr("A name cannot hold / or \\ signs."),
            PatternFault.EMPTY: self.tr("The copies need a name."),
        }[error.fault]

    def _on_choice(self, *_: object) -> None:
        own = self.choice.currentData() == _OWN
        self._own.setVisible(own)
        if own and not self.line.text():
            self.line.setText(self._in_words("{date} {name}"))
        self.changed.emit()

    def _in_words(self, template: str) -> str:
        return _FIELD.sub(lambda m: f"{{{self._words.get(m[1], m[1])}}}", template)

    def _in_fields(self, text: str) -> str:
        fields = {word.casefold(): field for field, word in self._words.items()}

        def known(match: re.Match[str]) -> str:
            word = " ".join(match[1].split()).casefold()
            return f"{{{fields.get(word, match[1])}}}"

        return _FIELD.sub(known, text)
