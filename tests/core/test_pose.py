"""Head pose: exact on turned models of a head, its signs those of the photo."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceorg.core.pose import HEAD, head_pose


def seen(yaw: float, pitch: float, roll: float, size: float = 1.7) -> np.ndarray:
    """The head's points (5, 2) after turning it: image right, up, clockwise."""
    a, b, c = np.deg2rad([yaw, pitch, roll])
    aside = np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])
    up = np.array([[1, 0, 0], [0, np.cos(b), np.sin(b)], [0, -np.sin(b), np.cos(b)]])
    tilt = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
    return (HEAD @ (tilt @ aside @ up).T)[:, :2] * size + [300, 200]


@given(st.floats(-80, 80), st.floats(-70, 70), st.floats(-179, 179), st.floats(0.1, 50))
def test_the_pose_of_a_turned_head_is_found(
    yaw: float, pitch: float, roll: float, size: float
) -> None:
    pose = head_pose(seen(yaw, pitch, roll, size))
    assert pose is not None
    assert (pose.yaw, pose.pitch) == pytest.approx((yaw, pitch), abs=0.1)
    assert (pose.roll - roll + 180) % 360 - 180 == pytest.approx(0, abs=0.1)


def test_a_face_that_looks_to_image_right_has_its_nose_there() -> None:
    right, up = seen(30, 0, 0), seen(0, 30, 0)
    assert right[2, 0] > right[:2, 0].mean() + 10
    assert up[2, 1] < seen(0, 0, 0)[2, 1] - 10


def test_upside_down_is_a_roll_of_180() -> None:
    pose = head_pose(600 - seen(0, 0, 0))
    assert pose is not None
    assert abs(pose.roll) == pytest.approx(180, abs=1e-6)
    assert (pose.yaw, pose.pitch) == pytest.approx((0, 0), abs=1e-6)


def test_a_little_noise_changes_little() -> None:
    rng = np.random.default_rng(2)
    for _ in range(50):
        pose = head_pose(seen(20, -10, 5) + rng.normal(0, 1.5, (5, 2)))
        assert pose is not None
        assert (pose.yaw, pose.pitch, pose.roll) == pytest.approx((20, -10, 5), abs=12)


@pytest.mark.parametrize(
    "points", [np.zeros((5, 2)), np.full((5, 2), np.nan), np.arange(10).reshape(5, 2) * 2.0]
)
def test_points_that_are_no_face_have_no_pose(points: np.ndarray) -> None:
    assert head_pose(points) is None
