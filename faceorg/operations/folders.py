"""What can be done with the folders photos lie in: leave a part out, take it in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.core.changes import Changes
from faceorg.core.errors import FaceorgError
from faceorg.library import forgetting, places
from faceorg.library.photos import folders
from faceorg.library.text import path_to_text
from faceorg.operations.walk import whole_path

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.database import Library


def leave_out(library: Library, folder: Path) -> tuple[int, Changes]:
    """Scans leave this folder out from now on; how many photos are shown no more, what changed.

    Names and answers are kept: they are there again when the folder is taken in again. Raises
    `FaceorgError` for a folder the user gave us itself, which is to be let go instead.
    """
    if folder in folders(library):
        raise FaceorgError("this folder was added by itself; remove it from the list", folder)
    with library.write():
        places.add_skips(library, [whole_path(path_to_text(folder))])
        gone = forgetting.forget_below(library, folder)
    return len(gone), Changes(everything=True)


def let_in(library: Library, pattern: str) -> Changes:
    """Scans leave out what matches ``pattern`` no more; the next one brings its photos back."""
    places.drop_skips(library, [pattern])
    return Changes(everything=True)
