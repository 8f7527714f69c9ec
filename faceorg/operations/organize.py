"""What the library shows: albums of photos or of a search, and the folders it looks into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from faceorg.core.changes import Changes
from faceorg.core.decisions import Kind
from faceorg.core.errors import DecisionError, FaceorgError
from faceorg.library import albums as album_rows
from faceorg.library import persons as person_rows
from faceorg.library import photos as photo_rows
from faceorg.library import search, shelf
from faceorg.library.text import path_to_text

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
        search.find_photos(library, query, limit=1)
    album = album_rows.create_album(library, name, query, photos)
    return album, Changes(albums=frozenset([album]))


def named_album(library: Library, name: str) -> Album:
    """The album of this name, in any case where no other is so called; raises `DecisionError`."""
    called = album_rows.albums_called(library, name)
    if not called:
        raise DecisionError(
            "There is no album named {name}; faceorg album list shows them", name=name
        )
    if len(called) > 1:
        names = ", ".join(album.name for album in called)
        raise DecisionError(
            "{count} albums are named so but for capitals: {names}", count=len(called), names=names
        )
    return called[0]


def add_photos(library: Library, album: AlbumId, photos: Sequence[PhotoId]) -> Changes:
    """Put photos into an album, after those in it; raises `DecisionError` for a saved search.

    A deleted album raises it too.
    """
    with library.write():
        _fixed(library, album)
        album_rows.add_to_album(library, album, photos)
    return Changes(albums=frozenset([album]))


def _fixed(library: Library, album: AlbumId) -> None:
    if album_rows.album_of_id(library, album).query is not None:
        raise DecisionError("This album is a saved search; it fills itself")


def remove_photos(library: Library, album: AlbumId, photos: Sequence[PhotoId]) -> Changes:
    """Take photos out of an album; the photos stay. Raises `DecisionError` as `add_photos`."""
    with library.write():
        _fixed(library, album)
        album_rows.remove_from_album(library, album, photos)
    return Changes(albums=frozenset([album]))


def move_photos(
    library: Library, album: AlbumId, photos: Sequence[PhotoId], before: PhotoId | None
) -> Changes:
    """Put photos, in this order, before another one of the album; None: at its end.

    Raises `DecisionError` as `add_photos`.
    """
    with library.write():
        _fixed(library, album)
        return album_rows.move_in_album(library, album, photos, before)


def rename_album(library: Library, album: AlbumId, name: str) -> Changes:
    """Give an album another name; raises `DecisionError` when it is empty or taken."""
    with library.write():
        album_rows.album_of_id(library, album)
        album_rows.rename_album(library, album, name)
    return Changes(albums=frozenset([album]))


def change_search(library: Library, album: AlbumId, query: str) -> Changes:
    """Let a saved search show what ``query`` finds from now on.

    Raises `QueryError` for a wrong query, `DecisionError` for an album of chosen photos.
    """
    search.find_photos(library, query, limit=1)
    with library.write():
        found = album_rows.album_of_id(library, album)
        if found.query is None:
            raise DecisionError("This album holds selected photos; it has no search")
        if found.query == query:
            return Changes()
        return album_rows.change_search(library, album, query)


def delete_album(library: Library, album: AlbumId) -> Changes:
    """Let an album go; its photos stay, and undoing brings it back as it was."""
    with library.write():
        album_rows.album_of_id(library, album)
        album_rows.delete_album(library, album)
    return Changes(albums=frozenset([album]))


def photos_of(library: Library, album: Album) -> list[PhotoId]:
    """What an album shows now."""
    return search.find_album_photos(library, album)


def forget_folder(library: Library, path: Path) -> tuple[int, Changes]:
    """Take a folder off the list: one decision; how many photos are shown no more, what changed.

    Photos that another folder holds too stay. All of it is kept, with names and answers: undoing
    brings it back at once, adding the folder again brings back what is there. Raises
    `FaceorgError` for a folder that is not on the list.
    """
    with library.write():
        added_at = photo_rows.added_at(library, path)
        if added_at is None:
            raise FaceorgError("this folder is not on the list", path)
        folder = path_to_text(path)
        return _remove(library, Kind.REMOVE_FOLDER, {"folder": folder}, not_before=added_at)


def forget_missing(library: Library, photos: Sequence[PhotoId]) -> tuple[int, Changes]:
    """Show photos no more whose files are not there: one decision; how many, and what changed.

    A file that lies elsewhere too keeps its photo in sight. Names and answers are kept, should
    the files come back, or the decision be undone.
    """
    with library.write():
        gone = [photo for _, photo in shelf.gone_places(library, photos)]
        if not gone:
            return 0, Changes()
        return _remove(library, Kind.REMOVE_PHOTOS, {"photos": list(dict.fromkeys(gone))})


def _remove(
    library: Library, kind: Kind, said: dict[str, Any], *, not_before: str = ""
) -> tuple[int, Changes]:
    before = photo_rows.count_photos(library)
    number = shelf.next_removal_id(library)
    # A clock that was set back must not make the folder seem to be added later.
    payload = {"removal": number, **said, "at": max(photo_rows.now(), not_before)}
    changes = person_rows.decide(library, kind, payload)
    return before - photo_rows.count_photos(library), changes
