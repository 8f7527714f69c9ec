"""Copies in which faces are hidden: of whom, how, and what it will look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from faceorg.gui.appearance import window_settings
from faceorg.gui.counts import count_faces, count_photos
from faceorg.gui.dialogs.anonymize_preview import AnonymizePreview, Look
from faceorg.gui.dialogs.export import pictures_folder, unused_folder
from faceorg.gui.dialogs.job_dialog import FolderField, JobDialog, hint, scrolling
from faceorg.gui.dialogs.whom_to_hide import WhomToHide
from faceorg.gui.fitting import beside_or_below, fit
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import level
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.operations.anonymize import (
    AnonymizedPhoto,
    AnonymizeItem,
    AnonymizeReport,
    Verdict,
    anonymize_photos,
)
from faceorg.operations.hiding import Hide
from faceorg.operations.keep_apart import keep_apart, noting_copies
from faceorg.vision.redaction import Method, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from faceorg.core.entities import PersonId, PhotoId
    from faceorg.core.progress import CancelToken, Progress
    from faceorg.gui.context import Context
    from faceorg.library.database import Library


class AnonymizeDialog(JobDialog):
    """Who, how, where to; on the right the real result for one of the photos."""

    def __init__(
        self, context: Context, photo_ids: Sequence[PhotoId], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent)
        self._photos = list(photo_ids)
        self.setWindowTitle(self.tr("Share a safe copy"))
        count = count_photos(len(self._photos))
        self.start.setText(self.tr("Make safe copies of {photos}").format(photos=count))
        self.start.clicked.connect(self._begin)
        self.whom = WhomToHide(context, self._photos, self)
        self.preview = AnonymizePreview(context, self._photos, self)
        self._build()
        self._recall()
        self._connect()
        self._on_changed()
        fit(self, 1150, max(680, scaled(540)))

    def keep_only(self, person: PersonId) -> None:
        """Hide everybody but this person."""
        self.whom.keep_only(person)

    def _build(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.whom, 3)
        self._build_how(left)
        self._fault = QLabel(self)
        self._fault.setWordWrap(True)
        set_role(self._fault, "error")
        left.addWidget(self._fault)
        left.addStretch(1)
        panel = QWidget(self)
        panel.setLayout(left)
        left.setContentsMargins(0, 0, 4, 0)
        beside_or_below(self.form, scrolling(panel, max(430, scaled(350))), self.preview)
        self.tab_through(
            *self.whom.stops(), self.method, self.shape, self.folder, self.rename, self.preview,
        )  # fmt: skip

    def _build_how(self, layout: QVBoxLayout) -> None:
        title = QLabel(self.tr("How?"), self)
        set_role(title, "heading")
        layout.addSpacing(10)
        layout.addWidget(title)
        self.method = QComboBox(self)
        self.method.addItem(self.tr("Solid (safest)"), Method.SOLID)
        self.method.addItem(self.tr("Mosaic"), Method.PIXELATE)
        self.method.addItem(self.tr("Blur"), Method.BLUR)
        self.shape = QComboBox(self)
        self.shape.addItem(self.tr("Oval"), Shape.ELLIPSE)
        self.shape.addItem(self.tr("Rectangle"), Shape.BOX)
        self.rename = QCheckBox(self.tr("Call the copies photo-001, photo-002, …"), self)
        self.rename.setChecked(True)
        self.rename.setToolTip(self.tr("File names often tell names and dates"))
        self.folder = FolderField(self.tr("Copy to"), pictures_folder() / "faceorg-safe", self)
        form = QFormLayout()
        form.addRow(self.tr("Cover with"), self.method)
        form.addRow(self.tr("Shape"), self.shape)
        form.addRow(self.tr("Copy to"), self.folder)
        form.addRow(self.rename)
        level(form)
        layout.addLayout(form)
        self.honesty = hint("", self)
        layout.addWidget(self.honesty)

    def _recall(self) -> None:
        """How the last copies were made; never whose faces were hidden."""
        stored = window_settings()
        for box, key in ((self.method, "safe/method"), (self.shape, "safe/shape")):
            row = box.findData(str(stored.value(key, "")))
            box.setCurrentIndex(max(row, 0))
        self.rename.setChecked(str(stored.value("safe/rename", "true")) == "true")
        if folder := str(stored.value("safe/folder", "")):
            self.folder.line.setText(folder)
        if self.folder.path is not None:
            self.folder.line.setText(str(unused_folder(self.folder.path)))

    def _remember(self) -> None:
        stored, look = window_settings(), self.look
        stored.setValue("safe/method", look.method.value)
        stored.setValue("safe/shape", look.shape.value)
        stored.setValue("safe/rename", "true" if self.rename.isChecked() else "false")
        stored.setValue("safe/folder", self.folder.line.text().strip())

    def _connect(self) -> None:
        self.whom.changed.connect(self._on_changed)
        self.method.currentIndexChanged.connect(self._on_changed)
        self.shape.currentIndexChanged.connect(self._on_changed)
        self.folder.line.textChanged.connect(self._check)
        self.finished.connect(self.preview.stop)

    @property
    def look(self) -> Look:
        """What is chosen now."""
        method, shape = Method(self.method.currentData()), Shape(self.shape.currentData())
        return Look(self.whom.rule, method, shape)

    def _on_changed(self, *_: object) -> None:
        look = self.look
        self.honesty.setText(self._honest_words(look.method))
        self._check()
        self.preview.set_look(look)

    def _honest_words(self, method: Method) -> str:
        if method is Method.BLUR:
            return self.tr(
                "Careful: software can often tell who is behind a blur. Use it for looks, "
                "not for safety."
            )
        if method is Method.PIXELATE:
            return self.tr("A few coloured squares remain, which can still give a hint.")
        return self.tr(
            "Nothing of the face is left in the copy, and nothing else tells: no date, no place, "
            "no hidden preview."
        )

    def _check(self, *_: object) -> None:
        fault = ""
        if not self._photos:
            fault = self.tr("Select some photos first.")
        elif self.folder.path is None:
            fault = self.tr("Choose a folder for the copies.")
        elif self.look.rule.hide is Hide.ONLY and not self.whom.chosen.checked:
            fault = self.tr("Tick whom to hide.")
        self.show_fault(fault)
        self.start.setEnabled(not fault)

    def show_fault(self, text: str) -> None:
        """What keeps the work from starting."""
        self._fault.setText(text)

    def _begin(self) -> None:
        destination, look, photos = self.folder.path, self.look, self._photos
        if destination is None:
            return
        self._remember()
        rename, load, partly = self.rename.isChecked(), self.context.engines.load, self.partly
        self.preview.stop()

        def operation(library: Library, progress: Progress, cancel: CancelToken) -> AnonymizeReport:
            keep_apart(library, destination)
            note = noting_copies(library)

            def made(one: AnonymizedPhoto) -> None:
                note(one.copy)
                partly.append(one)

            found = face_rows.faces_of_photos(library, photos)
            items = [
                AnonymizeItem(photo, found[photo.id])
                for photo in photo_rows.photos_by_id(library, photos)
            ]
            return anonymize_photos(
                items,
                destination,
                load(),
                rule=look.rule,
                method=look.method,
                shape=look.shape,
                rename=rename,
                progress=progress,
                cancel=cancel,
                made=made,
            )

        self.begin(self.tr("Making safe copies"), operation, destination)

    def done_(self, result: AnonymizeReport) -> None:
        """Say what was hidden, and above all what may not be."""
        faces = sum(len(photo.hidden) for photo in result.photos)
        copies = self.tr("%n safe copies made", "", len(result.photos))
        text = self.tr("{copies}, {faces} hidden.")
        self._show(text.format(copies=copies, faces=count_faces(faces)), result)

    def stopped_(self, stopped: str) -> None:
        """What was made until then may hold a copy to look at, too."""
        self._show(stopped, AnonymizeReport(list(self.partly), []))

    def _show(self, summary: str, result: AnonymizeReport) -> None:
        doubtful = self._doubtful(result)
        if doubtful:
            advice = self.tr("%n copies to look at before you share them:", "", len(doubtful))
        else:
            advice = self.tr("Every copy was searched again: no hidden face was recognized.")
        if not result.photos:
            advice = ""
        copies = [photo.copy for photo in result.photos]
        self.show_result(summary, advice, result.problems, doubtful, copies)

    def _doubtful(self, result: AnonymizeReport) -> list[tuple[Path, str]]:
        """The copies that are not surely safe, each with why."""
        words = {
            Verdict.RECOGNIZABLE: self.tr("may still be recognized"),
            Verdict.OVERLOOKED: self.tr("overlooked"),
            Verdict.UNCHECKED: self.tr("could not be checked"),
        }
        if self.look.method is not Method.SOLID:
            words[Verdict.RECOGNIZABLE] = self.tr("may still be recognized: use “Solid”")
        found = []
        for photo in result.photos:
            counts = {v: sum(face.verdict is v for face in photo.hidden) for v in words}
            why = [f"{count_faces(n)} {words[v]}" for v, n in counts.items() if n]
            if why:
                found.append((photo.copy, ", ".join(why)))
        return found
