"""Photos that are one to the eye become one, and what the user says about them stands."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from faceorg.cli import cli
from faceorg.core.decisions import replay
from faceorg.core.errors import DecisionError
from faceorg.library import persons as person_rows
from faceorg.library import photos as photo_rows
from faceorg.library import stacks as stack_rows
from faceorg.library.check import check_library
from faceorg.library.search import find_photos
from faceorg.operations import label
from faceorg.operations.scan import scan_paths
from faceorg.operations.stack import (
    find_stacks,
    make_top,
    stack_photos,
    take_out,
    unstack_photos,
)

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library

_DATED, _EXIF = 0x9003, 0x8769


def scene(path: Path, seed: int, time: str | None, *, noise: float = 0.0, side: int = 160) -> Path:
    """A photo of soft shapes; equal seeds show the same, ``noise`` as from frame to frame."""
    coarse = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), np.uint8)
    size = (side, side * 3 // 4)
    pixels = np.asarray(Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC), np.float64)
    pixels = pixels + np.random.default_rng(len(path.name)).normal(0, noise, pixels.shape)
    exif = Image.Exif()
    if time is not None:
        exif.get_ifd(_EXIF)[_DATED] = f"2020:05:17 {time}"
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).save(path, quality=92, exif=exif)
    return path


@pytest.fixture
def burst(library: Library, tmp_path: Path) -> list[PhotoId]:
    """Three frames of one scene, then another scene."""
    folder = tmp_path / "photos"
    paths = [
        scene(folder / f"{'x' * number}.jpg", 1, f"10:00:0{number}", noise=2.0)
        for number in (1, 2, 3)
    ]
    paths.append(scene(folder / "other.jpg", 2, "10:00:02"))
    scan_paths(library, [folder])
    find_stacks(library)
    return [photo for path in paths if (photo := photo_rows.photo_at(library, path)) is not None]


def members(library: Library) -> list[list[PhotoId]]:
    return list(stack_rows.all_stacks(library).values())


def test_a_scan_stacks_a_burst_and_finds_it_by_any_of_its_photos(
    library: Library, burst: list[PhotoId]
) -> None:
    first, second, third, other = burst
    assert members(library) == [[first, second, third]]
    shown = find_photos(library, "")
    assert shown[0] == third
    assert set(shown) == set(burst)
    assert stack_rows.collapsed(library, shown) == [p for p in shown if p in (other, first)]
    # A search that the top does not answer shows the first photo that does.
    assert stack_rows.collapsed(library, [third, second, other]) == [third, other]
    assert stack_rows.collapsed(library, shown, {first}) == shown
    assert stack_rows.stack_sizes(library, burst) == dict.fromkeys(burst[:3], 3)
    assert set(find_photos(library, "is:stack")) == {first, second, third}
    assert find_photos(library, "-is:stack") == [other]


def test_what_was_taken_apart_stays_so_whatever_is_found(
    library: Library, burst: list[PhotoId]
) -> None:
    unstack_photos(library, [burst[1]])
    assert members(library) == []
    find_stacks(library)
    assert members(library) == []
    label.undo(library)
    assert members(library) == [burst[:3]]
    label.redo(library)
    assert members(library) == []


def test_one_taken_out_leaves_the_others_together(library: Library, burst: list[PhotoId]) -> None:
    take_out(library, [burst[0]])
    assert members(library) == [[burst[1], burst[2]]]
    with pytest.raises(DecisionError, match="in a stack"):
        take_out(library, [burst[0]])
    label.undo(library)
    assert members(library) == [burst[:3]]


def test_photos_stacked_by_hand_bring_their_stacks_along(
    library: Library, burst: list[PhotoId]
) -> None:
    first, second, third, other = burst
    stack_photos(library, [other, second])
    assert members(library) == [[other, first, second, third]]
    find_stacks(library)
    assert members(library) == [[other, first, second, third]]
    make_top(library, third)
    assert stack_rows.stack_of(library, first)[0] == third
    assert person_rows.stored_verdicts(library) == replay(person_rows.read_log(library))
    assert check_library(library) == []
    for _ in range(2):
        label.undo(library)
    assert members(library) == [[first, second, third]]


def test_too_little_is_no_stack(library: Library, burst: list[PhotoId]) -> None:
    with pytest.raises(DecisionError, match="two photos"):
        stack_photos(library, [burst[3]])
    with pytest.raises(DecisionError, match="in no stack"):
        make_top(library, burst[3])
    with pytest.raises(DecisionError, match="no such photo"):
        stack_photos(library, [burst[0], burst[3] + 99])  # type: ignore[list-item]
    assert person_rows.read_log(library) == []


def test_rebuilding_the_library_gives_the_same_stacks(
    library: Library, burst: list[PhotoId]
) -> None:
    stack_photos(library, [burst[3], burst[0]])
    with library.write():
        library.change("DELETE FROM stacks")
        library.change("DELETE FROM stack_words")
    assert "stacks of photos" in check_library(library)[0]
    person_rows.rebuild(library)
    assert members(library) == [[burst[3], *burst[:3]]]


def test_a_small_copy_lies_below_the_large_one(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    small = scene(folder / "sent.jpg", 5, None, side=96)
    large = scene(folder / "large.jpg", 5, "10:00:00", side=320)
    shutil.copy(large, folder / "exact copy.jpg")  # a place of the same photo, no stack
    scan_paths(library, [folder])
    assert find_stacks(library) != set()
    assert find_stacks(library, changed=False) == set()
    stack = stack_rows.stack_of(library, photo_rows.photo_at(library, small))  # type: ignore[arg-type]
    assert [p.path for p in photo_rows.photos_by_id(library, stack)] == [
        folder / "exact copy.jpg",
        small,
    ]


def test_a_gone_original_is_not_on_top(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    small = scene(folder / "sent.jpg", 5, None, side=96)
    large = scene(folder / "large.jpg", 5, "10:00:00", side=320)
    scan_paths(library, [folder])
    find_stacks(library)
    large.unlink()
    assert scan_paths(library, [folder]).changed
    find_stacks(library)
    photo = photo_rows.photo_at(library, small)
    assert photo is not None
    assert stack_rows.stack_of(library, photo)[0] == photo


def test_an_edited_photo_is_looked_at_again(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    scene(folder / "a.jpg", 5, "10:00:00")
    scene(folder / "bb.jpg", 5, "10:00:01", noise=1.0)
    scan_paths(library, [folder])
    find_stacks(library)
    assert len(members(library)) == 1
    scene(folder / "bb.jpg", 6, "10:00:01")
    assert len(scan_paths(library, [folder]).edited) == 1
    find_stacks(library)
    assert members(library) == []


def test_the_commands(library: Library, burst: list[PhotoId]) -> None:
    path = str(library.path)
    paths = [str(photo.path) for photo in photo_rows.photos_by_id(library, burst)]

    def run(*words: str) -> str:
        result = CliRunner().invoke(cli, [*words, "--library", path])
        assert result.exit_code == 0, result.output
        return result.output

    assert "1 stack" in run("stacks")
    assert f"{paths[1]} on top" in run("stack", paths[1])
    assert f"{paths[1]} is shown alone" in run("unstack", "--whole", paths[1])
    assert '"stacks": []' in run("stacks", "--json")
    assert "4 photos shown as one" in run("stack", *paths)
    run("undo")
    assert "0 stacks" in run("stacks")
