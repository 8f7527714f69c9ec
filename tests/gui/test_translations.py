"""German and Spanish are complete, keep every placeholder, and have both plural forms."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from faceorg import paths
from faceorg.gui.texts import Texts, read_forms

_ROOT = Path(__file__).resolve().parents[2]
_PLACES = re.compile(r"\{[a-z]+[^}]*\}|%n")


@pytest.fixture(scope="module")
def texts() -> dict[str, bool]:
    """Every text in the window's code, found the way packaging finds them."""
    file = _ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: dict[str, bool] = module.find_texts(_ROOT / "faceorg" / "gui")
    return found


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_text_is_translated(language: str, texts: dict[str, bool]) -> None:
    forms = read_forms(paths.resources_folder() / "translations" / f"faceorg_{language}.ts")
    assert len(texts) > 300
    assert [text for text in texts if text not in forms] == []
    for text, counts in texts.items():
        assert len(forms[text]) == (2 if counts else 1), text
        for form in forms[text]:
            assert sorted(_PLACES.findall(form)) == sorted(_PLACES.findall(text)), text


@pytest.mark.parametrize("language", ["de", "es"])
def test_menu_letters_stay(language: str, texts: dict[str, bool]) -> None:
    forms = read_forms(paths.resources_folder() / "translations" / f"faceorg_{language}.ts")
    for text in texts:
        if re.search(r"&\w", text):
            assert forms[text][0].count("&") == 1, text


def test_a_broken_file_leaves_english(tmp_path: Path) -> None:
    (tmp_path / "faceorg_xx.ts").write_text("<TS><context>")
    assert Texts("xx", tmp_path).translate("a", "Photos") == "Photos"


def test_plurals_follow_the_number() -> None:
    german = Texts("de", paths.resources_folder() / "translations")
    assert german.translate("a", "%n faces", None, 1) == "%n Gesicht"
    assert german.translate("a", "%n faces", None, 7) == "%n Gesichter"
