"""Model packs on this machine: which there are, which is active, and switching to another."""

from __future__ import annotations

import dataclasses
import logging
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from faceorg import paths
from faceorg.core.errors import FaceorgError, ModelPackError, ModelPackMissingError
from faceorg.core.search_level import SearchLevel
from faceorg.settings import load_settings, save_settings
from faceorg.vision.modelpack import BUILTIN_ID, builtin_pack, known_entries, load_pack
from faceorg.vision.packfile import read_pack
from faceorg.vision.session import explained
from faceorg.vision.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from faceorg.settings import Settings
    from faceorg.vision.engine import FaceEngine
    from faceorg.vision.modelpack import ModelPack

_log = logging.getLogger(__name__)
_KEY = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class KnownPack:
    """A pack that can be downloaded; ``manifest`` is written beside files that bring none."""

    key: str
    name: str
    licence: str
    licence_text: str
    sources: tuple[Source, ...]
    manifest: Mapping[str, Any] | None = None

    @property
    def size_bytes(self) -> int:
        """What is downloaded, as far as it is known."""
        return sum(source.size_bytes or 0 for source in self.sources)


@dataclass(frozen=True, slots=True)
class PackEntry:
    """A pack as lists show it; ``pack`` None when it is not installed or cannot be used."""

    key: str
    name: str
    licence: str
    licence_text: str
    size_bytes: int
    active: bool
    installed: bool
    pack: ModelPack | None = None
    problem: str | None = None
    urls: tuple[str, ...] = ()


def packs_folder() -> Path:
    """Where installed packs lie, one folder each."""
    return paths.data_folder() / "packs"


def pack_folder(key: str) -> Path:
    """Where the pack of that key lies or would lie. Raises `ModelPackError` for a strange key."""
    if not _KEY.fullmatch(key) or key == BUILTIN_ID:
        raise ModelPackError(
            "a pack cannot be called {key}: use small letters, digits, . _ -", key=key
        )
    return packs_folder() / key


def known_packs() -> dict[str, KnownPack]:
    """The packs that can be downloaded, by key."""
    return {key: _known(key, entry) for key, entry in known_entries().get("known", {}).items()}


def _known(key: str, entry: Mapping[str, Any]) -> KnownPack:
    family = known_entries()[entry["family"]] if "family" in entry else entry
    folder = paths.resources_folder() / "licences"
    texts = [(folder / name).read_text("utf-8") for name in entry.get("licence_files", ())]
    return KnownPack(
        key=key,
        name=entry["name"],
        licence=family["licence"],
        licence_text="\n\n".join(texts) or family.get("licence_text", "").strip(),
        sources=tuple(Source(**source) for source in entry["files"]),
        manifest=entry.get("manifest"),
    )


def find_pack(key: str) -> ModelPack:
    """The built-in or an installed pack, without loading it. Raises `ModelPackError`."""
    if key in (BUILTIN_ID, "builtin"):
        return builtin_pack()
    folder = pack_folder(key)
    if not folder.is_dir():
        raise ModelPackMissingError(
            "no model pack {key} is installed; see faceorg models list", key=key
        )
    return read_pack(folder)


def active_pack(settings: Settings) -> ModelPack:
    """The pack the settings name, without loading its models. Raises `ModelPackError`."""
    if settings.pack_folder:
        return read_pack(Path(settings.pack_folder))
    return find_pack(settings.pack or BUILTIN_ID)


def load_active(settings: Settings, threads: int | None = None) -> FaceEngine:
    """The models of the active pack, ready to use. Raises `ModelPackError`."""
    return load(active_pack(settings), settings, threads)


def load(pack: ModelPack, settings: Settings, threads: int | None = None) -> FaceEngine:
    """The models of ``pack``, on the device and as hard-searching as the settings say.

    Raises `ModelPackError`.
    """
    level = SearchLevel.named(settings.search_level)
    return load_pack(pack, paths.cache_folder() / "models", threads, settings.provider, level)


