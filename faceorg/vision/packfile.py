"""A model pack on disk: a folder with faceorg's manifest, InsightFace's, or plain model files.

faceorg's manifest is ``pack.toml`` or ``pack.json``:

    format = 1
    name = "Zebra"
    version = "1.0"
    licence = "MIT"
    licence_file = "LICENSE.txt"     # or licence_text = "..."
    mirrored = false                 # whether a face is the mean of itself and its mirror image
    [detector]
    kind = "scrfd"                   # scrfd, centerface or yunet
    file = "detector.onnx"
    sha256 = "..."
    input_size = 640                 # optional: side of the picture in pixels
    score = 0.5                      # optional: what a face needs
    [embedder]
    kind = "arcface"                 # arcface, sface or dlib
    file = "embedder.onnx"
    sha256 = "..."
    embedding_length = 512
    input_size = 112
    colours = "RGB"                  # or BGR
    mean = 127.5                     # the graph is given (pixel - mean) * scale
    scale = 0.00784
    template = [[38.8, 52.2], ...]   # five points, in pixels from the chip's outer corner
    [thresholds]                     # cosine similarities
    auto = 0.5
    suggest = 0.4
    never = 0.3
    cut = 0.4
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
import shutil
from typing import TYPE_CHECKING, Any

from faceorg.core.errors import ModelPackError, ModelPackMissingError
from faceorg.vision.graphfile import (
    DETECTORS,
    EMBEDDERS,
    GraphFile,
    check_graph,
    checksum,
    vectors_id,
)
from faceorg.vision.manifest import (
    file_inside,
    graph_file,
    read_document,
    read_thresholds,
    required_text,
    text_of,
)
from faceorg.vision.modelpack import ModelPack, Thresholds, insightface_pack, known_entries

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFESTS = ("pack.toml", "pack.json")
_INSIGHTFACE_MANIFEST = "manifest.json"
_LICENCE_NAMES = ("MODEL.LICENSE", "LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "LICENCE.txt")


def read_pack(folder: Path) -> ModelPack:
    """The pack in ``folder``, its files compared with its manifest, no model loaded.

    Raises `ModelPackMissingError` for what is not there and `ModelPackError` for what does not
    fit, each naming the file.
    """
    folder = pack_root(folder)
    for name in MANIFESTS:
        if (folder / name).is_file():
            return _own_pack(folder / name)
    if _insightface_version(folder) == 2:
        return _insightface_pack_2(folder)
    pack = insightface_pack(folder)
    return dataclasses.replace(pack, licence_text=_licence_beside(folder) or pack.licence_text)


def pack_root(folder: Path) -> Path:
    """Where the pack's files lie: in ``folder``, or in the only folder inside it."""
    for _ in range(4):
        try:
            inside = [p for p in folder.iterdir() if not p.name.startswith((".", "__MACOSX"))]
        except OSError as fault:
            raise ModelPackMissingError(
                "the folder of the model pack cannot be read", folder
            ) from fault
        if len(inside) != 1 or not inside[0].is_dir():
            break
        folder = inside[0]
    return folder


def write_manifest(folder: Path, manifest: Mapping[str, Any]) -> None:
    """Write faceorg's own manifest into ``folder``."""
    text = json.dumps(manifest, indent=2, ensure_ascii=False)
    (folder / MANIFESTS[1]).write_text(text + "\n", "utf-8")


def copy_pack(pack: ModelPack, folder: Path) -> None:
    """Copy what the pack needs into the empty ``folder``, and nothing else that lies beside it.

    Plain model files get a manifest there, so that they are not hashed at every start.
    """
    if pack.folder is None or pack.detector is None or pack.embedder is None:
        raise ModelPackError("the built-in pack cannot be copied")
    names = [name for name in (*MANIFESTS, _INSIGHTFACE_MANIFEST) if (pack.folder / name).is_file()]
    graphs = [graph.path.relative_to(pack.folder) for graph in (pack.detector, pack.embedder)]
    wanted = [*names, *(n for n in _LICENCE_NAMES if (pack.folder / n).is_file()), *graphs]
    if names and names[0] in MANIFESTS:
        stated = read_document(pack.folder / names[0]).get("licence_file")
        wanted += [] if stated is None else [str(stated)]
    for name in dict.fromkeys(map(str, wanted)):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(pack.folder / name, target)
    if pack.detector.package is None and not set(names) & set(MANIFESTS):
        write_manifest(folder, _manifest_of(pack, pack.detector, pack.embedder))


