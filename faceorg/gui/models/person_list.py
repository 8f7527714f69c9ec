"""People and unnamed groups in one list: who is known, and who waits for a name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Qt

from faceorg.core.entities import ClusterId, FaceId, PersonId
from faceorg.gui.counts import count_faces, count_photos
from faceorg.gui.models.keyed_list import Index, ItemRole, KeyedList, arranged
from faceorg.gui.short_names import short
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.near import near_names
from faceorg.library.standings import Place, tallies
from faceorg.library.text import fold
from faceorg.operations.label import Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from faceorg.core.entities import Cluster, Person
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.library.database import Library

FoldedNameRole = ItemRole + 1
"""The name without case and accents, for searching."""

PEOPLE_MIME = "application/x-faceorg-people"
"""Keys of entries being dragged, as text with a space between."""

_ICON_PX = 48
_NEAR_AMONG = 2000  # people: to look through all of 100,000 would take too long for a key
_NEAR = 3


class EntryKind(StrEnum):
    """What a tile of the People page stands for."""

    PERSON = "person"
    GROUP = "group"
    UNSORTED = "unsorted"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class Entry:
    """A tile: a person, an unnamed group, or one of the two collections of single faces."""

    kind: EntryKind
    id: int = 0
    name: str | None = None
    cover_id: FaceId | None = None
    face_count: int = 0
    photo_count: int = 0
    question_count: int = 0
    hidden: bool = False
    key: str = field(init=False, compare=False)
    """Stable from one refresh to the next."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", f"{self.kind}:{self.id}")

    @property
    def group(self) -> Group:
        """What the verbs of `operations.label` are told."""
        if self.kind is EntryKind.PERSON:
            return Group(person=PersonId(self.id))
        return Group(cluster=ClusterId(self.id))

    @property
    def is_somebody(self) -> bool:
        """Whether this is a person or a group, which can be named and merged."""
        return self.kind in (EntryKind.PERSON, EntryKind.GROUP)

    @property
    def waits_for_name(self) -> bool:
        """Whether this is somebody without a name."""
        return self.is_somebody and self.name is None


_key_of = attrgetter("key")


def read_entries(library: Library, *, hidden: bool = False, by_name: bool = False) -> list[Entry]:
    """Named people, then those without a name, then single faces; the largest first in each.

    ``by_name`` puts those with a name in the order of the alphabet.
    """
    people = [person_entry(person) for person in person_rows.persons(library, hidden=hidden)]
    groups = [group_entry(group) for group in face_rows.clusters(library)]
    unnamed = [entry for entry in people if entry.name is None] + groups
    unnamed.sort(key=lambda entry: -entry.face_count)
    named = [entry for entry in people if entry.name is not None]
    if by_name:
        named.sort(key=lambda entry: (fold(entry.name or ""), entry.id))
    return [*named, *unnamed, *single_faces(library)]


def read_named(library: Library, *, hidden: bool = False) -> list[Entry]:
    """Only those with a name, the largest first: who can be chosen."""
    return [
        person_entry(person)
        for person in person_rows.persons(library, hidden=hidden)
        if person.name is not None
    ]


@dataclass(frozen=True, slots=True)
class Tiles:
    """What the People page shows: its entries, and how many are named, wait, and are hidden."""

    entries: list[Entry]
    named: int
    waiting: int
    hidden: int


def read_tiles(
    library: Library,
    known: Sequence[Entry],
    *,
    keep_order: bool,
    hidden: bool = False,
    by_name: bool = False,
) -> Tiles:
    """All of the page in one go, arranged for one that shows ``known``; any thread may ask."""
    entries = read_entries(library, hidden=hidden, by_name=by_name)
    return tiles_of(library, arranged(known, entries, _key_of, keep_order=keep_order))


def tiles_of(library: Library, entries: list[Entry]) -> Tiles:
    """These entries, counted."""
    seen = [entry for entry in entries if not entry.hidden]
    return Tiles(
        entries,
        sum(entry.name is not None for entry in seen),
        sum(entry.waits_for_name for entry in seen),
        person_rows.count_hidden(library),
    )


def group_entry(group: Cluster) -> Entry:
    """The tile of an unnamed group."""
    return Entry(
        EntryKind.GROUP,
        group.id,
        cover_id=group.cover_id,
        face_count=group.face_count,
        photo_count=group.photo_count,
    )


def person_entry(person: Person) -> Entry:
    """The tile of a person."""
    return Entry(
        EntryKind.PERSON,
        person.id,
        person.name,
        person.cover_id,
        person.face_count,
        person.photo_count,
        person.suggestion_count,
        person.hidden,
    )


def single_faces(library: Library) -> list[Entry]:
    """The tiles of the two piles, as far as there is something in them."""
    piles = ((EntryKind.UNSORTED, Place.UNSORTED), (EntryKind.SET_ASIDE, Place.SET_ASIDE))
    return [
        Entry(kind, cover_id=pile.cover, face_count=pile.faces, photo_count=pile.photos)
        for kind, place in piles
        for pile in tallies(library, place).values()
    ]


