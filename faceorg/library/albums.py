"""Albums: lists of photos the user chose, and saved searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.core.entities import Album, AlbumId, PhotoId
from faceorg.core.errors import DecisionError
from faceorg.library.photos import now

if TYPE_CHECKING:
    from collections.abc import Iterable

    from faceorg.library.database import Library


def create_album(library: Library, name: str, query: str | None = None) -> AlbumId:
    """A new album; with ``query`` it shows whatever that search finds, now and later.

    Raises `DecisionError` when the name is empty or taken.
    """
    name = " ".join(name.split())
    if not name:
        raise DecisionError("An album needs a name")
    with library.write():
        if find_album(library, name) is not None:
            raise DecisionError(f"There is already an album named {name}")
        return AlbumId(
            library.change(
                "INSERT INTO albums (name, query, created_at) VALUES (?, ?, ?)",
                (name, query, now()),
            )
        )


def add_to_album(library: Library, album: AlbumId, photos: Iterable[PhotoId]) -> int:
    """Put photos at the end of an album; returns how many were not in it yet."""
    with library.write():
        last = library.value(
            "SELECT COALESCE(MAX(position), 0) FROM album_photos WHERE album_id = ?", (album,)
        )
        before = _count(library, album)
        library.change_many(
            "INSERT OR IGNORE INTO album_photos VALUES (?, ?, ?)",
            [(album, photo, last + step) for step, photo in enumerate(photos, 1)],
        )
        return _count(library, album) - before


def _count(library: Library, album: AlbumId) -> int:
    count: int = library.value("SELECT COUNT(*) FROM album_photos WHERE album_id = ?", (album,))
    return count


def remove_from_album(library: Library, album: AlbumId, photos: Iterable[PhotoId]) -> None:
    """Take photos out of an album; the photos themselves stay."""
    with library.write():
        library.change_many(
            "DELETE FROM album_photos WHERE album_id = ? AND photo_id = ?",
            [(album, photo) for photo in photos],
        )


def rename_album(library: Library, album: AlbumId, name: str) -> None:
    """Give an album another name; raises `DecisionError` when it is empty or taken."""
    name = " ".join(name.split())
    other = find_album(library, name)
    if not name or (other is not None and other.id != album):
        raise DecisionError(f"There is already an album named {name}" if name else "No name given")
    with library.write():
        library.change("UPDATE albums SET name = ? WHERE id = ?", (name, album))


def delete_album(library: Library, album: AlbumId) -> None:
    """Forget an album; its photos stay."""
    with library.write():
        library.change("DELETE FROM albums WHERE id = ?", (album,))


def find_album(library: Library, name: str) -> Album | None:
    """The album of this name."""
    return next((album for album in albums(library) if album.name == " ".join(name.split())), None)


def albums(library: Library) -> list[Album]:
    """All albums by name; a saved search counts 0 photos here, its search counts them."""
    rows = library.rows(
        """SELECT a.id, a.name, a.query, COUNT(p.id) FROM albums a
           LEFT JOIN album_photos b ON b.album_id = a.id
           LEFT JOIN photos p ON p.id = b.photo_id AND p.readable = 1 GROUP BY a.id
           ORDER BY a.name COLLATE NOCASE"""
    )
    return [Album(AlbumId(row[0]), *row[1:]) for row in rows]


def album_photos(library: Library, album: AlbumId) -> list[PhotoId]:
    """Photos put into an album by hand, in its order."""
    rows = library.rows(
        """SELECT b.photo_id FROM album_photos b
           JOIN photos p ON p.id = b.photo_id AND p.readable = 1
           WHERE b.album_id = ? ORDER BY b.position, b.photo_id""",
        (album,),
    )
    return [row[0] for row in rows]
