"""FaceEmbedder: from aligned faces to unit vectors."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from faceorg.vision.device import running_on
from faceorg.vision.dlib_network import CHIP_SIZE
from faceorg.vision.session import open_session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from faceorg.vision.device import Device

_log = logging.getLogger(__name__)
_BATCH = 8

DLIB_TEMPLATE = np.array(
    [[47.42, 48.05], [102.38, 46.26], [74.22, 79.30], [51.01, 104.03], [98.10, 102.73]]
)
"""Where CenterFace's five points fall in the chip dlib's network was trained on: medians of 229
faces, in pixels from the outer corner of the 150 x 150 chip."""


class FaceEmbedder(Protocol):
    """What every embedder offers; safe to use from several threads.

    ``chip_size`` is the side of the square chips it wants, ``template`` (5, 2) where the points
    of the face lie in them, in pixels from the outer corner.
    """

    chip_size: int
    template: NDArray[np.float64]

    @property
    def provider(self) -> str:
        """The key of `device.PROVIDERS` that it runs on now."""

    def embed(self, chips: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Raw vectors (N, D) of RGB chips (N, size, size, 3)."""


class DlibResNet:
    """dlib's face recognition network."""

    chip_size = CHIP_SIZE
    template = DLIB_TEMPLATE

    def __init__(self, model: bytes, threads: int, provider: Device | str | None) -> None:
        self._session: Any = open_session(model, threads, provider)

    @property
    def provider(self) -> str:
        """The key of `device.PROVIDERS` that the model runs on now."""
        return running_on(self._session)

    def embed(self, chips: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Raw vectors (N, 128) of RGB chips (N, 150, 150, 3); raises `ModelPackError`."""
        batch = np.ascontiguousarray(chips.transpose(0, 3, 1, 2), dtype=np.float32)
        vectors: NDArray[np.float32] = self._session.run(["vector"], {"rgb": batch})[0]
        return vectors


def unit_embeddings(
    embedder: FaceEmbedder, chips: Sequence[NDArray[np.uint8]] | NDArray[np.uint8], mirrored: bool
) -> NDArray[np.float32]:
    """Unit rows (N, D) of RGB chips (N, size, size, 3), run in small batches.

    With ``mirrored``, a row is the mean of the face and its mirror image. A face for which the
    model gives nothing usable gets a row of zeros, which is like no one.
    """
    batches = [
        _unit_batch(embedder, np.asarray(chips[at : at + _BATCH]), mirrored)
        for at in range(0, len(chips), _BATCH)
    ]
    return np.concatenate(batches)


def _unit_batch(
    embedder: FaceEmbedder, chips: NDArray[np.uint8], mirrored: bool
) -> NDArray[np.float32]:
    vectors = _unit(embedder.embed(chips))
    if mirrored:
        vectors = _unit(vectors + _unit(embedder.embed(chips[:, :, ::-1])))
    if (unusable := int((~vectors.any(axis=1)).sum())) > 0:
        _log.warning("The face model gave no usable numbers for %d faces", unusable)
    return vectors


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows of length 1; rows that are not finite or have no length become zeros."""
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        wide = vectors.astype(np.float64)
        unit = wide / np.linalg.norm(wide, axis=1, keepdims=True)
    unit[~np.isfinite(unit).all(axis=1)] = 0
    result: NDArray[np.float32] = unit.astype(np.float32)
    return result