class PersonList(KeyedList[Entry]):
    """The People page's tiles; `read` again after every change."""

    def __init__(self, pictures: FacePictures, parent: QObject | None = None) -> None:
        super().__init__(_key_of, parent)
        self.pictures = pictures
        self._bearers: Counter[str | None] | None = None
        self.replaced.connect(self._forget_bearers)

    def _forget_bearers(self) -> None:
        self._bearers = None  # counted again when somebody asks

    def read(self, library: Library) -> None:
        """Show what the library says now."""
        self.replace(read_entries(library))

    def read_named(self, library: Library, *, hidden: bool = False) -> None:
        """Show those with a name only, which is quick."""
        self.replace(read_named(library, hidden=hidden))

    def data(self, index: Index, role: int = ItemRole) -> Any:
        """Texts, the cover as picture, and the `Entry` itself."""
        if not index.isValid():
            return None
        entry = self.items[index.row()]
        if role == ItemRole:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return self.line(entry)
        if role == Qt.ItemDataRole.EditRole:
            return entry.name or ""
        if role == FoldedNameRole:
            return fold(entry.name or "")
        if role == Qt.ItemDataRole.DecorationRole:
            return self.pictures.for_list(entry.cover_id, _ICON_PX)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = f"{self.title(entry)}: {self.captions(entry)[0]}"
            if role == Qt.ItemDataRole.ToolTipRole and entry.question_count:
                words += "\n" + self.tr("?: some faces wait for your yes or no. Open to answer.")
            return words
        return None

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Their keys: nothing that another program could take for files."""
        return people_mime([self.items[index.row()].key for index in indexes])

    def title(self, entry: Entry) -> str:
        """The line under the face."""
        if entry.name is not None:
            return entry.name
        return {
            EntryKind.UNSORTED: self.tr("Unsorted"),
            EntryKind.SET_ASIDE: self.tr("Ignored"),
        }.get(entry.kind, self.tr("Who is this?"))

    def short_line(self, entry: Entry) -> str:
        """The same where there is little room."""
        return self._told(short(self.title(entry)), entry)

    def line(self, entry: Entry) -> str:
        """The title in a list; with how many photos, where others have the same name."""
        return self._told(self.title(entry), entry)

    def _told(self, title: str, entry: Entry) -> str:
        if self._bearers is None:
            self._bearers = Counter(one.name for one in self.items if one.name is not None)
        if self._bearers[entry.name] < 2:
            return title
        return f"{title} \u00b7 {count_photos(entry.photo_count)}"

    def summary(self, entry: Entry) -> str:
        """How many faces, in how many photos."""
        if entry.is_somebody and entry.face_count == entry.photo_count:
            return count_photos(entry.photo_count)
        faces, photos = count_faces(entry.face_count), count_photos(entry.photo_count)
        return self.tr("{faces} in {photos}").format(faces=faces, photos=photos)

    def captions(self, entry: Entry) -> list[str]:
        """The same, and how many faces wait for an answer; shorter and shorter, to fit."""
        found = list(dict.fromkeys((self.summary(entry), count_photos(entry.photo_count))))
        if not entry.question_count:
            return found
        asked = self.tr("{count} to check").format(count=entry.question_count)
        return [*(f"{words} · {asked}" for words in found), asked]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """People and groups can be named, dragged, and dropped upon."""
        flags = super().flags(index)
        if index.isValid() and self.items[index.row()].is_somebody:
            return (
                flags
                | Qt.ItemFlag.ItemIsEditable
                | Qt.ItemFlag.ItemIsDragEnabled
                | Qt.ItemFlag.ItemIsDropEnabled
            )
        return flags


def people_mime(keys: Sequence[str]) -> QMimeData:
    """What is carried while people or groups are dragged, for this window alone."""
    mime = QMimeData()
    mime.setData(PEOPLE_MIME, " ".join(keys).encode())
    return mime


def dragged_people(mime: QMimeData) -> list[str]:
    """The keys that ``mime`` carries; none if it comes from elsewhere."""
    return bytes(mime.data(PEOPLE_MIME).data()).decode("ascii", "ignore").split()


class Scope(StrEnum):
    """Which tiles to show."""

    ALL = "all"
    NAMED = "named"
    UNNAMED = "unnamed"
    HIDDEN = "hidden"


class PersonFilter(PersonList):
    """Those of ``people`` that are in one `Scope` and whose name holds every word that was typed.

    ``nearly``: behind them those whose name is spelled a little otherwise.
    A list of its own: Qt's filter would ask Python about each of thousands of rows at each change.
    """

    def __init__(
        self,
        people: PersonList,
        scope: Scope = Scope.ALL,
        parent: QObject | None = None,
        *,
        nearly: bool = False,
    ) -> None:
        super().__init__(people.pictures, parent)
        self._people = people
        self._nearly = nearly
        self._scope = scope
        self._words: list[str] = []
        people.replaced.connect(self._choose)
        self._choose()

    def set_scope(self, scope: Scope) -> None:
        """Show only named people, only those without a name, or all."""
        self._scope = scope
        self._choose()

    def set_text(self, text: str) -> None:
        """Show only people with these words in their names."""
        self._words = fold(text).split()
        self._choose()

    def accepts(self, entry: Entry) -> bool:
        """Whether the tile is shown."""
        if self._scope is Scope.HIDDEN and not entry.hidden:
            return False
        if self._words:
            name = fold(entry.name or "")
            return all(word in name for word in self._words)
        if self._scope is Scope.NAMED:
            return entry.name is not None
        return self._scope in (Scope.ALL, Scope.HIDDEN) or entry.waits_for_name

    def _choose(self) -> None:
        entries = self._people.items
        if self._scope is not Scope.ALL or self._words:
            entries = [entry for entry in entries if self.accepts(entry)]
        if self._nearly and self._words:
            found = {entry.key for entry in entries}
            near = spelled_nearly(" ".join(self._words), self._people.items)
            entries = [*entries, *(entry for entry in near if entry.key not in found)]
        self.replace(entries)


def spelled_nearly(text: str, entries: Sequence[Entry]) -> list[Entry]:
    """Named ones of ``entries``, which come with the most faces first, spelled like ``text``."""
    named = (entry for entry in entries if entry.name is not None)
    known: dict[str, Entry] = {}
    for entry in islice(named, _NEAR_AMONG):
        known.setdefault(fold(entry.name or ""), entry)
    return [known[name] for name in near_names(fold(text), list(known), _NEAR)]
