"""Which files beside a photo tell about it: XMP sidecars, Google's JSON, Picasa's list."""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

BESIDE_SUFFIXES = frozenset((".xmp", ".json", ".ini"))

_GOOGLE_NAME_MAX = 46  # of the title, before ".json": Google Photos cuts longer ones
# "a.jpg.supplemental-metadata.json", its tail cut anywhere when the name is long
_GOOGLE_TAIL = re.compile(r"\.(?:s(?:u(?:p(?:p(?:l[a-z-]*)?)?)?)?)?(\(\d+\))?$")
_PICASA = frozenset((".picasa.ini", "picasa.ini"))


class FilesBeside:
    """The files of one folder that may tell about its photos."""

    def __init__(self, entries: Iterable[os.DirEntry[str]]) -> None:
        self._by_name: dict[str, os.DirEntry[str]] = {}
        self._google: dict[str, str] = {}
        self._of_all: list[str] = []
        for entry in entries:
            name = entry.name.lower()
            self._by_name[name] = entry
            if name in _PICASA:
                self._of_all.append(name)
            elif name.endswith(".json"):
                self._google[_titled(name.removesuffix(".json"))] = name

    def of(self, photo: str) -> tuple[tuple[str, ...], int]:
        """Paths of what tells about the file named ``photo``, and a number that changes with them.

        ``a.jpg.xmp`` and ``a.xmp``; ``a.jpg.json`` in all of Google's ways to cut and number it.
        """
        name = photo.lower()
        wanted = [f"{name}.xmp", f"{os.path.splitext(name)[0]}.xmp"]  # noqa: PTH122 - a name
        wanted += [self._google[t] for t in _titles(name) if t in self._google][:1]
        found = [self._by_name[w] for w in [*wanted, *self._of_all] if w in self._by_name]
        return tuple(entry.path for entry in found), _stamp(found)


def _titled(stem: str) -> str:
    """The title a JSON file is about; a number stands before the suffix, as in the photo's name."""
    tail = _GOOGLE_TAIL.search(stem)
    if tail is None:
        number = re.search(r"\(\d+\)$", stem)
        return _numbered(stem[: number.start()], number[0]) if number else stem
    return _numbered(stem[: tail.start()], tail[1] or "")


def _numbered(title: str, number: str) -> str:
    base, dot, suffix = title.rpartition(".")
    return f"{base}{number}{dot}{suffix}" if dot and number else title


def _titles(name: str) -> list[str]:
    titles = [name, name[:_GOOGLE_NAME_MAX]]
    base, dot, suffix = name.rpartition(".")
    if base.endswith("-edited"):  # Google tells about the original only
        titles.append(f"{base.removesuffix('-edited')}{dot}{suffix}")
    return titles


def _stamp(entries: Iterable[os.DirEntry[str]]) -> int:
    """Never 0 for files there, so that 0 says there are none."""
    digest, number = hashlib.blake2b(digest_size=7), 0
    for number, entry in enumerate(entries, 1):  # noqa: B007
        try:
            status = entry.stat()
        except OSError:
            continue
        said = f"{entry.name}\0{status.st_size}\0{status.st_mtime_ns}\0"
        digest.update(said.encode(errors="surrogatepass"))
    return (int.from_bytes(digest.digest()) or 1) if number else 0
