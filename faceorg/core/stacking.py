"""Which photos are one to the eye: both files of one shot, bursts, copies of the same picture."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from faceorg.core.looks import near_pairs, read_looks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from faceorg.core.looks import Looks

    Rows = NDArray[np.int64]
    Shapes = NDArray[np.float64]

RAW_FORMAT = "RAW"
"""The format of camera RAW files, as the library writes it."""

_SHOT_SECONDS = 2  # between the clocks of two files of one shot
_LIVE_SECONDS = 6.0  # the film of a Live Photo lasts 3, made by hand a little longer
_BURST_SECONDS = 3  # from one frame to the next
_BURST_BESIDE = 8  # frames that one is compared with; cameras write seconds, not fractions
# By tests/benchmarks/bursts.py: more of either joins portraits of different people.
_BURST_BITS, _BURST_SHADES = 16, 18.0
_COPY_SHADES = 5.0
_COPY_SECONDS = 60  # copies of one shot keep its time, or lose it
_SHAPES_APART = 0.02
_UNDATED = -(1 << 40)


@dataclass(frozen=True, slots=True)
class Shot:
    """What tells whether a photo belongs to another; ``files`` are folder and name each.

    The name is without its suffix and in lower case; ``seconds`` is the length of a video.
    """

    format: str
    taken_at: str | None
    camera: str | None
    width: int
    height: int
    look: bytes | None
    pair_id: str | None = None
    seconds: float | None = None
    files: tuple[tuple[str, str], ...] = ()


def stacked(shots: Sequence[Shot]) -> list[list[int]]:
    """The stacks of two and more, each as places in ``shots``, in their order."""
    if not shots:
        return []
    times = np.array([_seconds(shot.taken_at) for shot in shots], np.int64)
    shapes = np.array([shot.width / max(1, shot.height) for shot in shots])
    looks = read_looks([shot.look if shot.seconds is None else None for shot in shots])
    links = [
        _same_shot(shots, times),
        _bursts(shots, times, shapes, looks),
        _copies(times, shapes, looks),
    ]
    one, other = (np.concatenate([link[side] for link in links]) for side in (0, 1))
    return _components(len(shots), one, other)


def _seconds(taken_at: str | None) -> int:
    """Local time as a number; far before all others where it is not known."""
    try:
        moment = datetime.fromisoformat(taken_at or "")
    except ValueError:
        return _UNDATED
    return int((moment.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds())


def _same_shot(shots: Sequence[Shot], times: Rows) -> tuple[Rows, Rows]:
    """RAW with JPEG, and both halves of a Live Photo: by their name, or by the camera's mark."""
    together: dict[object, list[int]] = defaultdict(list)
    for row, shot in enumerate(shots):
        for file in shot.files:
            together[file].append(row)
        if shot.pair_id:
            together[shot.pair_id].append(row)
    # The photo people look at first, to it belong the film and the RAW file.
    groups = [
        sorted(set(rows), key=lambda r: (shots[r].seconds is not None, _is_raw(shots[r]), r))
        for rows in together.values()
        if len(rows) > 1
    ]
    pairs = [
        (rows[0], other)
        for rows in groups
        for other in rows[1:]
        if _one_shot(shots[rows[0]], shots[other], abs(int(times[rows[0]] - times[other])))
    ]
    return _as_rows(pairs)


def _one_shot(main: Shot, other: Shot, apart: int) -> bool:
    if main.seconds is not None:
        return False
    if other.seconds is not None:
        marked = main.pair_id is not None and other.pair_id is not None
        return main.pair_id == other.pair_id if marked else other.seconds <= _LIVE_SECONDS
    timed = main.taken_at is not None and other.taken_at is not None
    near = apart <= _SHOT_SECONDS or not timed
    return near and _is_raw(other) and not _is_raw(main)


def _is_raw(shot: Shot) -> bool:
    return shot.format == RAW_FORMAT


def _bursts(shots: Sequence[Shot], times: Rows, shapes: Shapes, looks: Looks) -> tuple[Rows, Rows]:
    """Frames of one camera within seconds that look alike."""
    order = np.argsort(times, kind="stable")
    order = order[(times[order] != _UNDATED) & looks.known[order]]
    cameras = _numbered(shot.camera for shot in shots)
    found = []
    for step in range(1, min(_BURST_BESIDE, len(order) - 1) + 1):
        one, other = order[:-step], order[step:]
        near = times[other] - times[one] <= _BURST_SECONDS
        one, other = one[near], other[near]
        same = (cameras[one] == cameras[other]) & _same_shape(shapes, one, other)
        one, other = one[same], other[same]
        alike = looks.bits_apart(one, other) <= _BURST_BITS
        alike &= looks.shades_apart(one, other) <= _BURST_SHADES
        found.append((one[alike], other[alike]))
    return _joined(found)


def _copies(times: Rows, shapes: Shapes, looks: Looks) -> tuple[Rows, Rows]:
    """The same picture once more: smaller, encoded again, or with other metadata."""
    found = []
    for one, other in near_pairs(looks):
        apart = np.abs(times[one] - times[other])
        undated = (times[one] == _UNDATED) | (times[other] == _UNDATED)
        same = ((apart <= _COPY_SECONDS) | undated) & _same_shape(shapes, one, other)
        one, other = one[same], other[same]
        alike = looks.shades_apart(one, other) <= _COPY_SHADES
        found.append((one[alike], other[alike]))
    return _joined(found)


def _same_shape(shapes: Shapes, one: Rows, other: Rows) -> NDArray[np.bool_]:
    same: NDArray[np.bool_] = np.abs(shapes[one] - shapes[other]) <= _SHAPES_APART * shapes[one]
    return same


def _numbered(values: Iterable[str | None]) -> Rows:
    numbers: dict[str | None, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int64)


def _as_rows(pairs: Sequence[tuple[int, int]]) -> tuple[Rows, Rows]:
    rows = np.array(pairs, np.int64).reshape(-1, 2)
    return rows[:, 0], rows[:, 1]


def _joined(found: Sequence[tuple[Rows, Rows]]) -> tuple[Rows, Rows]:
    empty = np.empty(0, np.int64)
    return (
        np.concatenate([empty, *(one for one, _ in found)]),
        np.concatenate([empty, *(other for _, other in found)]),
    )


def _components(count: int, one: Rows, other: Rows) -> list[list[int]]:
    # Slow to import, and 35 MB: the window has only the name of a format from here.
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    linked = coo_matrix((np.ones(len(one), np.bool_), (one, other)), (count, count))
    _, labels = connected_components(linked, directed=False)
    members: dict[int, list[int]] = defaultdict(list)
    for row in np.unique(np.concatenate([one, other])).tolist():
        members[int(labels[row])].append(row)
    return [rows for rows in members.values() if len(rows) > 1]
