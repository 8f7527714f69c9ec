"""The page of tiles: who is known, and who waits for a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from faceorg.gui import verbs
from faceorg.gui.counts import count_people
from faceorg.gui.dialogs.merge import MergeDialog
from faceorg.gui.dialogs.name_person import PersonChooser
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.models.person_list import EntryKind, PersonFilter, PersonList, Scope
from faceorg.gui.views.controls import Choices, Notice, action_button, heading, quiet
from faceorg.gui.views.people_view import PeopleView
from faceorg.gui.views.tiles import PersonTile
from faceorg.library import persons as person_rows
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context
    from faceorg.gui.models.person_list import Entry
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.views.name_editor import GivenName


class PeoplePage(QWidget):
    """Tiles with a field to find somebody and a choice of whom to show.

    Signal: ``opened(entry)``.
    """

    opened = Signal(object)

    def __init__(self, context: Context, pictures: FacePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._pictures = pictures
        self.model = PersonList(pictures, self)
        self.shown = PersonFilter(self)
        self.shown.setSourceModel(self.model)
        tile = PersonTile(self.model, pictures, self)
        self.view = PeopleView(context.thumbnails, tile, self)
        self.view.setModel(self.shown)
        self.view.setAccessibleName(self.tr("People"))
        self.setFocusProxy(self.view)
        tile.named.connect(self._on_named, Qt.ConnectionType.QueuedConnection)
        self._build_actions()
        self._build()
        self._connect()

    def _build_actions(self) -> None:
        self._name = self._action(self.tr("Name"), "F2", self._start_naming)
        self._open = self._action(self.tr("Show faces"), "Ctrl+Return", self._open_current)
        self._merge = self._action(self.tr("Merge…"), "Ctrl+M", self._ask_merge)
        self._ignore = self._action(self.tr("Not someone I know"), "Ctrl+I", self._put_aside)
        self._hide = self._action(self.tr("Hide"), "Ctrl+H", self._put_aside)
        self._show_hidden = self._action(self.tr("Show hidden people"), "Ctrl+Shift+H", self._read)
        self._show_hidden.setCheckable(True)

    def _action(self, text: str, shortcut: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text.rstrip('…')} ({keys})")
        action.triggered.connect(lambda *_: act())
        self.addAction(action)
        return action

    def _build(self) -> None:
        self._title = heading(self.tr("People"), self)
        self._count = quiet(QLabel(self))
        self._find = QLineEdit(self)
        self._find.setPlaceholderText(self.tr("Find somebody"))
        self._find.setAccessibleName(self.tr("Find somebody by name"))
        self._find.setClearButtonEnabled(True)
        self._find.setMaximumWidth(220)
        self.scopes = Choices(self)
        self.scopes.add(Scope.ALL, self.tr("Everyone"), self.tr("Show all people"))
        self.scopes.add(Scope.NAMED, self.tr("Named"), self.tr("Only people with a name"))
        self.scopes.add(Scope.UNNAMED, self.tr("To name"), self.tr("Only who waits for a name"))
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 4)
        top.addWidget(self._title)
        top.addSpacing(12)
        top.addWidget(self._count)
        top.addStretch()
        top.addWidget(self.scopes)
        top.addSpacing(12)
        top.addWidget(self._find)
        self.notice = Notice(self)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(16, 4, 16, 8)
        bottom.addWidget(self.notice, 1)
        for action in (self._open, self._name, self._merge, self._ignore, self._hide):
            bottom.addWidget(action_button(action, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        self._find.textChanged.connect(self._on_find)
        self._find.returnPressed.connect(self._on_found)
        self.scopes.chosen.connect(self._on_scope)
        self.view.opened.connect(lambda index: self.opened.emit(index.data(ItemRole)))
        self.view.merge_asked.connect(self._ask_merge)
        self.view.ignore_asked.connect(self._put_aside)
        self.view.dropped.connect(lambda entries, target: self.ask_merge([target, *entries]))
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self._on_selection()

    def refresh(self, changes: Changes | None) -> None:
        """Show what the library says now; after a change nobody moves."""
        with self.view.keeping_place():
            self.model.read(
                self._context.reader,
                hidden=self._show_hidden.isChecked(),
                keep_order=changes is not None,
            )
        self._show_counts()
        self._on_selection()

    def _read(self) -> None:
        self.refresh(None)

    def _show_counts(self) -> None:
        named = sum(entry.name is not None for entry in self.model.items)
        waiting = sum(entry.waits_for_name for entry in self.model.items)
        text = count_people(named)
        if waiting:
            text += " · " + self.tr("{count} to name").format(count=waiting)
        self._count.setText(text if self.model.items else "")
        self.notice.set_hint(
            self.tr("Type a name and press Enter. Tab goes on to the next face.") if waiting else ""
        )
        self._show_empty_text()

    def _show_empty_text(self) -> None:
        if not self.model.items:
            text = self.tr(
                "Nobody here yet.\n\nAdd a folder of photos, and the people in them will appear."
            )
        elif self._find.text():
            text = self.tr("Nobody is called “{name}”.").format(name=self._find.text())
        elif self.scopes.current is Scope.UNNAMED:
            text = self.tr("Everyone has a name.")
        else:
            text = self.tr("Nobody has a name yet.\n\nChoose “To name” and start with the first.")
        self.view.set_empty_text(text)

    def _on_find(self, text: str) -> None:
        self.shown.set_text(text)
        self._show_empty_text()

    def _on_found(self) -> None:
        self.view.go_to(self.shown.index(0, 0))
        self.view.setFocus()

    def _on_scope(self, scope: Scope) -> None:
        self.shown.set_scope(scope)
        self._show_empty_text()

    def _on_selection(self, *_: object) -> None:
        chosen: list[Entry] = self.view.chosen_items()
        somebody = [entry for entry in chosen if entry.is_somebody]
        groups = [entry for entry in somebody if entry.kind is EntryKind.GROUP]
        self._open.setEnabled(len(chosen) == 1)
        self._name.setEnabled(len(somebody) == 1)
        self._merge.setEnabled(bool(somebody))
        self._ignore.setEnabled(bool(groups))
        people = [entry for entry in somebody if entry.kind is EntryKind.PERSON]
        self._hide.setEnabled(bool(people))
        again = bool(people) and all(entry.hidden for entry in people)
        self._hide.setText(self.tr("Show again") if again else self.tr("Hide"))

    def _on_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        if self.view.indexAt(where).isValid():
            menu.addActions([self._open, self._name, self._merge])
            menu.addSeparator()
            menu.addActions([self._ignore, self._hide])
            menu.addSeparator()
        menu.addAction(self._show_hidden)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(where))

    def _open_current(self) -> None:
        if self.view.currentIndex().isValid():
            self.opened.emit(self.view.currentIndex().data(ItemRole))

    def _start_naming(self) -> None:
        self.view.start_naming(self.view.currentIndex())

    # Naming

    def _on_named(self, index: QPersistentModelIndex, name: GivenName, step: int) -> None:
        self.view.setFocus()
        if not index.isValid():
            return
        entry: Entry = index.data(ItemRole)
        targets = self._targets(entry)
        if step or (entry.waits_for_name and name.text.strip()):
            self._go_on(index, -1 if step < 0 else 1, targets, editing=bool(step))
        if name.text.strip() and name.text.strip() != entry.name:
            self.name_entries(targets, name)

    def _targets(self, entry: Entry) -> list[Entry]:
        """The tiles a name is meant for: the selected ones, if this one is among them."""
        chosen = [other for other in self.view.chosen_items() if other.waits_for_name]
        return chosen if entry in chosen else [entry]

    def _go_on(
        self, index: QPersistentModelIndex, step: int, done: Sequence[Entry], *, editing: bool
    ) -> None:
        """To the next tile without a name, which is where the work is."""
        row = index.row() + step
        while 0 <= row < self.shown.rowCount():
            entry: Entry = self.shown.index(row, 0).data(ItemRole)
            if entry.waits_for_name and entry not in done:
                self.view.go_to(self.shown.index(row, 0))
                if editing:
                    self.view.start_naming(self.shown.index(row, 0))
                return
            row += step

    def name_entries(
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
        chooser = PersonChooser(self._context, self, known_only=True)
        chooser.set_text(text)
        chooser.exec()
        return chooser.chosen.person_id if chooser.chosen else None

    def _ask_same(self, entry: Entry, other: int, text: str) -> None:
        """A person gets the name of another: merge the two, or have two of that name."""
        known = self.model.find(f"{EntryKind.PERSON}:{other}").data(ItemRole)
        if known is not None and self.ask_merge([known, entry]):
            return
        group = entry.group
        self._decide(
            lambda library: label.name_group(library, group, text, new=True),
            self.tr("Another person is named {name} now").format(name=text),
        )

    # Merging, hiding

    def _ask_merge(self) -> None:
        entries = [entry for entry in self.view.chosen_items() if entry.is_somebody]
        if len(entries) == 1:
            chooser = PersonChooser(self._context, self, known_only=True)
            chooser.leave_out(entries[0].id if entries[0].kind is EntryKind.PERSON else 0)
            chooser.exec()
            if chooser.chosen is None:
                return
            key = f"{EntryKind.PERSON}:{chooser.chosen.person_id}"
            entries.insert(0, self.model.find(key).data(ItemRole))
        if len(entries) > 1:
            self.ask_merge(entries)

    def ask_merge(self, entries: Sequence[Entry]) -> bool:
        """Ask whether ``entries`` are one person; whether the answer was yes."""
        merge = MergeDialog(self._context, self.model, self._pictures, entries, self).ask()
        if merge is None:
            return False
        into, others = merge.into.group, [entry.group for entry in merge.others]
        given = merge.name
        if given is not None:
            self.name_entries(entries, given)
            return True
        self._decide(
            lambda library: verbs.merge_groups(library, into, others), self.tr("Merged into one")
        )
        return True

    def _put_aside(self) -> None:
        """Set unnamed groups aside, hide people; each can be brought back."""
        chosen = [entry for entry in self.view.chosen_items() if entry.is_somebody]
        groups = [entry.group for entry in chosen if entry.kind is EntryKind.GROUP]
        people = [entry for entry in chosen if entry.kind is EntryKind.PERSON]
        if groups:
            self._decide(lambda library: verbs.ignore_groups(library, groups), self.tr("Set aside"))
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
            self.notice.say(said)
            if on_done is not None:
                on_done(changes)

        self._context.jobs.decide(operation, done)
