"""Tests of the entry point: what opens the window, what goes to the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from faceorg import __main__ as entry


def test_no_argument_opens_the_window() -> None:
    assert entry.are_paths([])


def test_photos_and_folders_open_the_window(tmp_path: Path) -> None:
    photo = tmp_path / "a photo.jpg"
    photo.touch()
    assert entry.are_paths([str(tmp_path), str(photo)])


@pytest.mark.parametrize(
    ("arguments", "library", "rest"),
    [
        ([], None, []),
        (["./a"], None, ["./a"]),
        (["--library", "l.faceorg"], "l.faceorg", []),
        (["--library", "l.faceorg", "./a"], "l.faceorg", ["./a"]),
        (["--library=l.faceorg", "./a", "./b"], "l.faceorg", ["./a", "./b"]),
        (["--library"], None, ["--library"]),
        (["./a", "--library", "l"], None, ["./a", "--library", "l"]),
    ],
)
def test_another_library_may_be_named_before_photos_and_folders(
    arguments: list[str], library: str | None, rest: list[str]
) -> None:
    assert entry.library_and_rest(arguments) == (library and Path(library), rest)


@pytest.mark.parametrize("arguments", [["scan"], ["--version"], ["no/such/folder"]])
def test_anything_else_goes_to_the_command_line(arguments: list[str]) -> None:
    assert not entry.are_paths(arguments)


def test_command_is_a_command_even_beside_a_folder_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scan").mkdir()
    monkeypatch.chdir(tmp_path)
    assert not entry.are_paths(["scan"])
    assert entry.are_paths(["./scan"])
    (tmp_path / "Pictures").mkdir()
    assert entry.are_paths(["Pictures"])
    assert not entry.are_paths(["Pictures", "scan"])


@pytest.mark.parametrize(
    ("environ", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_window_needs_somewhere_to_draw(
    environ: dict[str, str], platform: str, shown: bool
) -> None:
    assert entry.can_show_window(environ, platform) is shown


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_window_without_a_display_ends_with_one_line() -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    line = [sys.executable, "-m", "faceorg"]
    outcome = subprocess.run(line, env=environ, capture_output=True, text=True, check=False)
    assert outcome.returncode == 1
    assert outcome.stderr.count("\n") == 1
    assert "no display" in outcome.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_a_folder_is_scanned_where_there_is_no_display(tmp_path: Path) -> None:
    (tmp_path / "Pictures").mkdir()
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    line = [sys.executable, "-m", "faceorg", "--library", "a.faceorg", "Pictures"]
    outcome = subprocess.run(
        line, env=environ, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stderr
    assert "no display" in outcome.stderr
    assert outcome.stdout.startswith("0 photos")
    assert (tmp_path / "a.faceorg").exists()


def test_entry_point_loads_nothing_heavy() -> None:
    """The window has to show before numpy (0.3 s) and onnxruntime (0.4 s) are loaded."""
    told = "import sys, faceorg.__main__; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", told], text=True).split()
    assert not {"numpy", "onnxruntime", "PySide6", "click"} & set(loaded)
