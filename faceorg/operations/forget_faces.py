"""Delete all face data on request, with a backup before, and look for faces no more."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg import paths
from faceorg.core.changes import Changes
from faceorg.library import backups as backup_files
from faceorg.library import face_data as rows
from faceorg.library.claims import Claim, claimed

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.progress import CancelToken
    from faceorg.library.backups import Backup
    from faceorg.library.database import Library

_FACE_PARTS = 7  # in the name of a face's small picture: content, cut, four numbers, size


@dataclass(frozen=True, slots=True)
class Forgotten:
    """``what`` was deleted; ``backup`` holds it still, None where old backups went, too.

    ``old_backups`` are those from before that still hold face data; ``pictures`` of faces were
    deleted from the cache.
    """

    what: rows.FaceData
    backup: Backup | None
    old_backups: int
    pictures: int
    changes: Changes


def forget_faces(
    library: Library, *, backups_too: bool = False, cancel: CancelToken | None = None
) -> Forgotten:
    """Delete every vector and every face nobody spoke of; names, albums and answers stay.

    A backup is made first; with ``backups_too`` one more is made afterwards, without face data,
    and all others are deleted. Faces are not looked for any more until `find_faces_again`.
    Raises `LibraryLockedError` while photos are being taken in, `Cancelled` before anything is
    deleted.
    """
    with claimed(library.path, Claim.WORK, "deleting face data"):
        made = backup_files.back_up(library, cancel=cancel)
        what = rows.forget_face_data(library)
    if backups_too:
        clean = library.backup(library.path.with_name(f"{library.path.name}.clean.part"))
        for old in backup_files.backups(library.path):
            old.path.unlink(missing_ok=True)
        clean.replace(made.path)
    left = [] if backups_too else backup_files.backups(library.path)
    return Forgotten(
        what=what,
        backup=None if backups_too else made,
        old_backups=sum(one.path != made.path for one in left),
        pictures=_forget_pictures(paths.thumbnails_folder()),
        changes=Changes(everything=True),
    )


def find_faces_again(library: Library) -> Changes:
    """Look for faces again, from the next scan on; they get the names back they had."""
    rows.want_faces(library, wanted=True)
    return Changes(everything=True)


def _forget_pictures(folder: Path) -> int:
    """Delete the small pictures of faces; those of whole photos stay."""
    gone = 0
    with suppress(OSError):
        for picture in folder.glob("*/*.jpg"):
            if len(picture.stem.split("-")) >= _FACE_PARTS:
                picture.unlink(missing_ok=True)
                gone += 1
    return gone
