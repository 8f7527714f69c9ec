"""FaceDataPart: how much face data there is, and the way to delete all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QMessageBox, QVBoxLayout, QWidget

from faceorg.gui import wording
from faceorg.gui.dialogs.job_dialog import hint
from faceorg.gui.faults import fault_words
from faceorg.gui.style import set_role
from faceorg.gui.views.controls import plain_button
from faceorg.library.face_data import face_data, faces_wanted

if TYPE_CHECKING:
    from faceorg.core.errors import FaceorgError
    from faceorg.core.progress import CancelToken, Progress
    from faceorg.gui.context import Context
    from faceorg.library.database import Library
    from faceorg.library.face_data import FaceData
    from faceorg.operations.forget_faces import Forgotten


class FaceDataPart(QWidget):
    """Says what there is in one sentence; asks plainly before anything is deleted."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        title = QLabel(self.tr("Face data"), self)
        set_role(title, "heading")
        self.there = QLabel(self)
        self.there.setWordWrap(True)
        self.said = hint("", self)
        self.delete = plain_button(self.tr("Delete all face data…"), self._ask, self)
        self.delete.setToolTip(
            self.tr("faceorg forgets what faces look like; the names you gave stay. Asks before")
        )
        self.again = plain_button(self.tr("Look for faces again"), self._find_again, self)
        self.again.setToolTip(self.tr("Start looking for faces again"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.delete)
        buttons.addWidget(self.again)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        for part in (title, self.there):
            layout.addWidget(part)
        layout.addLayout(buttons)
        layout.addWidget(self.said)
        self.again.hide()
        self.delete.setEnabled(False)
        self._read()

    def _read(self) -> None:
        def read(library: Library) -> tuple[FaceData, bool]:
            return face_data(library), faces_wanted(library)

        self._context.jobs.read(read, self._show)

    def _show(self, answer: tuple[FaceData, bool]) -> None:
        there, wanted = answer
        faces = there.faces + there.kept
        text = self.tr("The library file knows what %n faces look like.", "", faces)
        text = text.replace(str(faces), wording.number(faces), 1)
        if there.unseen:
            text += " " + self.tr("%n of them in photos that are not shown.", "", there.unseen)
        if not wanted:
            text = self.tr("faceorg looks for no faces. Where the faces you named are is kept.")
        elif not faces:
            text = self.tr("There is none yet.")
        self.there.setText(text)
        self.delete.setEnabled(bool(faces) and (wanted or bool(there.vectors)))
        self.again.setVisible(not wanted)

    def question(self) -> QMessageBox:
        """What is deleted, what stays, and how to go back."""
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            self.tr("Delete face data"),
            self.tr("Delete all face data?"),
            parent=self,
        )
        box.setInformativeText(
            self.tr(
                "This goes: what faceorg knows of faces and their looks, every face you said "
                "nothing about, and the small pictures of faces. No faces are "
                "looked for any more.\n\n"
                "This stays: the names you gave and where in the photos those faces are, "
                "albums, the history of what you said, and the photos themselves.\n\n"
                "A backup is made first. It still holds the face data, so you can go back, "
                "unless you delete the backups, too."
            )
        )
        box.setCheckBox(QCheckBox(self.tr("Delete the backups, too"), box))
        box.addButton(self.tr("Delete face data"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        return box

    def _ask(self) -> None:
        box = self.question()
        box.exec()
        if box.buttonRole(box.clickedButton()) is QMessageBox.ButtonRole.DestructiveRole:
            self._forget(box.checkBox().isChecked())

    def _forget(self, backups_too: bool) -> None:
        def act(library: Library, _: Progress, cancel: CancelToken) -> Forgotten:
            from faceorg.operations.forget_faces import forget_faces

            return forget_faces(library, backups_too=backups_too, cancel=cancel)

        self.delete.setEnabled(False)
        set_role(self.said, "hint")
        self.said.setText(self.tr("Making a backup, then deleting…"))
        title = self.tr("Deleting face data")
        self._context.jobs.run(title, act, self._on_forgotten, self._on_fault)

    def _on_forgotten(self, done: Forgotten) -> None:
        if done.backup is None:
            text = self.tr("Deleted. The one backup left holds no face data.")
        elif done.old_backups:
            text = self.tr("Deleted. The backups on the page Backups still hold face data.")
        else:
            text = self.tr(
                "Deleted. The backup made just before still holds face data: {name}"
            ).format(name=done.backup.path.name)
        self.said.setText(text)
        self._context.engines.let_go()
        self._read()

    def _on_fault(self, error: FaceorgError) -> None:
        set_role(self.said, "error")
        self.said.setText(fault_words(error))
        self._read()

    def _find_again(self) -> None:
        def act(library: Library) -> object:
            from faceorg.operations.forget_faces import find_faces_again

            return find_faces_again(library)

        self._context.jobs.decide(act, self._on_wanted)

    def _on_wanted(self, _: object) -> None:
        self.said.setText(self.tr("faceorg looks for faces again. Names come back on their own."))
        self._context.wishes.faces_wanted.emit()
        self._read()
