"""A web server on this machine that behaves as badly as it is told to."""

from __future__ import annotations

import re
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class Behaviour:
    """How a file is served.

    ``breaks_after``: bytes of the body after which each of the first ``breaks`` connections ends.
    ``length``: what is said instead of the true length; None stands for the truth, 0 for nothing.
    """

    content: bytes
    ranges: bool = True
    breaks_after: int = 0
    breaks: int = 0
    length: int | None = None
    etag: str = '"one"'
    status: int = 200
    location: str = ""
    shifted: int = 0


@dataclass
class Site:
    """A running server; ``asked`` lists path and Range header of every request."""

    port: int
    files: dict[str, Behaviour] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)

    def url(self, name: str) -> str:
        return f"http://127.0.0.1:{self.port}/{name}"


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        name, wanted = self.path.lstrip("/"), self.headers.get("Range")
        self.site.asked.append((name, wanted))
        file = self.site.files.get(name)
        if file is None or file.status >= 400:
            self.send_error(404 if file is None else file.status)
            return
        if file.location:
            self.send_response(302)
            self.send_header("Location", file.location)
            self.end_headers()
            return
        start = self._start(file, wanted)
        if start is None:
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{len(file.content)}")
            self.end_headers()
            return
        self._answer(file, start)

    def _start(self, file: Behaviour, wanted: str | None) -> int | None:
        found = re.fullmatch(r"bytes=(\d+)-", wanted or "")
        condition = self.headers.get("If-Range")
        if not found or not file.ranges or (condition and condition != file.etag):
            return 0
        return int(found[1]) if int(found[1]) < len(file.content) else None

    def _answer(self, file: Behaviour, start: int) -> None:
        body = file.content[start:]
        self.send_response(206 if start else 200)
        if start:
            first = start + file.shifted
            end, total = len(file.content) - 1, len(file.content)
            self.send_header("Content-Range", f"bytes {first}-{end}/{total}")
        if file.etag:
            self.send_header("ETag", file.etag)
        if file.length != 0:
            said = len(body) if file.length is None else max(0, file.length - start)
            self.send_header("Content-Length", str(said))
        self.end_headers()
        if file.breaks:
            file.breaks -= 1
            body = body[: file.breaks_after]
        with suppress(ConnectionError):  # the client may have had enough
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A client that hangs up is no fault of ours."""


@contextmanager
def serving() -> Iterator[Site]:
    """A server that is gone afterwards."""
    handler = type("Handler", (_Handler,), {})
    server = _Server(("127.0.0.1", 0), handler)
    handler.site = site = Site(server.server_address[1])  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