def _manifest_of(pack: ModelPack, detector: GraphFile, embedder: GraphFile) -> dict[str, Any]:
    """faceorg's manifest for plain InsightFace files: the drivers find out the rest themselves."""
    described = {
        role: {"kind": graph.kind, "file": graph.path.name, "sha256": graph.sha256}
        for role, graph in (("detector", detector), ("embedder", embedder))
    }
    return {
        "format": 1,
        "name": pack.name,
        "licence": pack.licence,
        "licence_text": pack.licence_text,
        "mirrored": pack.mirrored,
        "detector": described["detector"],
        "embedder": described["embedder"] | {"embedding_length": pack.embedding_length},
        "thresholds": dataclasses.asdict(pack.thresholds),
    }


def _own_pack(path: Path) -> ModelPack:
    manifest = read_document(path)
    if manifest.get("format") != 1:
        raise ModelPackError("this manifest is of a format this faceorg does not know", path)
    try:
        pack = _described(path, manifest)
    except (KeyError, TypeError, ValueError) as fault:
        what = f"{fault} is missing" if isinstance(fault, KeyError) else str(fault)
        raise ModelPackError("the manifest cannot be used: {what}", path, what=what) from fault
    for graph in (pack.detector, pack.embedder):
        if graph is not None:
            check_graph(graph, pack.embedding_length)
    return pack


def _described(path: Path, manifest: Mapping[str, Any]) -> ModelPack:
    detector = graph_file(path.parent, manifest["detector"], DETECTORS)
    embedder = graph_file(path.parent, manifest["embedder"], EMBEDDERS)
    length = manifest["embedder"]["embedding_length"]
    if not isinstance(length, int) or length < 2:
        raise ValueError("embedding_length must be a whole number above 1")
    name, mirrored = required_text(manifest, "name"), bool(manifest.get("mirrored", False))
    return ModelPack(
        id=vectors_id(embedder, mirrored),
        name=name,
        licence=required_text(manifest, "licence"),
        embedding_length=length,
        thresholds=read_thresholds(manifest["thresholds"]),
        mirrored=mirrored,
        folder=path.parent,
        version=str(manifest.get("version", "")),
        licence_text=_licence_text(path.parent, manifest),
        detector=detector,
        embedder=embedder,
    )


def slug(name: str) -> str:
    """``name`` as an id: small letters, digits, dots and hyphens."""
    return re.sub(r"[^a-z0-9._]+", "-", name.lower()).strip("-._")[:40] or "pack"


def _licence_text(folder: Path, manifest: Mapping[str, Any]) -> str:
    if "licence_file" in manifest:
        return text_of(file_inside(folder, manifest["licence_file"]))
    if "licence_text" in manifest:
        return str(manifest["licence_text"])
    return _licence_beside(folder)


def _licence_beside(folder: Path) -> str:
    return next((text_of(folder / n) for n in _LICENCE_NAMES if (folder / n).is_file()), "")


def _insightface_version(folder: Path) -> int | None:
    """The version of InsightFace's manifest; it ignores manifests it cannot read, so do we."""
    try:
        version = read_document(folder / _INSIGHTFACE_MANIFEST).get("manifest_version")
    except ModelPackError:
        return None
    return version if isinstance(version, int) else None


def _insightface_pack_2(folder: Path) -> ModelPack:
    """A package with InsightFace's own manifest; its classes check the rest when loaded."""
    path = folder / _INSIGHTFACE_MANIFEST
    try:
        manifest = read_document(path)
        tasks = manifest["tasks"]
        name = str(manifest.get("display_name") or manifest["model_id"])
        length = int(tasks["recognition"].get("embedding_dimension", 512))
        graphs = [
            _task_graph(folder, tasks[task], kind)
            for task, kind in (("detection", "scrfd"), ("recognition", "arcface"))
        ]
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise ModelPackError(
            "the manifest cannot be used: {cause} is missing", path, cause=fault
        ) from fault
    for graph in graphs:
        check_graph(graph, length)
    detector, embedder = graphs
    entry = known_entries()["insightface"]
    feed = json.dumps(tasks["recognition"].get("preprocessing"), sort_keys=True)
    mark = hashlib.sha256(feed.encode()).hexdigest()[:8]
    return ModelPack(
        id=f"{vectors_id(embedder, mirrored=False)}-{mark}",
        name=f"{entry['name']} {name}",
        licence=entry["licence"],
        embedding_length=length,
        thresholds=Thresholds(**entry["thresholds"]),
        folder=folder,
        licence_text=_licence_beside(folder) or entry.get("licence_text", ""),
        detector=detector,
        embedder=embedder,
    )


def _task_graph(folder: Path, task: Mapping[str, Any], kind: str) -> GraphFile:
    path = file_inside(folder, task["file"])
    size = task.get("input_size", [0])
    return GraphFile(
        path=path,
        kind=kind,
        sha256=str(task.get("sha256") or checksum(path)),
        input_size=int(size[0]) if kind == "arcface" else 0,
        package=folder,
    )
