"""File names that every system takes, and files that take nobody's name."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceorg.operations.files import Companion, TargetFolder, safe_name


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("CON", "_CON.jpg"),
        ("nul.tar", "_nul.tar.jpg"),
        ("COM1", "_COM1.jpg"),
        ("lpt²", "_lpt².jpg"),
        ("Conny", "Conny.jpg"),
        ('a<b>:"/\\|?*\x07\n', "a_b__________.jpg"),
        ("dots... ", "dots.jpg"),
        (" ", "photo.jpg"),
        ("bad\udce9", "bad_.jpg"),
        ("_DSC1", "_DSC1.jpg"),
    ],
)
def test_safe_names(stem: str, expected: str) -> None:
    assert safe_name(stem, ".jpg") == expected


@given(st.text(st.characters(), max_size=400), st.sampled_from([".jpg", "", ".x" * 200, ".é "]))
def test_any_name_is_safe_everywhere(stem: str, suffix: str) -> None:
    name = safe_name(stem, suffix)
    assert name
    assert len(f"{name} (99999).xmp".encode()) <= 255
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name == name.rstrip(". ")
    assert not PureWindowsPath(name).is_reserved()


def test_thousands_of_equal_names_stay_fast(tmp_path: Path, out: Path) -> None:
    target = TargetFolder(out)
    paths = [target.add("a.jpg", lambda f: None) for _ in range(300)]
    assert len({path.name for path in paths}) == 300
    assert paths[-1].name == "a (300).jpg"
    assert target._next == {"a.jpg": 301}  # no name was tried twice


def test_a_name_taken_by_another_program_in_the_meantime(out: Path) -> None:
    target = TargetFolder(out)

    def write(file: object) -> None:
        (out / "a.jpg").write_text("theirs")

    assert target.add("a.jpg", write).name == "a (2).jpg"
    assert (out / "a.jpg").read_text() == "theirs"


def test_a_photo_name_taken_after_its_sidecar_was_placed(out: Path) -> None:
    target = TargetFolder(out)

    def write(file: object) -> None:
        (out / "a.jpg").write_text("theirs")

    companion = Companion(".xmp", b"text")
    assert target.add("a.jpg", write, companion=companion).name == "a (2).jpg"
    assert sorted(path.name for path in out.iterdir()) == ["a (2).jpg", "a (2).jpg.xmp", "a.jpg"]


def test_a_withdrawn_file_frees_its_name(out: Path) -> None:
    target = TargetFolder(out)
    target.withdraw(target.add("a.jpg", lambda f: None))
    assert list(out.iterdir()) == []
    assert target.add("A.jpg", lambda f: None) == out / "A.jpg"
    assert target.add("a.jpg", lambda f: None) == out / "a (2).jpg"
