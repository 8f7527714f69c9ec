"""Patterns of files and folders that scans leave out, as the library writes them."""

from __future__ import annotations

import glob
import re
from pathlib import Path

_ESCAPED = re.compile(r"\[([*?[])\]")


def whole_path(path: str) -> str:
    """The pattern that means exactly this path, whatever signs are in it."""
    return glob.escape(path)


def is_whole(pattern: str) -> bool:
    """Whether a pattern means one path and nothing else."""
    return Path(pattern).is_absolute()


def plain_path(pattern: str) -> str:
    """The path that a pattern of `whole_path` means; any other pattern as it is."""
    return _ESCAPED.sub(r"\1", pattern) if is_whole(pattern) else pattern
