"""How commands end when the world does not play along: pipes, full disks, Ctrl+C, odd terminals."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import draw_photo
from disk_builders import fill, protect, small_disk
from gui import people_library

from faceorg.core.errors import LibraryError
from faceorg.library.database import Library
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Mapping

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")
NAMES = ("山田太郎", "שרה", "👩‍👩‍👧 Zoë")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with names that not every terminal can show."""
    path = tmp_path / "a.faceorg"
    people_library.fill(path, tmp_path / "photos")
    with Library.open(path) as opened:
        for face, name in zip((9, 10, 17), NAMES, strict=True):
            label.name_faces(opened, [face], name)  # type: ignore[list-item]
    return path


def line(*words: str) -> list[str]:
    return [sys.executable, "-m", "faceorg", *words]


def environ(**more: str) -> Mapping[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LANG", "PYTHONUTF8")}
    return {**kept, **more}


def done(*words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(line(*words), env=environ(**more), capture_output=True, check=False)


@POSIX
@pytest.mark.parametrize("words", [("faces",), ("--help",), ("people", "--json"), ("history",)])
def test_a_reader_who_leaves_early_is_no_fault(library: Path, words: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        outcome = subprocess.run(
            line(*words), env=environ(FACEORG_LIBRARY=str(library)), stdout=writer,
            stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    finally:
        os.close(writer)
    assert outcome.stderr == b""
    assert outcome.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("more", [(), ("--json",)])
def test_an_answer_that_cannot_be_written_is_said(library: Path, more: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        outcome = subprocess.run(
            line("people", "--library", str(library), *more), stdout=full,
            stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert outcome.returncode == 1
    assert outcome.stderr.count("\n") == 1
    assert "No space left" in outcome.stderr


@pytest.mark.parametrize(
    "settings",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "TERM": "dumb"},
        {"COLUMNS": "1", "TERM": "dumb"},
    ],
)
def test_no_terminal_is_too_poor(library: Path, settings: dict[str, str]) -> None:
    outcome = done("people", FACEORG_LIBRARY=str(library), **settings)
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout.count(b"\n") > len(NAMES)
    assert outcome.stderr == b""


def test_documents_hold_every_name_whatever_the_terminal(library: Path) -> None:
    poor = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    whole = done("people", "--json", FACEORG_LIBRARY=str(library), **poor)
    assert set(NAMES) <= {person["name"] for person in json.loads(whole.stdout)["persons"]}


@POSIX
def test_words_that_are_no_text_are_refused_and_files_called_so_are_not(
    library: Path, tmp_path: Path
) -> None:
    odd = os.fsdecode(b"p\xff.jpg")
    for words in (("search", odd), ("name", "c3", odd), ("album", "create", odd)):
        outcome = done(*words, FACEORG_LIBRARY=str(library))
        assert outcome.returncode == 2
        assert outcome.stderr == b"faceorg: p?.jpg is not text in UTF-8\n"
    photo = draw_photo(tmp_path / "other" / odd)
    outcome = done("album", "create", "A", str(photo), FACEORG_LIBRARY=str(library))
    assert outcome.returncode == 1
    assert b"is not in the library" in outcome.stderr


@POSIX
def test_progress_is_shown_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    import pty

    photos = tmp_path / "photos"
    for number in range(3):
        draw_photo(photos / f"{number}.jpg")
    piped = done("scan", str(photos), "--library", str(tmp_path / "a.faceorg"))
    assert piped.stderr == b""
    assert b"3 photos" in piped.stdout

    mine, its = pty.openpty()
    with subprocess.Popen(
        line("scan", str(photos), "--thorough", "--library", str(tmp_path / "b.faceorg")),
        env=environ(COLUMNS="20"), stdout=subprocess.PIPE, stderr=its,
    ) as scan:  # fmt: skip
        os.close(its)
        shown = b""
        while piece := _read(mine):
            shown += piece
        assert scan.stdout is not None
        assert b"3 photos" in scan.stdout.read()
    os.close(mine)
    assert b"Reading photos 3 of" in shown
    assert shown.endswith((b"\n", b"\r\x1b[K"))  # the answer begins on a line of its own
    assert all(
        len(part) < 20 for part in shown.decode().replace("\r\n", "\r\x1b[K").split("\r\x1b[K")
    )


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux, when the last who had it is gone
        return b""


@POSIX
def test_ctrl_c_ends_a_scan_in_one_line_and_nothing_is_lost(tmp_path: Path) -> None:
    photos, library = tmp_path / "photos", tmp_path / "a.faceorg"
    for number in range(400):
        draw_photo(photos / f"{number}.jpg", size=(600, 400))
    with subprocess.Popen(
        line("scan", str(photos), "--thorough", "--json", "--library", str(library)),
        env=environ(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    ) as scan:  # fmt: skip
        _wait_for_photos(library, scan)
        os.killpg(scan.pid, signal.SIGINT)  # as a terminal does: to all that it started, too
        stdout, stderr = scan.communicate(timeout=60)
    assert scan.returncode == 130
    assert stderr.count("\n") == 1, stderr
    assert stderr.startswith("faceorg: stopped; what was read is kept")
    assert json.loads(stdout)["error"] in stderr
    assert b"sound" in done("check", "--library", str(library)).stdout
    with Library.open(library, read_only=True) as kept:
        assert kept.value("SELECT count(*) FROM photos") > 0


def _wait_for_photos(library: Path, scan: subprocess.Popen[str]) -> None:
    """Until the first photos are written, as another process reads them."""
    while scan.poll() is None:
        with suppress(LibraryError), Library.open(library, read_only=True) as reader:
            if reader.value("SELECT count(*) FROM photos"):
                return


@POSIX
def test_a_library_on_a_protected_disk_is_read_and_says_so_where_it_would_be_written(
    library: Path, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", 8) as disk:
        shutil.copy(library, disk / "a.faceorg")
        protect(disk)
        there = ("--library", str(disk / "a.faceorg"))
        for words in (("people",), ("search", "Anna"), ("check",)):
            outcome = done(*words, *there)
            assert outcome.returncode == 0, outcome.stderr
            assert outcome.stderr == b""
        for words in (("name", "c3", "Carla"), ("undo",), ("scan", str(tmp_path))):
            outcome = done(*words, *there)
            assert outcome.returncode == 1
            assert outcome.stderr.count(b"\n") == 1, outcome.stderr
            assert b"a.faceorg: " in outcome.stderr


@POSIX
def test_a_full_disk_is_one_line_and_nothing_said_is_lost(library: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 8) as disk:
        path = disk / "a.faceorg"
        shutil.copy(library, path)
        there = ("--library", str(path))
        assert done("name", "c3", "Carla", *there).returncode == 0
        fill(disk)
        outcome = done("name", "p1", "Anna A", *there)
        assert outcome.returncode == 1
        assert outcome.stderr.count(b"\n") == 1, outcome.stderr
        assert b"full" in outcome.stderr
        (disk / "filler").unlink()
        assert b"sound" in done("check", *there).stdout
        assert done("name", "p1", "Anna B", *there).returncode == 0
        assert b"Carla" in done("people", *there).stdout
