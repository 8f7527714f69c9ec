"""Commands that keep a library safe: verify, mend, back up, put back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.output import Output, common_options, opened, plural
from faceorg.cli.terminal import table
from faceorg.core.errors import FaceorgError, LibraryError
from faceorg.library.backups import back_up, backups, damage_of
from faceorg.library.backups import restore as put_back
from faceorg.library.check import check_library
from faceorg.library.repair import repair as mend

if TYPE_CHECKING:
    from faceorg.library.backups import Backup
    from faceorg.library.repair import Repair


@click.command()
@click.option("--repair", is_flag=True, help="Mend it: people from your decisions, a damaged file.")
@common_options
def check(repair: bool, output: Output) -> None:
    """Verify the library, and mend it with --repair.

    The file is read through, with its references, and whether people are what you said. With
    --repair people are made again from your decisions. A damaged file is set aside, and a new one
    made from all that can still be read of it and from the newest sound backup.

    Exit status 0 when it is sound, 1 when something was found.

    \b
    Example:
        faceorg check
        faceorg check --repair
    """
    path = output.library_path
    done = mend(_existing(path)) if repair else None
    findings = _findings(path)
    document: dict[str, Any] = {"library": str(path), "ok": not findings, "findings": findings}
    lines = findings or [f"{path}: sound"]
    if done is not None:
        document["repair"] = _repair_document(done)
        lines = [*_repair_lines(done), *lines]
    fault = "; ".join(findings) or None
    output.answer_or_fail(document, lines, fault)


def _existing(path: Path) -> Path:
    if not path.exists():
        raise FaceorgError(
            "there is no library here yet; faceorg scan FOLDER makes one, faceorg restore brings "
            "back a backup",
            path,
        )
    return path


def _findings(path: Path) -> list[str]:
    damage = damage_of(_existing(path))
    if damage is not None:  # too damaged to be opened, perhaps: told in any case
        return [f"the file is damaged: {damage}; faceorg check --repair saves what can be saved"]
    with opened(path) as library:
        return check_library(library)


def _repair_document(done: Repair) -> dict[str, Any]:
    return {
        "damage": done.damage,
        "kept": None if done.kept is None else str(done.kept),
        "backup": None if done.backup is None else str(done.backup),
        "saved": done.saved.rows,
        "lost_decisions": len(done.saved.lost),
    }


def _repair_lines(done: Repair) -> list[str]:
    if done.damage is None:
        return ["People and search words were written anew from your decisions."]
    saved = done.saved.rows
    lines = [
        f"The file was damaged ({done.damage.splitlines()[0]}).",
        f"Saved {plural(saved['photos'], 'photo')} and {plural(saved['faces'], 'face')}, with the "
        + (f"help of {done.backup}." if done.backup else "help of no backup."),
        f"The damaged file is kept as {done.kept}.",
    ]
    if done.saved.lost:
        lines.append(f"{plural(len(done.saved.lost), 'decision')} could not be read any more.")
    return [*lines, "Scan your folders again to find what is missing."]


@click.command()
@common_options
def backup(output: Output) -> None:
    """Copy the library beside itself now.

    faceorg does the same once a day by itself. The newest seven copies are kept.

    \b
    Example:
        faceorg backup
    """
    with output.library() as library:
        made = back_up(library)
    output.answer(_backup_document(made), [f"{made.path} ({_megabytes(made.size_bytes)})"])


@click.command()
@click.argument(
    "wanted", required=False, type=click.Path(path_type=Path, dir_okay=False), metavar="[BACKUP]"
)
@common_options
def restore(wanted: Path | None, output: Output) -> None:
    """List the backups, or put one in the place of the library.

    BACKUP is a file, or the name or only the date and time of one that lies beside the library, as
    the list shows them. The library as it is now is kept beside it, and so is the backup. Windows
    that show this library have to be closed first.

    \b
    Example:
        faceorg restore
        faceorg restore 20260102-030405
        faceorg restore /media/usb/library.faceorg.backup-20260102-030405
    """
    path = output.library_path
    if wanted is None:
        known = backups(path.absolute())
        lines = table(((_local(b), _megabytes(b.size_bytes), b.path) for b in known), right=[1])
        output.answer([_backup_document(b) for b in known], lines or ["There is no backup yet."])
        return
    wanted = _meant(path.absolute(), wanted)
    kept = put_back(path, wanted)
    output.answer(
        {"library": str(path), "backup": str(wanted), "kept": None if kept is None else str(kept)},
        [f"{path} is {wanted} now", *([] if kept is None else [f"The one before is kept: {kept}"])],
    )


def _meant(library: Path, wanted: Path) -> Path:
    """``wanted`` as a file; else the backup beside ``library`` that is called so, or made then."""
    if wanted.exists() or wanted.name != str(wanted):
        return wanted
    for known in backups(library):
        if wanted.name in (known.path.name, known.path.name.rpartition(".backup-")[2]):
            return known.path
    raise LibraryError(
        "there is no such backup, neither here nor beside the library; faceorg restore lists them",
        wanted,
    )


def _backup_document(made: Backup) -> dict[str, Any]:
    return {
        "path": str(made.path),
        "made_at": made.made_at.isoformat(),
        "size_bytes": made.size_bytes,
    }


def _local(made: Backup) -> str:
    return made.made_at.astimezone().strftime("%Y-%m-%d %H:%M")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
