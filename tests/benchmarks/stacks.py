"""Measure finding stacks among many photos, and what they cost the grid.

    python tests/benchmarks/stacks.py [PHOTOS]

Every third photo belongs to a burst of three, every tenth has a copy. Times are processor time.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.entities import PhotoFacts, PhotoId
from faceorg.library import photos, stacks
from faceorg.library.database import Library
from faceorg.library.search import find_photos
from faceorg.operations.stack import find_stacks, stack_photos

if TYPE_CHECKING:
    from collections.abc import Callable


def fill(library: Library, number: int) -> None:
    random = np.random.default_rng(1)
    start = datetime(2015, 1, 1)
    with library.write():
        look = b""
        for one in range(number):
            if one % 3 != 1 or one % 9 > 4:  # else a frame or a copy of the one before
                look = random.integers(0, 256, 75, np.uint8).tobytes()
            taken = (start + timedelta(minutes=20 * (one // 3), seconds=one % 3)).isoformat()
            facts = PhotoFacts("JPEG", 4000, 3000, taken_at=taken, camera=f"Camera {one // 3 % 5}")
            photo = photos.add_photo(library, f"{one:040x}", one, facts)
            photos.put_place(library, photo, Path(f"/photos/{one // 1000:03}/IMG_{one:06}.jpg"), 1)
            stacks.set_look(library, photo, look)


def seconds(act: Callable[[], object], times: int = 5) -> float:
    spent = []
    for _ in range(times):
        started = time.process_time()
        act()
        spent.append(time.process_time() - started)
    return min(spent)


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as home, Library.open(Path(home) / "l") as library:
        fill(library, number)
        first = seconds(lambda: find_stacks(library), 1)
        again = seconds(lambda: find_stacks(library), 3)
        nothing = seconds(lambda: find_stacks(library, changed=False))
        found = find_photos(library, "")
        shown = stacks.collapsed(library, found)
        print(f"{number:,} photos, {len(stacks.all_stacks(library)):,} stacks, "
              f"{len(shown):,} tiles: found in {first:.2f} s, again {again:.2f} s, "
              f"after a scan without changes {nothing * 1e3:.1f} ms")  # fmt: skip
        finding = seconds(lambda: find_photos(library, ""))
        closing = seconds(lambda: stacks.collapsed(library, found))
        page = seconds(lambda: stacks.stack_sizes(library, shown[1000:1048]))
        said = seconds(lambda: stack_photos(library, [PhotoId(5), PhotoId(50)]), 1)
        print(f"all photos found {finding * 1e3:.0f} ms, closed to stacks {closing * 1e3:.0f} ms, "
              f"badges of a page {page * 1e3:.2f} ms, "
              f"one word of the user {said * 1e3:.1f} ms")  # fmt: skip


if __name__ == "__main__":
    main()
