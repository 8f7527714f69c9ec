"""Read files side by side: what they hold and what they say, in their order."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from faceorg.core.errors import PhotoError
from faceorg.operations.in_order import in_order
from faceorg.operations.kindness import stand_back
from faceorg.operations.walk import UNREAD_SUFFIXES, Entry
from faceorg.vision.facts import FileFacts, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from faceorg.core.progress import CancelToken

_READERS = 2
_CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that was read: its content, or why it cannot be used (``passing``: just now)."""

    entry: Entry
    content_hash: str = ""
    facts: FileFacts | None = None
    reason: str = ""
    passing: bool = False


def examine_all(
    entries: Iterable[Entry], cancel: CancelToken, *, hashes: bool = True
) -> Iterator[Examined]:
    """Examine files side by side, a few ahead, and give them back in their order.

    Without ``hashes`` only what they say is read. Raises `Cancelled` when stopped.
    """
    with ThreadPoolExecutor(_READERS, "scan", stand_back) as pool:
        yield from in_order(
            pool, lambda entry: _examine(entry, hashes), entries, 2 * _READERS, cancel
        )


def _examine(entry: Entry, hashes: bool) -> Examined:
    """Hash a file and read its facts; runs beside others."""
    path = Path(entry.path)
    if path.suffix.lower() in UNREAD_SUFFIXES:
        return Examined(entry, reason="faceorg does not read this kind of image")
    try:
        facts = read_file(path, [Path(other) for other in entry.beside])
        digest = content_hash(path) if hashes else ""
        status = path.stat()
        if (status.st_size, status.st_mtime_ns) != (entry.size_bytes, entry.modified_ns):
            return Examined(entry, reason="the file was changed while it was read", passing=True)
        return Examined(entry, digest, facts)
    except PhotoError as error:
        return Examined(entry, reason=error.message, passing=_is_of_system(error.__cause__))
    except OSError as error:
        reason = f"The file cannot be read: {error.strerror or error}"
        return Examined(entry, reason=reason, passing=True)


def _is_of_system(cause: BaseException | None) -> bool:
    """Whether the system refused the file; decoders raise OSError too, without a number."""
    return isinstance(cause, OSError) and cause.errno is not None


def content_hash(path: Path) -> str:
    """BLAKE2b (RFC 7693) of a file's bytes, 20 bytes as hex."""
    digest = hashlib.blake2b(digest_size=20)
    with path.open("rb", buffering=0) as stream:
        _advise_once(stream.fileno())
        while chunk := stream.read(_CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()


def _advise_once(handle: int) -> None:
    """Tell the system that the file is read from its start to its end."""
    advise = getattr(os, "posix_fadvise", None)
    if advise is not None:
        advise(handle, 0, 0, os.POSIX_FADV_SEQUENTIAL)
