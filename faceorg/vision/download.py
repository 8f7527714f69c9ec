"""Download one file when asked: only over https, resumed, and only ever whole and verified."""

from __future__ import annotations

import errno
import hashlib
import http.client
import json
import re
import urllib.error
import urllib.request
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import urlsplit

from faceorg import __version__
from faceorg.core.errors import ChecksumError, ModelPackError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from faceorg.core.progress import CancelToken
    from faceorg.vision.source import Source

    Report = Callable[[int, int], None]

_PIECE = 1 << 18
_TRIES = 4
_TIMEOUT_SECONDS = 30
_SIZE_MAX = 4 << 30
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_DISK_FAULTS = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EFBIG, errno.EACCES}


def fetch(source: Source, target: Path, report: Report, cancel: CancelToken) -> None:
    """Download ``source`` to ``target``, which appears whole and verified or not at all.

    What a broken connection or `Cancelled` leaves is kept beside ``target`` and continued by the
    next call. ``report`` is told bytes done and in all (0: not known). Raises `ModelPackError`
    naming the file and the cause, `ChecksumError` if it is not the file that is known.
    """
    _require_safe(source.url)
    partial = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _fill(source, partial, report, cancel)
        _verify(source, partial)
        partial.replace(target)
        _mark(partial).unlink(missing_ok=True)
    except OSError as fault:
        raise ModelPackError(
            "the download cannot be written: {cause}",
            target,
            cause=fault.strerror or fault,
        ) from fault


def _fill(source: Source, partial: Path, report: Report, cancel: CancelToken) -> None:
    """Get all bytes, asking again for the rest while every connection brings some."""
    for attempt in range(_TRIES):
        before = _length(partial)
        try:
            total = _one_connection(source, partial, report, cancel)
        except urllib.error.HTTPError as fault:
            raise ModelPackError(
                "{address} cannot be had: the server answered {code} {cause}",
                address=source.url,
                code=fault.code,
                cause=fault.reason,
            ) from fault
        except (urllib.error.URLError, http.client.HTTPException, OSError) as fault:
            if _is_own_disk(fault):
                raise
            if _length(partial) <= before or attempt == _TRIES - 1:
                raise _broken_off(source, partial, fault) from fault
            continue
        if total is None or _length(partial) == total:
            return
        if _length(partial) <= before:
            break
    raise _broken_off(source, partial, None)


def _is_own_disk(fault: Exception) -> bool:
    return isinstance(fault, OSError) and fault.errno in _DISK_FAULTS


def _broken_off(source: Source, partial: Path, fault: Exception | None) -> ModelPackError:
    reason = getattr(fault, "reason", fault)
    done, total = _length(partial), source.size_bytes
    if not done:
        cause = getattr(reason, "strerror", None) or reason or "it sent nothing"
        return ModelPackError(
            "{address} cannot be reached: {cause}; what you fetched elsewhere comes in "
            "by faceorg models import",
            address=source.url,
            cause=cause,
        )
    so_far = f"{done:,} of {total:,} bytes" if total else f"{done:,} bytes"
    why = f": {reason}" if reason else ""
    return ModelPackError(
        "{address}: the download broke off after {size}{why}; try again, and it goes on from there",
        address=source.url,
        size=so_far,
        why=why,
    )


def _one_connection(
    source: Source, partial: Path, report: Report, cancel: CancelToken
) -> int | None:
    """Append what one answer brings; the length of the whole file where the server says it."""
    start = _length(partial)
    mark = _read_mark(partial, source)
    if start and mark is None:
        start = _restart(partial)
    if start and start == source.size_bytes:
        return start
    cancel.check()
    with _open(source.url, start, mark or {}) as answer:
        total = _total(answer, start)
        if answer.status == 206 and _offset(answer) != start:
            raise http.client.HTTPException("the server sent another part than asked for")
        if answer.status != 206:
            start = _restart(partial)
        _check_size(source, total)
        _write_mark(partial, source, answer)
        with partial.open("ab") as out:
            _copy(answer, out, start, source.size_bytes or total, report, cancel)
    return total


