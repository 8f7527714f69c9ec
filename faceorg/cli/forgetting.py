"""The command that deletes all face data, and lets faces be found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from faceorg.cli.output import Output, common_options, plural, sure
from faceorg.library import face_data
from faceorg.operations.forget_faces import find_faces_again, forget_faces

if TYPE_CHECKING:
    from faceorg.library.face_data import FaceData
    from faceorg.operations.forget_faces import Forgotten


@click.command("forget-faces")
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.option("--backups-too", is_flag=True, help="Delete old backups, which hold face data, too.")
@click.option("--find-again", is_flag=True, help="Look for faces again, from the next scan on.")
@common_options
def forget_faces_command(yes: bool, backups_too: bool, find_again: bool, output: Output) -> None:
    """Delete all face data, and look for faces no more.

    What makes faces comparable goes, with all faces you said nothing about and their small
    pictures. What you said stays: names, the places in photos they were given for, albums and
    the history. A backup is made before. Photos are not touched. With --find-again faces are
    found anew by the next scan, and get the names back that they had.

    \b
    Example:
        faceorg forget-faces
        faceorg forget-faces --yes --backups-too
        faceorg forget-faces --find-again
    """
    if find_again and (yes or backups_too):
        raise click.UsageError("--find-again goes alone")
    with output.library() as library:
        if find_again:
            find_faces_again(library)
            output.answer({"find_faces": True}, ["The next scan looks for faces again."])
            return
        if not yes:
            there = face_data.face_data(library)
            sure(_question(there, backups_too), "--yes")
        done = forget_faces(library, backups_too=backups_too)
    output.answer(_document(done), _lines(done))


def _question(there: FaceData, backups_too: bool) -> str:
    backups = "with all old backups" if backups_too else "after a backup"
    return (
        f"Delete {plural(there.vectors, 'face vector')} and {plural(there.faces, 'face')} nobody "
        f"named, {backups}? Names, albums and the history stay."
    )


def _document(done: Forgotten) -> dict[str, object]:
    return {
        "find_faces": False,
        "vectors": done.what.vectors,
        "faces": done.what.faces,
        "kept_places": done.what.kept,
        "pictures": done.pictures,
        "backup": None if done.backup is None else str(done.backup.path),
        "old_backups": done.old_backups,
    }


def _lines(done: Forgotten) -> list[str]:
    lines = [
        f"Deleted {plural(done.what.vectors, 'face vector')}, {plural(done.what.faces, 'face')} "
        f"and {plural(done.pictures, 'small picture')} of faces.",
        f"Kept, as you spoke of them: {plural(done.what.kept, 'place')} of faces in photos, with "
        "their names.",
        "Faces are not looked for any more; faceorg forget-faces --find-again changes that.",
    ]
    if done.backup is None:
        return [*lines, "The only backup left is one without face data."]
    lines.append(f"The backup made before holds face data still: {done.backup.path}")
    if done.old_backups:
        old = plural(done.old_backups, "older backup")
        lines.append(f"So may {old} beside it; delete them when you are sure.")
    return lines
