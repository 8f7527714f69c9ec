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

    Faces that are only asked about ("Is this Anna?") are nobody where Anna is wanted, and Anna
    where she is not. Raises `QueryError` for a text that cannot be read, a person nobody is named,
    an album there is not.
    """
    look_again(library)
    sure = Conditions(library, paged=limit is not None).all_of(_parsed(query))
    return _found(library, sure.text, sure.parameters, limit)


def find_maybe(
    library: Library, query: PhotoQuery | str, *, limit: int | None = None
) -> list[PhotoId]:
    """Photos that the query would find if each face asked about were whoever suits it.

    Those that `find_photos` finds are left out. Raises `QueryError` as it does.
    """
    return _beyond(library, query, limit, hoping=True)


def find_left_out(
    library: Library, query: PhotoQuery | str, *, limit: int | None = None
) -> list[PhotoId]:
    """Photos left out for nothing but a face that may be somebody who was to be left out.

    They are among those of `find_maybe`. Raises `QueryError` as `find_photos` does.
    """
    return _beyond(library, query, limit, hoping=False)


def _beyond(
    library: Library, query: PhotoQuery | str, limit: int | None, *, hoping: bool
) -> list[PhotoId]:
    """What is found by taking faces asked about as they would help, and not else."""
    look_again(library)
    parsed = _parsed(query)
    paged = limit is not None
    loose = Conditions(library, hoping=hoping, daring=True, paged=paged).all_of(parsed)
    sure = Conditions(library, paged=paged).all_of(parsed)
    if loose == sure:  # nobody is asked for
        return []
    where = f"{loose.text} AND NOT {sure.text}"
    return _found(library, where, (*loose.parameters, *sure.parameters), limit)


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
