"""Reads the compiled code of a package from the disk before it is imported."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPILED = (".so", ".pyd", ".dll", ".dylib")
_PIECE = 1 << 20


def read_ahead(package: str, *parts: str) -> int:
    """Read the compiled files of ``package``, or of some folders in it; how many bytes they have.

    Python keeps the interpreter to itself while the system loads such a file, and where that has
    to come from the disk first, the window stands still for as long: for half a second with
    onnxruntime, after the computer was started. Reading lets go of the interpreter, and what was
    just read is still in memory. Nothing is read of a package that is loaded already, or is not
    there; nothing is imported.
    """
    loaded = ".".join((package, *parts[:1]))
    spec = find_spec(package) if loaded not in sys.modules else None
    if spec is None or not spec.submodule_search_locations:
        return 0
    home = Path(spec.submodule_search_locations[0])
    # Wheels keep the libraries that theirs need beside the package.
    folders = [*(home / part for part in parts or ("",)), home.with_name(f"{package}.libs")]
    return sum(_read(path) for folder in folders for path in _compiled_in(folder))


def _compiled_in(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if any(suffix in _COMPILED for suffix in path.suffixes):
            yield path


def _read(path: Path) -> int:
    read = 0
    piece = bytearray(_PIECE)
    with suppress(OSError), path.open("rb", buffering=0) as file:  # importing it will tell
        while count := file.readinto(piece):
            read += count
    return read
