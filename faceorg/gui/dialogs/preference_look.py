"""LookPage: colours and language."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from faceorg.gui.appearance import (
    LANGUAGES,
    choose_language,
    choose_scheme,
    chosen_language,
    chosen_scheme,
)
from faceorg.gui.dialogs.job_dialog import hint
from faceorg.gui.views.controls import level


class LookPage(QWidget):
    """Light or dark at once, the language from the next start on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.scheme = QComboBox(self)
        self.scheme.setAccessibleName(self.tr("Colours"))
        self.scheme.setToolTip(self.tr("The colours of the window"))
        for key, text in (
            ("system", self.tr("Same as the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ):
            self.scheme.addItem(text, key)
        self.scheme.setCurrentIndex(self.scheme.findData(chosen_scheme()))
        self.scheme.currentIndexChanged.connect(lambda _: choose_scheme(self.scheme.currentData()))
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setToolTip(self.tr("The language of menus and messages"))
        self.language.addItem(self.tr("Same as the system"), "")
        for key, text in LANGUAGES.items():
            self.language.addItem(text, key)
        self.language.setCurrentIndex(self.language.findData(chosen_language()))
        self.language.currentIndexChanged.connect(
            lambda _: choose_language(self.language.currentData())
        )
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Colours"), self.scheme)
        form.addRow(self.tr("Language"), self.language)
        form.addRow("", hint(self.tr("A new language is used the next time faceorg starts."), self))
        form.addRow("", hint(self.tr("The size of letters follows your system."), self))
        level(form)
