"""The values of a pack's manifest: read, checked, and refused in words where they make no sense."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from faceorg.core.errors import ModelPackError, ModelPackMissingError
from faceorg.vision.graphfile import GraphFile
from faceorg.vision.modelpack import Thresholds

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_TEXT_MAX = 1 << 20
_FEED = {"kind", "file", "sha256", "input_size", "colours", "mean", "scale", "template", "score"}


def graph_file(folder: Path, entry: Mapping[str, Any], kinds: set[str]) -> GraphFile:
    """A table ``detector`` or ``embedder``; raises `ValueError`, `KeyError` for what is wrong."""
    if entry["kind"] not in kinds:
        raise ValueError(f"{entry['kind']} is none of {', '.join(sorted(kinds))}")
    if unknown := set(entry) - _FEED - {"embedding_length"}:
        raise ValueError(f"{', '.join(sorted(unknown))} is not known here")
    sha256 = str(entry["sha256"]).lower()
    if not re.fullmatch("[0-9a-f]{64}", sha256):
        raise ValueError("sha256 must be 64 hexadecimal digits")
    colours = entry.get("colours", "RGB")
    if colours not in ("RGB", "BGR"):
        raise ValueError("colours must be RGB or BGR")
    size = entry.get("input_size", 0)
    if not isinstance(size, int) or not 0 <= size <= 4096:
        raise ValueError("input_size must be a number of pixels")
    return GraphFile(
        path=file_inside(folder, entry["file"]),
        kind=entry["kind"],
        sha256=sha256,
        input_size=size,
        colours=colours,
        mean=_number(entry, "mean"),
        scale=_number(entry, "scale"),
        template=_template(entry.get("template")),
        score=_number(entry, "score"),
    )


def _number(entry: Mapping[str, Any], key: str) -> float | None:
    value = entry.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e6:
        raise ValueError(f"{key} must be a number")
    if key == "scale" and not value > 0:
        raise ValueError("scale must be above 0")
    return float(value)


def _template(points: Any) -> tuple[tuple[float, float], ...] | None:
    if points is None:
        return None
    if len(points) != 5:
        raise ValueError("template must hold five points")
    return tuple((float(x), float(y)) for x, y in points)


def read_thresholds(entry: Mapping[str, Any]) -> Thresholds:
    """The table ``thresholds``; raises `ValueError`, `KeyError` for what is wrong."""
    marks = Thresholds(*(float(entry[key]) for key in ("auto", "suggest", "never", "cut")))
    if not -1 <= marks.never <= marks.suggest <= marks.auto <= 1 or not -1 <= marks.cut <= 1:
        raise ValueError("thresholds must rise: never, suggest, auto, all within -1 and 1")
    return marks


def file_inside(folder: Path, name: Any) -> Path:
    """The file of that name within the pack; a manifest must not reach outside its folder."""
    relative = PurePosixPath(str(name))
    if not name or relative.is_absolute() or ".." in relative.parts or "\\" in str(name):
        raise ValueError(f"{name} lies outside the pack")
    path = folder.joinpath(*relative.parts)
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"{name} lies outside the pack")
    return path


def required_text(manifest: Mapping[str, Any], key: str) -> str:
    """A text that must be there; raises `ValueError`, `KeyError`."""
    value = manifest[key]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{key} must be a text")
    return value.strip()


def text_of(path: Path) -> str:
    """A text file's beginning; raises `ModelPackMissingError`."""
    try:
        with path.open("rb") as stream:
            return stream.read(_TEXT_MAX).decode("utf-8", "replace")
    except OSError as fault:
        raise ModelPackMissingError("the licence of the model pack cannot be read", path) from fault


def read_document(path: Path) -> dict[str, Any]:
    """A manifest as TOML or JSON by its name; raises `ModelPackError` naming it."""
    try:
        text = path.read_text("utf-8")
        document = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    except (OSError, ValueError, RecursionError) as fault:
        raise ModelPackError("the manifest cannot be read: {cause}", path, cause=fault) from fault
    if not isinstance(document, dict):
        raise ModelPackError("the manifest is not a table of names and values", path)
    return document
