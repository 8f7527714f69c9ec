"""Packs as folders: faceorg's manifest, InsightFace's of version 2, and plain model files."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from pack_builders import (
    LENGTH,
    MARKS,
    embedder,
    manifest,
    scrfd,
    unloadable,
    write_insightface_2,
    write_pack,
    write_plain,
    yunet,
)

from faceorg.core.errors import ChecksumError, ModelPackError, ModelPackMissingError
from faceorg.vision import builtin_models
from faceorg.vision.modelpack import Thresholds, builtin_pack, load_pack
from faceorg.vision.packfile import copy_pack, read_pack

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.vision.engine import FaceEngine

PHOTO = np.random.default_rng(0).integers(0, 255, (640, 640, 3), np.uint8)


def engine_of(folder: Path) -> FaceEngine:
    return load_pack(read_pack(folder), folder / "unused", provider="cpu")


def toml(document: dict[str, Any]) -> str:
    """The manifest as TOML: tables last."""
    lines = [f"{k} = {json.dumps(v)}" for k, v in document.items() if not isinstance(v, dict)]
    for name, table in document.items():
        if isinstance(table, dict):
            lines += [f"[{name}]", *(f"{k} = {json.dumps(v)}" for k, v in table.items())]
    return "\n".join(lines)


@pytest.mark.parametrize("form", ["json", "toml"])
def test_our_manifest_says_all_about_a_pack(tmp_path: Path, form: str) -> None:
    folder = write_pack(tmp_path / "zebra")
    if form == "toml":
        document = json.loads((folder / "pack.json").read_text())
        (folder / "pack.json").unlink()
        (folder / "pack.toml").write_text(toml(document))
    pack = read_pack(folder)
    assert (pack.name, pack.version, pack.licence) == ("Zebra", "1.2", "MIT")
    assert pack.licence_text == "Do as you like."
    assert pack.embedding_length == LENGTH
    assert pack.thresholds == Thresholds(**MARKS)
    engine = load_pack(pack, folder, provider="cpu")
    (face,) = engine.analyze(PHOTO)
    assert engine.embed([face.chip]).shape == (1, LENGTH)


def test_the_licence_may_be_a_file(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "zebra", licence_file="sub/terms.txt")
    with pytest.raises(ModelPackMissingError, match="licence"):
        read_pack(folder)
    (folder / "sub").mkdir()
    (folder / "sub" / "terms.txt").write_text("These are the terms.")
    assert read_pack(folder).licence_text == "These are the terms."


def test_an_id_changes_with_whatever_changes_vectors(tmp_path: Path) -> None:
    first = read_pack(write_pack(tmp_path / "a"))
    ids = {
        first.id,
        read_pack(write_pack(tmp_path / "b", rec=embedder(seed=1))).id,
        read_pack(write_pack(tmp_path / "c", embedder={"mean": 0.0})).id,
        read_pack(write_pack(tmp_path / "d", embedder={"colours": "BGR"})).id,
        read_pack(write_pack(tmp_path / "e", embedder={"template": [[1, 2]] * 5})).id,
        read_pack(write_pack(tmp_path / "f", mirrored=True)).id,
    }
    assert len(ids) == 6
    assert read_pack(write_pack(tmp_path / "g", name="Other", licence="CC0")).id == first.id
    assert builtin_pack().id not in ids


def test_colours_mean_and_scale_reach_insightface(tmp_path: Path) -> None:
    chips = np.random.default_rng(1).integers(0, 255, (3, 112, 112, 3), np.uint8)
    plain = engine_of(write_pack(tmp_path / "a", embedder={"mean": 0.0, "scale": 1.0}))
    swapped = engine_of(
        write_pack(tmp_path / "b", embedder={"mean": 0.0, "scale": 3.0, "colours": "BGR"})
    )
    shifted = engine_of(write_pack(tmp_path / "c", embedder={"mean": 255.0, "scale": 1.0}))
    np.testing.assert_allclose(
        plain.embed(chips), swapped.embed(np.ascontiguousarray(chips[..., ::-1])), atol=1e-4
    )
    np.testing.assert_allclose(plain.embed(chips), -shifted.embed(255 - chips), atol=1e-4)
    assert not np.allclose(plain.embed(chips), swapped.embed(chips), atol=1e-2)


def test_insightface_embeds_faces_in_one_batch(tmp_path: Path) -> None:
    engine = engine_of(write_pack(tmp_path / "a"))
    model = engine._embedder._guarded.model  # type: ignore[attr-defined]
    runs, genuine = [], model.session

    class Counting:
        def run(self, names: object, feed: dict[str, np.ndarray]) -> object:
            runs.append(next(iter(feed.values())).shape[0])
            return genuine.run(names, feed)

        def get_providers(self) -> list[str]:
            return genuine.get_providers()

    model.session = Counting()
    chips = np.random.default_rng(1).integers(0, 255, (8, 112, 112, 3), np.uint8)
    assert engine.embed(chips).shape == (8, LENGTH)
    assert runs == [8]


def test_centerface_and_dlibs_network_may_come_in_a_pack(
    tmp_path: Path, model_cache: Path, group_photo: np.ndarray
) -> None:
    detector = builtin_models.source_bytes(builtin_models.DETECTOR)
    recognizer = builtin_models.model_bytes(builtin_models.EMBEDDER, model_cache)
    folder = write_pack(tmp_path / "same", det=detector, rec=recognizer)
    feed = {"kind": "dlib", "embedding_length": 128, "input_size": 150, "mean": 0.0, "scale": 1.0}
    document = manifest(
        detector, recognizer, mirrored=True, detector={"kind": "centerface"}, embedder=feed
    )
    (folder / "pack.json").write_text(json.dumps(document))
    ours = engine_of(folder)
    builtin = load_pack(builtin_pack(), model_cache, provider="cpu")
    mine, theirs = ours.analyze(group_photo), builtin.analyze(group_photo)
    assert len(mine) == len(theirs) == 6
    chips = [face.chip for face in mine]
    np.testing.assert_allclose(ours.embed(chips), builtin.embed(chips), atol=1e-4)
    for face in theirs:  # whose detector may be the one in 8 bits
        assert max(face.box.iou(other.box) for other in mine) > 0.8


def test_an_opencv_pack_loads_and_runs(tmp_path: Path) -> None:
    recognizer = embedder(128, batch=1)
    folder = write_pack(tmp_path / "cv", det=yunet(), rec=recognizer)
    document = manifest(
        yunet(), recognizer, detector={"kind": "yunet", "score": 0.55},
        embedder={"kind": "sface", "embedding_length": 128, "mean": None, "scale": None},
    )  # fmt: skip
    (folder / "pack.json").write_text(json.dumps(document))
    engine = engine_of(folder)
    bright = np.zeros((320, 320, 3), np.uint8)
    bright[40:48, 80:88] = 0, 0, 30
    assert len(engine.analyze(bright)) == 1
    assert engine.analyze(bright, 0.7) == []
    assert engine.embed(np.full((2, 112, 112, 3), 90, np.uint8)).shape == (2, 128)


def test_insightfaces_manifest_is_read_as_it_is(tmp_path: Path) -> None:
    feed = {"preprocessing": {"mean": 0.0, "std": 1.0}, "embedding_dimension": 512}
    folder = write_insightface_2(tmp_path / "raccoon_t", **feed)
    pack = read_pack(folder)
    assert "Raccoon T" in pack.name
    assert pack.licence_text == "non-commercial"
    assert pack.embedding_length == 512
    engine = load_pack(pack, folder, provider="cpu")
    (face,) = engine.analyze(PHOTO)
    vectors = engine.embed([face.chip])
    plain = engine_of(write_plain(tmp_path / "plain"))
    assert not np.allclose(vectors, plain.embed([face.chip]), atol=1e-3)
    assert read_pack(write_plain(tmp_path / "other")).id != pack.id


def test_insightface_refuses_a_changed_file_of_its_manifest(tmp_path: Path) -> None:
    folder = write_insightface_2(tmp_path / "raccoon_t")
    pack = read_pack(folder)
    (folder / "rec.onnx").write_bytes(embedder(512, seed=3))
    with pytest.raises(ChecksumError) as caught:
        load_pack(pack, folder, provider="cpu")
    assert caught.value.path == folder / "rec.onnx"


def test_a_broken_manifest_of_insightface_is_named(tmp_path: Path) -> None:
    folder = write_insightface_2(tmp_path / "raccoon_t")
    (folder / "manifest.json").write_text('{"manifest_version": 2, "model_id": "x", "tasks": {}}')
    with pytest.raises(ModelPackError, match=r"detection|recognition") as caught:
        read_pack(folder)
    assert caught.value.path == folder / "manifest.json"


def test_plain_models_in_the_only_folder_of_a_folder(tmp_path: Path) -> None:
    write_plain(tmp_path / "outer" / "antelopev2")
    pack = read_pack(tmp_path / "outer")
    assert "antelopev2" in pack.name
    assert "non-commercial" in pack.licence_text
    assert load_pack(pack, tmp_path, provider="cpu").analyze(PHOTO)


def test_reading_a_pack_loads_no_models(tmp_path: Path) -> None:
    before = set(sys.modules)
    read_pack(write_pack(tmp_path / "a"))
    read_pack(write_insightface_2(tmp_path / "b"))
    assert not {"insightface", "cv2", "onnx"} & (set(sys.modules) - before)


FAULTS: list[tuple[str, dict[str, Any], str]] = [
    ("an unknown driver", {"detector": {"kind": "magic"}}, "magic"),
    ("a file outside", {"detector": {"file": "../detector.onnx"}}, "outside"),
    ("an absolute file", {"detector": {"file": "/etc/passwd"}}, "outside"),
    ("no checksum", {"embedder": {"sha256": "abc"}}, "sha256"),
    ("a strange order", {"embedder": {"colours": "YUV"}}, "colours"),
    ("a text as mean", {"embedder": {"mean": "many"}}, "mean"),
    ("no scale", {"embedder": {"scale": 0}}, "scale"),
    ("four points", {"embedder": {"template": [[1, 2]] * 4}}, "five points"),
    ("a word nobody knows", {"embedder": {"means": 1}}, "means"),
    ("falling thresholds", {"thresholds": {"auto": 0.1}}, "thresholds"),
    ("a missing threshold", {"thresholds": None}, "manifest"),
    ("no name", {"name": ""}, "name"),
    ("no length", {"embedder": {"embedding_length": 0}}, "embedding_length"),
    ("another format", {"format": 9}, "format"),
]


@pytest.mark.parametrize(("changes", "words"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_a_manifest_that_makes_no_sense_is_named(
    tmp_path: Path, changes: dict[str, Any], words: str
) -> None:
    folder = write_pack(tmp_path / "bad", **changes)
    with pytest.raises(ModelPackError, match=words) as caught:
        read_pack(folder)
    assert caught.value.path == folder / "pack.json"


@pytest.mark.parametrize("content", ["", "{", "[1, 2]", "\0", "[" * 100_000])
def test_a_damaged_manifest_is_named(tmp_path: Path, content: str) -> None:
    folder = write_pack(tmp_path / "bad")
    (folder / "pack.json").write_text(content)
    with pytest.raises(ModelPackError, match="manifest") as caught:
        read_pack(folder)
    assert caught.value.path == folder / "pack.json"


@pytest.mark.parametrize(
    ("files", "changes", "words", "name"),
    [
        ({"rec": embedder(side=128, pool=16)}, {}, "128 x 128.*112 x 112", "embedder.onnx"),
        ({"rec": embedder(64)}, {}, "64 numbers.*32", "embedder.onnx"),
        ({"det": scrfd(side=320)}, {"detector": {"input_size": 640}}, "320", "detector.onnx"),
        ({"det": embedder()}, {}, "9 or 15 outputs", "detector.onnx"),
        ({"rec": scrfd()}, {}, "one output|640", "embedder.onnx"),
        ({}, {"detector": {"kind": "yunet"}}, "no yunet", "detector.onnx"),
        ({}, {"detector": {"kind": "centerface"}}, "no centerface", "detector.onnx"),
        ({"rec": b"rubbish"}, {}, "damaged", "embedder.onnx"),
        ({"rec": embedder()[:-9]}, {}, "damaged", "embedder.onnx"),
        ({"det": b""}, {}, "damaged", "detector.onnx"),
    ],
)
def test_a_graph_that_is_not_what_the_manifest_says_is_named(
    tmp_path: Path, files: dict[str, bytes], changes: dict[str, Any], words: str, name: str
) -> None:
    folder = write_pack(tmp_path / "bad", **files, **changes)
    with pytest.raises(ModelPackError, match=words) as caught:
        read_pack(folder)
    assert caught.value.path == folder / name


@pytest.mark.parametrize("lost", ["detector.onnx", "embedder.onnx"])
def test_a_missing_file_is_named(tmp_path: Path, lost: str) -> None:
    folder = write_pack(tmp_path / "bad")
    (folder / lost).unlink()
    with pytest.raises(ModelPackMissingError) as caught:
        read_pack(folder)
    assert caught.value.path == folder / lost


@pytest.mark.parametrize("kind", ["arcface", "sface"])
def test_a_graph_onnx_runtime_cannot_load_is_named(tmp_path: Path, kind: str) -> None:
    folder = write_pack(tmp_path / "bad", rec=unloadable(), embedder={"kind": kind})
    with pytest.raises(ModelPackError, match="NoSuchOperator") as caught:
        engine_of(folder)
    assert caught.value.path == folder / "embedder.onnx"


@pytest.mark.parametrize("name", ["detector.onnx", "embedder.onnx"])
def test_a_wrong_checksum_is_named(tmp_path: Path, name: str) -> None:
    role = name.split(".")[0]
    folder = write_pack(tmp_path / "bad", **{role: {"sha256": "0" * 64}})
    with pytest.raises(ChecksumError) as caught:
        engine_of(folder)
    assert caught.value.path == folder / name


@pytest.mark.parametrize("write", [write_pack, write_plain, write_insightface_2])
def test_a_copy_holds_what_the_pack_needs_and_nothing_else(tmp_path: Path, write: Any) -> None:
    folder = write(tmp_path / "pack")
    (folder / "1k3d68.onnx").write_bytes(embedder(40, side=192, pool=16))
    (folder / "holiday.jpg").write_bytes(b"not ours")
    target = tmp_path / "copy"
    target.mkdir()
    pack = read_pack(folder)
    copy_pack(pack, target)
    copied = read_pack(target)
    assert copied.id == pack.id
    assert copied.name == pack.name
    assert copied.thresholds == pack.thresholds
    assert copied.licence_text == pack.licence_text
    names = {path.name for path in target.iterdir()}
    assert not names & {"1k3d68.onnx", "holiday.jpg"}
    chips = np.random.default_rng(1).integers(0, 255, (2, 112, 112, 3), np.uint8)
    np.testing.assert_array_equal(engine_of(target).embed(chips), engine_of(folder).embed(chips))


def test_a_stored_face_is_cut_as_it_was_when_it_was_found(
    engine: FaceEngine, group_photo: np.ndarray
) -> None:
    faces = engine.analyze(group_photo)
    chips = [engine.align(group_photo, face.box, face.landmarks) for face in faces]
    assert all(chip is not None for chip in chips)
    found, again = engine.embed([face.chip for face in faces]), engine.embed(chips)  # type: ignore[arg-type]
    assert np.einsum("ij,ij->i", found, again).min() > 0.9999


def test_a_face_without_points_is_cut_from_its_box(
    engine: FaceEngine, group_photo: np.ndarray
) -> None:
    faces = engine.analyze(group_photo)
    chips = [engine.align(group_photo, face.box, None) for face in faces]
    found, again = engine.embed([face.chip for face in faces]), engine.embed(chips)  # type: ignore[arg-type]
    alike = found @ again.T
    # One of the six has turned his head; of 180 faces of LFW 177 are nearest to themselves.
    assert (alike.argmax(axis=1) == np.arange(len(faces))).sum() >= 5
    assert np.median(np.diag(alike)) > engine.pack.thresholds.suggest
