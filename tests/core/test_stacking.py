"""Which photos are one to the eye, and which only nearly so."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from PIL import Image

from faceorg.core.looks import make_look, near_pairs, read_looks
from faceorg.core.stacking import Shot, stacked


def picture(seed: int, noise: float = 0.0) -> np.ndarray:
    """Soft shapes, as in a photo shrunk to 9 by 8; ``noise`` as of another encoding."""
    coarse = np.random.default_rng(seed).integers(0, 255, (4, 5, 3), np.uint8)
    small = np.asarray(Image.fromarray(coarse).resize((9, 8), Image.Resampling.BICUBIC))
    wobble = np.random.default_rng(seed + 1000).normal(0, noise, small.shape)
    return np.clip(small + wobble, 0, 255).astype(np.uint8)


def shot(seed: int, time: str | None = "10:00:00", noise: float = 0.0, **facts: object) -> Shot:
    taken = None if time is None else f"2020-05-17T{time}"
    known = Shot("JPEG", taken, "Canon", 400, 300, make_look(picture(seed, noise)))
    return dataclasses.replace(known, **facts)  # type: ignore[arg-type]


def test_a_look_survives_another_encoding_and_tells_pictures_apart() -> None:
    stored = [make_look(picture(seed, noise)) for seed in range(200) for noise in (0.0, 0.6)]
    looks = read_looks(stored)
    even = np.arange(0, 400, 2)
    assert np.median(looks.bits_apart(even, even + 1)) <= 1
    assert looks.shades_apart(even, even + 1).max() < 3
    assert np.quantile(looks.bits_apart(even[:-1], even[1:]), 0.05) > 14


def test_a_picture_without_contrast_has_nothing_to_be_told_by() -> None:
    assert make_look(np.full((8, 9, 3), 200, np.uint8)) == b""
    assert not read_looks([b"", None, b"short"]).known.any()
    grey = [shot(1, look=b""), shot(2, look=b""), shot(3, look=None)]
    assert stacked(grey) == []


def test_near_pairs_are_all_pairs_within_three_bits() -> None:
    random = np.random.default_rng(5)
    hashes = random.integers(0, 1 << 63, 300, dtype=np.uint64)
    flips = random.integers(0, 64, (300, 3), dtype=np.uint64)
    changed = hashes.copy()
    for column in range(3):
        changed ^= np.uint64(1) << flips[:, column]
    looks = read_looks([int(h).to_bytes(8, "big") + bytes(67) for h in (*hashes, *changed)])
    found = set()
    for one, other in near_pairs(looks):
        assert all(looks.bits_apart(one, other) <= 3)
        found |= {frozenset(pair) for pair in zip(one.tolist(), other.tolist(), strict=True)}
    assert {frozenset((row, row + 300)) for row in range(300)} <= found


def test_ten_thousand_of_one_look_hang_together() -> None:
    look = make_look(picture(1))
    looks = read_looks([look] * 10_000)
    assert max(len(one) for one, _ in near_pairs(looks)) < 10_000  # never all pairs at once
    assert [len(group) for group in stacked([shot(1, None, look=look)] * 10_000)] == [10_000]


def test_a_burst_is_one_and_what_came_later_is_not() -> None:
    burst = [shot(7, f"10:00:{second:02}", 2.0) for second in (0, 0, 1, 3, 6)]
    later = [shot(7, "11:00:00"), shot(8, "10:00:02")]
    assert stacked([*later, *burst]) == [[2, 3, 4, 5, 6]]


@pytest.mark.parametrize(
    "other",
    [
        {"camera": "Nikon", "noise": 30.0},
        {"width": 300, "height": 400},
        {"time": "10:05:00"},
    ],
)
def test_another_camera_shape_or_time_is_another_photo(other: dict[str, object]) -> None:
    assert stacked([shot(7), shot(7, **other)]) == []  # type: ignore[arg-type]


def test_copies_of_one_picture_are_one_with_or_without_a_date() -> None:
    small = shot(7, None, 0.4, width=200, height=150, camera=None)
    assert stacked([shot(7), shot(9), small]) == [[0, 2]]


def test_raw_and_jpeg_of_one_name_are_one_whatever_they_look_like() -> None:
    jpeg = shot(1, files=(("/p", "img_1"),))
    raw = shot(2, "10:00:01", format="RAW", files=(("/p", "img_1"),))
    assert stacked([raw, jpeg]) == [[0, 1]]
    elsewhere = dataclasses.replace(raw, files=(("/q", "img_1"),))
    years_later = dataclasses.replace(raw, taken_at="2024-05-17T10:00:01")
    assert stacked([jpeg, elsewhere]) == stacked([jpeg, years_later]) == []


def test_a_live_photo_is_its_picture_and_its_film() -> None:
    still = shot(1, files=(("/p", "img_1"),), format="HEIF")
    film = shot(1, None, look=None, format="MOV", seconds=2.8, files=(("/p", "img_1"),))
    assert stacked([film, still]) == [[0, 1]]
    assert stacked([still, dataclasses.replace(film, seconds=60.0)]) == []
    marked = dataclasses.replace(still, pair_id="A")
    renamed = dataclasses.replace(film, pair_id="A", files=(("/q", "x"),), seconds=9.0)
    assert stacked([marked, renamed]) == [[0, 1]]
    assert stacked([marked, dataclasses.replace(film, pair_id="B")]) == []


def test_two_films_of_one_name_are_two() -> None:
    film = shot(1, None, look=None, format="MOV", seconds=2.8, files=(("/p", "img_1"),))
    assert stacked([film, dataclasses.replace(film, format="MP4")]) == []


def test_nothing_is_in_no_stack() -> None:
    assert stacked([]) == stacked([shot(1)]) == []
