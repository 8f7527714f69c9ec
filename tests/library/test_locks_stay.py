"""A second connection leaves the locks of the first alone: another program never takes its log."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from faceorg.library.database import Library

if TYPE_CHECKING:
    from pathlib import Path

_VISIT = """
import sys
from pathlib import Path
from faceorg.library.database import Library
Library.open(Path(sys.argv[1])).close()
"""


def test_what_is_written_beside_a_visitor_is_in_the_file(tmp_path: Path) -> None:
    place = tmp_path / "library.faceorg"
    with Library.open(place) as first, Library.open(place, read_only=True):
        subprocess.run([sys.executable, "-c", _VISIT, str(place)], check=True)
        with first.write():
            first.change("INSERT INTO notes VALUES ('said', 'Anna')")
        with Library.open(place, read_only=True) as fresh:
            assert fresh.rows("SELECT value FROM notes WHERE key = 'said'") == [("Anna",)]
        assert place.with_name(place.name + "-wal").exists()