def _copy(
    answer: IO[bytes],
    out: IO[bytes],
    done: int,
    total: int | None,
    report: Report,
    cancel: CancelToken,
) -> None:
    report(done, total or 0)
    while piece := answer.read(_PIECE):
        done += len(piece)
        if done > (total or _SIZE_MAX):
            raise ModelPackError("the server sends more bytes than the file has")
        out.write(piece)
        report(done, total or 0)
        cancel.check()


def _open(url: str, start: int, mark: dict[str, str]) -> Any:
    headers = {"User-Agent": f"faceorg/{__version__}", "Accept-Encoding": "identity"}
    if start:
        headers["Range"] = f"bytes={start}-"
        if mark.get("etag"):
            headers["If-Range"] = mark["etag"]
    opener = urllib.request.build_opener(_SafeRedirects)
    request = urllib.request.Request(url, headers=headers)  # noqa: S310, RUF100 - checked before
    try:
        return opener.open(request, timeout=_TIMEOUT_SECONDS)
    except urllib.error.HTTPError as fault:
        if fault.code != 416 or not start:
            raise
        fault.close()
        return _open(url, 0, {})  # what we have is not a beginning of what is there now


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only to where we would have gone ourselves."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str):  # type: ignore[no-untyped-def]
        _require_safe(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _require_safe(url: str) -> None:
    """Raises `ModelPackError` for anything but https, and http to this machine itself."""
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        return
    raise ModelPackError("{url}: faceorg downloads over https only", url=url)


def _total(answer: Any, start: int) -> int | None:
    """The length of the whole file by the answer's own word."""
    found = re.fullmatch(r"bytes \d+-\d+/(\d+)", answer.headers.get("Content-Range") or "")
    if answer.status == 206 and found:
        return int(found[1])
    length = answer.headers.get("Content-Length")
    if length is None or not length.isdigit():
        return None
    return int(length) + (start if answer.status == 206 else 0)


def _offset(answer: Any) -> int | None:
    found = re.match(r"bytes (\d+)-", answer.headers.get("Content-Range") or "")
    return int(found[1]) if found else None


def _check_size(source: Source, total: int | None) -> None:
    if total is not None and source.size_bytes not in (None, total):
        raise ModelPackError(
            "{address}: the file there has {total:,} bytes, not {wanted:,}; it is not "
            "the one that is known",
            address=source.url,
            total=total,
            wanted=source.size_bytes,
        )
    if (total or 0) > _SIZE_MAX:
        raise ModelPackError(
            "{address}: {total:,} bytes is larger than any model pack",
            address=source.url,
            total=total,
        )


def _verify(source: Source, partial: Path) -> None:
    size = _length(partial)
    if source.size_bytes not in (None, size):
        partial.unlink()
        raise ChecksumError(
            "{address}: {size:,} bytes came, not {wanted:,}",
            address=source.url,
            size=size,
            wanted=source.size_bytes,
        )
    if source.sha256 is None:
        return
    with partial.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != source.sha256:
        partial.unlink()  # continuing a wrong file would never end right
        raise ChecksumError(
            "{address}: this is not the file that is known: its SHA-256 is {found}…, not "
            "{wanted}…; nothing was installed",
            address=source.url,
            found=found[:12],
            wanted=source.sha256[:12],
        )


def _length(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _restart(partial: Path) -> int:
    partial.unlink(missing_ok=True)
    return 0


def _mark(partial: Path) -> Path:
    """Remembers which file the partial one is a beginning of."""
    return partial.with_name(partial.name + ".json")


def _write_mark(partial: Path, source: Source, answer: Any) -> None:
    etag = answer.headers.get("ETag") or ""
    # A weak one does not promise equal bytes.
    kept = {"url": source.url, "etag": "" if etag.startswith("W/") else etag}
    _mark(partial).write_text(json.dumps(kept), "utf-8")


def _read_mark(partial: Path, source: Source) -> dict[str, str] | None:
    try:
        kept = json.loads(_mark(partial).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    known = isinstance(kept, dict) and kept.get("url") == source.url
    # Without a checksum or a tag nothing would show that the file changed in between.
    return kept if known and (source.sha256 or kept.get("etag")) else None
