"""What the user may choose: device, models; and where the library lies."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui.appearance import (
    LANGUAGES,
    choose_language,
    choose_scheme,
    chosen_language,
    chosen_scheme,
)
from faceorg.gui.context import settings_file
from faceorg.gui.dialogs.job_dialog import hint
from faceorg.gui.photo_actions import show_in_folder
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import primary
from faceorg.library.backups import backups
from faceorg.settings import load_settings, save_settings

if TYPE_CHECKING:
    from faceorg.core.errors import FaceorgError
    from faceorg.gui.context import Context
    from faceorg.library.database import Library
    from faceorg.vision.modelpack import ModelPack


class PreferencesDialog(QDialog):
    """Few choices, each with a sensible default; written when OK is pressed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._settings = load_settings(settings_file())
        self.setWindowTitle(self.tr("Preferences"))
        self._build()
        self._show_pack()
        self.finished.connect(self.deleteLater)
        self.resize(max(560, scaled(480)), scaled(480))

    def _build(self) -> None:
        self.device = QComboBox(self)
        for name, text in self._devices():
            self.device.addItem(text, name)
        self.device.setCurrentIndex(max(0, self.device.findData(self._settings.provider)))
        self.device.setAccessibleName(self.tr("Where the work is done"))
        library = QLineEdit(str(self._context.library_path), self)
        library.setReadOnly(True)
        library.setAccessibleName(self.tr("Library file"))
        form = QFormLayout()
        form.addRow(self.tr("Appearance"), self._scheme_choice())
        form.addRow(self.tr("Language"), self._language_choice())
        form.addRow("", hint(self.tr("Another language is spoken from the next start on."), self))
        form.addRow(self.tr("Find faces with"), self.device)
        fallback = self.tr("If this does not work on your computer, the processor is used.")
        form.addRow("", hint(fallback, self))
        form.addRow(self.tr("Models"), self._pack_row())
        form.addRow("", self._licence)
        form.addRow(self.tr("Library"), library)
        form.addRow("", hint(self.tr("Names and albums are kept in this one file."), self))
        form.addRow(self.tr("Backups"), self._backups())
        privacy = QLabel(
            self.tr(
                "Everything stays on this computer. faceorg has no account, sends nothing, and "
                "never changes your photos."
            ),
            self,
        )
        privacy.setWordWrap(True)
        self.ok = primary(QPushButton(self.tr("OK"), self))
        self.ok.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.ok)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addSpacing(12)
        layout.addWidget(privacy)
        layout.addStretch()
        layout.addLayout(buttons)

    def _scheme_choice(self) -> QComboBox:
        self.scheme = QComboBox(self)
        self.scheme.setAccessibleName(self.tr("Appearance"))
        for key, text in (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ):
            self.scheme.addItem(text, key)
        self.scheme.setCurrentIndex(self.scheme.findData(chosen_scheme()))
        return self.scheme

    def _language_choice(self) -> QComboBox:
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.addItem(self.tr("As the system"), "")
        for key, text in LANGUAGES.items():
            self.language.addItem(text, key)
        self.language.setCurrentIndex(self.language.findData(chosen_language()))
        return self.language

    def _backups(self) -> QWidget:
        """Where copies of the library lie, and how old the newest is."""
        found = backups(self._context.library_path)
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        text = self.tr("%n copies", "", len(found)) if found else self.tr("No backup yet")
        layout.addWidget(QLabel(text, row), 1)
        show = QPushButton(self.tr("Show in folder"), row)
        show.setAutoDefault(False)
        show.setToolTip(self.tr("Open the folder the backups lie in"))
        show.setEnabled(bool(found))
        show.clicked.connect(lambda: show_in_folder(found[0].path))
        layout.addWidget(show)
        return row

    def _pack_row(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        self.pack = QLineEdit(self._settings.pack_folder or "", row)
        self.pack.setPlaceholderText(self.tr("Built in"))
        self.pack.setAccessibleName(self.tr("Folder of other models"))
        self.pack.setClearButtonEnabled(True)
        self.pack.editingFinished.connect(self._show_pack)
        choose = QPushButton(self.tr("Choose…"), row)
        choose.setAutoDefault(False)
        choose.setToolTip(self.tr("A folder with InsightFace models (.onnx) you already have"))
        choose.clicked.connect(self._choose_pack)
        layout.addWidget(self.pack, 1)
        layout.addWidget(choose)
        self._licence = hint("", self)
        return row

    def _devices(self) -> list[tuple[str | None, str]]:
        """Devices worth offering on this system; the first is "choose for me"."""
        offered = {"darwin": ("coreml",), "win32": ("cuda", "directml")}.get(
            sys.platform, ("cuda", "openvino")
        )
        names = {
            "cuda": self.tr("NVIDIA graphics card"),
            "coreml": self.tr("Apple Neural Engine"),
            "directml": self.tr("Graphics card (DirectX)"),
            "openvino": self.tr("Intel graphics (OpenVINO)"),
        }
        best: list[tuple[str | None, str]] = [(None, self.tr("Whatever is fastest"))]
        return [*best, *((name, names[name]) for name in offered), ("cpu", self.tr("Processor"))]

    def _choose_pack(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Models"), self.pack.text())
        if found:
            self.pack.setText(found)
            self._show_pack()

    def _show_pack(self) -> None:
        """Read the models' manifest in a worker: checking a large file takes seconds."""
        folder = self.pack.text().strip()
        self._licence.setText(self.tr("Reading the models…"))
        set_role(self._licence, "hint")

        def read(_: Library) -> tuple[str, ModelPack]:
            from faceorg.vision.modelpack import builtin_pack
            from faceorg.vision.packfile import read_pack

            return folder, read_pack(Path(folder)) if folder else builtin_pack()

        self._context.jobs.decide(read, self._on_pack, self._on_pack_error)

    def _on_pack(self, result: tuple[str, ModelPack]) -> None:
        folder, pack = result
        if folder != self.pack.text().strip():
            return
        text = self.tr("{name}. Licence: {licence}").format(name=pack.name, licence=pack.licence)
        if folder != (self._settings.pack_folder or ""):
            text += "\n" + self.tr(
                "With other models all photos are searched again; names and albums stay."
            )
        self._licence.setText(text)
        self.ok.setEnabled(True)

    def _on_pack_error(self, error: FaceorgError) -> None:
        self._licence.setText(str(error))
        set_role(self._licence, "error")
        self.ok.setEnabled(False)

    def accept(self) -> None:
        """Write the choices down; they hold from the next job on."""
        chosen = replace(
            self._settings,
            provider=self.device.currentData(),
            pack_folder=self.pack.text().strip() or None,
        )
        if chosen != self._settings:
            save_settings(chosen, settings_file())
        if self.scheme.currentData() != chosen_scheme():
            choose_scheme(self.scheme.currentData())
        if self.language.currentData() != chosen_language():
            choose_language(self.language.currentData())
        super().accept()
