"""InsightFace model files (SCRFD and ArcFace) that a user has, run by insightface's own classes."""

from __future__ import annotations

import contextlib
import io
import os
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from faceorg.core.errors import ModelPackError, ModelPackMissingError
from faceorg.vision.detector import SCORE_FLOOR, Detections
from faceorg.vision.device import Device, device_of, running_on
from faceorg.vision.graphfile import checksum, signature_of
from faceorg.vision.session import explained, session_options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from faceorg.vision.graphfile import GraphFile
    from faceorg.vision.onnx_file import Signature
    from faceorg.vision.pixels import Picture

_SET_BY_CV2 = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")
_DEFAULT_LENGTH = 512
_NO_SUCH = {
    "detection": "this detector gives no points of the face",
    "recognition": "this is not a face recognition model",
}

ARCFACE_TEMPLATE = np.array(
    [[38.7946, 52.1963], [74.0318, 52.0014], [56.5252, 72.2366], [42.0493, 92.8655],
     [71.2299, 92.7041]]
)  # fmt: skip
"""Where the five points lie in ArcFace's 112 x 112 chip, in pixels from the outer corner."""


@dataclass(frozen=True)
class ModelFiles:
    """The two files of a pack; ``fingerprint`` tells embedders apart by content."""

    detector: Path
    embedder: Path
    embedding_length: int
    fingerprint: str


def find_models(folder: Path) -> ModelFiles:
    """Tell which ONNX file in ``folder`` detects and which embeds, by what they take and give.

    Raises `ModelPackMissingError` naming what is missing, `ModelPackError` for unreadable files.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".onnx")
    except OSError as fault:
        raise ModelPackMissingError(
            "the folder of the model pack cannot be read", folder
        ) from fault
    signatures = {path: signature_of(path) for path in paths}
    detector = next((path for path in paths if len(signatures[path].output_sizes) >= 5), None)
    embedder = next((path for path in paths if _embeds(signatures[path])), None)
    if detector is None:
        raise ModelPackMissingError("no face detector (SCRFD) among the ONNX files", folder)
    if embedder is None:
        raise ModelPackMissingError("no face recognition model (ArcFace) among them", folder)
    length = signatures[embedder].output_sizes[0][-1] or _DEFAULT_LENGTH
    fingerprint = checksum(embedder)
    return ModelFiles(detector, embedder, length, fingerprint)


class Scrfd:
    """An SCRFD detector; ``feed`` says how, where InsightFace's own guess is not wanted."""

    def __init__(
        self,
        path: Path,
        threads: int,
        provider: Device | str | None,
        feed: GraphFile | None = None,
    ) -> None:
        def opened(device: Device) -> Any:
            model = _load(path, threads, device, feed, "detection")
            if not model.use_kps:
                raise ModelPackError("this detector gives no points of the face", path)
            if feed is not None and feed.input_size:
                model.prepare(0, input_size=(feed.input_size, feed.input_size))
            return model

        self._guarded = _GuardedModel(opened, device_of(provider))
        self._path = path
        self._lock = threading.Lock()  # insightface's classes cache between calls

    @property
    def provider(self) -> str:
        """The key of `device.PROVIDERS` that the model runs on now."""
        return running_on(self._guarded.model.session)

    def detect(self, image: Picture, floor: float = SCORE_FLOOR) -> Detections:
        """Find the faces in an RGB image; raises `ModelPackError`."""
        blue_first = np.ascontiguousarray(np.asarray(image)[:, :, ::-1])
        with self._lock, explained(self._path):
            rows, points = self._guarded.ask(lambda m: m.detect(blue_first, det_thresh=floor))
        if points is None or len(rows) == 0:
            rows, points = np.empty((0, 5)), np.empty((0, 5, 2))
        sound = np.isfinite(rows).all(axis=1) & np.isfinite(points).all(axis=(1, 2))
        rows, points = rows.astype(np.float32), points.astype(np.float32)
        return Detections(rows[:, :4], rows[:, 4].clip(0, 1), points).only(sound)


