"""Looks: what of a photo's picture is kept, to tell which photos show the same thing.

A look is 75 bytes: 64 bits that say where the picture gets brighter from left to right (a
difference hash of 9 by 8 fields), 8 by 8 mean brightnesses, and the mean red, green and blue.
A picture without contrast has an empty look: there is nothing to tell it by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Rows = NDArray[np.int64]

FIELDS = (9, 8)
"""Width and height of the small picture that a look is made from."""

_BYTES = 8 + 64 + 3
_CONTRAST_LEAST = 6.0
_NEAR_BITS = 7
_BANDS = 4  # of 16 bits: two hashes that differ in at most 3 bits have one of them in common
_PAIRS = 1 << 16  # compared at a time
_BESIDE = 48  # photos compared with each in a band; more have one hash, or nearly


def make_look(small: NDArray[np.uint8]) -> bytes:
    """The look of a photo, from its pixels shrunk to `FIELDS`: (8, 9, 3), red, green, blue."""
    grey = small.astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
    if float(grey.std()) < _CONTRAST_LEAST:
        return b""
    bits = np.packbits(grey[:, 1:] > grey[:, :-1])
    fields = np.rint((grey[:, 1:] + grey[:, :-1]) / 2).astype(np.uint8)
    colour = np.rint(small.reshape(-1, 3).mean(axis=0)).astype(np.uint8)
    return b"".join((bits.tobytes(), fields.tobytes(), colour.tobytes()))


@dataclass(frozen=True, slots=True)
class Looks:
    """The looks of N photos: ``hashes`` (N,) uint64, ``fields`` (N, 67) int16, ``known`` (N,)."""

    hashes: NDArray[np.uint64]
    fields: NDArray[np.int16]
    known: NDArray[np.bool_]

    def bits_apart(self, one: Rows, other: Rows) -> NDArray[np.uint8]:
        """In how many of 64 bits the photos of each pair differ."""
        apart: NDArray[np.uint8] = np.bitwise_count(self.hashes[one] ^ self.hashes[other])
        return apart

    def shades_apart(self, one: Rows, other: Rows) -> Floats:
        """How far the photos of each pair are apart in brightness and colour, 0 to 255."""
        apart = np.empty(len(one), np.float32)
        for start in range(0, len(one), _PAIRS):  # the fields of a pair take 400 bytes meanwhile
            part = slice(start, start + _PAIRS)
            between = np.abs(self.fields[one[part]] - self.fields[other[part]])
            apart[part] = between.mean(axis=1, dtype=np.float32)
        return apart


def read_looks(stored: Sequence[bytes | None]) -> Looks:
    """Looks as the library keeps them; None and damaged ones are not known."""
    known = np.array([look is not None and len(look) == _BYTES for look in stored], np.bool_)
    blank = bytes(_BYTES)
    rows = np.frombuffer(
        b"".join(look if look is not None and len(look) == _BYTES else blank for look in stored),
        np.uint8,
    ).reshape(len(stored), _BYTES)
    hashes = np.ascontiguousarray(rows[:, :8]).view(">u8").reshape(-1).astype(np.uint64)
    return Looks(hashes, rows[:, 8:].astype(np.int16), known)


def near_pairs(looks: Looks) -> Iterator[tuple[Rows, Rows]]:
    """Pairs of photos whose hashes differ in at most 7 bits and are the same in one of 4 bands.

    Some at a time, at most as many as there are photos: where all are one picture over and over,
    as in a film made of single photos, all pairs would be 200 times as many. Each comes at least
    once; of those that differ in at most 3 bits none is missed.

    Photos are sorted by each band of their hash and compared with those after them, so that
    100,000 take a fraction of a second. Of more than 48 with the same band only those beside each
    other are found: they hang together by those between them.
    """
    known = np.flatnonzero(looks.known)
    for band in range(_BANDS):
        # Turned so that the band comes first: equal bands lie together, equal hashes side by side.
        turned = np.bitwise_or(
            looks.hashes[known] << np.uint64(16 * band),
            looks.hashes[known] >> np.uint64((64 - 16 * band) % 64),
        ) if band else looks.hashes[known]  # fmt: skip
        order = known[np.argsort(turned, kind="stable")]
        key = np.sort(turned) >> np.uint64(48)
        for step in range(1, min(_BESIDE, len(order) - 1) + 1):
            same = np.flatnonzero(key[step:] == key[:-step])
            if not len(same):
                break
            one, other = order[same], order[same + step]
            close = looks.bits_apart(one, other) <= _NEAR_BITS
            yield one[close], other[close]
