"""Show photos that are one to the eye as one: as the machine finds them, and as the user says."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from faceorg.core.decisions import Kind
from faceorg.core.errors import DecisionError, PhotoError
from faceorg.core.progress import CancelToken, Progress, no_progress
from faceorg.core.stacking import RAW_FORMAT, Shot, stacked
from faceorg.library import persons as person_rows
from faceorg.library import photos as photo_rows
from faceorg.library import stacks as stack_rows
from faceorg.library.notes import note, remember
from faceorg.operations.in_order import in_order
from faceorg.operations.kindness import stand_back
from faceorg.vision.looks import look_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from faceorg.core.changes import Changes
    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library
    from faceorg.library.stacks import StackRow

_FOUND = "stacks found"
_VERSION = "1"  # goes up when stacks are found in another way: they are then found anew
_BATCH = 64
_READERS = 2
_NEARLY_ALL = 0.8  # of the pixels of the largest: as good as it


def find_stacks(
    library: Library,
    *,
    changed: bool = True,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
) -> set[PhotoId]:
    """Find which photos belong together; those for which that is new.

    Looks at photos nobody looked at yet. Without ``changed`` nothing else is done, unless stacks
    were never found. What the user said about photos stands. Raises `Cancelled`.
    """
    looked = _look(library, progress, cancel or CancelToken())
    if not (changed or looked) and note(library, _FOUND) == _VERSION:
        return set()
    rows = stack_rows.stack_rows(library)
    found = stacked(_shots(library, rows))
    groups = [_best_first([rows[place] for place in group]) for group in found]
    with library.write():
        remember(library, _FOUND, _VERSION)
        return stack_rows.replace_finds(library, groups)


def _shots(library: Library, rows: Sequence[StackRow]) -> list[Shot]:
    files: dict[PhotoId, tuple[tuple[str, str], ...]] = {}
    folders: dict[str, str] = {}  # each once, however many files are in it
    for path, photo in stack_rows.paths_of_all(library):
        folder, _, name = path.rpartition(os.sep)
        file = folders.setdefault(folder, folder), name.rpartition(".")[0].lower()
        files[photo] = (*files.get(photo, ()), file)
    return [
        Shot(
            row.format, row.taken_at, row.camera, row.width, row.height, row.look, row.pair_id,
            row.seconds, files.get(row.photo_id, ()),
        )
        for row in rows
    ]  # fmt: skip


def _best_first(rows: Sequence[StackRow]) -> list[PhotoId]:
    """The photos of a stack: one that is there, well rated, large, with good faces is first."""
    largest = max(row.width * row.height for row in rows)

    def key(row: StackRow) -> tuple[object, ...]:
        pixels = row.width * row.height
        return (
            not row.present,
            row.seconds is not None,
            row.format == RAW_FORMAT,
            -(row.rating or 0),
            row.taken_at is None,
            pixels < _NEARLY_ALL * largest,
            -round(row.faces, 1),
            -pixels,
            row.taken_at or "",
            row.photo_id,
        )

    return [row.photo_id for row in sorted(rows, key=key)]


def _look(library: Library, progress: Progress, cancel: CancelToken) -> int:
    """Look at the photos that nobody looked at; how many. What is done by a stop is kept."""
    waiting = stack_rows.without_look(library)
    batch: list[tuple[PhotoId, bytes]] = []
    for done, result in enumerate(_look_in_order(library, waiting, cancel), 1):
        batch.append(result)
        if len(batch) == _BATCH or done == len(waiting):
            with library.write():
                for photo, look in batch:
                    stack_rows.set_look(library, photo, look)
            batch = []
            progress("looks", done, len(waiting))
    return len(waiting)


def _look_in_order(
    library: Library, waiting: Sequence[PhotoId], cancel: CancelToken
) -> Iterator[tuple[PhotoId, bytes]]:
    placed = ((photo, photo_rows.present_places(library, photo)) for photo in waiting)
    with ThreadPoolExecutor(_READERS, "looks", stand_back) as pool:
        yield from in_order(pool, lambda one: _look_at(*one), placed, 2 * _READERS, cancel)


def _look_at(photo: PhotoId, places: Sequence[Path]) -> tuple[PhotoId, bytes]:
    for place in places:
        try:
            return photo, look_at(place)
        except PhotoError:
            continue
    return photo, b""  # to be told by nothing; a new version is looked at again


def stack_photos(library: Library, photos: Sequence[PhotoId]) -> Changes:
    """These photos, with all that are stacked with them, are one stack; the first is on top.

    Raises `DecisionError` for fewer than two.
    """
    everyone = [photo for one in photos for photo in stack_rows.stack_of(library, one)]
    together = list(dict.fromkeys([*photos[:1], *everyone]))
    _known(library, together)
    if len(together) < 2:
        raise DecisionError("A stack needs at least two photos")
    return person_rows.decide(library, Kind.STACK, {"photos": together})


def make_top(library: Library, photo: PhotoId) -> Changes:
    """Show this photo for its stack. Raises `DecisionError` when it is in none."""
    members = stack_rows.stack_of(library, photo)
    if len(members) < 2:
        raise DecisionError("This photo is in no stack")
    return stack_photos(library, [photo])


def unstack_photos(library: Library, photos: Sequence[PhotoId]) -> Changes:
    """Show every photo of these photos' stacks alone, from now on. Raises `DecisionError`."""
    members = [photo for one in photos for photo in stack_rows.stack_of(library, one)]
    return take_out(library, list(dict.fromkeys(members)))


def take_out(library: Library, photos: Sequence[PhotoId]) -> Changes:
    """Show these photos alone; the others of their stacks stay together.

    Raises `DecisionError` when none of them is in a stack.
    """
    _known(library, photos)
    stacked_ones = [photo for photo in photos if len(stack_rows.stack_of(library, photo)) > 1]
    if not stacked_ones:
        raise DecisionError("None of these photos is in a stack")
    return person_rows.decide(library, Kind.UNSTACK, {"photos": stacked_ones})


def _known(library: Library, photos: Sequence[PhotoId]) -> None:
    if len(photo_rows.photos_by_id(library, photos)) != len(set(photos)):
        raise DecisionError("There is no such photo")