class ArcFace:
    """An ArcFace embedder."""

    def __init__(
        self,
        path: Path,
        embedding_length: int,
        threads: int,
        provider: Device | str | None,
        feed: GraphFile | None = None,
    ) -> None:
        def opened(device: Device) -> Any:
            return _load(path, threads, device, feed, "recognition")

        self._guarded = _GuardedModel(opened, device_of(provider))
        self._path = path
        self._lock = threading.Lock()
        self.chip_size = int(self._guarded.model.input_size[0])
        template = None if feed is None else feed.template
        self.template = arcface_template(self.chip_size) if template is None else np.array(template)
        self._flip = feed is not None and feed.colours == "BGR"
        blank = np.zeros((1, self.chip_size, self.chip_size, 3), np.uint8)
        if self.embed(blank).shape != (1, embedding_length):
            raise ModelPackError("its vectors have not the length they should", path)

    @property
    def provider(self) -> str:
        """The key of `device.PROVIDERS` that the model runs on now."""
        return running_on(self._guarded.model.session)

    def embed(self, chips: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Raw vectors (N, D) of RGB chips (N, size, size, 3); raises `ModelPackError`."""
        # InsightFace swaps the colours itself, so what it is given is what it does not feed.
        step = 1 if self._flip else -1
        blue_first = [np.ascontiguousarray(chip[:, :, ::step]) for chip in chips]
        with self._lock, explained(self._path):
            vectors = self._guarded.ask(lambda model: _vectors(model, blue_first))
        result: NDArray[np.float32] = np.asarray(vectors, np.float32).reshape(len(chips), -1)
        return result


def _vectors(model: Any, blue_first: list[NDArray[np.uint8]]) -> Any:
    if model.input_shape[0] == 1:  # some files take one face at a time
        return np.concatenate([model.get_feat([chip]) for chip in blue_first])
    return model.get_feat(blue_first)


def arcface_template(chip_size: int) -> NDArray[np.float64]:
    """The five points (5, 2) in a chip of another size, by insightface's own rule."""
    if chip_size % 112 == 0:
        return ARCFACE_TEMPLATE * (chip_size / 112)
    scale = chip_size / 128  # chips of 128 hold the same face with 8 columns more at each side
    return ARCFACE_TEMPLATE * scale + [8 * scale, 0]


def _embeds(signature: Signature) -> bool:
    """ArcFace by its sizes, as insightface itself tells models apart (192 are landmarks)."""
    sizes = signature.input_sizes
    if len(signature.output_sizes) != 1 or len(sizes) != 4:
        return False
    height, width = sizes[2:]
    return height == width and height >= 112 and height % 16 == 0 and height != 192


class _GuardedModel:
    """A model of InsightFace's own class that outlives its accelerator; for one thread at a time.

    The class keeps sessions of its own, one for each input size, so the whole of it is opened anew
    on the processor, and what was asked is asked again.
    """

    def __init__(self, opened: Callable[[Device], Any], device: Device) -> None:
        """``opened`` opens the model on a device; what it raises on the processor passes."""
        self._opened = opened
        self._device = device
        self.model = self._started()

    def ask(self, question: Callable[[Any], Any]) -> Any:
        """What ``question`` gets from the model; raises what it raises on the processor."""
        if self._device.on_processor:
            self._settle()
        try:
            return question(self.model)
        except Exception as fault:
            if running_on(self.model.session) == "cpu":
                raise
            spare = self._opened(Device("cpu"))
            answer = question(spare)  # only what the processor can do was the accelerator's fault
            self.model = spare
            self._device.give_way(fault)
            return answer

    def _started(self) -> Any:
        device = self._device
        try:
            model = self._opened(device)
        except Exception as fault:
            if device.on_processor:
                raise
            model = self._opened(Device("cpu"))  # a fault of the file itself shows here, too
            device.give_way(fault)
        if model.session.get_providers()[0] != device.provider:
            device.give_way("it is not usable here")
        return model

    def _settle(self) -> None:
        """Follow the other models of the device that left the accelerator."""
        if running_on(self.model.session) != "cpu":
            self.model = self._opened(Device("cpu"))


def _load(path: Path, threads: int, device: Device, feed: GraphFile | None, task: str) -> Any:
    """InsightFace's class for the file; raises `ModelPackError` for a file of another task."""
    with variables_kept():
        from insightface.model_zoo import get_model  # imports cv2 and onnx: seconds, only here

        # ONNX Runtime tells of a failed start on stdout, where the answers of commands go.
        with explained(path), contextlib.redirect_stdout(io.StringIO()):
            options = {"providers": device.options(), "sess_options": session_options(threads)}
            if feed is not None and feed.package is not None:
                from insightface.model_zoo.package_manifest import load_model_package

                described = load_model_package(feed.package).task(task)
                model = get_model(str(feed.package), model_descriptor=described, **options)
            else:
                model = get_model(str(path), **options)
    if getattr(model, "taskname", None) != task:
        raise ModelPackError(_NO_SUCH[task], path)
    if feed is not None and feed.package is None:
        model.input_mean = model.input_mean if feed.mean is None else feed.mean
        model.input_std = model.input_std if feed.scale is None else 1 / feed.scale
    model.session.disable_fallback()  # ours does again what failed, and says it once
    return model


@contextlib.contextmanager
def variables_kept() -> Iterator[None]:
    """To import opencv-python in: it points Qt at its own plugins, which can keep a window from
    opening, and lets children look for libraries in the folder they are started in."""
    before = {name: os.environ.get(name) for name in _SET_BY_CV2}
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
