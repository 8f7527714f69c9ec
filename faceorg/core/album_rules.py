"""What decisions about albums mean: made, named, filled, ordered, searching anew, gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from faceorg.core.decisions import Verdicts
    from faceorg.core.entities import AlbumId, PhotoId


@dataclass(slots=True)
class AlbumVerdict:
    """An album as the log tells it; with ``query`` it shows whatever that search finds."""

    name: str
    query: str | None = None


def create(verdicts: Verdicts, payload: Mapping[str, Any]) -> None:
    """``{"album", "name", "query"?, "photos"?}``: there is an album."""
    album = payload["album"]
    verdicts.albums[album] = AlbumVerdict(payload["name"], payload.get("query"))
    verdicts.album_photos[album] = {}
    _append(verdicts.album_photos[album], payload.get("photos", ()))


def rename(verdicts: Verdicts, payload: Mapping[str, Any]) -> None:
    """``{"album", "name"}``."""
    verdicts.albums[payload["album"]].name = payload["name"]


def search(verdicts: Verdicts, payload: Mapping[str, Any]) -> None:
    """``{"album", "query"}``: it shows what another search finds."""
    verdicts.albums[payload["album"]].query = payload["query"]


def add(verdicts: Verdicts, payload: Mapping[str, Any]) -> None:
    """``{"album", "photos"}``: these photos too, at the end; those in it stay where they are."""
    _append(_photos(verdicts, payload["album"]), payload["photos"])


def remove(verdicts: Verdicts, payload: Mapping[str, Any]) -> None:
    """``{"album", "photos"}``: these photos are in it no more."""
    photos = _photos(verdicts, payload["album"])
    for photo in payload["photos"]:
        photos.pop(photo, None)


def move(verdicts: Verdicts, payload: Mapping[str, Any]) -> None:
    """``{"album", "photos", "before"}``: these photos, in this order, before that one.

    ``before`` None, or a photo that is not in the album: at the end.
    """
    photos = _photos(verdicts, payload["album"])
    moved = dict.fromkeys(photo for photo in payload["photos"] if photo in photos)
    rest = [photo for photo in photos if photo not in moved]
    at = len(rest)
    if payload["before"] in photos:
        # Before one of those that move: where the first that stays comes after it.
        order = list(photos)
        after = order[order.index(payload["before"]) :]
        stays = next((photo for photo in after if photo not in moved), None)
        at = len(rest) if stays is None else rest.index(stays)
    ordered = [*rest[:at], *moved, *rest[at:]]
    verdicts.album_photos[payload["album"]] = dict(zip(ordered, photos.values(), strict=True))


def delete(verdicts: Verdicts, payload: Mapping[str, Any]) -> None:
    """``{"album"}``: there is no such album any more; its photos stay."""
    del verdicts.albums[payload["album"]]
    del verdicts.album_photos[payload["album"]]


def _photos(verdicts: Verdicts, album: AlbumId) -> dict[PhotoId, int]:
    """Positions of an album's photos, rising; raises `KeyError` for an album there is not."""
    verdicts.albums[album]
    return verdicts.album_photos.setdefault(album, {})


def _append(photos: dict[PhotoId, int], more: Iterable[PhotoId]) -> None:
    # Positions rise in the order of the dictionary, so the last one is the highest.
    last = next(reversed(photos.values()), 0)
    for photo in more:
        if photo not in photos:
            last += 1
            photos[photo] = last
