"""Commands for model packs: what finds and knows faces, and how to change it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.output import (
    Meter,
    Output,
    active_pack,
    cancel_on_interrupt,
    common_options,
    plural,
    say,
    settings_file,
)
from faceorg.core.errors import ModelPackError
from faceorg.library.database import Library
from faceorg.operations import packs
from faceorg.operations.calibrate import apply_calibration, calibrate
from faceorg.operations.install import download_pack, import_pack
from faceorg.operations.reembed import is_needed, reembed
from faceorg.settings import load_settings
from faceorg.vision.modelpack import BUILTIN_ID

if TYPE_CHECKING:
    from faceorg.core.calibration import Marks
    from faceorg.operations.calibrate import Calibration
    from faceorg.operations.packs import PackEntry
    from faceorg.operations.reembed import ReembedReport
    from faceorg.vision.engine import FaceEngine
    from faceorg.vision.modelpack import ModelPack


@click.group()
def models() -> None:
    """Choose what finds and knows faces: the built-in models or others.

    Nothing is downloaded unless you ask for it here. Names, albums and decisions belong to you
    and stay as they are whatever models are used.

    \b
    Example, from a better but non-commercial pack to thresholds for your own people:
        faceorg models list
        faceorg models download buffalo_l
        faceorg models use buffalo_l
        faceorg models calibrate --apply
    """


@models.command("list")
@common_options
def list_models(output: Output) -> None:
    """List the packs on this machine and those that can be downloaded.

    \b
    Example:
        faceorg models list --json
    """
    entries = packs.list_packs(load_settings(settings_file()))
    output.answer([_document(entry) for entry in entries], [_line(entry) for entry in entries])


def _document(entry: PackEntry) -> dict[str, Any]:
    pack = entry.pack
    return {
        "key": entry.key,
        "name": entry.name,
        "version": pack.version if pack else "",
        "licence": entry.licence,
        "size_bytes": entry.size_bytes,
        "installed": entry.installed,
        "active": entry.active,
        "pack": pack.id if pack else None,
        "embedding_length": pack.embedding_length if pack else None,
        "problem": entry.problem,
        "urls": list(entry.urls),
    }


def _line(entry: PackEntry) -> str:
    state = "in use" if entry.active else "installed" if entry.installed else "not installed"
    if entry.problem:
        return f"{entry.key:<22} cannot be used: {entry.problem}"
    size = f", {entry.size_bytes / 1e6:,.0f} MB" if entry.size_bytes else ""
    return f"{entry.key:<22} {state:<14} {entry.name}{size}"


@models.command()
@click.argument("key")
@common_options
def show(key: str, output: Output) -> None:
    """Tell all about the pack KEY: its files, thresholds and its licence in full.

    \b
    Example:
        faceorg models show buffalo_l
    """
    entry = _find(key)
    document = _document(entry) | {"licence_text": entry.licence_text}
    lines = [_line(entry), f"Licence: {entry.licence}"]
    if entry.pack is not None:
        marks = entry.pack.thresholds
        document["thresholds"] = {
            "auto": marks.auto,
            "suggest": marks.suggest,
            "never": marks.never,
            "cut": marks.cut,
        }
        lines.append(
            f"Vectors of {entry.pack.embedding_length} numbers ({entry.pack.id}); matched without "
            f"asking from {marks.auto:g}, suggested from {marks.suggest:g}"
        )
    lines += [f"From {url}" for url in entry.urls]
    output.answer(document, [*lines, "", entry.licence_text] if entry.licence_text else lines)


def _find(key: str) -> PackEntry:
    wanted = BUILTIN_ID if key == "builtin" else key
    for entry in packs.list_packs(load_settings(settings_file())):
        if entry.key == wanted:
            return entry
    raise ModelPackError(f"there is no model pack {key}; faceorg models list shows them")


@models.command()
@click.argument("key")
@click.option("--accept-licence", is_flag=True, help="You have read the licence and accept it.")
@common_options
def download(key: str, accept_licence: bool, output: Output) -> None:
    """Download the pack KEY, after showing its licence.

    In a script, where nobody can be asked, --accept-licence says that you have read it. A download
    that broke off goes on where it stopped; a file that is not the known one is not installed.

    \b
    Example:
        faceorg models download buffalo_l
    """
    known = packs.known_packs().get(key)
    if known is None:
        raise ModelPackError(f"there is no model pack {key} to download; faceorg models list")
    say(f"{known.name}, {known.size_bytes / 1e6:,.0f} MB\n{known.licence}\n\n{known.licence_text}")
    if not accept_licence:
        if not somebody_to_ask():
            raise ModelPackError(f"to accept the licence of {key} add --accept-licence")
        click.confirm("Do you accept this licence?", abort=True, err=True)
    with cancel_on_interrupt() as cancel:
        pack = download_pack(key, licence_accepted=True, progress=Meter(), cancel=cancel)
    _answer_installed(key, pack, output)


def somebody_to_ask() -> bool:
    """Whether a person sits at the terminal."""
    return sys.stdin.isatty()


@models.command("import")
@click.argument("source", type=click.Path(path_type=Path, exists=True), metavar="PATH")
@click.option("--name", "key", help="What to call it, instead of the name of PATH.")
@common_options
def import_models(source: Path, key: str | None, output: Output) -> None:
    """Install the pack in PATH, a folder or a zip; needs no network.

    PATH holds a manifest of faceorg (pack.toml or pack.json) or InsightFace, or plain InsightFace
    models. They are tried out, copied, and used once you say so with faceorg models use.

    \b
    Example:
        faceorg models import /media/usb/buffalo_l.zip
    """
    with cancel_on_interrupt() as cancel:
        pack = import_pack(source, key=key, cancel=cancel)
    installed = pack.folder.name if pack.folder is not None else key
    _answer_installed(installed or "", pack, output)


def _answer_installed(key: str, pack: ModelPack, output: Output) -> None:
    document = {"key": key, "name": pack.name, "pack": pack.id, "licence": pack.licence}
    line = f"Installed {pack.name}; use it with: faceorg models use {key}"
    output.answer(document, [line, f"Licence: {pack.licence}"])


@models.command()
@click.argument("key")
@common_options
def use(key: str, output: Output) -> None:
    """Use the pack KEY from now on ("builtin" for the built-in one).

    The pack is tried out first; if it fails nothing changes. Then every known face gets a vector
    of the new pack, from the place where it was found. This can be stopped and goes on with the
    same command or the next scan; until it is done the old vectors are used.

    \b
    Example:
        faceorg models use buffalo_l
    """
    engine = packs.use_pack(key, settings_file())
    report = _reembed(output, engine)
    document = {
        "key": key,
        "pack": engine.pack.id,
        "name": engine.pack.name,
        "photos": report.photos if report else 0,
        "faces": report.faces if report else 0,
        "unreadable": report.unreadable if report else 0,
    }
    done = f"; {plural(report.faces, 'face')} embedded anew" if report else ""
    output.answer(document, [f"{engine.pack.name} is in use{done}"])


def _reembed(output: Output, engine: FaceEngine) -> ReembedReport | None:
    if not output.library_path.exists():
        return None
    with Library.open(output.library_path) as library, cancel_on_interrupt() as cancel:
        if not is_needed(library, engine.pack.id):
            return None
        return reembed(library, engine, progress=Meter(), cancel=cancel)


@models.command()
@click.argument("key")
@common_options
def remove(key: str, output: Output) -> None:
    """Delete the files of the pack KEY; the pack in use cannot be removed.

    \b
    Example:
        faceorg models remove buffalo_s
    """
    packs.remove_pack(key, load_settings(settings_file()))
    output.answer({"removed": key}, [f"Removed {key}"])


@models.command("calibrate")
@click.option("--apply", "apply", is_flag=True, help="Use the estimated thresholds.")
@click.option("--reset", is_flag=True, help="Use the pack's own thresholds again.")
@common_options
def calibrate_models(apply: bool, reset: bool, output: Output) -> None:
    """Estimate how alike two faces must be, from the faces you confirmed.

    Shows the thresholds of the pack in use beside those your own people need, and what each lets
    pass among your confirmed faces; changes nothing without --apply.

    \b
    Examples:
        faceorg models calibrate
        faceorg models calibrate --apply
        faceorg models calibrate --reset
    """
    if apply and reset:
        raise click.UsageError("--apply and --reset exclude each other")
    pack = active_pack()
    with output.library() as library:
        found = calibrate(library, pack)
        if apply and found.estimated is None:
            raise ModelPackError(_missing(found))
        if apply or reset:
            apply_calibration(library, pack, found.estimated if apply else None)
            found = calibrate(library, pack)
    output.answer(_calibration_document(found), _calibration_lines(found))


def _calibration_document(found: Calibration) -> dict[str, Any]:
    return {
        "pack": found.pack_id,
        "people": found.people,
        "same_pairs": found.same_pairs,
        "different_pairs": found.different_pairs,
        "missing": {
            "people_pairs": found.shortage.people_pairs,
            "same_pairs": found.shortage.same_pairs,
            "different_pairs": found.shortage.different_pairs,
        },
        "own": _marks(found, found.own),
        "estimated": _marks(found, found.estimated),
        "applied": _marks(found, found.applied),
    }


def _marks(found: Calibration, marks: Marks | None) -> dict[str, Any] | None:
    if marks is None:
        return None
    return {
        name: {
            "similarity": round(value, 4),
            "same_found": round(found.outcomes[value].same, 4),
            "different_taken": round(found.outcomes[value].different, 6),
        }
        for name, value in (("auto", marks.auto), ("suggest", marks.suggest))
    }


def _calibration_lines(found: Calibration) -> list[str]:
    document = _calibration_document(found)
    lines = [
        f"{plural(found.people, 'person', 'people')}, {plural(found.same_pairs, 'pair')} of the "
        f"same person, {found.different_pairs:,} of different people ({found.pack_id})"
    ]
    for title, key in (("pack's own", "own"), ("estimated", "estimated"), ("applied", "applied")):
        for name, mark in (document[key] or {}).items():
            lines.append(
                f"  {title:<11} {name:<8} {mark['similarity']:.4f}  finds "
                f"{mark['same_found']:.1%} of the same, takes {mark['different_taken']:.3%} "
                "of the different"
            )
    return [*lines, _missing(found)] if found.estimated is None else lines


def _missing(found: Calibration) -> str:
    short = found.shortage
    parts = [
        f"{count} more pairs of {what}"
        for count, what in (
            (short.people_pairs, "people"),
            (short.same_pairs, "faces of the same person"),
            (short.different_pairs, "faces of different people"),
        )
        if count
    ]
    return f"too few confirmed faces to estimate from: {', '.join(parts)} are missing"
