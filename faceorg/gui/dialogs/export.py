"""Copy photos to a folder, with names where other programs read them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from faceorg.core.errors import ExportError
from faceorg.gui.counts import count_photos
from faceorg.gui.dialogs.job_dialog import FolderField, JobDialog, hint
from faceorg.gui.style import set_role
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.operations.export import (
    TEMPLATE_FIELDS,
    ExportItem,
    ExportReport,
    check_template,
    copy_name,
    export_photos,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import PhotoId
    from faceorg.core.progress import CancelToken, Progress
    from faceorg.gui.context import Context
    from faceorg.library.database import Library

_EXAMPLES = 3


def pictures_folder() -> Path:
    """Where people expect new pictures."""
    kind = QStandardPaths.StandardLocation.PicturesLocation
    return Path(QStandardPaths.writableLocation(kind) or Path.home())


def folder_name(title: str) -> str:
    """``title`` as the name of one folder on any system; "faceorg" where nothing is left of it."""
    plain = "".join(" " if sign in '<>:"/\\|?*' or sign < " " else sign for sign in title)
    return " ".join(plain.split()).strip(". ") or "faceorg"


def export_items(library: Library, photos: Sequence[PhotoId]) -> list[ExportItem]:
    """The photos with their faces."""
    faces = face_rows.faces_of_photos(library, photos)
    return [
        ExportItem(photo, faces[photo.id]) for photo in photo_rows.photos_by_id(library, photos)
    ]


class ExportDialog(JobDialog):
    """Where to, and what the copies are called, with the first names as examples."""

    def __init__(
        self,
        context: Context,
        photo_ids: Sequence[PhotoId],
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent)
        self._photos = list(photo_ids)
        self._title = title
        self._examples = export_items(context.reader, self._photos[:_EXAMPLES])
        self.setWindowTitle(self.tr("Export"))
        count = count_photos(len(self._photos))
        self.start.setText(self.tr("Export {photos}").format(photos=count))
        self.start.clicked.connect(self._begin)
        self._build()
        self.template.textChanged.connect(self._show_examples)
        self.folder.line.textChanged.connect(self._show_examples)
        self._show_examples()
        self.resize(560, 360)

    def _build(self) -> None:
        self.folder = FolderField(
            self.tr("Copy to"), pictures_folder() / folder_name(self._title), self
        )
        self.template = QLineEdit("{name}", self)
        self.template.setAccessibleName(self.tr("Name of the copies"))
        self._names = QLabel(self)
        self._names.setAccessibleName(self.tr("Examples"))
        self._fault = QLabel(self)
        self._fault.setWordWrap(True)
        set_role(self._fault, "error")
        form = QFormLayout(self.form)
        form.addRow(self.tr("Copy to"), self.folder)
        form.addRow(self.tr("File names"), self.template)
        form.addRow("", self._field_buttons())
        form.addRow(self.tr("For example"), self._names)
        form.addRow(
            hint(
                self.tr(
                    "The originals are never touched. Beside each copy a small .xmp file tells "
                    "other programs who is where in the photo, and album.csv lists them all."
                ),
                self,
            )
        )
        form.addRow(self._fault)

    def _field_buttons(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        tips = {
            "name": self.tr("name of the original"),
            "date": self.tr("day it was taken"),
            "year": self.tr("year it was taken"),
            "people": self.tr("who is in it"),
            "number": self.tr("001, 002, …"),
        }
        for field in TEMPLATE_FIELDS:
            button = QPushButton(f"{{{field}}}", row)
            button.setAutoDefault(False)
            button.setToolTip(self.tr("Insert: {what}").format(what=tips.get(field, field)))
            button.clicked.connect(
                lambda _=False, field=field: self.template.insert(f"{{{field}}}")
            )
            layout.addWidget(button)
        layout.addStretch()
        return row

    def _show_examples(self, *_: object) -> None:
        fault, names = "", []
        try:
            check_template(self.template.text())
            names = [
                copy_name(item, self.template.text(), number, len(self._photos))
                for number, item in enumerate(self._examples, start=1)
            ]
        except ExportError as error:
            fault = error.message
        if self.folder.path is None:
            fault = self.tr("Choose a folder for the copies.")
        self._names.setText("\n".join(names))
        self.show_fault(fault)
        self.start.setEnabled(not fault and bool(self._photos))

    def show_fault(self, text: str) -> None:
        """What keeps the export from starting."""
        self._fault.setText(text)

    def _begin(self) -> None:
        destination, template, photos = self.folder.path, self.template.text(), self._photos
        if destination is None:
            return

        def operation(library: Library, progress: Progress, cancel: CancelToken) -> ExportReport:
            items = export_items(library, photos)
            return export_photos(
                items, destination, template=template, progress=progress, cancel=cancel
            )

        self.begin(self.tr("Export"), operation, destination)

    def done_(self, result: ExportReport) -> None:
        """Say how many copies there are."""
        text = self.tr("{photos} copied to {folder}").format(
            photos=count_photos(len(result.copied)), folder=self.destination
        )
        advice = ""
        if result.problems:
            failed = count_photos(len(result.problems))
            advice = self.tr("{photos} could not be copied:").format(photos=failed)
        self.show_result(text, advice, result.problems)
