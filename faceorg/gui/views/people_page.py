"""The page of tiles: who is known, and who waits for a name."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.core.entities import PersonId
from faceorg.gui import keys
from faceorg.gui.appearance import window_settings
from faceorg.gui.counts import count_people
from faceorg.gui.icons import icon
from faceorg.gui.latest import LatestRead
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.models.person_list import (
    EntryKind,
    PersonFilter,
    PersonList,
    Scope,
    Tiles,
    read_tiles,
)
from faceorg.gui.models.touched_tiles import is_slight, touched_tiles
from faceorg.gui.photo_drop import PhotoDrop
from faceorg.gui.steps import Steps
from faceorg.gui.views.controls import Choices, Notice, action_button, heading, quiet
from faceorg.gui.views.foot import Foot
from faceorg.gui.views.people_actions import PeopleActions
from faceorg.gui.views.people_view import PeopleView
from faceorg.gui.views.person_actions import hide_tip
from faceorg.gui.views.person_photos import add_photo_entries
from faceorg.gui.views.tiles import PersonTile
from faceorg.library.standings import count_places
from faceorg.operations.say_in_photos import say_in_photos

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from faceorg.core.changes import Changes
    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context
    from faceorg.gui.models.person_list import Entry
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.views.name_editor import GivenName
    from faceorg.library.database import Library

_MANY = 500  # tiles read in a few milliseconds


class PeoplePage(QWidget):
    """Tiles with a field to find somebody and a choice of whom to show.

    Signals: ``opened(entry)``, ``photos_wanted(entry)`` to see the photos of a person.
    """

    opened = Signal(object)
    photos_wanted = Signal(object)

    def __init__(self, context: Context, pictures: FacePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._pictures = pictures
        self._latest = LatestRead(context, self)
        self._steps = Steps(self)
        self.model = PersonList(pictures, self)
        self.shown = PersonFilter(self.model, parent=self)
        tile = PersonTile(self.model, pictures, self)
        self.view = PeopleView(context.thumbnails, tile, self)
        self.view.setModel(self.shown)
        self.view.setAccessibleName(self.tr("People"))
        self.setFocusProxy(self.view)
        self.actions_ = PeopleActions(context, self.model, pictures, self)
        tile.named.connect(self._on_named, Qt.ConnectionType.QueuedConnection)
        self._build_actions()
        self._build()
        self._connect()

    def _build_actions(self) -> None:
        self._name = self._action("people.name", self._start_naming)
        self._open = self._action("people.open", self._open_current)
        self._merge = self._action("people.merge", self._merge_chosen)
        keys.tell(self._open, self.tr("See the faces and the photos of this person"))
        keys.tell(self._name, self.tr("Type who this is, or another name"))
        keys.tell(self._merge, self.tr("Make one person of those selected"))
        self._ignore = self._action("people.ignore", self._put_aside)
        keys.tell(self._ignore, self.tr("Not someone I know: ask no more"))
        self._hide = self._action("people.hide", self._put_aside)
        self._noes = self._action("people.noes", self._show_noes)
        self._show_hidden = self._action("people.hidden", self._read)
        self._show_hidden.setCheckable(True)
        self.by_name = self._action("people.by_name", self._on_order)
        self.by_name.setCheckable(True)
        self.by_name.setChecked(bool(window_settings().value("people_by_name", False, bool)))

    def _action(self, name: str, act: Callable[[], object]) -> QAction:
        return keys.make(name, act, self)

    def _build(self) -> None:
        self._title = heading(self.tr("People"), self)
        self._count = quiet(QLabel(self))
        self._find = QLineEdit(self)
        self._find.setPlaceholderText(self.tr("Find"))
        self._find.setAccessibleName(self.tr("Find somebody by name"))
        self._find.setClearButtonEnabled(True)
        self._find.setAcceptDrops(False)
        self._find.setMinimumWidth(64)
        self._find.setMaximumWidth(220)
        self.scopes = Choices(self)
        self.scopes.add(Scope.ALL, self.tr("Everyone"), self.tr("Show all people"))
        self.scopes.add(Scope.NAMED, self.tr("Named"), self.tr("Only people with a name"))
        self.scopes.add(Scope.UNNAMED, self.tr("To name"), self.tr("Only people without a name"))
        self._hidden = self.scopes.add(
            Scope.HIDDEN, self.tr("Hidden"), self.tr("Only people you hid, to show them again")
        )
        self.notice = Notice(self)
        self._lay_out()

    def _lay_out(self) -> None:
        title = QVBoxLayout()
        title.setSpacing(0)
        more = self._more()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._title)
        line.addWidget(more)
        line.addStretch()
        title.addLayout(line)
        title.addWidget(self._count)
        top = QHBoxLayout()
        top.setContentsMargins(14, 10, 10, 4)
        top.addLayout(title)
        top.addStretch()
        top.addWidget(self.scopes)
        top.addSpacing(4)
        top.addWidget(self._find)
        self._bottom = Foot(self.notice, self)
        self._bottom.setContentsMargins(14, 4, 14, 8)
        actions = (self._open, self._name, self._merge, self._ignore, self._hide)
        buttons = [action_button(action, self) for action in actions]
        for button in buttons:
            self._bottom.add(button)
        # From the tiles to what changes them, then to what can be done with one.
        stops = [self.view, *self.scopes.buttons(), self._find, more, *buttons]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._bottom)

    def _more(self) -> QToolButton:
        """What else can be shown, for those who do not look for a context menu."""
        button = QToolButton(self)
        button.setIcon(icon("more", self))
        button.setToolTip(self.tr("Sorting, hidden people, what you said no to"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions([self.by_name, self._show_hidden, self._noes])
        button.setMenu(menu)
        return button

    def _connect(self) -> None:
        self._find.textChanged.connect(self._on_find)
        self._find.returnPressed.connect(self._on_found)
        self.scopes.chosen.connect(self._on_scope)
        self.view.opened.connect(lambda index: self.opened.emit(index.data(ItemRole)))
        self.actions_.said.connect(self.notice.say)
        self.view.merge_asked.connect(self._merge_chosen)
        self.view.ignore_asked.connect(self._put_aside)
        self.view.dropped.connect(self._on_dropped)
        self._photo_drop = PhotoDrop(self.view, _takes_photos)
        self._photo_drop.dropped.connect(self._on_photos)
        ListMenu(self.view, self._fill_menu)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self._on_selection()

    def refresh(self, changes: Changes | None) -> None:
        """Show what the library says now; after a change nobody moves.

        Thousands of tiles are read in another thread; where a change tells whom it touched, only
        those are read, at once.
        """
        self._steps.finish()
        reader, known = self._context.reader, list(self.model.items)
        hidden = self._show_hidden.isChecked() or self.scopes.current is Scope.HIDDEN
        by_name = self.by_name.isChecked()
        keep = changes is not None
        read = partial(read_tiles, known=known, keep_order=keep, hidden=hidden, by_name=by_name)
        if count_places(reader) < _MANY:
            self._latest.drop()
            self._show_tiles(read(reader))
            return
        slight = known and changes is not None and is_slight(changes)
        if slight and changes is not None:
            tiles = touched_tiles(reader, known, changes, hidden=hidden, by_name=by_name)
            self._steps.wait(partial(self._show_tiles, tiles))
        if not slight or self._latest.asking:  # what is being read may be from before the change
            self._latest.ask(read, self._show_tiles)

    def _show_tiles(self, tiles: Tiles) -> None:
        with self.view.keeping_place():
            self.model.replace(tiles.entries)
        self._show_counts(tiles.named, tiles.waiting, tiles.hidden)
        self._find_current()
        self._on_selection()

    def _find_current(self) -> None:
        """Some tile is always current, best one without a name: then typing names it."""
        if self.view.currentIndex().isValid():
            return
        waiting = (row for row, entry in enumerate(self.shown.items) if entry.waits_for_name)
        self.view.go_to(self.shown.index(next(waiting, 0)))

    def _on_order(self) -> None:
        window_settings().setValue("people_by_name", self.by_name.isChecked())
        self._read()

    def _read(self) -> None:
        self.refresh(None)

    def _show_counts(self, named: int, waiting: int, hidden: int) -> None:
        self._hidden.setVisible(bool(hidden) or self.scopes.current is Scope.HIDDEN)
        text = count_people(named) if named or not waiting else ""
        if waiting:
            to_name = self.tr("{count} to name").format(count=waiting)
            text = " · ".join(part for part in (text, to_name) if part)
        anybody = bool(self.model.items)
        self._count.setText(text if anybody else "")
        for part in (self.scopes, self._find, self._bottom):
            part.setVisible(anybody or self.scopes.current is not Scope.ALL)
        hint = self.tr("Type a name and press {key}: the next face follows.")
        self.notice.set_hint(hint.format(key=keys.native("Return")) if waiting else "")
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
        elif self.scopes.current is Scope.HIDDEN:
            text = self.tr("Nobody is hidden.")
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
        if not self.view.chosen():
            self.view.setCurrentIndex(QModelIndex())
        self._read()

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
        keys.tell(self._hide, hide_tip(again=again))

    def _fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        if index.isValid():
            menu.addActions([self._open, self._name, self._merge])
            menu.addSeparator()
            menu.addActions([self._ignore, self._hide])
            entry: Entry = index.data(ItemRole)
            if entry.kind is EntryKind.PERSON:
                show = partial(self.photos_wanted.emit, entry)
                add_photo_entries(menu, self._context, entry, self, show)
            menu.addSeparator()
        menu.addActions([self.by_name, self._show_hidden, self._noes])

    def _open_current(self) -> None:
        if self.view.currentIndex().isValid():
            self.opened.emit(self.view.currentIndex().data(ItemRole))

    def _show_noes(self) -> None:
        """Everything that was refused, of everybody, to be taken back."""
        from faceorg.gui.dialogs.noes import NoesDialog

        NoesDialog(self._context, self).open()

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
            self.actions_.name(targets, name)

    def _targets(self, entry: Entry) -> list[Entry]:
        """The tiles a name is meant for: the selected ones, if this one is among them."""
        chosen = [other for other in self.view.chosen_items() if other.waits_for_name]
        return chosen if entry in chosen else [entry]

    def _go_on(
        self, index: QPersistentModelIndex, step: int, done: Sequence[Entry], *, editing: bool
    ) -> None:
        """To the next tile without a name, which is where the work is."""
        row = index.row() + step
        while 0 <= row < len(self.shown.items):
            entry = self.shown.items[row]
            if entry.waits_for_name and entry not in done:
                self.view.go_to(self.shown.index(row, 0))
                if editing:
                    self.view.start_naming(self.shown.index(row, 0))
                return
            row += step

    def _on_dropped(self, entries: list[Entry], target: Entry) -> None:
        """Whoever was dropped is gone after it; one goes on with who took them in."""
        row = next((n for n, entry in enumerate(self.shown.items) if entry.key == target.key), 0)
        if self.actions_.ask_merge([target, *entries]):
            self.view.go_to(self.shown.index(row, 0))

    def _on_photos(self, index: QModelIndex, photos: list[PhotoId]) -> None:
        """Photos let go on somebody: they are in them."""
        entry: Entry = index.data(ItemRole)
        person, name = PersonId(entry.id), entry.name or ""

        def say(library: Library) -> tuple[Changes, int, int]:
            return say_in_photos(library, photos, person)

        self._context.jobs.decide(say, lambda done: self._told(name, *done), owner=self)

    def _told(self, name: str, _: Changes, named: int, unclear: int) -> None:
        text = self.tr("Named {name} in %n photos", "", named).format(name=name)
        if not named:
            text = self.tr("No photo was named")
        if unclear:
            text += "; " + self.tr("in %n it is not clear which face is meant", "", unclear)
        self.notice.say(text)

    def _merge_chosen(self) -> None:
        self.actions_.merge(self.view.chosen_items())

    def _put_aside(self) -> None:
        self.actions_.put_aside(self.view.chosen_items())


def _takes_photos(index: QModelIndex) -> bool:
    """Whether photos can be said to be of who is here: somebody the user told of."""
    entry: Entry = index.data(ItemRole)
    return entry.kind is EntryKind.PERSON
