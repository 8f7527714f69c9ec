"""What can be said about one face of an open photo, as a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from faceorg.core.entities import Assignment, Face, FaceId, PersonId, SetAside
from faceorg.core.query import TermKind, quoted
from faceorg.gui.icons import icon
from faceorg.gui.short_names import short
from faceorg.library.names import name_to_find
from faceorg.library.persons import persons
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context
    from faceorg.library.database import Library


class FaceMenu(QObject):
    """Builds the menu. Signal: ``search_wanted(text)``: show the photos of a person."""

    search_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent

    def build(self, face: Face) -> QMenu:
        """The menu for ``face``; it deletes itself when closed."""
        menu = QMenu(self._window)
        if face.set_aside is not None:
            self._add(menu, self.tr("Bring this face back"), label.release_faces, face)
            self._add_why(menu, face)
            return menu
        name = short(face.person_name or self._suggested_name(face))
        if face.person_id is None and face.suggested_id is not None:
            self._add_answers(menu, face, name)
        elif face.person_id is not None:
            self._add_person(menu, face, name)
        self._add_naming(menu, face)
        menu.addSeparator()
        alike = menu.addAction(
            icon("find-face", self._window), self.tr("Find photos with this face")
        )
        alike.triggered.connect(lambda: self._context.wishes.face_search.emit(face.id))
        self._add_why(menu, face)
        menu.addSeparator()
        self._add(menu, self.tr("Ignore this person here"), label.ignore_faces, face)
        self._add(menu, self.tr("This is not a face"), _not_a_face, face)
        return menu

    def caption(self, face: Face) -> str:
        """What to call ``face``: a name, a question, or that nobody knows."""
        if face.set_aside is SetAside.STRANGER:
            return self.tr("Ignored")
        if face.set_aside is SetAside.NOT_A_FACE:
            return self.tr("Not a face")
        if face.person_id is not None:
            return face.person_name or self.tr("Unnamed person")
        if face.suggested_id is not None:
            return self.tr("{name}?").format(name=self._suggested_name(face))
        return self.tr("Who is this?")

    def _suggested_name(self, face: Face) -> str:
        wanted = face.person_id or face.suggested_id
        people = persons(self._context.reader, hidden=True)
        found = next((person.name for person in people if person.id == wanted), None)
        return found or self.tr("this unnamed person")

    def _add_answers(self, menu: QMenu, face: Face, name: str) -> None:
        yes = self.tr("Yes, this is {name}").format(name=name)
        self._add(menu, yes, label.confirm_faces, face)
        person = PersonId(face.suggested_id or 0)
        no = self.tr("No, this is not {name}").format(name=name)
        self._add(menu, no, lambda lib, faces: label.reject_suggestion(lib, faces, person), face)
        menu.addSeparator()

    def _add_person(self, menu: QMenu, face: Face, name: str) -> None:
        if face.person_name and face.person_id is not None:
            show = menu.addAction(
                icon("photos", self._window),
                self.tr("Show photos of {name}").format(name=name).replace("&", "&&"),
            )
            found = name_to_find(self._context.reader, face.person_name, face.person_id)
            text = f"{TermKind.PERSON}:{quoted(found)}"
            show.triggered.connect(lambda: self.search_wanted.emit(text))
            menu.addSeparator()
        if face.assigned_by is Assignment.MATCHED:
            yes = self.tr("Yes, this is {name}").format(name=name)
            self._add(menu, yes, label.confirm_faces, face)
        no = self.tr("This is not {name}").format(name=name)
        self._add(menu, no, label.reject_faces, face)

    def _add_naming(self, menu: QMenu, face: Face) -> None:
        known = face.person_id is not None or face.suggested_id is not None
        text = self.tr("This is someone else…") if known else self.tr("Who is this?…")
        menu.addAction(text).triggered.connect(lambda: self.name(face))

    def _add_why(self, menu: QMenu, face: Face) -> None:
        menu.addAction(self.tr("Why?")).triggered.connect(lambda: self.why(face))

    def why(self, face: Face) -> None:
        """Explain whose ``face`` is."""
        from faceorg.gui.dialogs.why import WhyDialog

        WhyDialog(self._context, face.id, self._window).open()

    def name(self, face: Face) -> None:
        """Ask who ``face`` is."""
        from faceorg.gui.dialogs.name_person import NamePersonDialog

        NamePersonDialog(self._context, [face.id], self._window).choose()

    def _add(
        self,
        menu: QMenu,
        text: str,
        operation: Callable[[Library, list[FaceId]], Changes],
        face: Face,
    ) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(
            lambda: self._context.jobs.decide(lambda library: operation(library, [face.id]))
        )


def _not_a_face(library: Library, faces: list[FaceId]) -> Changes:
    return label.ignore_faces(library, faces, SetAside.NOT_A_FACE)
