"""What the face network costs and knows in whole numbers of 8 bits, beside float32.

    python tests/benchmarks/eight_bit_faces.py [FOLDER]

FOLDER holds ``congress_singles``, whose faces calibrate, and ``lfw_dev``, on which is measured; it
lies beside the checkout unless named. Needs the package ``onnx``. A row for each way to compute:
milliseconds of processor time for one view of a face in batches of 8; accuracy and true accepts
as `verification.py` measures them, with the face's mirror; the same where the other face of each
pair was embedded in float32, as in a library that moved between two computers; and how far the
vectors lie from those of float32: the least cosine of both vectors of one face, and by how much
such a mixed likeness is off.

What came of it (16,061 pairs of one person and as many of two, one thread with VNNI):

                               ms/face  accuracy  TAR@1e-3  mixed  TAR@1e-3  least cos  at most
    float32                       5.07    0.9910    0.9510 0.9910    0.9510     1.0000   0.0000
    8 bits, measured on the fly   6.03    0.9907    0.9496 0.9908    0.9479     0.9992   0.0069
    8 bits, extremes              1.91    0.9908    0.9484 0.9906    0.9494     0.9960   0.0261
    8 bits, 99.99 per cent        1.87    0.9909    0.9574 0.9908    0.9556     0.9732   0.0350

Not used so far: single likenesses move by up to 0.035 where all thresholds of the built-in pack
lie within 0.05 of each other, and what that does to groups has not been measured.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from onnxruntime.quantization import (
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quantize_dynamic,
    quantize_static,
)
from onnxruntime.quantization.calibrate import CalibrationDataReader
from onnxruntime.quantization.shape_inference import quant_pre_process
from verification import cross_validated, cut, pairs, subject, true_accepts

from faceorg import paths
from faceorg.vision.builtin_models import EMBEDDER, model_bytes
from faceorg.vision.embedder import DlibResNet, unit_embeddings
from faceorg.vision.modelpack import builtin_pack, load_pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Chips = NDArray[np.uint8]
    Vectors = NDArray[np.float32]

CALIBRATING, BATCH, ROUNDS = 200, 8, 3
WAYS: dict[str, dict[str, Any] | None] = {
    "float32": None,
    "8 bits, measured on the fly": {},
    "8 bits, extremes": {"calibrate_method": CalibrationMethod.MinMax},
    "8 bits, 99.99 per cent": {
        "calibrate_method": CalibrationMethod.Percentile,
        "extra_options": {"CalibPercentile": 99.99},
    },
}


class Calibration(CalibrationDataReader):  # type: ignore[misc]
    """Chips by eights, as the quantizer asks for them."""

    def __init__(self, chips: Chips) -> None:
        self._batches = batches(chips)

    def get_next(self) -> dict[str, NDArray[np.float32]] | None:
        batch = next(self._batches, None)
        return None if batch is None else {"rgb": planar(batch)}


def main() -> int:
    beside = Path(__file__).resolve().parents[3] / "shared" / "photos"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=beside)
    options = parser.parse_args()
    engine = load_pack(builtin_pack(), paths.cache_folder(), provider="cpu")
    people, chips = faces(engine, sorted((options.folder / "lfw_dev").rglob("*.jpg")))
    photos = sorted((options.folder / "congress_singles").rglob("*.jp*g"))
    _, calibrating = faces(engine, photos[:: max(1, len(photos) // CALIBRATING)])
    if not len(chips) or not len(calibrating):
        print(f"{options.folder} holds no lfw_dev or no congress_singles: name the folder")
        return 2
    same, different = pairs(people)
    print(f"{len(calibrating)} faces calibrate; {len(same)} pairs of one person, "
          f"{len(different)} of two")  # fmt: skip
    print(f"{'':29}{'ms/face':>8}{'accuracy':>10}{'TAR@1e-3':>10}{'mixed':>8}{'TAR@1e-3':>10}"
          f"{'least cos':>11}{'off by':>8}{'at most':>8}")  # fmt: skip
    exact: Vectors | None = None
    for name, made in models(model_bytes(EMBEDDER, paths.cache_folder()), calibrating):
        embedder = DlibResNet(made, 1, "cpu")
        vectors = unit_embeddings(embedder, chips, mirrored=True)
        exact = vectors if exact is None else exact
        show(name, per_face(embedder, chips), vectors, exact, same, different)
    return 0


def faces(engine: Any, files: list[Path]) -> tuple[list[str], Chips]:
    """Person and chip of the face in the middle of each photo."""
    found = [one for path in files if (one := subject(engine, path)) is not None]
    return [one.person for one in found], np.array([cut(engine, one) for one in found])


def models(model: bytes, calibrating: Chips) -> Iterator[tuple[str, bytes]]:
    """Each way's ONNX file."""
    with tempfile.TemporaryDirectory() as temporary:
        source, ready, made = (Path(temporary) / f"{name}.onnx" for name in "abc")
        source.write_bytes(model)
        quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
        for name, way in WAYS.items():
            if way is None:
                yield name, model
                continue
            if not way:
                quantize_dynamic(str(ready), str(made), weight_type=QuantType.QUInt8)
            else:
                quantize_static(
                    str(ready), str(made), Calibration(calibrating), per_channel=True,
                    quant_format=QuantFormat.QDQ, activation_type=QuantType.QUInt8,
                    weight_type=QuantType.QInt8, **way,
                )  # fmt: skip
            yield name, made.read_bytes()


def per_face(embedder: DlibResNet, chips: Chips) -> float:
    """Milliseconds of processor time for one view of one face: the least of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        for batch in batches(chips[: 25 * BATCH]):
            embedder.embed(batch)
        best = min(best, (time.process_time() - started) / len(chips[: 25 * BATCH]))
    return 1e3 * best


def show(
    name: str,
    cost: float,
    vectors: Vectors,
    exact: Vectors,
    same: NDArray[np.int64],
    different: NDArray[np.int64],
) -> None:
    pure, mixed = (
        [alike(vectors, other, rows) for rows in (same, different)] for other in (vectors, exact)
    )
    own = np.einsum("ij,ij->i", vectors, exact)
    everyone = np.concatenate([same, different])
    off = np.abs(np.concatenate(mixed) - alike(exact, exact, everyone))
    print(f"{name:29}{cost:8.2f}{cross_validated(*pure)[0]:10.4f}{true_accepts(*pure, 1e-3):10.4f}"
          f"{cross_validated(*mixed)[0]:8.4f}{true_accepts(*mixed, 1e-3):10.4f}"
          f"{own.min():11.4f}{off.mean():8.4f}{off.max():8.4f}", flush=True)  # fmt: skip


def alike(one: Vectors, other: Vectors, rows: NDArray[np.int64]) -> Vectors:
    """Likeness of the pairs, the first face as in ``one``, the second as in ``other``."""
    found: Vectors = np.einsum("ij,ij->i", one[rows[:, 0]], other[rows[:, 1]])
    return found


def planar(chips: Chips) -> NDArray[np.float32]:
    return np.ascontiguousarray(chips.transpose(0, 3, 1, 2), dtype=np.float32)


def batches(chips: Chips) -> Iterator[Chips]:
    return (chips[start : start + BATCH] for start in range(0, len(chips), BATCH))


if __name__ == "__main__":
    sys.exit(main())
