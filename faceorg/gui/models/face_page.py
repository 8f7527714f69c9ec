"""What the page of a person, a group or a pile shows, read from the library in one go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from faceorg.core.entities import ClusterId, Face, PersonId
from faceorg.gui.models.face_grid import faces_for, without_landmarks
from faceorg.gui.models.person_list import Entry, EntryKind, person_entry
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library.standings import Place, tallies
from faceorg.library.touched import concerns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.changes import Changes
    from faceorg.library.database import Library


def faces_of_entry(library: Library, entry: Entry) -> list[Face]:
    """The faces a page shows."""
    if entry.kind is EntryKind.PERSON:
        return face_rows.faces_of_person(library, PersonId(entry.id))
    if entry.kind is EntryKind.GROUP:
        return face_rows.faces_of_cluster(library, ClusterId(entry.id))
    if entry.kind is EntryKind.UNSORTED:
        return face_rows.unsorted_faces(library)
    return face_rows.set_aside_faces(library)


@dataclass(frozen=True)
class Page:
    """What a page shows: whose it is (None: nobody's any more), their faces, and questions."""

    entry: Entry | None
    faces: list[Face]
    questions: list[Face]

    @property
    def counted(self) -> Entry | None:
        """Whose it is, with the numbers of what is there."""
        if self.entry is None:
            return None
        photos = len({face.photo_id for face in self.faces})
        return replace(self.entry, face_count=len(self.faces), photo_count=photos)


def read_page(
    library: Library, entry: Entry, known: Sequence[Face] = (), *, keep_order: bool = False
) -> Page:
    """The page of ``entry`` as the library has it now, for a grid that shows ``known``.

    ``keep_order`` leaves faces shown already where they are.
    """
    now = read_entry(library, entry)
    if now is None:
        return Page(None, [], [])
    questions: list[Face] = []
    if now.kind is EntryKind.PERSON:
        questions = face_rows.suggestions_for_person(library, PersonId(now.id))
    faces = faces_for(known, faces_of_entry(library, now), keep_order=keep_order)
    return Page(now, faces, without_landmarks(questions))


def read_entry(library: Library, entry: Entry) -> Entry | None:
    """The same person as the library knows them now; None if there is no such group."""
    if entry.kind is EntryKind.GROUP:
        there = tallies(library, Place.GROUP, [entry.id]).get(entry.id)
        return None if there is None or not there.faces else entry
    if entry.kind is not EntryKind.PERSON:
        return entry
    live = person_rows.live_person(library, PersonId(entry.id))
    found = () if live is None else person_rows.persons(library, hidden=True, among=[live])
    return next(map(person_entry, found), None)


def is_news(library: Library, changes: Changes, page: Page) -> bool:
    """Whether ``page`` may be another now: not after every decision about somebody else."""
    entry = page.entry
    if entry is None or changes.everything or changes.photos:
        return True
    if entry.kind is not EntryKind.PERSON:
        return changes.clusters or bool(changes.faces)
    if entry.id in changes.persons:
        return True
    if any(face.id in changes.faces for face in (*page.faces, *page.questions)):
        return True
    return concerns(library, PersonId(entry.id), changes.faces)
