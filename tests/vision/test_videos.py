"""Videos by their facts and single frames; what is none, or names other files, is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from video_builders import make_video, needs_ffmpeg

from faceorg.core.errors import PhotoError, UnreadablePhotoError, UnsupportedFormatError
from faceorg.vision import videos
from faceorg.vision.images import load_upright, read_facts
from faceorg.vision.videos import poster_moment, sample_moments

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RED, GREEN, BLUE = (200, 30, 30), (30, 180, 40), (30, 40, 200)
APPLE = "com.apple.quicktime."


def colour(pixels: np.ndarray) -> int:
    """Which of red, green and blue is brightest."""
    return int(pixels.reshape(-1, 3).mean(axis=0).argmax())


@needs_ffmpeg
@pytest.mark.parametrize("name", ["a.mp4", "a.MOV", "a.avi", "a.mkv", "a.webm", "a.m4v"])
def test_every_kind_has_facts_and_a_poster(tmp_path: Path, name: str) -> None:
    path = make_video(tmp_path / name.lower(), [RED, GREEN, BLUE]).rename(tmp_path / name)
    facts = read_facts(path)
    assert (facts.width, facts.height) == (64, 48)
    assert facts.seconds == pytest.approx(3, abs=0.3)
    assert facts.format == {"m4v": "MP4"}.get(name[2:].lower(), name[2:].upper())
    pixels = load_upright(path)
    assert pixels.shape == (48, 64, 3)
    assert colour(pixels) == 0
    assert [colour(load_upright(path, moment=when)) for when in (0.2, 1.4, 2.4)] == [0, 1, 2]


@needs_ffmpeg
def test_a_video_held_upright_is_shown_upright(tmp_path: Path) -> None:
    path = make_video(tmp_path / "a.mp4", [RED], turned=90)
    facts = read_facts(path)
    assert (facts.width, facts.height) == (48, 64)
    assert load_upright(path).shape == (64, 48, 3)
    assert load_upright(path, 32).shape == (32, 24, 3)


@needs_ffmpeg
def test_what_a_phone_writes_is_read(tmp_path: Path) -> None:
    tags = {
        f"{APPLE}creationdate": "2019-06-01T12:34:56+0200",
        f"{APPLE}location.ISO6709": "+41.9028+012.4964+050.000/",
        f"{APPLE}make": "Apple",
        f"{APPLE}model": "iPhone XS",
        f"{APPLE}content.identifier": "ABCD-1",
    }
    facts = read_facts(make_video(tmp_path / "a.mov", [RED], tags=tags))
    assert (facts.taken_at, facts.taken_zone) == ("2019-06-01T12:34:56", 120)
    assert (facts.latitude, facts.longitude) == (41.9028, 12.4964)
    assert (facts.camera, facts.pair_id) == ("Apple iPhone XS", "ABCD-1")


@needs_ffmpeg
def test_the_time_of_other_cameras_is_taken_as_utc(tmp_path: Path) -> None:
    told = {"creation_time": "2021-02-03T04:05:06Z"}
    facts = read_facts(make_video(tmp_path / "a.mp4", [RED], tags=told))
    assert (facts.taken_at, facts.taken_zone) == ("2021-02-03T04:05:06", 0)
    assert read_facts(make_video(tmp_path / "b.mp4", [RED])).taken_at is None


@needs_ffmpeg
def test_a_moment_after_the_end_shows_the_beginning(tmp_path: Path) -> None:
    path = make_video(tmp_path / "a.mp4", [RED, BLUE])
    assert colour(load_upright(path, moment=99.0)) == 0


@needs_ffmpeg
@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_a_damaged_video_is_a_problem_and_no_crash(tmp_path: Path, cut: float) -> None:
    path = make_video(tmp_path / "a.mp4", [RED, BLUE])
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * cut)])
    with pytest.raises(UnreadablePhotoError, match="damaged"):
        read_facts(path)
    path.write_bytes(b"")
    with pytest.raises(UnreadablePhotoError, match="empty"):
        read_facts(path)


@needs_ffmpeg
def test_mutated_videos_never_crash(tmp_path: Path) -> None:
    content = make_video(tmp_path / "a.mp4", [RED, BLUE]).read_bytes()
    random = np.random.default_rng(3)
    for _ in range(12):
        changed = bytearray(content)
        for place in random.integers(0, len(content), 30):
            changed[place] = random.integers(0, 256)
        path = tmp_path / "b.mp4"
        path.write_bytes(changed)
        try:
            read_facts(path)
            load_upright(path, 32)
        except PhotoError:
            continue


@needs_ffmpeg
@pytest.mark.parametrize(
    "content",
    [
        "#EXTM3U\n#EXTINF:1,\n{other}\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile '{other}'\n",
        "<?xml version='1.0'?><MPD><BaseURL>http://localhost:1/x.mp4</BaseURL></MPD>",
    ],
)
def test_a_list_of_other_files_is_no_video(tmp_path: Path, content: str) -> None:
    other = make_video(tmp_path / "other.mp4", [RED])
    path = tmp_path / "list.mp4"
    path.write_text(content.format(other=other))
    with pytest.raises(UnreadablePhotoError):
        read_facts(path)
    with pytest.raises(UnreadablePhotoError):
        load_upright(path)


@needs_ffmpeg
def test_sound_alone_and_pictures_are_no_video(tmp_path: Path) -> None:
    picture = tmp_path / "picture.mp4"
    Image.new("RGB", (40, 30), RED).save(picture, "PNG")
    with pytest.raises(UnreadablePhotoError, match="no picture"):
        read_facts(picture)


@needs_ffmpeg
def test_names_that_look_like_something_else_are_only_names(tmp_path: Path) -> None:
    for name in ("-y.mp4", "concat:a|b.mp4", "%03d.mp4", "a 'b' \"c\".mp4", "ü.mp4"):
        path = make_video(tmp_path / "plain.mp4", [RED]).rename(tmp_path / name)
        assert colour(load_upright(path)) == 0


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A program of the test's own in the place of ffmpeg."""
    path = tmp_path / "ffmpeg"
    monkeypatch.setattr(videos, "ffmpeg", lambda: path)
    return path


def test_without_ffmpeg_the_reason_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(videos, "ffmpeg", lambda: None)
    path = tmp_path / "a.mp4"
    path.write_bytes(b"video")
    with pytest.raises(UnsupportedFormatError, match="install it") as caught:
        read_facts(path)
    assert isinstance(caught.value.__cause__, OSError), "it is tried again at the next scan"


def test_a_video_that_takes_too_long_is_given_up(
    tmp_path: Path, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(videos, "_FACTS_SECONDS", 0.1)
    path = tmp_path / "a.mp4"
    path.write_bytes(b"video")
    with pytest.raises(UnreadablePhotoError, match="too long"):
        read_facts(path)


def test_moments_are_few_apart_and_within() -> None:
    assert sample_moments(0.5) == sample_moments(0.0) == []
    for seconds in (2.0, 7.5, 60.0, 7200.0):
        moments = [poster_moment(seconds), *sample_moments(seconds)]
        assert len(moments) <= 6
        assert moments == sorted(moments)
        assert moments[-1] < seconds
        assert min(np.diff(moments), default=1) > 0.4


@needs_ffmpeg
def test_text_that_is_called_a_video_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_text("this is text")
    with pytest.raises(PhotoError, match="not a video, or a damaged one"):
        read_facts(path)
