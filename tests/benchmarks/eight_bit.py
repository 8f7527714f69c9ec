"""Make ``resources/centerface_ranges.toml``: the values the 8-bit detector has to cover.

    python tests/benchmarks/eight_bit.py [FOLDER] > resources/centerface_ranges.toml

FOLDER holds photos in folders of their own; it lies beside the checkout unless named. Photos of
``wider_dev``, on which detection is measured, are left out. Each range lies half way between the
extremes seen and the ends that lose least by mean squares. Needs the package ``onnx``.

What came of it, `detection.py` (wider_dev, normal search) and `verification.py`, one thread with
VNNI; 62, 155 and 314 faces of known place:

              20-40 px  40-80 px  80+ px  precision  processor time   verification
    float32      0.677     0.794   0.959      0.985   177 ms a photo        0.991
    8 bits       0.661     0.787   0.952      0.983    97 ms a photo        0.991

Not kept: weights balanced between layers (no better), the first or the last inner layer in
float32 (no better), extremes alone (three faces of 155 fewer).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
import onnxruntime
from PIL import Image

from faceorg import paths
from faceorg.core.errors import PhotoError
from faceorg.vision.builtin_models import DETECTOR, model_bytes
from faceorg.vision.images import load_upright
from faceorg.vision.session import session_options

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

SEED, PHOTOS, BINS = 5, 46, 4096
LAST_LAYER = ("536", "538", "539", "540")


def main() -> int:
    beside = Path(__file__).resolve().parents[3] / "shared" / "photos"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=beside)
    options = parser.parse_args()
    batches = list(pictures(options.folder))
    if not batches:
        print(f"{options.folder} holds no photos: name their folder", file=sys.stderr)
        return 2
    session, names = opened(model_bytes(DETECTOR, paths.cache_folder()))
    ends = dict.fromkeys(names, (0.0, 0.0))
    for batch in batches:
        for name, values in zip(names, session.run(names, {"input.1": batch}), strict=True):
            low, high = ends[name]
            ends[name] = min(low, float(values.min())), max(high, float(values.max()))
    counts = {name: np.zeros(BINS) for name in names}
    for batch in batches:
        for name, values in zip(names, session.run(names, {"input.1": batch}), strict=True):
            counts[name] += np.histogram(values, BINS, ends[name])[0] / values.size
    for name in names:
        best = least_lost(counts[name], *ends[name])
        low, high = ((one + other) / 2 for one, other in zip(ends[name], best, strict=True))
        print(f"{name} = [{low:.3f}, {high:.3f}]")
    return 0


def pictures(folder: Path) -> list[Floats]:
    """Photos of all folders in turns, at one of the two sizes that are looked at."""
    source = np.random.default_rng(SEED)
    files = [path for path in sorted(folder.rglob("*.jp*g")) if "wider_dev" not in path.parts]
    found: list[Floats] = []
    for row in source.permutation(len(files)).tolist():
        try:
            picture = Image.fromarray(load_upright(files[row], 1280))
        except PhotoError:
            continue
        side = int(source.choice([512, 1024]))
        picture.thumbnail((side, side))
        rows, columns = (-(-length // 32) * 32 for length in picture.size[::-1])
        batch = np.zeros((1, 3, rows, columns), np.float32)
        batch[0, :, : picture.height, : picture.width] = np.asarray(picture).transpose(2, 0, 1)
        found.append(batch)
        if len(found) == PHOTOS:
            break
    return found


def opened(data: bytes) -> tuple[Any, list[str]]:
    """A session that gives every tensor kept in bytes, and their names after the Relu."""
    model = onnx.load_from_string(data)
    relus = {n.input[0]: n.output[0] for n in model.graph.node if n.op_type == "Relu"}
    made = [n.output[0] for n in model.graph.node if n.op_type in ("Conv", "Add")]
    names = [relus.get(name, name) for name in made if name not in LAST_LAYER]
    value = onnx.helper.make_tensor_value_info
    model.graph.output.extend(value(name, onnx.TensorProto.FLOAT, None) for name in names)
    data, options = model.SerializeToString(), session_options()
    providers = ["CPUExecutionProvider"]
    return onnxruntime.InferenceSession(data, options, providers=providers), names


def least_lost(counts: NDArray[np.float64], low: float, high: float) -> tuple[float, float]:
    """The ends at which rounding inside and cutting off outside lose least together."""
    edges = np.linspace(low, high, BINS + 1)
    middles = (edges[1:] + edges[:-1]) / 2
    best = (float("inf"), low, high)
    for upper in np.linspace(0.2, 1, 81) * high:
        for lower in np.linspace(0.2, 1, 41) * low if low < 0 else (0.0,):
            rounding = ((upper - lower) / 255) ** 2 / 12
            outside = np.maximum(middles - upper, lower - middles)
            lost = float((counts * np.where(outside > 0, outside**2, rounding)).sum())
            best = min(best, (lost, float(lower), float(upper)))
    return best[1:]


if __name__ == "__main__":
    sys.exit(main())
