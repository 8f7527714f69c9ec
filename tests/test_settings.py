"""Settings come back as they were saved; damage costs the settings, never the start."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from faceorg.core.errors import FaceorgError
from faceorg.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@pytest.mark.parametrize("folder", [None, "/models/é", os.fsdecode(b"/models/caf\xe9")])
def test_settings_come_back(path: Path, folder: str | None) -> None:
    settings = Settings(pack_folder=folder, provider="cpu", thumbnail_px=240)
    save_settings(settings, path)
    assert load_settings(path) == settings
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_no_file_means_defaults(path: Path) -> None:
    assert load_settings(path) == Settings()
    assert not path.parent.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[1]", b"null", b'"text"'])
def test_a_damaged_file_means_defaults(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert load_settings(path) == Settings()


def test_settings_of_a_newer_version_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"version": 9, "provider": "cuda", "colour": {"of": ["window"]}}))
    settings = load_settings(path)
    assert settings.provider == "cuda"
    save_settings(replace(settings, provider=None), path)
    stored = json.loads(path.read_text())
    assert stored["colour"] == {"of": ["window"]}
    assert stored["provider"] is None


@pytest.mark.parametrize("value", ["wide", None, True, 1.5, [176]])
def test_a_value_of_another_kind_is_not_used(path: Path, value: object) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"thumbnail_px": value, "provider": "cpu"}))
    settings = load_settings(path)
    assert (settings.thumbnail_px, settings.provider) == (176, "cpu")
    save_settings(settings, path)
    assert load_settings(path).thumbnail_px == 176


def test_a_save_cut_short_leaves_the_old_settings(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(Settings(provider="cpu"), path)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(FaceorgError, match="cannot be saved: No space"):
        save_settings(Settings(provider="cuda"), path)
    assert load_settings(path).provider == "cpu"
