"""From a `PhotoQuery` to photos: answered exactly by the database, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.core.query import PhotoQuery, parse_query
from faceorg.library.albums import album_photos
from faceorg.library.conditions import Conditions
from faceorg.library.finding import look_again

if TYPE_CHECKING:
    from faceorg.core.entities import Album, PhotoId
    from faceorg.library.database import Library

# The listing lies in this order.
_FIND = "SELECT p.photo_id FROM listing p WHERE {where} ORDER BY p.taken_at DESC, p.photo_id DESC"


def find_photos(
    library: Library, query: PhotoQuery | str, *, limit: int | None = None
) -> list[PhotoId]:
    """Photos the query asks for, newest first, undated last; the first ``limit`` of them.

    Faces that are only asked about ("Is this Anna?") are nobody here. Raises `QueryError` for a
    text that cannot be read, a person nobody is named, an album there is not.
    """
    look_again(library)
    sure = Conditions(library, paged=limit is not None).all_of(_parsed(query))
    return _found(library, sure.text, sure.parameters, limit)


def find_maybe(
    library: Library, query: PhotoQuery | str, *, limit: int | None = None
) -> list[PhotoId]:
    """Photos that the query would find were the faces asked about whom they look like.

    Those that `find_photos` finds are left out. Raises `QueryError` as it does.
    """
    look_again(library)
    parsed = _parsed(query)
    paged = limit is not None
    hoped = Conditions(library, hoping=True, paged=paged).all_of(parsed)
    sure = Conditions(library, paged=paged).all_of(parsed)
    if hoped == sure:  # nobody is asked for
        return []
    where = f"{hoped.text} AND NOT {sure.text}"
    return _found(library, where, (*hoped.parameters, *sure.parameters), limit)


def find_album_photos(library: Library, album: Album) -> list[PhotoId]:
    """What an album shows: the chosen photos, or what its search finds now."""
    if album.query is None:
        return album_photos(library, album.id)
    return find_photos(library, album.query)


def _parsed(query: PhotoQuery | str) -> PhotoQuery:
    return parse_query(query) if isinstance(query, str) else query


def _found(
    library: Library, where: str, parameters: tuple[object, ...], limit: int | None
) -> list[PhotoId]:
    sql = _FIND.format(where=where)
    if limit is not None:
        sql, parameters = f"{sql} LIMIT ?", (*parameters, limit)
    return [row[0] for row in library.rows(sql, parameters)]
