"""Bits flipped anywhere in a library: each time the way back leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks.flips import DAMAGES, run

from faceorg.core.errors import LibraryDamagedError, LibraryError
from faceorg.library.backups import back_up
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.photos import add_folder
from faceorg.library.repair import repair

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("seed", range(3))
def test_damage_of_every_kind_is_told_and_mended(tmp_path: Path, seed: int) -> None:
    tally = run(len(DAMAGES), seed, tmp_path)
    assert tally.damaged.total() == len(DAMAGES)
    assert tally.faults == []


def test_text_that_is_none_is_damage_also_where_the_file_is_whole(
    library: Library, tmp_path: Path
) -> None:
    add_folder(library, tmp_path / "photos")
    with library.write():
        library.change("UPDATE folders SET path = CAST(x'ff41' AS TEXT)")
    with pytest.raises(LibraryDamagedError, match="check --repair"):
        library.rows("SELECT path FROM folders")


def test_damage_within_a_row_of_what_is_made_again_is_mended(library: Library) -> None:
    with library.write():
        library.change("INSERT INTO notes VALUES ('a', CAST(x'ff' AS TEXT))")
        library.change("INSERT INTO tallies SELECT CAST(x'ff41' AS TEXT), 1, 1, 1, 0, NULL")
    library.close()
    repair(library.path)
    with Library.open(library.path) as mended:
        assert check_library(mended) == []


def test_a_file_with_a_backup_whose_beginning_is_lost_is_called_damaged(library: Library) -> None:
    back_up(library)
    library.close()
    library.path.write_bytes(b"x" * 100 + library.path.read_bytes()[100:])
    with pytest.raises(LibraryDamagedError, match="faceorg restore"):
        Library.open(library.path)
    for backup in library.path.parent.glob("library.backup-*"):
        backup.unlink()
    with pytest.raises(LibraryError, match="not a faceorg library"):
        Library.open(library.path)
