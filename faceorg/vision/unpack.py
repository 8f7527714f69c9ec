"""Unpack a zip somebody else made: nothing outside the folder, nothing larger than allowed."""

from __future__ import annotations

import stat
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from faceorg.core.errors import ModelPackError

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.progress import CancelToken

TOTAL_MAX = 4 << 30
"""Bytes a pack may have when unpacked; the largest known one has 400 MB."""

_FILES_MAX = 1000
_PIECE = 1 << 20
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def unpack(archive: Path, folder: Path, cancel: CancelToken, total_max: int = TOTAL_MAX) -> None:
    """Unpack ``archive`` into the empty ``folder``.

    What the archive says about its sizes is not trusted: the bytes are counted as they come. Raises
    `ModelPackError` naming the archive, `Cancelled`.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
            if len(entries) > _FILES_MAX:
                raise ModelPackError(
                    "it holds {count} files; this is no pack", archive, count=len(entries)
                )
            left = total_max
            for entry in entries:
                target = folder.joinpath(*_safe_parts(entry, archive))
                target.parent.mkdir(parents=True, exist_ok=True)
                with opened.open(entry) as stream:
                    left -= _copy(stream, target, left, archive, cancel)
    except _BROKEN as fault:
        raise ModelPackError("the zip file is damaged: {cause}", archive, cause=fault) from fault
    except OSError as fault:
        raise ModelPackError(
            "the zip file cannot be unpacked: {cause}",
            archive,
            cause=fault.strerror or fault,
        ) from fault


def _safe_parts(entry: zipfile.ZipInfo, archive: Path) -> tuple[str, ...]:
    """The entry's path, refused where it points elsewhere or is not a plain file."""
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    kind = stat.S_IFMT(entry.external_attr >> 16)
    outside = path.is_absolute() or ".." in path.parts or any(":" in part for part in path.parts)
    if outside or not path.parts:
        raise ModelPackError(
            "it would write outside its folder: {name}", archive, name=entry.filename
        )
    if kind not in (0, stat.S_IFREG):
        raise ModelPackError("{name} in it is not a plain file", archive, name=entry.filename)
    return path.parts


def _copy(stream: IO[bytes], target: Path, left: int, archive: Path, cancel: CancelToken) -> int:
    written = 0
    with target.open("xb") as out:
        while piece := stream.read(_PIECE):
            cancel.check()
            written += len(piece)
            if written > left:
                raise ModelPackError("it is larger than any pack when unpacked", archive)
            out.write(piece)
    return written
