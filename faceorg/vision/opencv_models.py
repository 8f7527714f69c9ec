"""Drivers for ONNX graphs fed by plain arithmetic: OpenCV's YuNet and SFace, dlib's network.

Sizes, channel order and decoding are those of OpenCV's FaceDetectorYN and FaceRecognizerSF, which
the tests run beside these drivers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from faceorg.core.errors import ModelPackError
from faceorg.vision.detector import Detections, merged
from faceorg.vision.device import device_of, running_on
from faceorg.vision.embedder import DLIB_TEMPLATE
from faceorg.vision.graphfile import YUNET_OUTPUTS, proved_bytes
from faceorg.vision.insightface_models import ARCFACE_TEMPLATE
from faceorg.vision.onnx_file import free_sizes, read_signature
from faceorg.vision.pixels import as_image, picture_size
from faceorg.vision.session import explained, open_session

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from faceorg.vision.device import Device
    from faceorg.vision.graphfile import GraphFile
    from faceorg.vision.pixels import Picture

    Floats = NDArray[np.float32]

YUNET_FLOOR = 0.9
"""OpenCV's own default; its scores are the root of two, so they lie higher than others'."""

_STRIDES = (8, 16, 32)
_DEFAULT_SIDE = 1024


class YuNet:
    """OpenCV Zoo's YuNet: 0 to 255, blue first, any size divisible by 32."""

    def __init__(self, graph: GraphFile, threads: int, provider: Device | str | None) -> None:
        self._path = graph.path
        model = proved_bytes(graph)
        with explained(graph.path):
            signature = read_signature(model)
            self._input = signature.input_name
            device = device_of(provider)
            free = _freed_yunet(model, self._input, threads, device)
            self._session: Any = free or open_session(model, threads, device)
        # A file that insists on its size gets every photo shrunk into it.
        self._fixed = 0 if free is not None else signature.input_sizes[2]
        self._side = graph.input_size or _DEFAULT_SIDE

    @property
    def provider(self) -> str:
        """The key of `device.PROVIDERS` that the model runs on now."""
        return running_on(self._session)

    def detect(self, image: Picture, floor: float = YUNET_FLOOR) -> Detections:
        """Find the faces in an RGB image; raises `ModelPackError`."""
        width, height = picture_size(image)
        scale = min(1.0, (self._fixed or self._side) / max(height, width))
        size = max(1, round(width * scale)), max(1, round(height * scale))
        small = np.asarray(
            as_image(image).resize(size, Image.Resampling.BILINEAR) if scale < 1 else image
        )
        rows = self._fixed or -(-size[1] // 32) * 32
        columns = self._fixed or -(-size[0] // 32) * 32
        batch = np.zeros((1, 3, rows, columns), np.float32)
        batch[0, :, : size[1], : size[0]] = small[:, :, ::-1].transpose(2, 0, 1)
        with explained(self._path):
            outputs = self._session.run(list(YUNET_OUTPUTS), {self._input: batch})
            found = _decoded(dict(zip(YUNET_OUTPUTS, outputs, strict=True)), columns, floor)
        stretch = np.array([width / size[0], height / size[1]], np.float32)
        return Detections(found.boxes * np.tile(stretch, 2), found.scores, found.points * stretch)


def _freed_yunet(model: bytes, name: str, threads: int, device: Device) -> Any:
    """A session for any picture size, or None: the published file fixes it to 640 x 640.

    Whether its inner reshapes allow another size is found out by asking for one, on the processor:
    there only the file itself can be the cause when it does not work.
    """
    outputs: dict[str, list[int | str]] = {
        key: ["B", f"cells{key[key.index('_') :]}", length] for key, length in YUNET_OUTPUTS.items()
    }
    try:
        freed = free_sizes(model, {name: ["B", 3, "H", "W"]}, outputs)
        session = open_session(freed, threads, "cpu")
        answer = session.run(list(YUNET_OUTPUTS), {name: np.zeros((1, 3, 64, 96), np.float32)})
    except Exception:  # noqa: BLE001, RUF100 - ONNX Runtime's faults share no base
        return None
    sizes = zip(YUNET_OUTPUTS.items(), answer, strict=True)
    fits = all(
        got.shape == (1, 64 * 96 // int(key.split("_")[1]) ** 2, length)
        for (key, length), got in sizes
    )
    if not fits:
        return None
    return session if device.on_processor else open_session(freed, threads, device)


def _decoded(maps: dict[str, Floats], columns: int, floor: float) -> Detections:
    """Faces of all three strides; a cell's box centre and points count from its corner."""
    found = []
    for stride in _STRIDES:
        scores = np.sqrt(
            np.clip(maps[f"cls_{stride}"].ravel(), 0, 1)
            * np.clip(maps[f"obj_{stride}"].ravel(), 0, 1)
        )
        cells = np.flatnonzero(scores > floor)
        corner = np.stack([cells % (columns // stride), cells // (columns // stride)], axis=1)
        box = maps[f"bbox_{stride}"].reshape(-1, 4)[cells]
        points = maps[f"kps_{stride}"].reshape(-1, 5, 2)[cells]
        with np.errstate(over="ignore", invalid="ignore"):
            center = (corner + box[:, :2]) * stride
            half = np.exp(box[:, 2:]) * stride / 2
            boxes = np.concatenate([center - half, center + half], axis=1).astype(np.float32)
            spots = ((corner[:, None] + points) * stride).astype(np.float32)
        sound = np.isfinite(np.concatenate([boxes, spots.reshape(-1, 10)], axis=1)).all(axis=1)
        found.append(Detections(boxes, scores[cells].astype(np.float32), spots).only(sound))
    return merged(found)


class PlainEmbedder:
    """An embedder fed by ``(pixel - mean) * scale``: SFace, and dlib's network as ONNX."""

    def __init__(
        self, graph: GraphFile, embedding_length: int, threads: int, provider: Device | str | None
    ) -> None:
        dlib = graph.kind == "dlib"
        self.chip_size = graph.input_size or (150 if dlib else 112)
        default = DLIB_TEMPLATE * (self.chip_size / 150)
        if not dlib:
            default = ARCFACE_TEMPLATE * (self.chip_size / 112)
        self.template = default if graph.template is None else np.array(graph.template)
        self._graph = graph
        model = proved_bytes(graph)
        with explained(graph.path):
            signature = read_signature(model)
            self._input = signature.input_name
            device = device_of(provider)
            self._session: Any = open_session(model, threads, device)
            self._alone = signature.input_sizes[0] == 1
            if self._alone:
                self._try_batches(model, signature.output_names[0], threads, device)
        blank = np.zeros((1, self.chip_size, self.chip_size, 3), np.uint8)
        if self.embed(blank).shape != (1, embedding_length):
            raise ModelPackError("its vectors have not the length they should", graph.path)

    @property
    def provider(self) -> str:
        """The key of `device.PROVIDERS` that the model runs on now."""
        return running_on(self._session)

    def embed(self, chips: NDArray[np.uint8]) -> Floats:
        """Raw vectors (N, D) of RGB chips (N, size, size, 3); raises `ModelPackError`."""
        batch = self._prepared(chips)
        parts = [batch[at : at + 1] for at in range(len(batch))] if self._alone else [batch]
        with explained(self._graph.path):
            vectors = [self._run(self._session, part) for part in parts]
        return np.concatenate(vectors)

    def _prepared(self, chips: NDArray[np.uint8]) -> Floats:
        ordered = chips[..., ::-1] if self._graph.colours == "BGR" else chips
        batch = np.ascontiguousarray(ordered.transpose(0, 3, 1, 2), dtype=np.float32)
        if self._graph.mean is not None:
            batch -= self._graph.mean
        if self._graph.scale is not None:
            batch *= self._graph.scale
        return batch

    def _run(self, session: Any, batch: Floats) -> Floats:
        vectors = np.asarray(session.run(None, {self._input: batch})[0], np.float32)
        return vectors.reshape(len(batch), -1)

    def _try_batches(self, model: bytes, output: str, threads: int, device: Device) -> None:
        """Free the number of faces of a file that takes one at a time, if that changes nothing."""
        size = self.chip_size
        noise = np.random.default_rng(0).integers(0, 255, (3, size, size, 3), np.uint8)
        batch = self._prepared(noise)
        single = np.concatenate([self._run(self._session, batch[at : at + 1]) for at in range(3)])
        try:
            freed = free_sizes(
                model, {self._input: ["N", 3, size, size]}, {output: ["N", single.shape[1]]}
            )
            session = open_session(freed, threads, "cpu")  # there only the file can be the cause
            together = self._run(session, batch)
        except Exception:  # noqa: BLE001, RUF100 - ONNX Runtime's faults share no base
            return
        if np.allclose(single, together, rtol=1e-3, atol=1e-4 * np.abs(single).max()):
            here = device.on_processor
            self._session = session if here else open_session(freed, threads, device)
            self._alone = False
