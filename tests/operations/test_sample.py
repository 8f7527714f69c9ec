"""The sample album: twenty dated pictures, written where asked or refused with words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from faceorg.core.errors import FaceorgError
from faceorg.operations import sample
from faceorg.operations.sample import make_sample
from faceorg.vision.images import read_facts

if TYPE_CHECKING:
    from pathlib import Path


def test_the_sample_is_twenty_dated_photos_beside_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "album").mkdir()
    (tmp_path / "album" / "mine.txt").write_text("mine")
    album = make_sample(tmp_path / "album")
    photos = sorted(album.glob("*.jpg"))
    facts = [read_facts(photo) for photo in photos]
    assert len(photos) == 20
    assert {(fact.taken_at or "")[:4] for fact in facts} == {"2019", "2020", "2021"}
    assert {fact.caption for fact in facts} == {
        None, "The reunion", "The reunion, again", "Before the launch",
    }  # fmt: skip
    assert (album / "mine.txt").read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(FaceorgError, match="cannot be written") as raised:
        make_sample(tmp_path / "file")
    assert raised.value.path == tmp_path / "file"


def test_pictures_that_are_not_there_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample, "_GROUP", ("no_such_package", "t1.jpg"))
    with pytest.raises(FaceorgError, match=r"needs t1\.jpg of the package no_such_package"):
        make_sample(tmp_path)
