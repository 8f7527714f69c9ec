"""Copy photos to a folder, with names where other programs read them."""

from __future__ import annotations

import re
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from faceorg.core.errors import ExportError
from faceorg.gui.appearance import window_settings
from faceorg.gui.counts import count_photos
from faceorg.gui.dialogs.export_preview import ExportPreview, Wanted
from faceorg.gui.dialogs.job_dialog import FolderField, JobDialog, hint
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import level
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.stacks import stack_sizes, with_stacks
from faceorg.operations.export import (
    TEMPLATE_FIELDS,
    ExportItem,
    ExportReport,
    check_template,
    copy_name,
    export_photos,
    people,
)
from faceorg.operations.keep_apart import keep_apart, noting_copies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import PhotoId
    from faceorg.core.progress import CancelToken, Progress
    from faceorg.gui.context import Context
    from faceorg.library.database import Library

_EXAMPLES = 3
_TEMPLATE, _INSIDE, _BY_PERSON = "export/template", "export/inside", "export/by_person"


def pictures_folder() -> Path:
    """Where people expect new pictures."""
    kind = QStandardPaths.StandardLocation.PicturesLocation
    return Path(QStandardPaths.writableLocation(kind) or Path.home())


def folder_name(title: str) -> str:
    """``title`` as the name of one folder on any system; "faceorg" where nothing is left of it."""
    plain = "".join(" " if sign in '<>:"/\\|?*' or sign < " " else sign for sign in title)
    return " ".join(plain.split()).strip(". ") or "faceorg"


def unused_folder(folder: Path) -> Path:
    """``folder`` if nothing is in it yet, else the first of "folder 2", "folder 3"… of which that
    is true: what was copied for somebody else must not be shared along with it."""
    plain = re.sub(r" \d+$", "", folder.name)
    further = (folder.with_name(f"{plain} {number}") for number in count(2))
    return next(one for one in chain([folder], further) if not _holds_something(one))


