"""ModelsPage: what finds and knows faces; others are fetched only when the user asks for them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui.context import settings_file
from faceorg.gui.dialogs.job_dialog import hint
from faceorg.gui.faults import fault_words
from faceorg.gui.fitting import fit
from faceorg.gui.style import set_role
from faceorg.gui.views.controls import WordyList, offer_buttons, plain_button, primary
from faceorg.settings import load_settings
from faceorg.vision.modelpack import BUILTIN_ID

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.core.errors import FaceorgError
    from faceorg.core.progress import CancelToken, Progress
    from faceorg.gui.context import Context
    from faceorg.library.database import Library
    from faceorg.operations.packs import PackEntry


class ModelsPage(QWidget):
    """The packs there are and those that can be had, each with its licence in full."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.list = WordyList(self)
        self.list.setAccessibleName(self.tr("Models"))
        self.licence = QPlainTextEdit(self)
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setAccessibleName(self.tr("Licence"))
        self.said = hint("", self)
        self.use = plain_button(self.tr("Use these"), self._use, self)
        self.use.setToolTip(
            self.tr("Faces are read again in the background; names and albums stay")
        )
        self.download = plain_button(self.tr("Download…"), self._download, self)
        self.download.setToolTip(self.tr("Downloads only after you accept the licence"))
        self.remove = plain_button(self.tr("Remove"), self._remove, self)
        self.remove.setToolTip(self.tr("Delete the files of these models"))
        self.folder = plain_button(self.tr("From a folder…"), self._import_folder, self)
        self.folder.setToolTip(self.tr("A folder with models you have already"))
        self.zip = plain_button(self.tr("From a zip…"), self._import_zip, self)
        self.zip.setToolTip(self.tr("A zip file with models you have already"))
        self._build()
        offer_buttons(self.list, [self.use, self.download, self.remove])
        self.list.currentItemChanged.connect(self._show_entry)
        self.refresh()

    def _build(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        for button in (self.use, self.download, self.remove):
            above.addWidget(button)
        above.addStretch()
        for button in (self.folder, self.zip):
            below.addWidget(button)
        below.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(above)
        layout.addLayout(below)
        layout.addWidget(self.said)
        title = QLabel(self.tr("Licence"), self)
        set_role(title, "heading")
        layout.addWidget(title)
        layout.addWidget(self.licence, 1)

    def refresh(self, *_: object) -> None:
        """Read which packs there are; checking a large one takes seconds, so in a worker."""

        def read(_: Library) -> list[PackEntry]:
            from faceorg.operations.packs import list_packs

            return list_packs(load_settings(settings_file()))

        self._context.jobs.read(read, self._on_entries, self._on_fault)

    def _on_entries(self, entries: list[PackEntry]) -> None:
        chosen = self.entry.key if self.entry else None
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(self._words(entry), self.list)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            if entry.key == chosen or (chosen is None and entry.active):
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._show_entry()

    def _words(self, entry: PackEntry) -> str:
        state = self.tr("installed") if entry.installed else self.tr("can be downloaded")
        if entry.active:
            state = self.tr("in use")
            if load_settings(settings_file()).pack_folder:
                state = self.tr("in use, in the folder {folder}").format(folder=entry.key)
        if entry.problem:
            state = self.tr("cannot be used")
        size = f"{round(entry.size_bytes / 1e6)} MB" if entry.size_bytes else ""
        name = self.tr("Built-in") if entry.key == BUILTIN_ID else entry.name
        return " \u00b7 ".join(part for part in (name, state, size) if part)

    @property
    def entry(self) -> PackEntry | None:
        """The pack that is chosen."""
        item = self.list.currentItem()
        found: PackEntry | None = item.data(Qt.ItemDataRole.UserRole) if item else None
        return found

    def _show_entry(self, *_: object) -> None:
        entry = self.entry
        reading = bool(self._context.jobs.refusal)
        usable = entry is not None and entry.installed and not entry.active and not reading
        self.use.setEnabled(usable and entry is not None and entry.problem is None)
        self.remove.setEnabled(usable)
        self.download.setEnabled(entry is not None and not entry.installed)
        parts = [entry.problem or "", entry.licence, _flowing(entry.licence_text)] if entry else []
        self.licence.setPlainText("\n\n".join(part for part in parts if part))

    def _use(self) -> None:
        entry, engines = self.entry, self._context.engines
        if entry is None:
            return
        key = entry.key

        def switch(library: Library, progress: Progress, cancel: CancelToken) -> object:
            from faceorg.operations.packs import use_pack
            from faceorg.operations.reembed import is_needed, reembed

            use_pack(key, settings_file())
            engine = engines.load()
            if is_needed(library, engine.pack.id):
                reembed(library, engine, progress=progress, cancel=cancel)
            from faceorg.core.changes import Changes

            return Changes(everything=True)

        text = self.tr("All faces are read again. You can keep working meanwhile.")
        self._run(self.tr("Changing the models"), switch, text)

    def _download(self) -> None:
        entry = self.entry
        if entry is None or LicenceQuestion(entry, self).exec() != QDialog.DialogCode.Accepted:
            return
        key = entry.key

        def fetch(_: Library, progress: Progress, cancel: CancelToken) -> object:
            from faceorg.operations.install import download_pack

            return download_pack(key, licence_accepted=True, progress=progress, cancel=cancel)

        text = self.tr("Stopped. The next download continues where this one ended.")
        self._run(self.tr("Downloading models"), fetch, text)

    def _import_folder(self) -> None:
        if found := QFileDialog.getExistingDirectory(self, self.tr("Models")):
            self._import(Path(found))

    def _import_zip(self) -> None:
        found, _ = QFileDialog.getOpenFileName(self, self.tr("Models"), "", "Zip (*.zip)")
        if found:
            self._import(Path(found))

    def _import(self, source: Path) -> None:
        def take(_: Library, __: Progress, cancel: CancelToken) -> object:
            from faceorg.operations.install import import_pack

            return import_pack(source, cancel=cancel)

        self._run(self.tr("Trying out the models"), take, "")

    def _remove(self) -> None:
        entry = self.entry
        if entry is None:
            return
        key = entry.key

        def remove(_: Library) -> None:
            from faceorg.operations.packs import remove_pack

            remove_pack(key, load_settings(settings_file()))

        self._context.jobs.read(remove, self.refresh, self._on_fault)

    def _run(
        self, title: str, act: Callable[[Library, Progress, CancelToken], object], text: str
    ) -> None:
        set_role(self.said, "hint")
        self.said.setText(f"{title}… {text}".strip())
        self._context.jobs.run(title, act, self._on_done, self._on_fault)

    def _on_done(self, _: object) -> None:
        self.said.setText(self.tr("Done."))
        self.refresh()

    def _on_fault(self, error: FaceorgError) -> None:
        set_role(self.said, "error")
        self.said.setText(fault_words(error))


def _flowing(text: str) -> str:
    """A text whose lines are as long as there is room; blank lines part its paragraphs."""
    return re.sub(r"(?<=\S)\n(?=\S)", " ", text)


class LicenceQuestion(QDialog):
    """Shows a licence in full; models come only to who accepts it."""

    def __init__(self, entry: PackEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licence of {name}").format(name=entry.name))
        text = QPlainTextEdit(f"{entry.licence}\n\n{_flowing(entry.licence_text)}", self)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("Licence"))
        where = self.tr("From {address}").format(address=", ".join(entry.urls))
        self.agree = QCheckBox(self.tr("I have read the licence and accept it"), self)
        self.go = primary(QPushButton(self.tr("Download"), self))
        self.go.setEnabled(False)
        self.agree.toggled.connect(self.go.setEnabled)
        self.go.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.addWidget(text, 1)
        layout.addWidget(hint(where, self))
        layout.addWidget(self.agree)
        layout.addLayout(buttons)
        fit(self, 560, 460)
