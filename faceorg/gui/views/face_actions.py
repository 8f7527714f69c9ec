"""What can be said about chosen faces: one action each, with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from faceorg.core.entities import Assignment, Face, FaceId, PersonId, SetAside
from faceorg.gui import keys
from faceorg.gui.counts import count_faces
from faceorg.gui.dialogs.name_person import NamePersonDialog, ask_split
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.models.person_list import Entry, EntryKind
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context
    from faceorg.gui.views.tile_view import TileView
    from faceorg.library.database import Library

_SOMEBODY = (EntryKind.PERSON, EntryKind.GROUP)
_NOT_ASIDE = (*_SOMEBODY, EntryKind.UNSORTED)


class FaceActions(QObject):
    """Actions on the faces chosen in ``view``, with single keys while it has the focus.

    Signals: ``said(what)`` after a decision, ``show_photo(photo id)``.
    """

    said = Signal(str)
    show_photo = Signal(int)

    def __init__(self, context: Context, view: TileView, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._view = view
        self._window = parent
        self._entry: Entry | None = None
        self._kinds: dict[QAction, tuple[EntryKind, ...]] = {}
        self._build()
        ListMenu(view, self._fill_menu)
        view.activated.connect(self._show_photo)

    def _build(self) -> None:
        everything = tuple(EntryKind)
        person = (EntryKind.PERSON,)
        self.confirm = self._add("confirm", self._confirm, person)
        self.reject = self._add("reject", self._reject, _SOMEBODY)
        self.move_ = self._add("move", self._move, everything)
        self.split = self._add("split", self._split, _SOMEBODY)
        self.ignore = self._add("ignore", self._ignore, _NOT_ASIDE)
        self.not_a_face = self._add("not_a_face", self._not_a_face, _NOT_ASIDE)
        self.release = self._add("release", self._release, (EntryKind.SET_ASIDE,))
        self.cover = self._add("cover", self._cover, person)
        self.photo = self._add("photo", self._show_photo, everything)
        self.alike = self._add("alike", self._find_alike, everything)
        self.why = self._add("why", self._show_why, everything)

    def _add(self, name: str, act: Callable[[], object], kinds: tuple[EntryKind, ...]) -> QAction:
        action = keys.make(f"faces.{name}", act, self._view, keys.Reach.HERE)
        self._kinds[action] = kinds
        return action

    def show_entry(self, entry: Entry) -> None:
        """Offer what makes sense for the faces of ``entry``."""
        self._entry = entry
        group = entry.kind is EntryKind.GROUP
        self.reject.setText(
            self.tr("Does not belong here") if group else self.tr("Not this person")
        )
        named = entry.kind is EntryKind.PERSON
        self.move_.setText(self.tr("Move to…") if named else self.tr("Name…"))
        for action in (self.reject, self.move_):
            keys.tell(action, action.text())
        for action, kinds in self._kinds.items():
            action.setVisible(entry.kind in kinds)
        self.update()

    def leave_answers(self, asking: bool) -> None:
        """While a question is shown, Y and N answer it, and never speak of the faces below."""
        for action, key in ((self.confirm, "Y"), (self.reject, "N")):
            others = [k for k in action.shortcuts() if k != QKeySequence(key)]
            shortcuts = others if asking else [QKeySequence(key), *others]
            action.setShortcuts(shortcuts)
            names = ", ".join(keys.native(shortcut) for shortcut in shortcuts)
            action.setToolTip(keys.with_keys(action.text(), names))

    def update(self) -> None:
        """Grey out what the chosen faces do not allow."""
        faces = self._faces()
        kind = self._entry.kind if self._entry else None
        for action, kinds in self._kinds.items():
            action.setEnabled(bool(faces) and kind in kinds)
        unsure = any(face.assigned_by is Assignment.MATCHED for face in faces)
        self.confirm.setEnabled(self.confirm.isEnabled() and unsure)
        self.cover.setEnabled(self.cover.isEnabled() and len(faces) == 1)
        self.photo.setEnabled(len(faces) == 1)
        self.why.setEnabled(len(faces) == 1)
        self.alike.setEnabled(len(faces) == 1)

    def buttons(self) -> list[QAction]:
        """The actions worth a button."""
        return [
            self.confirm, self.reject, self.move_, self.split, self.ignore, self.release,
        ]  # fmt: skip

    def _faces(self) -> list[Face]:
        return self._view.chosen_items()

    def _ids(self) -> list[FaceId]:
        return [face.id for face in self._faces()]

    def _fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        if not index.isValid():
            return
        menu.addActions([self.confirm, self.reject, self.move_, self.split])
        menu.addSeparator()
        menu.addActions([self.ignore, self.not_a_face, self.release])
        menu.addSeparator()
        menu.addActions([self.cover, self.photo, self.alike, self.why])

    def _find_alike(self) -> None:
        if faces := self._ids():
            self._context.wishes.face_search.emit(faces[0])

    def _decide(self, operation: Callable[[Library], Changes], said: str) -> None:
        self._context.jobs.decide(operation, lambda _: self.said.emit(said), owner=self)

    def _confirm(self) -> None:
        ids = [face.id for face in self._faces() if face.assigned_by is Assignment.MATCHED]
        text = self.tr("Confirmed {faces}").format(faces=count_faces(len(ids)))
        self._decide(lambda library: label.confirm_faces(library, ids), text)

    def _reject(self) -> None:
        ids = self._ids()
        text = self.tr("Took out {faces}").format(faces=count_faces(len(ids)))
        self._decide(lambda library: label.reject_faces(library, ids), text)

    def _move(self) -> None:
        ids = self._ids()
        choice = NamePersonDialog(self._context, ids, self._window).choose()
        if choice is not None:
            text = self.tr("{faces}: {name}").format(faces=count_faces(len(ids)), name=choice.name)
            self.said.emit(text)

    def give(self, ids: list[FaceId], person: int, name: str) -> None:
        """Faces let go on somebody are theirs."""
        text = self.tr("{faces}: {name}").format(faces=count_faces(len(ids)), name=name)
        self._decide(lambda library: label.label_faces(library, ids, PersonId(person)), text)

    def _split(self) -> None:
        ids, entry = self._ids(), self._entry
        person = PersonId(entry.id) if entry and entry.kind is EntryKind.PERSON else None
        if not ids or (asked := ask_split(self._context, ids, person, self._window)) is None:
            return
        split, name = asked
        text = self.tr("Split off {faces}").format(faces=count_faces(len(ids)))
        if name:
            text = self.tr("{faces}: {name}").format(faces=count_faces(len(ids)), name=name)
        self._decide(split, text)

    def _ignore(self) -> None:
        ids = self._ids()
        text = self.tr("Ignored {faces}").format(faces=count_faces(len(ids)))
        self._decide(lambda library: label.ignore_faces(library, ids), text)

    def _not_a_face(self) -> None:
        ids = self._ids()
        self._decide(
            lambda library: label.ignore_faces(library, ids, SetAside.NOT_A_FACE),
            self.tr("Not a face"),
        )

    def _release(self) -> None:
        ids = self._ids()
        text = self.tr("Brought back {faces}").format(faces=count_faces(len(ids)))
        self._decide(lambda library: label.release_faces(library, ids), text)

    def _cover(self) -> None:
        assert self._entry is not None
        person, face = PersonId(self._entry.id), self._ids()[0]
        self._decide(
            lambda library: label.set_cover(library, person, face), self.tr("Changed the cover")
        )

    def _show_photo(self, *_: object) -> None:
        faces = self._faces()
        if faces:
            self.show_photo.emit(faces[0].photo_id)

    def _show_why(self) -> None:
        from faceorg.gui.dialogs.why import WhyDialog

        if faces := self._faces():
            WhyDialog(self._context, faces[0].id, self._window).open()