def _holds_something(folder: Path) -> bool:
    try:
        return any(folder.iterdir())
    except OSError:  # not there, or not ours to see
        return False


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
        self._chosen = self._photos = list(photo_ids)
        self._title = title
        self._examples = export_items(context.reader, self._photos[:_EXAMPLES])
        self.setWindowTitle(self.tr("Export"))
        self._count()
        self.preview = ExportPreview(context, self._photos, self)
        self.start.clicked.connect(self._begin)
        self._build()
        self.template.textChanged.connect(self._show_examples)
        self.folder.line.textChanged.connect(self._show_examples)
        self.inside.toggled.connect(self._show_examples)
        self.by_person.toggled.connect(self._show_examples)
        self.whole_stacks.toggled.connect(self._on_whole_stacks)
        self._show_examples()
        self.resize(max(980, scaled(880)), max(520, scaled(460)))

    def _count(self) -> None:
        count = count_photos(len(self._photos))
        self.start.setText(self.tr("Export {photos}").format(photos=count))

    def _on_whole_stacks(self, whole: bool) -> None:
        reader = self.context.reader
        self._photos = with_stacks(reader, self._chosen) if whole else self._chosen
        self._count()
        self._show_examples()

    def _build(self) -> None:
        self.folder = FolderField(
            self.tr("Copy to"), pictures_folder() / folder_name(self._title), self
        )
        remembered = window_settings()
        self.template = QLineEdit(str(remembered.value(_TEMPLATE, "{name}")), self)
        self.template.setAccessibleName(self.tr("Name of the copies"))
        self.inside = QCheckBox(self.tr("Write names into the copies"), self)
        self.inside.setToolTip(
            self.tr(
                "JPEG, PNG and WebP copies carry the names themselves; everything else in them "
                "stays as it is. Without this, copies are byte for byte the originals and names "
                "lie in small .xmp files beside them."
            )
        )
        self.inside.setChecked(bool(remembered.value(_INSIDE, True, bool)))
        self.by_person = QCheckBox(self.tr("A folder for each person"), self)
        self.by_person.setToolTip(
            self.tr("A photo of several people is copied into the folder of each")
        )
        self.by_person.setChecked(bool(remembered.value(_BY_PERSON, False, bool)))
        self.whole_stacks = QCheckBox(self.tr("Every photo of the chosen stacks"), self)
        self.whole_stacks.setToolTip(
            self.tr("Without this, of photos shown as one only the one that is shown is copied")
        )
        self.whole_stacks.setVisible(bool(stack_sizes(self.context.reader, self._chosen)))
        self._names = QLabel(self)
        self._names.setAccessibleName(self.tr("Examples"))
        self._fault = QLabel(self)
        self._fault.setWordWrap(True)
        set_role(self._fault, "error")
        panel = QWidget(self)
        panel.setMinimumWidth(max(430, scaled(400)))
        both = QHBoxLayout(self.form)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(20)
        both.addWidget(panel)
        both.addWidget(self.preview, 1)
        form = QFormLayout(panel)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Copy to"), self.folder)
        form.addRow(self.tr("File names"), self.template)
        form.addRow("", fields := self._field_buttons())
        form.addRow(self.tr("For example"), self._names)
        form.addRow(self.tr("People"), self.inside)
        form.addRow("", self.by_person)
        form.addRow("", self.whole_stacks)
        self._where = hint("", self)
        form.addRow(self._where)
        form.addRow(self._fault)
        level(form)
        self.tab_through(
            self.folder, self.template, fields, self.inside, self.by_person, self.whole_stacks,
            self.preview,
        )  # fmt: skip

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
        fault, names, total = "", [], len(self._photos)
        try:
            check_template(self.template.text())
            names = [
                self._folders(item) + copy_name(item, self.template.text(), number, total)
                for number, item in enumerate(self._examples, start=1)
            ]
        except ExportError as error:
            fault = error.message
        if self.folder.path is None:
            fault = self.tr("Choose a folder for the copies.")
        self._names.setText("\n".join(names))
        self.show_fault(fault)
        self.start.setEnabled(not fault and bool(self._photos))
        wanted = Wanted(self.template.text(), self.inside.isChecked(), self.by_person.isChecked())
        self.preview.show_copies(self._photos, None if fault else wanted)
        self._where.setText(self._where_names_go())

    def _folders(self, item: ExportItem) -> str:
        """ "Anna/", or how many folders more, before the name of a copy."""
        names = people(item.faces) if self.by_person.isChecked() else []
        if len(names) > 1:
            text = self.tr("{name} and %n more", "", len(names) - 1)
            return f"{text.format(name=names[0])} / "
        return f"{names[0]} / " if names else ""

    def _where_names_go(self) -> str:
        if self.inside.isChecked():
            names = self.tr(
                "The originals are never touched. Names and places of faces go into the copies' "
                "own data, where other programs read them, or into a small .xmp file where a "
                "format has no place for them."
            )
        else:
            names = self.tr(
                "The originals are never touched. Beside each copy a small .xmp file tells other "
                "programs who is where in the photo."
            )
        return names + " " + self.tr("album.csv lists them all.")

    def show_fault(self, text: str) -> None:
        """What keeps the export from starting."""
        self._fault.setText(text)

    def _begin(self) -> None:
        destination, template, photos = self.folder.path, self.template.text(), self._photos
        inside, by_person = self.inside.isChecked(), self.by_person.isChecked()
        if destination is None:
            return
        remembered = window_settings()
        for key, value in ((_TEMPLATE, template), (_INSIDE, inside), (_BY_PERSON, by_person)):
            remembered.setValue(key, value)

        def operation(library: Library, progress: Progress, cancel: CancelToken) -> ExportReport:
            keep_apart(library, destination)
            items = export_items(library, photos)
            return export_photos(
                items,
                destination,
                template=template,
                inside=inside,
                by_person=by_person,
                progress=progress,
                cancel=cancel,
                made=noting_copies(library),
            )

        self.begin(self.tr("Export"), operation, destination)

    def done_(self, result: ExportReport) -> None:
        """Say how many copies there are."""
        text = self.tr("{photos} copied to {folder}").format(
            photos=count_photos(len(result.copied)), folder=self.destination
        )
        advice = self.tr("album.csv lists who is in which of them.") if result.copied else ""
        if result.problems:
            failed = count_photos(len(result.problems))
            advice = self.tr("{photos} could not be copied:").format(photos=failed)
        self.show_result(text, advice, result.problems, copies=result.copied)
