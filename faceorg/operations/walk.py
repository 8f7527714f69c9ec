"""Files worth reading below a folder, as fast as the system lists them."""

from __future__ import annotations

import os
import re
import stat
import sys
from dataclasses import dataclass, field
from fnmatch import translate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from faceorg.core.entities import Problem
from faceorg.library.patterns import whole_path
from faceorg.library.text import text_to_path
from faceorg.operations.beside import BESIDE_SUFFIXES, FilesBeside
from faceorg.vision.images import PHOTO_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from faceorg.core.progress import CancelToken

# Photographs faceorg cannot read: people expect them to be found, so they are told.
UNREAD_SUFFIXES = frozenset(
    (
        ".x3f", ".jp2", ".j2k", ".jpx", ".psd", ".tga", ".sgi", ".pcx", ".ico",
        ".icns", ".fli", ".flc", ".ppm", ".pgm", ".pbm",
    )
)  # fmt: skip
_LISTED = PHOTO_SUFFIXES | UNREAD_SUFFIXES
_SKIPPED_FOLDERS = frozenset(
    (
        "@eadir", "#recycle", "#snapshot", "$recycle.bin", "recycler", "lost+found", "__macosx",
        "system volume information", "lightroom previews.lrdata", "smart previews.lrdata",
    )
)  # fmt: skip
_NO_MEDIA = ".nomedia"
_HAS_DEVICES = sys.platform != "win32"  # there every entry of a listing says it is on device 0


class Entry(NamedTuple):
    """A file that may be a photo, as its folder lists it; ``beside`` tell about it."""

    path: str
    size_bytes: int
    modified_ns: int
    beside: tuple[str, ...] = ()
    beside_stamp: int = 0


# The same as a bare tuple: of 100,000 of them only those that are read become entries.
Listed = tuple[str, int, int, tuple[str, ...], int]


@dataclass(slots=True)
class Listing:
    """What a walk finds: files by folder, folders and files that refuse, drives inside.

    ``others`` counts files that are no photos and say nothing about any; hidden ones are not seen.
    """

    entries: list[Listed] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    volumes: list[str] = field(default_factory=list)
    others: int = 0


def walk(root: Path, skip: Sequence[str], cancel: CancelToken) -> Iterator[Listing]:
    """One listing for each folder at and below ``root``; links to folders are not followed.

    Left out are hidden and system folders, those with a file ``.nomedia`` with all below, and
    names or paths below ``root`` that match a pattern of ``skip`` (``*`` and ``?``, case ignored);
    a pattern that is a whole path means what lies there and nothing else.
    """
    if not root.is_dir():
        found, refused = entry_at(root)
        yield Listing([*found], refused)
        return
    unwanted = _unwanted(skip, str(root))
    stack = [(str(root), _device(str(root)))]
    while stack:
        cancel.check()
        folder, device = stack.pop()
        listing = Listing()
        folders = _list(folder, str(root), unwanted, listing)
        for name in sorted(folders, reverse=True):
            inner = _device(name) if _HAS_DEVICES else device
            if inner != device:
                listing.volumes.append(name)
            stack.append((name, inner))
        yield listing


def is_looked_at(below: Path, *, folder: bool) -> bool:
    """Whether a walk would look at what lies at ``below`` its root, patterns left aside."""
    *above, name = below.parts or ("",)
    inside = [*above, name] if folder else above
    if any(part.startswith(".") or part.lower() in _SKIPPED_FOLDERS for part in inside):
        return False
    hidden = name.startswith(".") and name.lower() not in (".picasa.ini", _NO_MEDIA)
    return folder or name == _NO_MEDIA or (not hidden and _suffix(name) in _KINDS)


def entry_at(path: Path) -> tuple[list[Entry], list[Problem]]:
    """The file at ``path``, with what lies beside it, or why it cannot be had."""
    try:
        status = path.stat()
        with os.scandir(path.parent) as listing:
            beside = FilesBeside(e for e in listing if _suffix(e.name) in BESIDE_SUFFIXES)
    except OSError as error:
        return [], [Problem(path, f"The file cannot be read: {error.strerror or error}")]
    files, stamp = beside.of(path.name)
    return [Entry(str(path), status.st_size, status.st_mtime_ns, files, stamp)], []


