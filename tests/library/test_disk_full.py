"""The disk is full at any write: it is said, nothing half done stays, and nothing said is lost."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from benchmarks.kill import make_first_library
from builders import contents, make_faces, make_photo, person_vectors
from disk_builders import fill, protect, small_disk

from faceorg.core.decisions import Kind
from faceorg.core.errors import LibraryError, MigrationError
from faceorg.library.backups import back_up, backups
from faceorg.library.check import check_library
from faceorg.library.database import Library
from faceorg.library.persons import decide, read_log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


_FULL = r"full|the disk did not take"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 9 MB, where this machine lets a test have one."""
    with small_disk(tmp_path / "disk", 9) as disk:
        yield disk


def fault_of(act: Callable[[], object]) -> str | None:
    """What the user is told when ``act`` fails."""
    try:
        act()
    except LibraryError as error:
        return error.message
    return None


def more_faces(library: Library, folder: Path) -> None:
    with library.write():
        make_faces(library, folder / "more", person_vectors(1, 300, length=512))


def test_at_every_page_of_a_write(library: Library, tmp_path: Path) -> None:
    faces = make_faces(library, tmp_path, person_vectors(0, 40))
    before = contents(library)
    pages = library.value("PRAGMA page_count")
    told = 0
    for spare in range(60):
        library.value(f"PRAGMA max_page_count = {pages + spare}")
        fault = fault_of(lambda: more_faces(library, tmp_path))
        if fault is not None:
            assert "the disk is full; free some space" in fault
            assert contents(library) == before
            told += 1
    assert told >= 10
    library.value("PRAGMA max_page_count = 1073741823")
    decide(library, Kind.LABEL, {"faces": faces[:2], "person": 1, "name": "Anna"})
    assert check_library(library) == []


@pytest.mark.parametrize("free", [0, 8192, 40_000])
def test_on_a_real_disk(disk: Path, free: int) -> None:
    with Library.open(disk / "library") as library:
        with library.write():
            faces = make_faces(library, disk, person_vectors(0, 40))
        decide(library, Kind.LABEL, {"faces": faces[:2], "person": 1, "name": "Anna"})
        filler, said = fill(disk, free=free), 1
        fault = None
        while fault is None:
            said += 1
            word = {"faces": faces, "person": said, "name": "B" * 400}
            fault = fault_of(lambda word=word: decide(library, Kind.LABEL, word))  # type: ignore[misc]
        said -= 1
        assert re.search(_FULL, fault)
        assert len(read_log(library)) == said
        filler.unlink()
        decide(library, Kind.LABEL, {"faces": faces[2:4], "person": 600, "name": "Carl"})
        assert len(read_log(library)) == said + 1
        assert check_library(library) == []


def test_a_backup_without_room_leaves_none_and_takes_none_away(disk: Path) -> None:
    with Library.open(disk / "library") as library:
        make_photo(library, Path("/a.jpg"))
        sound = back_up(library)
        fill(disk, free=20_000)
        with pytest.raises(LibraryError, match=_FULL):
            back_up(library, keep=1)
        assert [b.path for b in backups(library.path)] == [sound.path]
        assert not list(disk.glob("*.part"))


def test_an_upgrade_without_room_leaves_the_library_as_it_was(disk: Path) -> None:
    path = disk / "library"
    make_first_library(path)
    filler = fill(disk, free=30_000)
    with pytest.raises((LibraryError, MigrationError), match=_FULL):
        Library.open(path)
    filler.unlink()
    with Library.open(path) as library:
        assert len(read_log(library)) == 60
        assert check_library(library) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on files there")
def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    code = """
import resource, sys
from pathlib import Path
from faceorg.core.errors import LibraryError
from faceorg.library.database import Library
from faceorg.library.photos import add_folder
path = Path(sys.argv[1])
with Library.open(path) as library:
    most = 400_000 + max(file.stat().st_size for file in path.parent.glob(path.name + "*"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    try:
        for number in range(3000):
            add_folder(library, Path("/" + "x" * 1000 + str(number)))
    except LibraryError as error:
        print(error.message)
"""
    answer = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "library")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "the disk did not take" in answer.stdout or "full" in answer.stdout
    with Library.open(tmp_path / "library") as library:
        assert check_library(library) == []
        assert library.value("SELECT COUNT(*) FROM folders") > 10


def test_a_write_protected_disk_can_be_read(disk: Path) -> None:
    path = disk / "library"
    with Library.open(path) as library:
        make_photo(library, Path("/a.jpg"))
    protect(disk)
    with Library.open(path, read_only=True) as reader:
        assert reader.value("SELECT COUNT(*) FROM photos") == 1
    with pytest.raises(LibraryError, match=r"cannot be written|[Rr]ead-only"):
        Library.open(path)
