"""The most memory this process has held."""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path


def peak_mb() -> float:
    """In MB. On Linux since the program began: what ``getrusage`` tells is handed down by the
    process that started it, and that has made the photos."""
    try:
        held = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    except OSError:
        held = None
    if held is not None:
        return int(held[1]) / 1024
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
