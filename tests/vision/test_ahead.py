"""Compiled code comes from the disk before it is imported, so that nobody waits for it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from faceorg.vision import modelpack
from faceorg.vision.ahead import read_ahead

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package that must not be imported: compiled files in two folders, libraries beside it."""
    home = tmp_path / "heavy_package"
    for folder in (home / "capi", home / "tools", tmp_path / "heavy_package.libs"):
        folder.mkdir(parents=True)
    (home / "__init__.py").write_text("raise AssertionError('imported')")
    (home / "capi" / "state.cpython-311-x86_64-linux-gnu.so").write_bytes(bytes(2_000_000))
    (home / "tools" / "more.pyd").write_bytes(bytes(100))
    (home / "tools" / "notes.txt").write_bytes(bytes(7))
    (tmp_path / "heavy_package.libs" / "libheavy.so.1.0").write_bytes(bytes(30))
    monkeypatch.syspath_prepend(tmp_path)
    return home.name


def test_all_compiled_files_of_a_package_are_read_and_nothing_is_imported(package: str) -> None:
    assert read_ahead(package) == 2_000_130
    assert package not in sys.modules


def test_only_the_parts_that_are_wanted_are_read(package: str) -> None:
    assert read_ahead(package, "tools", "missing") == 130


def test_what_is_loaded_or_is_not_there_is_not_read(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, sys)
    assert read_ahead(package) == 0
    assert read_ahead("no_such_package") == 0


def test_the_runtime_is_read_before_it_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    class Imported(Exception):  # noqa: N818
        pass

    def device(_: str | None) -> None:
        order.append("imported")
        raise Imported

    monkeypatch.setattr(modelpack, "read_ahead", order.append)
    monkeypatch.setattr(modelpack, "Device", device)
    with pytest.raises(Imported):
        modelpack.load_pack(modelpack.builtin_pack(), tmp_path)
    assert order == ["onnxruntime", "imported"]


def test_who_loads_models_loads_no_code_for_networks() -> None:
    code = "import sys, faceorg.operations.packs, faceorg.vision.modelpack; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert not set(done.stdout.split()) & {"ssl", "http.client", "urllib.request"}
