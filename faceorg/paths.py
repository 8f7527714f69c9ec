"""Where faceorg keeps its own files: data, cache, settings and logs, by each system's custom."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_NAME = "faceorg"


def default_library() -> Path:
    """The library file used when none is named; ``FACEORG_LIBRARY`` overrides it."""
    named = os.environ.get("FACEORG_LIBRARY")
    return Path(named) if named else data_folder() / "library.faceorg"


def data_folder() -> Path:
    """Folder of the library; local to this machine, never a roaming profile."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False, roaming=False))


def thumbnails_folder() -> Path:
    """Folder of the small pictures of photos and faces."""
    return cache_folder() / "thumbnails"


def cache_folder() -> Path:
    """Folder of what can be made again: converted models and thumbnails."""
    return Path(platformdirs.user_cache_dir(_NAME, appauthor=False))


def config_folder() -> Path:
    """Folder of the settings file."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def log_folder() -> Path:
    """Folder of the rotating log files."""
    return Path(platformdirs.user_log_dir(_NAME, appauthor=False))


def resources_folder() -> Path:
    """Folder of icons, translations and the list of model packs.

    Three homes: inside an installed wheel, beside the package in a checkout, or unpacked by the
    frozen application.
    """
    package = Path(__file__).parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "faceorg" / "resources"
    for folder in (frozen, package / "resources", package.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(package / "resources")
