"""What commands that write copies have in common: which photos, and the folder they go to."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.albums import refuse_options
from faceorg.cli.meant import is_somebody
from faceorg.cli.plain import as_query, read_told
from faceorg.core.errors import ExportError
from faceorg.core.query import Key
from faceorg.library.search import find_photos
from faceorg.operations import organize
from faceorg.operations.keep_apart import keep_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library

_PART_OF_SEARCH = re.compile(
    rf"-.*|or|-?(?:person|text|date|{'|'.join(Key)}):.*", re.IGNORECASE | re.DOTALL
)


def selection(command: Callable[..., Any]) -> Callable[..., Any]:
    """``QUERY... DEST``, ``--album NAME DEST``, or either with ``--to DEST``."""
    command = click.option(
        "--among-photos",
        is_flag=True,
        help="Let a new folder DEST lie in one that is scanned; scans leave it out from then on.",
    )(command)
    command = click.option(
        "--to",
        "to",
        metavar="DEST",
        help="The folder for the copies, instead of the last word.",
    )(command)
    command = click.option("--album", metavar="NAME", help="The photos of this album.")(command)
    return click.argument(
        "words", nargs=-1, metavar="QUERY|--album NAME DEST", callback=refuse_options
    )(command)


def chosen_photos(
    library: Library, words: tuple[str, ...], album: str | None, to: str | None, among_photos: bool
) -> tuple[list[PhotoId], Path]:
    """The photos meant, and the folder for their copies.

    Raises `click.UsageError` where it is not clear which word is which: copies in a folder named
    like somebody who should have been in the search are nothing to find out about afterwards.
    """
    query = words if to is not None else words[:-1]
    folder = to if to is not None else "".join(words[-1:])
    if album is not None and query:
        raise click.UsageError("Give a QUERY or --album NAME, not both.")
    if album is None:
        _refuse_half(library, query, words, to)
    if not folder:
        raise click.UsageError("Say which folder the copies go to: --to DEST.")
    destination = Path(folder)
    if album is None:
        photos = find_photos(library, read_told(library, as_query(query)))
    else:
        photos = organize.photos_of(library, organize.named_album(library, album))
    if photos:
        _keep_apart(library, destination, among_photos)
    return photos, destination


def _refuse_half(
    library: Library, query: tuple[str, ...], words: tuple[str, ...], to: str | None
) -> None:
    """Refuse a search without a folder, and a folder without a search."""
    if not words:
        raise click.UsageError("Give a QUERY or --album NAME, and the folder DEST.")
    if not query:
        raise click.UsageError(
            f"{words[0]} alone could be the search or the folder; write QUERY --to DEST."
        )
    if not "".join(query).strip():
        raise click.UsageError("The QUERY is empty; all photos are people:>=0.")
    if to is None and (what := _other_meaning(library, words[-1])):
        raise click.UsageError(
            f"{words[-1]} is {what}, so where do the copies go? Add --to DEST, or write "
            f"./{words[-1]} for a folder of that name."
        )


def _other_meaning(library: Library, word: str) -> str | None:
    """What a last word without a path in it is, other than a folder that is there or a new one."""
    if Path(word).name != word or Path(word).is_dir():
        return None
    if _PART_OF_SEARCH.fullmatch(word):
        return "a part of a search"
    return "somebody in this library" if is_somebody(library, word) else None


def _keep_apart(library: Library, destination: Path, among_photos: bool) -> None:
    try:
        keep_apart(library, destination, among_photos=among_photos)
    except ExportError as error:
        if among_photos:
            raise
        hint = "A new folder among them may be asked for with --among-photos."
        raise ExportError(f"{error.message} {hint}", error.path) from error
