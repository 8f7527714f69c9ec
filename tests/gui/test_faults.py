"""What goes wrong below the window is said in its language: by kind, with what it is about."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

import faceorg
from faceorg import paths
from faceorg.core.errors import LibraryError, ModelPackError, QueryError, UnreadablePhotoError
from faceorg.core.mistakes import Mistake
from faceorg.gui.faults import fault_words, path_words, reason_words
from faceorg.gui.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    texts = Texts("de", paths.resources_folder() / "translations")
    qapp.installTranslator(texts)
    yield
    qapp.removeTranslator(texts)


@pytest.mark.usefixtures("german")
def test_a_fault_is_said_with_what_it_is_about() -> None:
    fault = ModelPackError("the zip file is damaged: {cause}", Path("a.zip"), cause="no end")
    assert str(fault) == "a.zip: the zip file is damaged: no end"
    assert fault_words(fault) == "a.zip: Die ZIP-Datei ist beschädigt: no end"
    plain = LibraryError("this library was made by a newer faceorg")
    assert fault_words(plain) == "Diese Bibliothek stammt von einem neueren faceorg."
    assert "Anna" in fault_words(QueryError(Mistake.NOBODY, name="Anna"))


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("the file is empty", "Die Datei ist leer."),
        ("too large to open safely: 412 megapixels", "412 Megapixel"),
        ("too large to open safely: \u2026 by \u2026 pixels", "\u2026 \u00d7 \u2026 Pixel"),
        ("the file cannot be read: Input/output error", "Input/output error"),
        ("what an older faceorg wrote", "what an older faceorg wrote"),
    ],
)
def test_reasons_kept_in_the_library_are_said_too(kept: str, said: str) -> None:
    assert said in reason_words(kept)
    assert kept == said or reason_words(kept) != kept


def test_a_path_stays_whole_from_right_to_left(qapp: QApplication) -> None:
    assert path_words(Path("/a/b.jpg")) == str(Path("/a/b.jpg"))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        fault = UnreadablePhotoError("the file is empty", "/a/b.jpg")
        assert fault_words(fault) == f"\u2066{Path('/a/b.jpg')}\u2069: the file is empty"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_no_fault_is_a_sentence_put_together_where_it_is_raised() -> None:
    """Such a one could not be translated: words in braces come as arguments."""
    root = Path(faceorg.__file__).parent
    found = [
        f"{file.relative_to(root)}:{call.lineno}"
        for package in ("core", "library", "vision", "operations")
        for file in (root / package).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Raise) and isinstance(call := node.exc, ast.Call)
        if getattr(call.func, "id", "") in _FAULTS and call.args
        if any(isinstance(part, ast.JoinedStr) for part in ast.walk(call.args[0]))
    ]
    assert found == []


_FAULTS = {
    "FaceorgError", "PhotoError", "UnreadablePhotoError", "UnsupportedFormatError",
    "ModelPackError", "ModelPackMissingError", "ChecksumError", "LibraryError",
    "LibraryLockedError", "LibraryDamagedError", "LibraryReadOnlyError", "LibraryTooNewError",
    "MigrationError", "DecisionError", "ExportError",
}  # fmt: skip
