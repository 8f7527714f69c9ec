"""What the user prefers: a frozen value, kept as JSON, written whole or not at all."""

from __future__ import annotations

import dataclasses
import json
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from faceorg.core.errors import FaceorgError

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)
_VERSION = 1
_ACCEPTED: dict[type, tuple[type, ...]] = {type(None): (str, type(None))}


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences; a change is a new value (`dataclasses.replace`).

    ``pack`` is the key of an installed model pack, None for the built-in one; ``pack_folder``, a
    folder with models used where it lies, goes before it. ``provider`` is ONNX Runtime's name of
    the device, None to choose; ``search_level`` is a `core.search_level.SearchLevel`;
    ``thumbnail_px`` is the grid's cell; ``watch_folders`` lets the open window take in by itself
    what changes in the folders of the library.
    """

    pack: str | None = None
    pack_folder: str | None = None
    provider: str | None = None
    search_level: str = "normal"
    thumbnail_px: int = 176
    watch_folders: bool = True
    unknown: dict[str, Any] = field(default_factory=dict)


def load_settings(path: Path) -> Settings:
    """The settings in ``path``; defaults where it is absent or damaged, unknown keys kept."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        _log.warning("settings cannot be read, starting with defaults: %s", error)
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    stored.pop("version", None)
    known = {f.name: type(f.default) for f in dataclasses.fields(Settings) if f.name != "unknown"}
    fits = {
        name: stored.pop(name)
        for name, kind in known.items()
        if name in stored and type(stored[name]) in _ACCEPTED.get(kind, (kind,))
    }
    return Settings(**fits, unknown=stored)


def save_settings(settings: Settings, path: Path) -> None:
    """Write ``settings`` to ``path``, aside first, so that a crash leaves the old ones.

    Raises `FaceorgError` where that cannot be: those of before hold on.
    """
    values = dataclasses.asdict(settings)
    unknown = values.pop("unknown")
    partial = path.with_name(path.name + ".part")
    # ASCII, because a folder's name need not be valid Unicode.
    text = json.dumps({**unknown, **values, "version": _VERSION}, indent=2)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(text + "\n", "utf-8")
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise FaceorgError(
            "your preferences cannot be saved: {reason}", path, reason=reason
        ) from error
