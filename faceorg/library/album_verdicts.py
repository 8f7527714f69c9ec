"""Read and write the tables that say which albums there are by the log, and what is in them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from faceorg.core.album_rules import AlbumVerdict
from faceorg.core.decisions import Kind

if TYPE_CHECKING:
    from faceorg.core.decisions import Decision, Verdicts
    from faceorg.core.differences import Difference
    from faceorg.core.entities import AlbumId, PhotoId
    from faceorg.library.database import Library

# These turn on every photo of the album; the others on those they name, and on the last one.
_WHOLE = frozenset({Kind.ALBUM_MOVE, Kind.ALBUM_DELETE})


def album_names(
    library: Library, condition: str = "", *parameters: object
) -> dict[AlbumId, AlbumVerdict]:
    """Every album's name and search."""
    rows = library.rows(f"SELECT id, name, query FROM albums {condition}", parameters)
    return {album: AlbumVerdict(name, query) for album, name, query in rows}


def album_photos(
    library: Library, condition: str = "", *parameters: object
) -> dict[AlbumId, dict[PhotoId, int]]:
    """Positions of every album's photos, rising; an album without any is there, too."""
    found: dict[AlbumId, dict[PhotoId, int]] = {
        album: {} for (album,) in library.rows("SELECT id FROM albums")
    }
    rows = library.rows(
        f"SELECT album_id, photo_id, position FROM album_photos {condition} ORDER BY position",
        parameters,
    )
    for album, photo, position in rows:
        found[album][photo] = position
    return found


def add_albums_spoken_of(library: Library, decision: Decision, verdicts: Verdicts) -> None:
    """Add the album of a decision to ``verdicts``, with those photos that the rule looks at."""
    album = decision.payload["album"]
    verdicts.albums = album_names(library, "WHERE id = ?", album)
    if album not in verdicts.albums:
        return  # it is being made, or the rule itself refuses it
    if decision.kind in _WHOLE:
        photos = album_photos(library, "WHERE album_id = ?", album)
    else:
        photos = album_photos(
            library,
            """WHERE album_id = ?1 AND (photo_id IN (SELECT value FROM json_each(?2))
                   OR position = (SELECT MAX(position) FROM album_photos WHERE album_id = ?1))""",
            album,
            json.dumps(decision.payload.get("photos", [])),
        )
    verdicts.album_photos = {album: photos[album]}


def write_albums(library: Library, to_write: Difference) -> None:
    """Bring the tables of albums from one state to another, inside `Library.write`."""
    library.change_many(
        """INSERT INTO albums (id, name, query) VALUES (?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query""",
        [
            (album, verdict.name, verdict.query)
            for album, verdict in to_write.albums.items()
            if verdict is not None
        ],
    )
    places = to_write.album_photos.items()
    library.change_many(
        "DELETE FROM album_photos WHERE album_id = ? AND photo_id = ?",
        [key for key, position in places if position is None],
    )
    library.change_many(
        "INSERT OR REPLACE INTO album_photos (album_id, photo_id, position) VALUES (?, ?, ?)",
        [(*key, position) for key, position in places if position is not None],
    )
    gone = [(album,) for album, verdict in to_write.albums.items() if verdict is None]
    library.change_many("DELETE FROM albums WHERE id = ?", gone)
