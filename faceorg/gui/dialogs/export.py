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
    QLabel,
    QWidget,
)

from faceorg.gui.appearance import window_settings
from faceorg.gui.counts import count_photos
from faceorg.gui.dialogs.copy_names import CopyNames
from faceorg.gui.dialogs.export_preview import ExportPreview, Wanted
from faceorg.gui.dialogs.job_dialog import FolderField, JobDialog, hint, scrolling
from faceorg.gui.fitting import beside_or_below, fit
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import level
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.stacks import stack_sizes, with_stacks
from faceorg.operations.export import (
    ExportItem,
    ExportReport,
    PatternError,
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
        self.names.changed.connect(self._show_examples)
        self.folder.line.textChanged.connect(self._show_examples)
        self.inside.toggled.connect(self._show_examples)
        self.by_person.toggled.connect(self._show_examples)
        self.whole_stacks.toggled.connect(self._on_whole_stacks)
        self._show_examples()
        fit(self, max(980, scaled(880)), max(520, scaled(460)))

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
        self.names = CopyNames(self)
        self.names.set_template(str(remembered.value(_TEMPLATE, "{name}")))
        self.inside = QCheckBox(self.tr("Put the names of the people into the copies"), self)
        self.inside.setToolTip(self.tr("Without this the copies stay exactly as the originals are"))
        self.inside.setChecked(bool(remembered.value(_INSIDE, True, bool)))
        self.by_person = QCheckBox(self.tr("A folder for each person"), self)
        self.by_person.setToolTip(
            self.tr("A photo of several people is copied into the folder of each")
        )
        self.by_person.setChecked(bool(remembered.value(_BY_PERSON, False, bool)))
        self.whole_stacks = QCheckBox(self.tr("Every photo of the selected stacks"), self)
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
        beside_or_below(self.form, scrolling(panel, max(430, scaled(400))), self.preview)
        form = QFormLayout(panel)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Copy to"), self.folder)
        form.addRow(self.tr("File names"), self.names)
        form.addRow(self.tr("For example"), self._names)
        form.addRow(self.tr("People"), self.inside)
        form.addRow("", self.by_person)
        form.addRow("", self.whole_stacks)
        self._where = hint("", self)
        form.addRow(self._where)
        form.addRow(self._fault)
        level(form)
        self.tab_through(
            self.folder, *self.names.stops(), self.inside, self.by_person, self.whole_stacks,
            self.preview,
        )  # fmt: skip

    def _show_examples(self, *_: object) -> None:
        fault, names, total = "", [], len(self._photos)
        template = self.names.template
        try:
            check_template(template)
            names = [
                self._folders(item) + copy_name(item, template, number, total)
                for number, item in enumerate(self._examples, start=1)
            ]
        except PatternError as error:
            fault = self.names.fault_words(error)
        if self.folder.path is None:
            fault = self.tr("Choose a folder for the copies.")
        self._names.setText("\n".join(names))
        self.show_fault(fault)
        self.start.setEnabled(not fault and bool(self._photos))
        wanted = Wanted(template, self.inside.isChecked(), self.by_person.isChecked())
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
                "Other photo programs then show who is in each photo. Where a copy has no room for "
                "names, they stand in a small file beside it that ends in .xmp."
            )
        else:
            names = self.tr(
                "The copies are exactly like the originals. Who is in each stands in a small file "
                "beside it that ends in .xmp; other photo programs read it."
            )
        more = self.tr(
            "A list of all copies comes along, album.csv. The originals are never touched."
        )
        return f"{names} {more}"

    def show_fault(self, text: str) -> None:
        """What keeps the export from starting."""
        self._fault.setText(text)

    def _begin(self) -> None:
        destination, template, photos = self.folder.path, self.names.template, self._photos
        inside, by_person = self.inside.isChecked(), self.by_person.isChecked()
        partly = self.partly
        if destination is None:
            return
        remembered = window_settings()
        for key, value in ((_TEMPLATE, template), (_INSIDE, inside), (_BY_PERSON, by_person)):
            remembered.setValue(key, value)

        def operation(library: Library, progress: Progress, cancel: CancelToken) -> ExportReport:
            keep_apart(library, destination)
            note = noting_copies(library)

            def made(copy: Path) -> None:
                note(copy)
                partly.append(copy)

            items = export_items(library, photos)
            return export_photos(
                items,
                destination,
                template=template,
                inside=inside,
                by_person=by_person,
                progress=progress,
                cancel=cancel,
                made=made,
            )

        self.begin(self.tr("Export"), operation, destination)

    def done_(self, result: ExportReport) -> None:
        """Say how many copies there are."""
        text = self.tr("{photos} copied").format(photos=count_photos(len(result.copied)))
        if result.there:
            text += ", " + self.tr("%n already there", "", len(result.there))
        either = result.copied or result.there
        advice = self.tr("album.csv lists who is in which of them.") if either else ""
        if result.problems:
            failed = count_photos(len(result.problems))
            advice = self.tr("{photos} could not be copied:").format(photos=failed)
        self.show_result(text, advice, result.problems, copies=either)

    def stopped_(self, stopped: str) -> None:
        """Show the copies there are."""
        self.show_result(stopped, copies=list(self.partly))
