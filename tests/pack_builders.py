"""Small ONNX graphs of the true input and output shapes, and packs made of them."""

from __future__ import annotations

import hashlib
import json
import zipfile
from typing import TYPE_CHECKING, Any

import numpy as np

from faceorg.vision.insightface_models import ARCFACE_TEMPLATE
from faceorg.vision.onnx_file import Graph

if TYPE_CHECKING:
    from pathlib import Path

MARKS = {"auto": 0.9, "suggest": 0.8, "never": 0.5, "cut": 0.85}
LENGTH = 32


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def scrfd(score: float = 0.9, side: int = 640) -> bytes:
    """An SCRFD that always sees one face, around the middle of its picture."""
    graph = Graph()
    zero = graph.node("ReduceMean", ["data"], axes=[1, 2, 3], keepdims=0)
    zero = graph.node("Mul", [zero, graph.weight(np.zeros(1, np.float32))])
    points = ((ARCFACE_TEMPLATE - 56) / 56 * 2).ravel()
    one = {"score": [score], "box": [2, 2, 2, 2], "points": points}
    sizes: dict[str, Any] = {}
    for kind, length in (("score", 1), ("box", 4), ("points", 10)):
        for stride in (8, 16, 32):
            anchors = 2 * (side // stride) ** 2
            values = np.zeros((anchors, length), np.float32)
            if stride == 32:
                values[anchors // 2 + side // 32] = one[kind]
            graph.node("Add", [graph.weight(values), zero], f"{kind}{stride}")
            sizes[f"{kind}{stride}"] = [anchors, length]
    return graph.model({"data": [1, 3, side, side]}, sizes)


def embedder(
    length: int = LENGTH, *, seed: int = 0, side: int = 112, batch: int | str = "N", pool: int = 14
) -> bytes:
    """Colours averaged over a coarse grid, times a random matrix; works as any embedder."""
    graph = Graph()
    pooled = graph.node("AveragePool", ["data"], kernel_shape=[pool, pool], strides=[pool, pool])
    flat = graph.node("Flatten", [pooled])
    cells = 3 * (side // pool) ** 2
    matrix = np.random.default_rng(seed).normal(size=(cells, length)).astype(np.float32)
    graph.node("MatMul", [flat, graph.weight(matrix)], "out")
    return graph.model({"data": [batch, 3, side, side]}, {"out": [batch, length]})


def unloadable(length: int = LENGTH, side: int = 112) -> bytes:
    """Declares the right sizes and asks for an operator that nobody has."""
    graph = Graph()
    graph.node("NoSuchOperator", ["data"], "out")
    return graph.model({"data": ["N", 3, side, side]}, {"out": ["N", length]})


def yunet(*, active: int = 8, fixed: bool = False) -> bytes:
    """A YuNet in small: every output a function of the picture, faces at one stride only.

    ``fixed`` bakes the number of cells of a 640 x 640 picture into its reshapes.
    """
    graph, source, sizes = Graph(), np.random.default_rng(active), {}
    for stride in (8, 16, 32):
        pooled = graph.node(
            "AveragePool", ["input"], kernel_shape=[stride, stride], strides=[stride, stride]
        )
        cells = (640 // stride) ** 2
        for kind, length in (("cls", 1), ("obj", 1), ("bbox", 4), ("kps", 10)):
            weight = source.normal(size=(length, 3, 1, 1)) / 400
            bias = np.zeros(length)
            if kind in ("cls", "obj"):
                weight, bias = np.array([2.0, -1, 0.1]).reshape(1, 3, 1, 1) / 40, np.array([-1.0])
                bias -= 0 if stride == active else 100
            if kind == "bbox":
                # No two overlap: OpenCV compares whole pixels there, faceorg fractions.
                weight, bias = weight / 10, np.array([0.5, 0.5, -1.2, -1])
            conv = [pooled, *(graph.weight(v.astype(np.float32)) for v in (weight, bias))]
            value = graph.node("Conv", conv)
            if kind in ("cls", "obj"):
                value = graph.node("Sigmoid", [value])
            value = graph.node("Transpose", [value], perm=[0, 2, 3, 1])
            shape = np.array([1, cells if fixed else -1, length], np.int64)
            graph.node("Reshape", [value, graph.weight(shape)], f"{kind}_{stride}")
            sizes[f"{kind}_{stride}"] = [1, cells, length]
    return graph.model({"input": [1, 3, 640, 640]}, sizes)


def manifest(detector: bytes, recognizer: bytes, /, **changes: Any) -> dict[str, Any]:
    """faceorg's manifest for the two files of `write_pack`."""
    described: dict[str, Any] = {
        "format": 1,
        "name": "Zebra",
        "version": "1.2",
        "licence": "MIT",
        "licence_text": "Do as you like.",
        "detector": {"kind": "scrfd", "file": "detector.onnx", "sha256": sha256(detector)},
        "embedder": {
            "kind": "arcface",
            "file": "embedder.onnx",
            "sha256": sha256(recognizer),
            "embedding_length": LENGTH,
            "input_size": 112,
            "mean": 127.5,
            "scale": 1 / 127.5,
        },
        "thresholds": MARKS,
    }
    for key, value in changes.items():
        if isinstance(value, dict) and isinstance(described.get(key), dict):
            described[key] = {**described[key], **value}
        else:
            described[key] = value
    return described


def write_pack(
    folder: Path, *, det: bytes | None = None, rec: bytes | None = None, **changes: Any
) -> Path:
    """A pack with faceorg's manifest; ``changes`` are entries of the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    det = scrfd() if det is None else det
    rec = embedder() if rec is None else rec
    (folder / "detector.onnx").write_bytes(det)
    (folder / "embedder.onnx").write_bytes(rec)
    (folder / "pack.json").write_text(json.dumps(manifest(det, rec, **changes)))
    return folder


def write_plain(folder: Path, *, seed: int = 0) -> Path:
    """An InsightFace folder without any manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "det_10g.onnx").write_bytes(scrfd())
    (folder / "w600k_r50.onnx").write_bytes(embedder(512, seed=seed))
    return folder


def write_insightface_2(folder: Path, **recognition: Any) -> Path:
    """An InsightFace package with its manifest of version 2."""
    folder.mkdir(parents=True, exist_ok=True)
    detector, recognizer = scrfd(), embedder(512)
    (folder / "det.onnx").write_bytes(detector)
    (folder / "rec.onnx").write_bytes(recognizer)
    (folder / "MODEL.LICENSE").write_text("non-commercial")
    tasks = {
        "detection": {"file": "det.onnx", "sha256": sha256(detector)},
        "recognition": {"file": "rec.onnx", "sha256": sha256(recognizer), **recognition},
    }
    document = {
        "manifest_version": 2,
        "model_id": "raccoon_t",
        "display_name": "Raccoon T",
        "license": "MODEL.LICENSE",
        "tasks": tasks,
    }
    (folder / "manifest.json").write_text(json.dumps(document))
    return folder


def zipped(folder: Path, archive: Path, inside: str = "") -> Path:
    """The folder's files as a zip, below the folder ``inside``."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                target.write(path, f"{inside}{path.relative_to(folder)}")
    return archive
