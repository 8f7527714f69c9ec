"""ModelPack: which models belong together, their licence and thresholds, and how to load them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from faceorg import paths
from faceorg.core.errors import ChecksumError, ModelPackMissingError
from faceorg.vision import builtin_models, insightface_models
from faceorg.vision.detector import CenterFace
from faceorg.vision.embedder import DlibResNet
from faceorg.vision.engine import FaceEngine

if TYPE_CHECKING:
    from pathlib import Path

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

    ``id`` is stored with every embedding. ``folder`` holds the model files of a pack the user
    brought; the built-in pack has none.
    """

    id: str
    name: str
    licence: str
    embedding_length: int
    thresholds: Thresholds
    mirrored: bool = False
    folder: Path | None = None


def builtin_pack() -> ModelPack:
    """The pack that comes with faceorg. Raises `ModelPackMissingError` without its manifest."""
    return _pack(BUILTIN_ID, _manifest()[BUILTIN_ID])


def load_pack(
    pack: ModelPack, cache_folder: Path, threads: int = 1, provider: str | None = None
) -> FaceEngine:
    """Load the models of ``pack``; the built-in ones are converted into ``cache_folder`` once.

    ``threads`` is per model; ``provider`` a key of `session.PROVIDERS`, None for the best here.
    Raises `ModelPackError`, `ModelPackMissingError` or `ChecksumError`.
    """
    if pack.folder is not None:
        return _load_insightface(pack, pack.folder, threads, provider)
    detector_file = builtin_models.model_bytes(builtin_models.DETECTOR, cache_folder)
    embedder_file = builtin_models.model_bytes(builtin_models.EMBEDDER, cache_folder)
    detector = CenterFace(detector_file, threads, provider, _DETECTION_SIDES)
    embedder = DlibResNet(embedder_file, threads, provider)
    return FaceEngine(pack, detector, embedder, pack.mirrored)


def insightface_pack(folder: Path) -> ModelPack:
    """The InsightFace models (SCRFD and ArcFace, such as buffalo_l) that lie in ``folder``.

    Its id depends on the content of the recognition model. Raises `ModelPackMissingError` or
    `ModelPackError`.
    """
    models = insightface_models.find_models(folder)
    entry = _manifest()["insightface"] | {"embedding_length": models.embedding_length}
    entry["name"] = f"{entry['name']} {folder.name}"
    return _pack(f"insightface-{models.fingerprint[:16]}", entry, folder)


def _load_insightface(
    pack: ModelPack, folder: Path, threads: int, provider: str | None
) -> FaceEngine:
    models = insightface_models.find_models(folder)
    if not pack.id.endswith(models.fingerprint[:16]):
        raise ChecksumError("this is not the recognition model of the pack", models.embedder)
    embedder = insightface_models.ArcFace(models.embedder, pack.embedding_length, threads, provider)
    detector = insightface_models.Scrfd(models.detector, threads, provider)
    return FaceEngine(pack, detector, embedder, pack.mirrored)


def _manifest() -> dict[str, Any]:
    try:
        path = paths.resources_folder() / "modelpacks.toml"
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as fault:
        raise ModelPackMissingError("the list of model packs is missing or damaged") from fault


def _pack(pack_id: str, entry: dict[str, Any], folder: Path | None = None) -> ModelPack:
    return ModelPack(
        id=pack_id,
        name=entry["name"],
        licence=entry["licence"],
        embedding_length=entry["embedding_length"],
        thresholds=Thresholds(**entry["thresholds"]),
        mirrored=entry["mirrored"],
        folder=folder,
    )
