"""ModelPack: which models belong together, their licence and thresholds, and how to load them."""

from __future__ import annotations

import base64
import dataclasses
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from faceorg import paths
from faceorg.core.errors import ChecksumError, ModelPackMissingError
from faceorg.core.quality import RuinedFaces
from faceorg.core.search_level import SearchLevel
from faceorg.vision import builtin_models, insightface_models, opencv_models
from faceorg.vision.ahead import read_ahead
from faceorg.vision.detector import CenterFace
from faceorg.vision.device import Device
from faceorg.vision.embedder import DlibResNet
from faceorg.vision.engine import FaceEngine
from faceorg.vision.forms import quick_or_exact
from faceorg.vision.graphfile import GraphFile, checksum, proved_bytes, vectors_id
from faceorg.vision.memory import return_large_blocks
from faceorg.vision.searching import searching
from faceorg.vision.session import explained, session_threads

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.vision.detector import FaceDetector
    from faceorg.vision.embedder import FaceEmbedder

BUILTIN_ID = "builtin-1"

_DETECTION_SIDES = (512, 1024)
"""Long sides of the two passes. On 189 photos of WIDER FACE, 512 besides 1024 found 2 more of 81
faces above 160 px and 2 more of 130 above 80, for 1.28 times the time."""


@dataclass(frozen=True)
class Thresholds:
    """Cosine similarities of two embeddings of one pack; they mean nothing for another.

    ``auto``: as sure as a match needs to be without asking. ``suggest``: worth asking about.
    ``never``: below it two faces are never linked. ``cut``: where groups of unknown faces end.
    """

    auto: float
    suggest: float
    never: float
    cut: float


@dataclass(frozen=True)
class ModelPack:
    """A detector and an embedder that belong together.

    ``id`` is stored with every embedding and changes with whatever changes embeddings. ``folder``,
    ``detector`` and ``embedder`` are of a pack the user brought; the built-in pack has none.
    ``licence`` is one line, ``licence_text`` the whole of it where it is known.
    """

    id: str
    name: str
    licence: str
    embedding_length: int
    thresholds: Thresholds
    mirrored: bool = False
    folder: Path | None = None
    version: str = ""
    licence_text: str = ""
    detector: GraphFile | None = None
    embedder: GraphFile | None = None
    ruined: RuinedFaces | None = None


def builtin_pack() -> ModelPack:
    """The pack that comes with faceorg. Raises `ModelPackMissingError` without its manifest."""
    return _pack(BUILTIN_ID, known_entries()[BUILTIN_ID])


def load_pack(
    pack: ModelPack,
    cache_folder: Path,
    threads: int | None = None,
    provider: str | None = None,
    level: SearchLevel = SearchLevel.NORMAL,
) -> FaceEngine:
    """Load the models of ``pack``; the built-in ones are converted into ``cache_folder`` once.

    ``threads`` per model and ``provider``, a key of `device.PROVIDERS`, are None for the best
    here; ``level`` is how hard photos are searched. Raises `ModelPackError`,
    `ModelPackMissingError` or `ChecksumError`.
    """
    return_large_blocks()
    read_ahead("onnxruntime")
    threads, device = threads or session_threads(), Device(provider)
    if pack.detector is not None and pack.embedder is not None:
        detector = load_detector(pack.detector, threads, device)
        embedder = load_embedder(pack.embedder, pack.embedding_length, threads, device)
        looking = searching(detector, level)
        floor = pack.detector.score
        return FaceEngine(pack, looking, embedder, pack.mirrored, floor, level, device)
    detector = builtin_detector(cache_folder, threads, device)
    embedder_file = builtin_models.model_bytes(builtin_models.EMBEDDER, cache_folder)
    return FaceEngine(
        pack,
        searching(detector, level),
        DlibResNet(embedder_file, threads, device),
        pack.mirrored,
        level=level,
        device=device,
    )


def builtin_detector(cache_folder: Path, threads: int, provider: Device | str | None) -> CenterFace:
    """CenterFace: in 8 bits where it runs on the processor and that is faster there, which is
    tried once and remembered in ``cache_folder``; else in float32. Raises as `load_pack`."""

    def exact() -> CenterFace:
        model = builtin_models.model_bytes(builtin_models.DETECTOR, cache_folder)
        return CenterFace(model, threads, provider, _DETECTION_SIDES)

    def quick(careful: bool) -> CenterFace:
        model = builtin_models.model_bytes(builtin_models.EIGHT_BIT_DETECTOR, cache_folder)
        return CenterFace(model, threads, "cpu", _DETECTION_SIDES, np.uint8, careful)

    return quick_or_exact(quick, exact, cache_folder, provider)


def load_detector(graph: GraphFile, threads: int, provider: Device | str | None) -> FaceDetector:
    """The driver for a detector file. Raises `ModelPackError` naming it."""
    if graph.kind == "scrfd":
        _prove(graph)
        return insightface_models.Scrfd(graph.path, threads, provider, graph)
    if graph.kind == "yunet":
        return opencv_models.YuNet(graph, threads, provider)
    with explained(graph.path):
        model = builtin_models.free_centerface(proved_bytes(graph))
        sides = (graph.input_size,) if graph.input_size else _DETECTION_SIDES
        return CenterFace(model, threads, provider, sides)


def load_embedder(
    graph: GraphFile, embedding_length: int, threads: int, provider: Device | str | None
) -> FaceEmbedder:
    """The driver for a face recognition file. Raises `ModelPackError` naming it."""
    if graph.kind == "arcface":
        _prove(graph)
        return insightface_models.ArcFace(graph.path, embedding_length, threads, provider, graph)
    return opencv_models.PlainEmbedder(graph, embedding_length, threads, provider)


def _prove(graph: GraphFile) -> None:
    """InsightFace's classes open files by their path, so they are hashed before."""
    if checksum(graph.path) != graph.sha256:
        raise ChecksumError("this is not the model of the pack: its checksum differs", graph.path)


def insightface_pack(folder: Path) -> ModelPack:
    """The InsightFace models (SCRFD and ArcFace, such as buffalo_l) that lie in ``folder``.

    Its id depends on the content of the recognition model. Raises `ModelPackMissingError` or
    `ModelPackError`.
    """
    models = insightface_models.find_models(folder)
    entry = known_entries()["insightface"] | {"embedding_length": models.embedding_length}
    entry["name"] = f"{entry['name']} {folder.name}"
    embedder = GraphFile(models.embedder, "arcface", models.fingerprint)
    return dataclasses.replace(
        _pack(vectors_id(embedder, entry["mirrored"]), entry),
        folder=folder,
        detector=GraphFile(models.detector, "scrfd", checksum(models.detector)),
        embedder=embedder,
    )


def known_entries() -> dict[str, Any]:
    """The list of packs that comes with faceorg; raises `ModelPackMissingError` without it."""
    try:
        path = paths.resources_folder() / "modelpacks.toml"
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as fault:
        raise ModelPackMissingError("the list of model packs is missing or damaged") from fault


def _pack(pack_id: str, entry: dict[str, Any]) -> ModelPack:
    return ModelPack(
        id=pack_id,
        name=entry["name"],
        licence=entry["licence"],
        embedding_length=entry["embedding_length"],
        thresholds=Thresholds(**entry["thresholds"]),
        mirrored=entry["mirrored"],
        licence_text=entry.get("licence_text", ""),
        ruined=_ruined(entry.get("ruined")),
    )


def _ruined(entry: dict[str, Any] | None) -> RuinedFaces | None:
    if entry is None:
        return None
    return RuinedFaces(base64.b64decode(entry["centre"]), entry["worst"], entry["best"])
