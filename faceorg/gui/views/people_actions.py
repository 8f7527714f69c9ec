"""What can be done with tiles of people: name, merge, set aside, hide; asks where it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from faceorg.gui import verbs
from faceorg.gui.dialogs.merge import MergeDialog
from faceorg.gui.dialogs.name_person import PersonChooser
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.models.person_list import EntryKind
from faceorg.library import persons as person_rows
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context
    from faceorg.gui.models.person_list import Entry, PersonList
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.views.name_editor import GivenName


class PeopleActions(QObject):
    """Writes down what the user says about tiles; dialogs open above ``window``.

    Signal: ``said(what)`` when it is written.
    """

    said = Signal(str)

    def __init__(
        self, context: Context, model: PersonList, pictures: FacePictures, window: QWidget
    ) -> None:
        super().__init__(window)
        self._context = context
        self._model = model
        self._pictures = pictures
        self._window = window

    def name(
        self,
        entries: Sequence[Entry],
        name: GivenName,
        on_named: Callable[[Changes], None] | None = None,
    ) -> None:
        """Give somebody a name; where somebody else has it, they may be the same."""
        text = name.text.strip()
        person = name.person_id
        bearers = person_rows.persons_named(self._context.reader, text)
        others = [other for other in bearers if other != entries[0].id]
        if entries[0].name is not None and (person or others):
            self._ask_same(entries[0], person or others[0], text)
            return
        if person is None and len(bearers) > 1:
            person = self._ask_which(text)
            if person is None:
                return
        groups = [entry.group for entry in entries]
        self._decide(
            lambda library: verbs.name_groups(library, groups, text, person),
            self.tr("Named {name}").format(name=text),
            on_named,
        )

    def _ask_which(self, text: str) -> int | None:
        """Several people have the name: which of them is it?"""
        chooser = PersonChooser(self._context, self._window, known_only=True)
        chooser.set_text(text)
        chooser.exec()
        return chooser.chosen.person_id if chooser.chosen else None

    def _ask_same(self, entry: Entry, other: int, text: str) -> None:
        """A person gets the name of another: merge the two, or have two of that name."""
        known = self._model.find(f"{EntryKind.PERSON}:{other}").data(ItemRole)
        if known is not None and self.ask_merge([known, entry]):
            return
        group = entry.group
        self._decide(
            lambda library: label.name_group(library, group, text, new=True),
            self.tr("Another person is named {name} now").format(name=text),
        )

    def merge(self, chosen: Sequence[Entry]) -> None:
        """Merge what is chosen; one tile alone with somebody to be picked."""
        entries = [entry for entry in chosen if entry.is_somebody]
        if len(entries) == 1:
            chooser = PersonChooser(self._context, self._window, known_only=True)
            chooser.leave_out(entries[0].id if entries[0].kind is EntryKind.PERSON else 0)
            chooser.exec()
            if chooser.chosen is None:
                return
            key = f"{EntryKind.PERSON}:{chooser.chosen.person_id}"
            entries.insert(0, self._model.find(key).data(ItemRole))
        if len(entries) > 1:
            self.ask_merge(entries)

    def ask_merge(self, entries: Sequence[Entry]) -> bool:
        """Ask whether ``entries`` are one person; whether the answer was yes."""
        merge = MergeDialog(self._context, self._model, self._pictures, entries, self._window).ask()
        if merge is None:
            return False
        into, others = merge.into.group, [entry.group for entry in merge.others]
        given = merge.name
        if given is not None:
            self.name(entries, given)
            return True
        self._decide(
            lambda library: verbs.merge_groups(library, into, others), self.tr("Merged into one")
        )
        return True

    def put_aside(self, chosen: Sequence[Entry]) -> None:
        """Set unnamed groups aside, hide people; each can be brought back."""
        groups = [entry.group for entry in chosen if entry.kind is EntryKind.GROUP]
        people = [entry for entry in chosen if entry.kind is EntryKind.PERSON]
        if groups:
            self._decide(lambda library: verbs.ignore_groups(library, groups), self.tr("Ignored"))
        if people:
            hidden = not all(entry.hidden for entry in people)
            ids = [entry.group for entry in people]
            self._decide(
                lambda library: verbs.hide_people(library, ids, hidden),
                self.tr("Hidden") if hidden else self.tr("Shown again"),
            )

    def _decide(
        self,
        operation: Callable[..., Changes],
        said: str,
        on_done: Callable[[Changes], None] | None = None,
    ) -> None:
        def done(changes: Changes) -> None:
            self.said.emit(said)
            if on_done is not None:
                on_done(changes)

        self._context.jobs.decide(operation, done, owner=self)
