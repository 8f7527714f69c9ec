"""Commands that list stacks, photos shown as one, and say what belongs into one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from faceorg.cli.meant import find_photo
from faceorg.cli.output import Output, common_options, plural
from faceorg.library import photos as photo_rows
from faceorg.library import stacks as stack_rows
from faceorg.operations import stack as stacking

if TYPE_CHECKING:
    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library

_PHOTOS = click.argument(
    "photos", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PHOTO..."
)


@click.command()
@common_options
def stacks(output: Output) -> None:
    """List the stacks, photos that are shown as one.

    The one on top comes first. A scan stacks a camera's RAW and JPEG, both files of a Live Photo,
    bursts, and copies of one picture that differ in size or encoding. What you say with stack and
    unstack stands above it.

    \b
    Example:
        faceorg stacks --json
        faceorg search is:stack
    """
    with output.library() as library:
        found = list(stack_rows.all_stacks(library).values())
        documents = [_paths(library, members) for members in found]
    lines = [line for top, *others in documents for line in (top, *(f"    {o}" for o in others))]
    output.answer(
        {"stacks": [{"top": paths[0], "photos": paths} for paths in documents]},
        [*lines, plural(len(documents), "stack")],
    )


@click.command()
@_PHOTOS
@common_options
def stack(photos: tuple[Path, ...], output: Output) -> None:
    """Show these photos as one, the first on top.

    With one PHOTO, put it on top of its stack. Photos that are stacked with one of them come along.
    undo takes it back.

    \b
    Example:
        faceorg stack best.jpg second.jpg third.jpg
    """
    with output.library() as library:
        ids = [find_photo(library, path) for path in photos]
        if len(ids) == 1:
            stacking.make_top(library, ids[0])
        else:
            stacking.stack_photos(library, ids)
        paths = _paths(library, stack_rows.stack_of(library, ids[0]))
    output.answer(
        {"top": paths[0], "photos": paths},
        [f"{plural(len(paths), 'photo')} shown as one, {paths[0]} on top"],
    )


@click.command()
@_PHOTOS
@click.option("--whole", is_flag=True, help="Take apart the whole stacks these photos are in.")
@common_options
def unstack(photos: tuple[Path, ...], whole: bool, output: Output) -> None:
    """Show these photos alone from now on.

    Whatever a scan finds they stay alone. undo takes it back.

    \b
    Example:
        faceorg unstack ~/Pictures/IMG_0042.CR2
        faceorg unstack --whole ~/Pictures/IMG_0042.JPG
    """
    with output.library() as library:
        ids = [find_photo(library, path) for path in photos]
        changes = (stacking.unstack_photos if whole else stacking.take_out)(library, ids)
        alone = _paths(library, sorted(changes.photos))
    output.answer({"alone": alone}, [f"{path} is shown alone" for path in alone])


def _paths(library: Library, photos: list[PhotoId]) -> list[str]:
    return [str(photo.path) for photo in photo_rows.photos_by_id(library, photos)]
