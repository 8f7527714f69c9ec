"""What can be done with tiles of people: name, merge, set aside, hide; asks where it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from faceorg.core.entities import PersonId
from faceorg.gui import verbs
from faceorg.gui.dialogs.merge import MergeDialog
from faceorg.gui.dialogs.name_person import Choice, PersonChooser
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
    from faceorg.operations.label import Group


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
        same = entries[0].id if entries[0].kind is EntryKind.PERSON else None
        others = [] if name.new else [other for other in bearers if other != same]
        choice = Choice(text, None if person is None else PersonId(person), new=name.new)
        if choice.person_id is None and len(others) > 1:
            asked = self._ask_which(text, entries[0])
            if asked is None:
                return
            choice = asked
        elif choice.person_id is None and others:
            choice = Choice(text, others[0])
        if entries[0].name is None:
            self._name_groups([entry.group for entry in entries], choice, on_named)
        elif choice.person_id is not None:
            self._ask_same(entries[0], choice.person_id, choice.name)
        else:
            self._rename(entries[0].group, choice)

    def _name_groups(
        self,
        groups: Sequence[Group],
        choice: Choice,
        on_named: Callable[[Changes], None] | None,
    ) -> None:
        name, person, new = choice.name, choice.person_id, choice.new
        said = self.tr("Named {name}")
        if person is not None:
            said = self.tr("Added to {name}")
            known = self._model.find(f"{EntryKind.PERSON}:{person}").data(ItemRole)
            name = (known.name if known is not None else None) or name
        self._decide(
            lambda library: verbs.name_groups(library, groups, name, person, new=new),
            said.format(name=name),
            on_named,
        )

    def _rename(self, group: Group, choice: Choice) -> None:
        name, new = choice.name, choice.new
        said = self.tr("Another person is named {name} now") if new else self.tr("Named {name}")
        self._decide(
            lambda library: label.name_group(library, group, name, new=new),
            said.format(name=name),
        )

    def _ask_which(self, text: str, entry: Entry) -> Choice | None:
        """Several people have the name: which of them is it, or one more?"""
        chooser = PersonChooser(self._context, self._window)
        chooser.leave_out(entry.id if entry.kind is EntryKind.PERSON else 0)
        chooser.set_text(text)
        chooser.exec()
        return chooser.chosen

    def _ask_same(self, entry: Entry, other: int, text: str) -> None:
        """A person gets the name of another: merge the two, or have two of that name."""
        known = self._model.find(f"{EntryKind.PERSON}:{other}").data(ItemRole)
        if known is not None and self.ask_merge([known, entry]):
            return
        self._rename(entry.group, Choice(text, new=True))

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