class _Unwanted(NamedTuple):
    """What is left out by name or path anywhere, and by its path alone."""

    anywhere: re.Pattern[str] | None
    there: re.Pattern[str] | None

    def matches(self, name: str, below: str) -> bool:
        below = below.replace(os.sep, "/")
        anywhere, there = self
        if anywhere is not None and (anywhere.match(name) or anywhere.match(below)):
            return True
        return there is not None and there.match(below) is not None


def _unwanted(skip: Iterable[str], root: str) -> _Unwanted | None:
    start = whole_path(root.rstrip(os.sep) + os.sep)
    patterns = [str(text_to_path(pattern)) if pattern else "" for pattern in skip]
    there = [pattern[len(start) :] for pattern in patterns if pattern.startswith(start)]
    others = [pattern.strip("/") for pattern in patterns if not pattern.startswith(start)]
    anywhere = [pattern for pattern in others if pattern]
    if not anywhere and not there:
        return None
    return _Unwanted(_pattern(anywhere), _pattern(there))


def _pattern(patterns: Sequence[str]) -> re.Pattern[str] | None:
    parts = [translate(pattern.replace(os.sep, "/")) for pattern in patterns]
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None


def _list(folder: str, root: str, unwanted: _Unwanted | None, to: Listing) -> list[str]:
    """Put the files of ``folder`` into ``to``; its folders worth looking into."""
    try:
        with os.scandir(folder) as entries:
            files, beside, folders, others = _sorted_out(entries)
    except OSError as error:
        reason = f"This folder cannot be read: {error.strerror or error}"
        to.problems.append(Problem(Path(folder), reason))
        return []
    if files is None:
        return []
    to.others = others
    if unwanted is not None:
        start = len(root) + 1
        files = [e for e in files if not unwanted.matches(e.name, e.path[start:])]
        folders = [f for f in folders if not unwanted.matches(f.name, f.path[start:])]
    folders += _add(files, FilesBeside(beside) if beside else None, to)
    return [entry.path for entry in folders]


Entries = list["os.DirEntry[str]"]


def _sorted_out(
    entries: Iterable[os.DirEntry[str]],
) -> tuple[Entries | None, Entries, Entries, int]:
    """Photos (None: a folder to leave alone), files that may tell about them, and folders.

    Last, how many other files there are that are not hidden.
    """
    files: Entries = []
    beside: Entries = []
    folders: Entries = []
    others = 0
    kinds, add = _KINDS, files.append  # looked up 100,000 times in a folder of as many files
    for entry in entries:
        name = entry.name
        kind = kinds.get(name[name.rfind(".") :].lower())
        if kind and name[0] != ".":
            if kind == _PHOTO:
                add(entry)
            else:
                beside.append(entry)
        elif name == _NO_MEDIA:
            return None, [], [], 0
        elif kind:
            if name.lower() == ".picasa.ini":
                beside.append(entry)
        elif is_inner_folder(entry):
            folders.append(entry)
        elif name[0] != "." and _is_file(entry):
            others += 1
    return files, beside, folders, others


_PHOTO, _BESIDE = "photo", "beside"
_KINDS = dict.fromkeys(_LISTED, _PHOTO) | dict.fromkeys(BESIDE_SUFFIXES, _BESIDE)


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - ten times faster than Path


def is_inner_folder(entry: os.DirEntry[str]) -> bool:
    """Whether a walk goes into it: a folder, no link, neither hidden nor the system's."""
    if entry.name.startswith(".") or entry.name.lower() in _SKIPPED_FOLDERS:
        return False
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _add(files: Entries, about: FilesBeside | None, to: Listing) -> Entries:
    """Put files into ``to``; those that are folders: one may be called holiday.jpg."""
    folders: Entries = []
    add, is_file = to.entries.append, stat.S_ISREG
    for entry in files:
        try:
            status = entry.stat()
        except OSError as error:
            reason = f"The file cannot be read: {error.strerror or error}"
            to.problems.append(Problem(Path(entry.path), reason))
            continue
        if is_file(status.st_mode):
            beside = about.of(entry.name) if about is not None else ((), 0)
            add((entry.path, status.st_size, status.st_mtime_ns, *beside))
        elif is_inner_folder(entry):
            folders.append(entry)
    return folders


def _device(path: str) -> int:
    try:
        return os.lstat(path).st_dev
    except OSError:
        return -1
