"""Albums, as the user's decisions made them: lists of chosen photos, and saved searches."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from faceorg.core.decisions import Kind
from faceorg.core.entities import Album, AlbumId, PhotoId
from faceorg.core.errors import DecisionError
from faceorg.library.decision_log import decide
from faceorg.library.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from faceorg.core.changes import Changes
    from faceorg.library.database import Library


def create_album(
    library: Library, name: str, query: str | None = None, photos: Iterable[PhotoId] = ()
) -> AlbumId:
    """A new album; with ``query`` it shows whatever that search finds, now and later.

    Raises `DecisionError` when the name is empty or taken.
    """
    name = " ".join(name.split())
    if not name:
        raise DecisionError("An album needs a name")
    with library.write():
        if find_album(library, name) is not None:
            raise DecisionError("There is already an album named {name}", name=name)
        album = _next_id(library)
        payload: dict[str, Any] = {"album": album, "name": name}
        if query is not None:
            payload["query"] = query
        if chosen := list(dict.fromkeys(photos)):
            payload["photos"] = chosen
        decide(library, Kind.ALBUM, payload)
        return album


def _next_id(library: Library) -> AlbumId:
    """An id no album had, not even one that is gone."""
    last = library.value("SELECT seq FROM sqlite_sequence WHERE name = 'albums'")
    return AlbumId((last or 0) + 1)


def add_to_album(library: Library, album: AlbumId, photos: Iterable[PhotoId]) -> int:
    """Put photos at the end of an album; returns how many were not in it yet."""
    with library.write():
        chosen = list(dict.fromkeys(photos))
        there = _among(library, album, chosen)
        new = [photo for photo in chosen if photo not in there]
        if new:
            decide(library, Kind.ALBUM_ADD, {"album": album, "photos": new})
        return len(new)


def remove_from_album(library: Library, album: AlbumId, photos: Iterable[PhotoId]) -> int:
    """Take photos out of an album; returns how many were in it. The photos themselves stay."""
    with library.write():
        chosen = list(dict.fromkeys(photos))
        there = _among(library, album, chosen)
        gone = [photo for photo in chosen if photo in there]
        if gone:
            decide(library, Kind.ALBUM_REMOVE, {"album": album, "photos": gone})
        return len(gone)


def _among(library: Library, album: AlbumId, photos: list[PhotoId]) -> set[PhotoId]:
    """Those of ``photos`` that are in the album, shown or not."""
    rows = library.rows(
        """SELECT photo_id FROM album_photos
           WHERE album_id = ? AND photo_id IN (SELECT value FROM json_each(?))""",
        (album, json.dumps(photos)),
    )
    return {row[0] for row in rows}


def move_in_album(
    library: Library, album: AlbumId, photos: Iterable[PhotoId], before: PhotoId | None
) -> Changes:
    """Put photos, in this order, before another one of the album; None: at its end."""
    with library.write():
        chosen = list(dict.fromkeys(photos))
        payload = {"album": album, "photos": chosen, "before": before}
        return decide(library, Kind.ALBUM_MOVE, payload)


def rename_album(library: Library, album: AlbumId, name: str) -> None:
    """Give an album another name; raises `DecisionError` when it is empty or taken."""
    name = " ".join(name.split())
    with library.write():
        other = find_album(library, name)
        if not name or (other is not None and other.id != album):
            if not name:
                raise DecisionError("An album needs a name")
            raise DecisionError("There is already an album named {name}", name=name)
        if other is None:
            decide(library, Kind.ALBUM_NAME, {"album": album, "name": name})


def change_search(library: Library, album: AlbumId, query: str) -> Changes:
    """Let a saved search show what another search finds."""
    return decide(library, Kind.ALBUM_SEARCH, {"album": album, "query": query})


def delete_album(library: Library, album: AlbumId) -> None:
    """Let an album go; its photos stay."""
    decide(library, Kind.ALBUM_DELETE, {"album": album})


def find_album(library: Library, name: str) -> Album | None:
    """The album of exactly this name."""
    return next(iter(_read(library, "WHERE a.name = ?", " ".join(name.split()))), None)


def albums_called(library: Library, name: str) -> list[Album]:
    """The album of exactly this name, else those whose names differ in case and accents alone."""
    exact = find_album(library, name)
    if exact is not None:
        return [exact]
    called = fold(" ".join(name.split()))
    rows = library.rows("SELECT id, name FROM albums")
    return [album_of_id(library, AlbumId(row[0])) for row in rows if fold(row[1]) == called]


def album_of_id(library: Library, album: AlbumId) -> Album:
    """The album of this id; raises `DecisionError` for one that was deleted."""
    for found in _read(library, "WHERE a.id = ?", album):
        return found
    raise DecisionError("This album is not there any more")


def albums(library: Library) -> list[Album]:
    """All albums by name; a saved search counts 0 photos here, its search counts them."""
    return _read(library)


def newest_albums(library: Library, most: int) -> list[Album]:
    """Albums of chosen photos by name; of more than ``most`` those made last."""
    where = """WHERE a.id IN
        (SELECT id FROM albums WHERE query IS NULL ORDER BY id DESC LIMIT ?)"""
    return _read(library, where, most)


def albums_with(library: Library, photo: PhotoId) -> list[str]:
    """The names of the albums that a photo was put into."""
    rows = library.rows(
        """SELECT a.name FROM album_photos b JOIN albums a ON a.id = b.album_id
           WHERE b.photo_id = ? AND a.query IS NULL ORDER BY a.name COLLATE NOCASE""",
        (photo,),
    )
    return [row[0] for row in rows]


def _read(library: Library, where: str = "", *parameters: object) -> list[Album]:
    rows = library.rows(
        f"""SELECT a.id, a.name, a.query, COUNT(p.id) FROM albums a
            LEFT JOIN album_photos b ON b.album_id = a.id
            LEFT JOIN photos p ON p.id = b.photo_id AND p.readable = 1 {where} GROUP BY a.id
            ORDER BY a.name COLLATE NOCASE""",
        parameters,
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
