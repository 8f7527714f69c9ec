"""Taking photos out of sight: their people stay, should the photos be added again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from faceorg.library.photos import folders
from faceorg.library.places import scope
from faceorg.library.text import path_to_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library

# A photo without a place is unreadable for all who list or count; its content brings it back.
_SHELVE = """UPDATE photos SET readable = 0 WHERE id = ? AND readable = 1
    AND NOT EXISTS (SELECT 1 FROM places WHERE photo_id = photos.id)"""


def forget_folder(library: Library, root: Path) -> list[PhotoId]:
    """Look at ``root`` no more; the photos that are in no other folder and go out of sight."""
    with library.write():
        library.change("DELETE FROM folders WHERE path = ?", (path_to_text(root),))
        return _forget_below(library, root, [path_to_text(other) for other in folders(library)])


def forget_below(library: Library, folder: Path) -> list[PhotoId]:
    """Forget what lies in a part of a folder; the photos that go out of sight by that.

    Folders within it that the user gave us themselves stay.
    """
    with library.write():
        return _forget_below(library, folder, _given_inside(library, folder))


def places_below(library: Library, folder: Path) -> list[tuple[str, PhotoId]]:
    """Path and photo of what `forget_below` forgets."""
    return _places_below(library, folder, _given_inside(library, folder))


def _given_inside(library: Library, folder: Path) -> list[str]:
    """Folders within ``folder`` that the user gave us themselves."""
    known = [path_to_text(other) for other in folders(library)]
    return [other for other in known if _lies_in(other, path_to_text(folder))]


def _places_below(library: Library, root: Path, but: list[str]) -> list[tuple[str, PhotoId]]:
    return [
        (path, photo)
        for path, photo in library.rows(
            "SELECT path, photo_id FROM places WHERE path = ? OR path > ? AND path < ?",
            scope(root),
        )
        if not any(_lies_in(path, other) for other in but)
    ]


def _forget_below(library: Library, root: Path, but: list[str]) -> list[PhotoId]:
    rows = _places_below(library, root, but)
    library.change_many("DELETE FROM places WHERE path = ?", [(path,) for path, _ in rows])
    problems = [
        (path,)
        for (path,) in library.rows(
            "SELECT path FROM problems WHERE path = ? OR path > ? AND path < ?",
            scope(root),
        )
        if not any(_lies_in(path, other) for other in but)
    ]
    library.change_many("DELETE FROM problems WHERE path = ?", problems)
    return _shelve(library, {photo for _, photo in rows})


def forget_missing(library: Library, photos: Iterable[PhotoId]) -> list[PhotoId]:
    """Forget where these photos were and are no more; those that go out of sight by that."""
    with library.write():
        wanted = set(photos)
        library.change_many(
            "DELETE FROM places WHERE photo_id = ? AND missing != 0",
            [(photo,) for photo in wanted],
        )
        return _shelve(library, wanted)


def _shelve(library: Library, photos: set[PhotoId]) -> list[PhotoId]:
    gone = [
        photo
        for photo in sorted(photos)
        if not library.value("SELECT COUNT(*) FROM places WHERE photo_id = ?", (photo,))
    ]
    library.change_many(_SHELVE, [(photo,) for photo in gone])
    return gone


def _lies_in(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)
