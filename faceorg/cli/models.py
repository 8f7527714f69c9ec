"""Commands for model packs: what finds and knows faces, and how to change it."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from faceorg.cli import calibrating
from faceorg.cli.output import (
    Meter,
    Output,
    cancel_on_interrupt,
    common_options,
    plural,
    say,
    settings_file,
    sure,
)
from faceorg.cli.terminal import table
from faceorg.cli.usage import PlainGroup
from faceorg.core.errors import ModelPackError
from faceorg.library.database import Library
from faceorg.operations import packs
from faceorg.operations.install import download_pack, import_pack
from faceorg.operations.measure import measure_engine
from faceorg.operations.reembed import is_needed, reembed
from faceorg.settings import load_settings
from faceorg.vision.modelpack import BUILTIN_ID

if TYPE_CHECKING:
    from faceorg.operations.packs import PackEntry
    from faceorg.operations.reembed import ReembedReport
    from faceorg.vision.engine import FaceEngine
    from faceorg.vision.modelpack import ModelPack


@click.group(cls=PlainGroup)
@common_options
@click.pass_context
def models(context: click.Context, output: Output) -> None:
    """Choose what finds and knows faces: built-in models or others.

    Nothing is downloaded unless you ask for it here. Names, albums and decisions belong to you
    and stay as they are whatever models are used.

    \b
    Example, from a better but non-commercial pack to thresholds for your own people:
        faceorg models list
        faceorg models download buffalo_l
        faceorg models use buffalo_l
        faceorg models calibrate --apply
    """
    context.obj = output


@models.command("list")
@common_options
def list_models(output: Output) -> None:
    """List the packs on this machine and those to download.

    \b
    Example:
        faceorg models list --json
    """
    entries = packs.list_packs(load_settings(settings_file()))
    output.answer([_document(entry) for entry in entries], table(map(_cells, entries)))


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


def _cells(entry: PackEntry) -> tuple[str, ...]:
    state = "in use" if entry.active else "installed" if entry.installed else "not installed"
    if entry.problem:
        return entry.key, "cannot be used", entry.problem
    size = f", {entry.size_bytes / 1e6:,.0f} MB" if entry.size_bytes else ""
    return entry.key, state, f"{entry.name}{size}"


@models.command()
@click.argument("key")
@common_options
def show(key: str, output: Output) -> None:
    """Tell all about the pack KEY, with its licence in full.

    \b
    Example:
        faceorg models show buffalo_l
    """
    entry = _find(key)
    document = _document(entry) | {"licence_text": entry.licence_text}
    lines = [*table([_cells(entry)]), f"Licence: {entry.licence}"]
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
    licence = ["", *entry.licence_text.splitlines()] if entry.licence_text else []
    output.answer(document, [*lines, *licence])


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
        raise ModelPackError(f"there is no model pack {key} to download; see faceorg models list")
    say(f"{known.name}, {known.size_bytes / 1e6:,.0f} MB\n{known.licence}\n\n{known.licence_text}")
    if not accept_licence:
        sure("Do you accept this licence?", "--accept-licence")
    with cancel_on_interrupt() as cancel:
        pack = download_pack(key, licence_accepted=True, progress=Meter(), cancel=cancel)
    _answer_installed(key, pack, output)


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
    """Use the pack KEY from now on.

    KEY is builtin for the built-in one. The pack is tried out first; if it fails nothing changes.
    Then every known face gets a vector of the new pack, from the place where it was found. This can
    be stopped and goes on with the same command or the next scan; until it is done the old vectors
    are used.

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
    """Delete the files of the pack KEY.

    The pack in use cannot be removed.

    \b
    Example:
        faceorg models remove buffalo_s
    """
    packs.remove_pack(key, load_settings(settings_file()))
    output.answer({"removed": key}, [f"Removed {key}"])


@models.command()
@common_options
def measure(output: Output) -> None:
    """Tell how fast the models in use are here, and on which device.

    A look is one plain look at a photo of 1024 x 768 pixels. Takes about a second.

    \b
    Example:
        faceorg models measure
    """
    with cancel_on_interrupt() as cancel:
        speed = measure_engine(packs.load_active(load_settings(settings_file())), cancel)
    lines = [
        f"{speed.pack_name}",
        f"{speed.photo_ms:.0f} ms a look at a photo, on {speed.detection_provider}",
        f"{speed.face_ms:.1f} ms a face, on {speed.embedding_provider}",
    ]
    output.answer(dataclasses.asdict(speed), lines)


models.add_command(calibrating.calibrate_models)
models.add_command(calibrating.choose_strictness)
