"""The command that takes photos out of the library whose files are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from faceorg.cli.albums import QUERY_SETTINGS, refuse_options
from faceorg.cli.output import Output, common_options, plural, sure
from faceorg.cli.plain import as_query, read_told
from faceorg.library import photos as photo_rows
from faceorg.library.search import find_photos
from faceorg.operations.organize import forget_missing

if TYPE_CHECKING:
    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library


@click.command(context_settings=QUERY_SETTINGS)
@click.argument("words", nargs=-1, metavar="[QUERY]", callback=refuse_options)
@click.option("--offline", is_flag=True, help="Also those on drives that are not plugged in.")
@click.option("--yes", is_flag=True, help="Do it without asking.")
@common_options
def remove(words: tuple[str, ...], offline: bool, yes: bool, output: Output) -> None:
    """Show photos no more whose files are gone.

    Of these, with QUERY, only those that it finds. Scans keep them until you say so. Names and
    answers are kept: a photo whose file comes back is there again, with its people. Undo brings
    all of them back at once.

    \b
    Example:
        faceorg search is:missing
        faceorg remove
        faceorg remove "folder:screenshots" --yes
    """
    with output.library() as library:
        gone = _gone(library, read_told(library, as_query(words)), offline)
        if gone and not yes:
            sure(f"Show {plural(len(gone), 'photo')} no more, whose files are gone?", "--yes")
        paths = [str(photo.path) for photo in photo_rows.photos_by_id(library, gone)]
        if gone:
            forget_missing(library, gone)
    done = f"{plural(len(paths), 'photo')} shown no more. Names are kept; undo brings them back."
    output.answer({"removed": paths}, [*paths, done] if paths else ["No photo's file is gone."])


def _gone(library: Library, query: str, offline: bool) -> list[PhotoId]:
    missing = find_photos(library, "is:missing or is:offline" if offline else "is:missing")
    wanted = set(find_photos(library, query))
    # A drive that is away is offline though its places were there at the last look.
    there = {photo.id for photo in photo_rows.photos_by_id(library, missing) if not photo.missing}
    return [photo for photo in missing if photo in wanted and photo not in there]
