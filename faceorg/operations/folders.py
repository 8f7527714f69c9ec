"""What can be done with the folders photos lie in: leave a part out, take it in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faceorg.core.changes import Changes
from faceorg.core.decisions import Kind
from faceorg.core.errors import FaceorgError
from faceorg.library import left_out
from faceorg.library import persons as person_rows
from faceorg.library.patterns import whole_path
from faceorg.library.photos import count_photos, folders
from faceorg.library.text import path_to_text

if TYPE_CHECKING:
    from collections.abc import Iterable
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
        before = count_photos(library)
        changes = leave_out_matching(library, [whole_path(path_to_text(folder))])
        return before - count_photos(library), changes


def leave_out_files(library: Library, files: Iterable[Path]) -> Changes:
    """Files are left alone from now on, and no problems are told of them: one decision."""
    return leave_out_matching(library, [whole_path(path_to_text(file)) for file in files])


def leave_out_matching(library: Library, patterns: Iterable[str]) -> Changes:
    """Scans leave out files and folders that match ``patterns``: one decision, to be undone.

    What a pattern that is a whole path means goes out of sight at once.
    """
    with library.write():
        known = set(left_out.skips(library))
        new = [pattern for pattern in dict.fromkeys(patterns) if pattern not in known]
        if not new:
            return Changes()
        return person_rows.decide(library, Kind.LEAVE_OUT, {"patterns": new})


def let_in(library: Library, patterns: Iterable[str]) -> Changes:
    """Scans leave out what matches ``patterns`` no more: one decision, to be undone.

    Photos of a folder that was left out are there again; what never was in the library comes
    with the next scan.
    """
    with library.write():
        known = set(left_out.skips(library))
        old = [pattern for pattern in dict.fromkeys(patterns) if pattern in known]
        if not old:
            return Changes()
        return person_rows.decide(library, Kind.TAKE_IN, {"patterns": old})
