"""What the library shows: albums of photos or of a search, and the folders it looks into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.core.changes import Changes
from faceorg.core.errors import DecisionError
from faceorg.core.query import parse_query
from faceorg.library import albums as album_rows
from faceorg.library import forgetting, search

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from faceorg.core.entities import Album, AlbumId, PhotoId
    from faceorg.library.database import Library


def create_album(
    library: Library, name: str, photos: Sequence[PhotoId] = (), query: str | None = None
) -> tuple[AlbumId, Changes]:
    """A new album of ``photos``, or one that shows whatever ``query`` finds.

    Raises `DecisionError` when the name is empty or taken, `QueryError` for a wrong query.
    """
    if query is not None:
        parse_query(query)
    with library.write():
        album = album_rows.create_album(library, name, query)
        album_rows.add_to_album(library, album, photos)
    return album, Changes(albums=frozenset([album]))


def named_album(library: Library, name: str) -> Album:
    """The album of this name; raises `DecisionError` when there is none."""
    album = album_rows.find_album(library, name)
    if album is None:
        raise DecisionError(f"There is no album named {name}")
    return album


def add_photos(library: Library, album: AlbumId, photos: Sequence[PhotoId]) -> Changes:
    """Put photos into an album, after those in it; raises `DecisionError` for a saved search.

    A deleted album raises it too.
    """
    found = next((a for a in album_rows.albums(library) if a.id == album), None)
    if found is None:
        raise DecisionError("This album is not there any more")
    if found.query is not None:
        raise DecisionError("This album is a saved search; it fills itself")
    album_rows.add_to_album(library, album, photos)
    return Changes(albums=frozenset([album]))


def remove_photos(library: Library, album: AlbumId, photos: Sequence[PhotoId]) -> Changes:
    """Take photos out of an album; the photos stay."""
    album_rows.remove_from_album(library, album, photos)
    return Changes(albums=frozenset([album]))


def rename_album(library: Library, album: AlbumId, name: str) -> Changes:
    """Give an album another name; raises `DecisionError` when it is empty or taken."""
    album_rows.rename_album(library, album, name)
    return Changes(albums=frozenset([album]))


def delete_album(library: Library, album: AlbumId) -> Changes:
    """Forget an album; its photos stay."""
    album_rows.delete_album(library, album)
    return Changes(albums=frozenset([album]))


def photos_of(library: Library, album: Album) -> list[PhotoId]:
    """What an album shows now."""
    return search.find_album_photos(library, album)


def forget_folder(library: Library, path: Path) -> tuple[int, Changes]:
    """Take a folder off the list; how many photos are shown no more, and what changed.

    Photos that another folder holds too stay. Names and answers are kept: they are there again
    as soon as the folder is added again.
    """
    gone = forgetting.forget_folder(library, path)
    return len(gone), Changes(everything=True)


def forget_missing(library: Library, photos: Sequence[PhotoId]) -> tuple[int, Changes]:
    """Show photos no more whose files are not there; how many, and what changed.

    A file that lies elsewhere too keeps its photo in sight. Names and answers are kept, should
    the files come back.
    """
    gone = forgetting.forget_missing(library, photos)
    return len(gone), Changes(everything=True)
