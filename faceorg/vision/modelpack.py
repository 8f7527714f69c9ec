"""ModelPack: which models belong together, their licence and thresholds, and how to load them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from faceorg import paths
from faceorg.core.errors import ModelPackMissingError
from faceorg.vision import builtin_models
from faceorg.vision.detector import CenterFace
from faceorg.vision.embedder import DlibResNet
from faceorg.vision.engine import FaceEngine

if TYPE_CHECKING:
    from pathlib import Path

BUILTIN_ID = "builtin-1"

_DETECTION_SIDES = (512, 1024)


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
    detector_file = builtin_models.model_bytes(builtin_models.DETECTOR, cache_folder)
    embedder_file = builtin_models.model_bytes(builtin_models.EMBEDDER, cache_folder)
    detector = CenterFace(detector_file, threads, provider, _DETECTION_SIDES)
    embedder = DlibResNet(embedder_file, threads, provider)
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
