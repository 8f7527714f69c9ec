"""Keeping copies apart from photos: where they may go, and that scans know them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from faceorg.core.errors import ExportError
from faceorg.library.copies import add_copy
from faceorg.library.left_out import skips
from faceorg.library.patterns import is_whole, plain_path, whole_path
from faceorg.library.photos import folders
from faceorg.library.text import path_to_text, text_to_path
from faceorg.operations.folders import leave_out_matching
from faceorg.operations.reading import content_hash

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.library.database import Library


def noting_copies(library: Library) -> Callable[[Path], None]:
    """What is to be told of each copy that an export or a safe copy made: scans leave it out."""

    def made(copy: Path) -> None:
        if library.read_only:
            return  # the window that writes to the library makes its own
        try:
            digest, size_bytes = content_hash(copy), copy.stat().st_size
        except OSError as error:
            raise ExportError(
                "A copy cannot be read again: {cause}.", copy, cause=error.strerror
            ) from error
        with library.write():
            add_copy(library, digest, size_bytes)

    return made


def keep_apart(library: Library, destination: Path, *, among_photos: bool = False) -> None:
    """Refuse a folder for copies that scans look into; ``among_photos``: leave it out of them.

    Raises `ExportError` for a folder at or below one that was scanned, with ``among_photos`` only
    where it is a scanned folder itself, or holds something already.
    """
    folder = Path(os.path.realpath(destination))
    above = _scanned(library, folder)
    if above is None:
        return
    if not among_photos:
        raise ExportError(
            "Copies do not go among your photos (those in {above}). Choose another folder.",
            destination,
            above=above,
        )
    if folder == above or (folder.exists() and any(folder.iterdir())):
        raise ExportError("Copies among photos need a new folder of their own.", destination)
    inner = above / folder.relative_to(os.path.realpath(above))
    leave_out_matching(library, [whole_path(path_to_text(inner))])


def _scanned(library: Library, folder: Path) -> Path | None:
    """The folder the user gave us that ``folder`` lies in, if scans look there."""
    left_out = [text_to_path(plain_path(one)) for one in skips(library) if is_whole(one)]
    if any(_is_within(folder, one) for one in left_out):
        return None
    return next((root for root in folders(library) if _is_within(folder, root)), None)


def _is_within(folder: Path, root: Path) -> bool:
    real = Path(os.path.realpath(root))
    return folder == real or real in folder.parents
