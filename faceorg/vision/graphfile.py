"""GraphFile: one ONNX file of a pack, how it is fed, and whether it is what its manifest says."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.core.errors import ChecksumError, ModelPackError, ModelPackMissingError
from faceorg.vision.onnx_file import read_signature

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.vision.onnx_file import Signature

DETECTORS = {"scrfd", "centerface", "yunet"}
EMBEDDERS = {"arcface", "sface", "dlib"}
CENTERFACE_OUTPUTS = {"537": 1, "538": 2, "539": 2, "540": 10}
YUNET_OUTPUTS = {
    f"{kind}_{stride}": length
    for kind, length in (("cls", 1), ("obj", 1), ("bbox", 4), ("kps", 10))
    for stride in (8, 16, 32)
}
_PIECE = 1 << 20


@dataclass(frozen=True)
class GraphFile:
    """An ONNX file and how it wants its pictures; what is None or 0 the driver decides itself.

    ``kind`` names the driver; ``sha256`` is of the content. ``input_size`` is the side of the
    square picture in pixels. A value given to the graph is ``(pixel - mean) * scale`` of 0 to 255,
    the channels in the order of ``colours``. ``template`` (embedders) holds x, y of the five
    points in pixels from the chip's outer corner; ``score`` (detectors) is what a face needs.
    ``package`` is the folder of an InsightFace manifest (version 2) that describes the file.
    """

    path: Path
    kind: str
    sha256: str
    input_size: int = 0
    colours: str = "RGB"
    mean: float | None = None
    scale: float | None = None
    template: tuple[tuple[float, float], ...] | None = None
    score: float | None = None
    package: Path | None = None


def vectors_id(embedder: GraphFile, mirrored: bool) -> str:
    """A pack's id: differs whenever the same face would get another vector, and only then."""
    feed = dataclasses.asdict(embedder) | {"path": None, "mirrored": mirrored}
    feed["package"] = embedder.package is not None
    mark = hashlib.sha256(json.dumps(feed, sort_keys=True).encode()).hexdigest()
    return f"{embedder.kind}-{mark[:16]}"


def checksum(path: Path) -> str:
    """SHA-256 of a file's content. Raises `ModelPackMissingError` or `ModelPackError`."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
    except FileNotFoundError as fault:
        raise ModelPackMissingError("a file of the model pack is missing", path) from fault
    except OSError as fault:
        raise ModelPackError(
            "the file cannot be read: {cause}", path, cause=fault.strerror
        ) from fault
    return digest.hexdigest()


def proved_bytes(graph: GraphFile) -> bytes:
    """The content of ``graph``. Raises `ChecksumError` if it is not the one the pack names."""
    try:
        data = graph.path.read_bytes()
    except FileNotFoundError as fault:
        raise ModelPackMissingError("a file of the model pack is missing", graph.path) from fault
    except OSError as fault:
        raise ModelPackError(
            "the file cannot be read: {cause}", graph.path, cause=fault.strerror
        ) from fault
    if hashlib.sha256(data).hexdigest() != graph.sha256:
        raise ChecksumError(
            "this is not the file of the model pack: its checksum differs", graph.path
        )
    return data


def signature_of(path: Path) -> Signature:
    """What the file takes and gives; raises `ModelPackError` naming it."""
    try:
        return read_signature(path.read_bytes())
    except FileNotFoundError as fault:
        raise ModelPackMissingError("a file of the model pack is missing", path) from fault
    except OSError as fault:
        raise ModelPackError("the model file cannot be read", path) from fault
    except ValueError as fault:
        raise ModelPackError("the model file is damaged or not an ONNX file", path) from fault


def check_graph(graph: GraphFile, embedding_length: int) -> None:
    """Compare the file's inputs and outputs with what the manifest says; `ModelPackError` if not.

    Free sizes fit anything; the rest is proved by running the graph.
    """
    signature = signature_of(graph.path)
    _check_input(graph, signature)
    if graph.kind in EMBEDDERS:
        _check_vector(graph, signature, embedding_length)
    elif graph.kind == "scrfd":
        if len(signature.output_sizes) not in (9, 15):
            count = len(signature.output_sizes)
            raise ModelPackError(
                "an SCRFD detector with points has 9 or 15 outputs, this file has {count}",
                graph.path,
                count=count,
            )
    else:
        wanted = YUNET_OUTPUTS if graph.kind == "yunet" else CENTERFACE_OUTPUTS
        if missing := sorted(wanted.keys() - set(signature.output_names)):
            raise ModelPackError(
                "this is no {kind} detector: it has no output {output}",
                graph.path,
                kind=graph.kind,
                output=", ".join(missing),
            )


def _check_input(graph: GraphFile, signature: Signature) -> None:
    sizes = signature.input_sizes
    if len(sizes) != 4 or sizes[1] not in (0, 3):
        shown = " x ".join(str(side or "?") for side in sizes)
        raise ModelPackError(
            "its input is {shown}; faceorg feeds pictures of three colours (N x 3 x H x W)",
            graph.path,
            shown=shown,
        )
    # CenterFace is stored with a size it does not mean, and freed when loaded.
    if graph.kind == "centerface" or not graph.input_size:
        return
    for side in sizes[2:]:
        if side not in (0, graph.input_size):
            raise ModelPackError(
                "it takes pictures of {width} x {height} pixels, the manifest says {wanted} "
                "x {wanted}",
                graph.path,
                width=sizes[3],
                height=sizes[2],
                wanted=graph.input_size,
            )


def _check_vector(graph: GraphFile, signature: Signature, embedding_length: int) -> None:
    outputs = signature.output_sizes
    if len(outputs) != 1:
        raise ModelPackError(
            "a face recognition model has one output, this file has {count}",
            graph.path,
            count=len(outputs),
        )
    length = outputs[0][-1] if outputs[0] else 0
    if length not in (0, embedding_length):
        raise ModelPackError(
            "it gives vectors of {length} numbers, the manifest says {wanted}",
            graph.path,
            length=length,
            wanted=embedding_length,
        )
