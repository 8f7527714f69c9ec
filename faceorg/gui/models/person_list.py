"""People and unnamed groups in one list: who is known, and who waits for a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from faceorg.core.entities import ClusterId, FaceId, PersonId
from faceorg.gui.counts import count_faces, count_photos
from faceorg.gui.models.keyed_list import Index, ItemRole, KeyedList, in_known_order
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.standings import Place, tallies
from faceorg.library.text import fold
from faceorg.operations.label import Group

if TYPE_CHECKING:
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.library.database import Library

FoldedNameRole = ItemRole + 1
"""The name without case and accents, for searching."""

_ICON_PX = 48


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

    @property
    def key(self) -> str:
        """Stable from one refresh to the next."""
        return f"{self.kind}:{self.id}"

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


def read_entries(library: Library, *, hidden: bool = False, by_name: bool = False) -> list[Entry]:
    """Named people, then those without a name, then single faces; the largest first in each.

    ``by_name`` puts those with a name in the order of the alphabet.
    """
    people = [_person(person) for person in person_rows.persons(library, hidden=hidden)]
    groups = [
        Entry(
            EntryKind.GROUP,
            group.id,
            cover_id=group.cover_id,
            face_count=group.face_count,
            photo_count=group.photo_count,
        )
        for group in face_rows.clusters(library)
    ]
    unnamed = [entry for entry in people if entry.name is None] + groups
    unnamed.sort(key=lambda entry: -entry.face_count)
    named = [entry for entry in people if entry.name is not None]
    if by_name:
        named.sort(key=lambda entry: (fold(entry.name or ""), entry.id))
    return [*named, *unnamed, *_single_faces(library)]


def _person(person: Any) -> Entry:
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


def _single_faces(library: Library) -> list[Entry]:
    piles = ((EntryKind.UNSORTED, Place.UNSORTED), (EntryKind.SET_ASIDE, Place.SET_ASIDE))
    return [
        Entry(kind, cover_id=pile.cover, face_count=pile.faces, photo_count=pile.photos)
        for kind, place in piles
        for pile in tallies(library, place).values()
    ]


class PersonList(KeyedList[Entry]):
    """The People page's tiles; `read` again after every change."""

    def __init__(self, pictures: FacePictures, parent: QObject | None = None) -> None:
        super().__init__(lambda entry: entry.key, parent)
        self._pictures = pictures

    def read(self, library: Library, *, hidden: bool = False, keep_order: bool = False) -> None:
        """Show what the library says now; ``keep_order`` leaves known tiles where they are."""
        self.show_entries(read_entries(library, hidden=hidden), keep_order=keep_order)

    def show_entries(self, entries: list[Entry], *, keep_order: bool = False) -> None:
        """Show what `read_entries` found."""
        if keep_order:
            known = [entry.key for entry in self.items]
            entries = in_known_order(known, entries, lambda entry: entry.key)
        self.replace(entries)

    def data(self, index: Index, role: int = ItemRole) -> Any:
        """Texts, the cover as picture, and the `Entry` itself."""
        if not index.isValid():
            return None
        entry = self.items[index.row()]
        if role == ItemRole:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(entry)
        if role == Qt.ItemDataRole.EditRole:
            return entry.name or ""
        if role == FoldedNameRole:
            return fold(entry.name or "")
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pictures.icon(entry.cover_id, _ICON_PX)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{self.title(entry)}: {self.caption(entry)}"
        return None

    def title(self, entry: Entry) -> str:
        """The line under the face."""
        if entry.name is not None:
            return entry.name
        return {
            EntryKind.UNSORTED: self.tr("Unsorted"),
            EntryKind.SET_ASIDE: self.tr("Ignored"),
        }.get(entry.kind, self.tr("Who is this?"))

    def summary(self, entry: Entry) -> str:
        """How many faces, in how many photos."""
        if entry.kind is EntryKind.PERSON and entry.face_count == entry.photo_count:
            return count_photos(entry.photo_count)
        faces, photos = count_faces(entry.face_count), count_photos(entry.photo_count)
        return self.tr("{faces} in {photos}").format(faces=faces, photos=photos)

    def caption(self, entry: Entry) -> str:
        """The same, and how many faces wait for an answer."""
        if not entry.question_count:
            return self.summary(entry)
        asked = self.tr("{count} to check").format(count=entry.question_count)
        return f"{self.summary(entry)} · {asked}"

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


class Scope(StrEnum):
    """Which tiles to show."""

    ALL = "all"
    NAMED = "named"
    UNNAMED = "unnamed"
    HIDDEN = "hidden"


class PersonFilter(QSortFilterProxyModel):
    """Tiles of one `Scope` whose name holds every word that was typed."""

    def __init__(self, parent: QObject | None = None, scope: Scope = Scope.ALL) -> None:
        super().__init__(parent)
        self._scope = scope
        self._words: list[str] = []

    def set_scope(self, scope: Scope) -> None:
        """Show only named people, only those without a name, or all."""
        self._scope = scope
        self.invalidate()

    def set_text(self, text: str) -> None:
        """Show only people with these words in their names."""
        self._words = fold(text).split()
        self.invalidate()

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Whether the tile is shown."""
        entry: Entry = self.sourceModel().index(source_row, 0, source_parent).data(ItemRole)
        if self._scope is Scope.HIDDEN and not entry.hidden:
            return False
        if self._words:
            name = fold(entry.name or "")
            return all(word in name for word in self._words)
        if self._scope is Scope.NAMED:
            return entry.name is not None
        return self._scope in (Scope.ALL, Scope.HIDDEN) or entry.waits_for_name
