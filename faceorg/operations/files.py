"""Files that appear whole, under names that nobody else has."""

from __future__ import annotations

import errno
import filecmp
import os
import re
import secrets
import unicodedata
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from faceorg.core.errors import ExportError, PhotoError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SIDECAR_SUFFIX = ".xmp"

_NAME_LIMIT_BYTES = 255 - len(SIDECAR_SUFFIX) - len(" (99999)")
_RESERVED = re.compile(r'[<>:"/\\|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_ABOUT_ONE_FILE = {errno.EFBIG, errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.ENOENT: "the folder is gone",
    errno.ENOTDIR: "it is a file, not a folder",
    errno.EEXIST: "it is a file, not a folder",
}


@dataclass(frozen=True, slots=True)
class Companion:
    """A small file that goes beside another: the other's name plus ``suffix``."""

    suffix: str
    content: bytes


def safe_name(stem: str, suffix: str) -> str:
    """``stem`` plus ``suffix`` (".jpg") as a file name that Windows, macOS and Linux all take.

    Characters that a system reserves become underscores; there is room for a number and a
    sidecar's suffix below the limit of 255 bytes. An empty stem becomes "photo".
    """
    stem, suffix = _printable(stem).strip().rstrip(". "), _printable(suffix).rstrip(". ")
    if _DEVICES.fullmatch(stem.partition(".")[0].rstrip()):
        stem = f"_{stem}"
    suffix = _cut(suffix, 32)
    stem = _cut(stem, _NAME_LIMIT_BYTES - len(suffix.encode())).rstrip(". ")
    return f"{stem or 'photo'}{suffix}"


class TargetFolder:
    """A folder that receives new files and never loses one it has.

    A file is written aside and published under a free name in one step, so that a reader of the
    folder sees it whole or not at all. Names are compared without case, so that the folder can
    move to a system that does not tell case apart.
    """

    def __init__(self, path: Path) -> None:
        """Make the folder if needed; raise `ExportError` where that is not possible."""
        self.path = path
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._taken = {_key(entry.name) for entry in path.iterdir()}
            self._before = set(self._taken)
        except OSError as error:
            raise _unwritable(path, error) from error
        self._next: dict[str, int] = {}
        self.kept: set[Path] = set()
        """What `add` found there already, as it was to be written."""

    def add(
        self,
        name: str,
        write: Callable[[BinaryIO], None],
        *,
        companion: Companion | None = None,
        mtime_ns: int | None = None,
        again: bool = True,
    ) -> Path:
        """Publish what ``write`` writes as ``name``, or as "name (2)" where that is taken.

        Not ``again``: what was there before, byte for byte the same, is not written twice but
        `kept`. Returns the path.

        Errors of the operating system count as this folder's: `ExportError`, or `PhotoError` where
        only this one file is at fault. ``write`` raises `PhotoError` itself for what it reads.
        Whatever is raised, nothing is left behind.
        """
        try:
            with self._aside(write, mtime_ns) as part:
                if companion is None:
                    return self._publish(name, {"": part}, again)
                with self._aside(lambda out: _write_all(out, companion.content), None) as second:
                    # The companion first: a photo that is there has its sidecar.
                    return self._publish(name, {companion.suffix: second, "": part}, again)
        except OSError as error:
            if error.errno in _ABOUT_ONE_FILE:
                raise PhotoError("cannot be written: {cause}", cause=_reason(error)) from error
            raise _unwritable(self.path, error) from error

    def withdraw(self, path: Path) -> None:
        """Take back a file that this object has published; its name is free again."""
        try:
            path.unlink()
        except OSError as error:
            raise _unwritable(self.path, error) from error
        self._taken.discard(_key(path.name))
        self._next.clear()

    @contextmanager
    def _aside(self, write: Callable[[BinaryIO], None], mtime_ns: int | None) -> Iterator[Path]:
        part = self.path / f".faceorg-{secrets.token_hex(8)}.part"
        try:
            with part.open("xb") as out:
                write(out)
                _flush_to_disk(out)
            if mtime_ns is not None:
                os.utime(part, ns=(mtime_ns, mtime_ns))
            yield part
        finally:
            with suppress(OSError):  # the fault that brought us here matters more
                part.unlink(missing_ok=True)

    def _publish(self, name: str, parts: Mapping[str, Path], again: bool) -> Path:
        for candidate in self._candidates(name):
            targets = {self.path / f"{candidate}{suffix}": part for suffix, part in parts.items()}
            if not again and self._is_there(targets):
                self.kept.add(self.path / candidate)
                return self.path / candidate
            if any(_key(target.name) in self._taken for target in targets):
                continue
            self._taken.update(_key(target.name) for target in targets)
            if _publish_all(targets):
                return self.path / candidate
        raise AssertionError("numbers do not run out")

    def _is_there(self, targets: Mapping[Path, Path]) -> bool:
        """Whether each was there before and is the same; of each such file that is said once."""
        keys = {_key(target.name) for target in targets}
        if not (keys <= self._before and all(_same(*pair) for pair in targets.items())):
            return False
        self._before -= keys
        return True

    def _candidates(self, name: str) -> Iterator[str]:
        """Names to try; numbers found taken before are not tried again."""
        stem, suffix = Path(name).stem, Path(name).suffix
        while True:
            number = self._next.get(_key(name), 1)
            self._next[_key(name)] = number + 1
            yield name if number == 1 else f"{stem} ({number}){suffix}"


def _same(there: Path, part: Path) -> bool:
    try:
        return not there.is_symlink() and filecmp.cmp(there, part, shallow=False)
    except OSError:  # gone, or not to be read: so it is not known to be the same
        return False


def _publish_all(targets: Mapping[Path, Path]) -> bool:
    """Give every part its name, or none; False where another program took a name first."""
    done: dict[Path, Path] = {}
    try:
        for target, part in targets.items():
            rename_without_overwriting(part, target)
            done[target] = part
    except OSError as error:
        for target, part in done.items():
            target.replace(part)
        if isinstance(error, FileExistsError):
            return False
        raise
    return True


def rename_without_overwriting(source: Path, target: Path) -> None:
    """Give a file another name in its folder; raise `FileExistsError` where the name is taken."""
    if os.name == "nt":
        source.rename(target)  # on Windows this never overwrites
        return
    try:
        target.hardlink_to(source)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.ENOENT}:
            raise
        _rename_over_reservation(source, target)  # FAT and some network drives have no links
    else:
        source.unlink()


def _rename_over_reservation(source: Path, target: Path) -> None:
    """Take the name with an empty file, which only one program can, then fill it."""
    target.touch(exist_ok=False)
    try:
        source.replace(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _flush_to_disk(out: BinaryIO) -> None:
    """Sticks and network drives report a full disk, or lose the file, only here."""
    out.flush()
    try:
        os.fsync(out.fileno())
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # a system that cannot is no fault
            raise


def _write_all(out: BinaryIO, content: bytes) -> None:
    out.write(content)


def _unwritable(folder: Path, error: OSError) -> ExportError:
    return ExportError(
        "Nothing more can be written to this folder: {cause}.", folder, cause=_reason(error)
    )


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _printable(text: str) -> str:
    """Text without characters that a file system or a terminal gives a meaning to."""
    text = _RESERVED.sub("_", text.encode("utf-8", "replace").decode())
    return "".join("_" if unicodedata.category(letter) == "Cc" else letter for letter in text)


def _cut(text: str, limit_bytes: int) -> str:
    return text.encode()[:limit_bytes].decode("utf-8", "ignore")
