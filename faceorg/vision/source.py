"""Where a file can be had, apart from how: who only knows of one loads no code for networks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Source:
    """A file to be had: ``size_bytes`` and ``sha256`` where they are publicly known."""

    url: str
    size_bytes: int | None = None
    sha256: str | None = None

    @property
    def name(self) -> str:
        """The file's name."""
        return Path(urlsplit(self.url).path).name
