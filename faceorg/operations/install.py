"""Install a model pack, downloaded when asked or from a folder or zip the user has."""

from __future__ import annotations

import shutil
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from faceorg.core.errors import ModelPackError, ModelPackMissingError
from faceorg.core.progress import CancelToken, Progress, no_progress
from faceorg.operations.packs import known_packs, load, pack_folder, packs_folder, prove
from faceorg.settings import Settings
from faceorg.vision.download import fetch
from faceorg.vision.packfile import copy_pack, read_pack, slug, write_manifest
from faceorg.vision.unpack import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from faceorg.operations.packs import KnownPack
    from faceorg.vision.modelpack import ModelPack

_INCOMING = ".incoming-"
_STALE_SECONDS = 24 * 3600


def download_pack(
    key: str,
    *,
    licence_accepted: bool,
    known: KnownPack | None = None,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
) -> ModelPack:
    """Download and install a known pack; the caller has shown its licence, and it was accepted.

    ``known`` replaces the listed pack of that key. An interrupted download goes on at the next
    call. Raises `ModelPackError`, `ChecksumError`, `Cancelled`; the pack is there whole or not.
    """
    known = known or known_packs().get(key)
    if known is None:
        raise ModelPackMissingError(
            "there is no pack {key} to download; faceorg models list", key=key
        )
    if not licence_accepted:
        raise ModelPackError("the licence of {key} has to be accepted first", key=key)
    cancel = cancel or CancelToken()
    _require_new(key)
    downloads = packs_folder() / ".downloads" / key
    files = _fetch_all(known, downloads, progress, cancel)
    with _incoming() as folder:
        unpacked = _named(folder, key)
        for path in files:
            if path.suffix == ".zip":
                unpack(path, unpacked, cancel)
            else:
                shutil.copyfile(path, unpacked / path.name)
        if known.manifest is not None:
            write_manifest(unpacked, {**known.manifest, "licence_text": known.licence_text})
        pack = _install(unpacked, key)
    shutil.rmtree(downloads, ignore_errors=True)
    return pack


def _fetch_all(
    known: KnownPack, folder: Path, progress: Progress, cancel: CancelToken
) -> list[Path]:
    before, files = 0, []
    for source in known.sources:
        path = folder / source.name
        offset = before

        def report(done: int, total: int, offset: int = offset) -> None:
            progress("download", offset + done, known.size_bytes or offset + total)

        if not path.exists():
            fetch(source, path, report, cancel)
        before += path.stat().st_size
        files.append(path)
    return files


def import_pack(
    source: Path, *, key: str | None = None, cancel: CancelToken | None = None
) -> ModelPack:
    """Install the pack in a folder or zip, for machines without a network.

    ``key`` is what it is called from now on, by default the name of ``source``. Raises
    `ModelPackError` naming the file and the cause, `Cancelled`; the pack is there whole or not.
    """
    cancel = cancel or CancelToken()
    name = source.name if source.is_dir() else source.stem
    key = key or slug(name)
    _require_new(key)
    if source.is_dir():
        return _install(source, key)
    if not source.exists():
        raise ModelPackMissingError("there is no such folder or zip file", source)
    with _incoming() as folder:
        unpacked = _named(folder, slug(name))
        unpack(source, unpacked, cancel)
        try:
            return _install(unpacked, key)
        except ModelPackError as fault:
            if fault.path is None or folder not in fault.path.parents:
                raise
            inside = fault.path.relative_to(unpacked) if fault.path != unpacked else ""
            raise type(fault)(fault.message, source / inside) from fault


def _named(folder: Path, name: str) -> Path:
    """An inner folder: a plain pack without a manifest is known by its folder's name."""
    inner = folder / name
    inner.mkdir()
    return inner


def _require_new(key: str) -> None:
    if pack_folder(key).exists():
        raise ModelPackError("a model pack {key} is installed already; remove it first", key=key)


def _install(source: Path, key: str) -> ModelPack:
    """Copy what the pack needs aside, prove that it works, and only then let it appear."""
    pack = read_pack(source)
    with _incoming() as folder:
        try:
            copy_pack(pack, folder)
        except OSError as fault:
            raise ModelPackError(
                "the pack cannot be copied: {cause}",
                source,
                cause=fault.strerror or fault,
            ) from fault
        prove(load(read_pack(folder), Settings()))
        target = pack_folder(key)
        _require_new(key)
        folder.replace(target)
    return read_pack(target)


@contextmanager
def _incoming() -> Iterator[Path]:
    """A folder beside the packs that is gone afterwards, unless it was made a pack."""
    parent = packs_folder()
    try:
        parent.mkdir(parents=True, exist_ok=True)
        _sweep(parent)
        folder = Path(tempfile.mkdtemp(prefix=_INCOMING, dir=parent))
    except OSError as fault:
        raise ModelPackError("cannot be written: {cause}", parent, cause=fault.strerror) from fault
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sweep(parent: Path) -> None:
    """Delete what a killed install left; younger folders may belong to one that is running."""
    for path in parent.glob(f"{_INCOMING}*"):
        if time.time() - path.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(path, ignore_errors=True)
