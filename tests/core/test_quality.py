from __future__ import annotations

import itertools

import numpy as np
import pytest

from faceorg.core.quality import CLUSTER_GATE, exposure, face_quality, sharpness, yaw

FRONTAL = np.array([[47, 48], [102, 47], [74, 78], [51, 104], [98, 103]], np.float32)


def drawn_chip() -> np.ndarray:
    """Texture of many sizes around mid grey, as a face has it."""
    rng = np.random.default_rng(5)
    coarse = np.kron(rng.normal(0, 30, (15, 15)), np.ones((10, 10)))
    grey = 130 + coarse + rng.normal(0, 6, (150, 150))
    return np.repeat(grey.clip(0, 255).astype(np.uint8)[..., None], 3, axis=2)


def blurred(chip: np.ndarray, times: int) -> np.ndarray:
    soft = chip.astype(np.float64)
    for _ in range(times):
        soft = (
            soft + np.roll(soft, 1, 0) + np.roll(soft, 1, 1) + np.roll(soft, (1, 1), (0, 1))
        ) / 4
    return soft.astype(np.uint8)


def turned(share: float) -> np.ndarray:
    points = FRONTAL.copy()
    points[2, 0] += share * 27
    return points


def test_a_good_face_passes_the_gate() -> None:
    assert face_quality(drawn_chip(), 120, FRONTAL, 0.95) > 0.8 > CLUSTER_GATE


def test_blur_lowers_quality_step_by_step() -> None:
    marks = [face_quality(blurred(drawn_chip(), times), 120, FRONTAL, 0.9) for times in (0, 4, 30)]
    assert marks == sorted(marks, reverse=True)
    assert marks[0] > marks[1] > marks[2]
    assert sharpness(blurred(drawn_chip(), 30)) < sharpness(drawn_chip())


def test_darkness_lowers_quality_and_fails_the_gate_in_the_end() -> None:
    marks = [
        face_quality((drawn_chip() * light).astype(np.uint8), 120, FRONTAL, 0.9)
        for light in (1.0, 0.3, 0.03)
    ]
    assert marks[0] > marks[1] > marks[2]
    assert marks[2] < CLUSTER_GATE


def test_small_turned_and_doubtful_faces_are_worse() -> None:
    chip = drawn_chip()
    best = face_quality(chip, 120, FRONTAL, 0.95)
    by_size = [face_quality(chip, size, FRONTAL, 0.95) for size in (120, 60, 25, 10)]
    by_turn = [face_quality(chip, 120, turned(share), 0.95) for share in (0, 0.5, 0.9, 1.3)]
    by_score = [face_quality(chip, 120, FRONTAL, score) for score in (0.95, 0.7, 0.5)]
    for marks in (by_size, by_turn, by_score):
        assert marks[0] == pytest.approx(best)
        assert all(better > worse for better, worse in itertools.pairwise(marks))
    assert by_size[-1] < CLUSTER_GATE
    assert by_turn[-1] < CLUSTER_GATE


def test_yaw_has_a_sign_and_ignores_tilt() -> None:
    angle = np.deg2rad(30)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    tilted = (turned(0.5) @ turn.T).astype(np.float32)
    assert abs(yaw(FRONTAL)) < 0.05
    assert yaw(turned(0.5)) == pytest.approx(0.5, abs=0.05)
    assert yaw(turned(-0.5)) == pytest.approx(-0.5, abs=0.05)
    assert yaw(tilted) == pytest.approx(yaw(turned(0.5)), abs=1e-4)


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_flat_chip_is_worth_nothing(level: int) -> None:
    flat = np.full((150, 150, 3), level, np.uint8)
    assert sharpness(flat) == 0
    assert exposure(flat) == 0
    assert face_quality(flat, 200, FRONTAL, 1.0) == 0


def test_coinciding_points_are_a_useless_face() -> None:
    assert face_quality(drawn_chip(), 120, np.zeros((5, 2), np.float32), 1.0) == 0