def list_packs(settings: Settings) -> list[PackEntry]:
    """The built-in pack, one used where it lies, the installed ones, then those to download.

    The key of the one used where it lies is its folder: it can be in use, and chosen no more.
    """
    builtin = builtin_pack()
    folder = packs_folder()
    keys = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    installed = [key for key in keys if _KEY.fullmatch(key)]
    known = known_packs()
    active = None if settings.pack_folder else settings.pack or BUILTIN_ID
    return [
        _entry(BUILTIN_ID, builtin, 0, active),
        *([_lying_entry(settings.pack_folder)] if settings.pack_folder else []),
        *(_installed_entry(key, active) for key in installed),
        *(_available_entry(pack) for key, pack in known.items() if key not in installed),
    ]


def _entry(key: str, pack: ModelPack, size_bytes: int, active: str | None) -> PackEntry:
    return PackEntry(
        key, pack.name, pack.licence, pack.licence_text, size_bytes, key == active, True, pack
    )


def _installed_entry(key: str, active: str | None) -> PackEntry:
    return _entry_at(pack_folder(key), key, active)


def _lying_entry(folder: str) -> PackEntry:
    return _entry_at(Path(folder), folder, folder)


def _entry_at(folder: Path, key: str, active: str | None) -> PackEntry:
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    try:
        return _entry(key, read_pack(folder), size, active)
    except ModelPackError as fault:
        return PackEntry(key, key, "", "", size, key == active, True, problem=str(fault))


def _available_entry(known: KnownPack) -> PackEntry:
    urls = tuple(source.url for source in known.sources)
    return PackEntry(
        known.key, known.name, known.licence, known.licence_text, known.size_bytes,
        active=False, installed=False, urls=urls,
    )  # fmt: skip


def prove(engine: FaceEngine) -> None:
    """Find faces in a probe picture and embed a probe chip; `ModelPackError` if that fails.

    What a graph declares is only half the truth: whether it works shows when it runs.
    """
    pack = engine.pack
    detector = pack.detector.path if pack.detector else Path(pack.name)
    embedder = pack.embedder.path if pack.embedder else Path(pack.name)
    source = np.random.default_rng(0)
    with explained(detector):
        engine.analyze(source.integers(0, 255, (360, 480, 3), np.uint8))
    with explained(embedder):
        size = engine.chip_size
        vectors = engine.embed(source.integers(0, 255, (2, size, size, 3), np.uint8))
    if vectors.shape != (2, pack.embedding_length):
        raise ModelPackError(
            "it gives vectors of {count} numbers, not {wanted}",
            embedder,
            count=vectors.shape[-1],
            wanted=pack.embedding_length,
        )
    if not vectors.any(axis=1).all():
        raise ModelPackError("it gives no usable numbers for a face", embedder)


def use_pack(key: str, settings_file: Path) -> FaceEngine:
    """Make a pack the active one, once it has loaded and embedded a probe image.

    Until then the settings stay as they are, so what worked before goes on working. Photos are
    embedded anew by `reembed.reembed`. Raises `ModelPackError`.
    """
    settings = load_settings(settings_file)
    engine = load(find_pack(key), settings)
    prove(engine)
    chosen = None if engine.pack.folder is None else key
    save_settings(dataclasses.replace(settings, pack=chosen, pack_folder=None), settings_file)
    return engine


def remove_pack(key: str, settings: Settings) -> None:
    """Delete an installed pack; the active one and the built-in one stay."""
    if key in (BUILTIN_ID, "builtin"):
        raise ModelPackError("the built-in model pack cannot be removed")
    folder = pack_folder(key)
    if not folder.is_dir():
        raise ModelPackMissingError(
            "no model pack {key} is installed; see faceorg models list", key=key
        )
    if key == settings.pack and not settings.pack_folder:
        raise ModelPackError(
            "{key} is in use; choose another pack first (faceorg models use)", key=key
        )
    doomed = folder.with_name(f".removed-{key}")
    try:
        shutil.rmtree(doomed, ignore_errors=True)
        folder.replace(doomed)  # so that a half deleted pack is never found
        shutil.rmtree(doomed)
    except OSError as fault:
        raise FaceorgError("it cannot be removed: {cause}", folder, cause=fault.strerror) from fault
    _log.info("Removed the model pack %s", key)
