"""Paths of any bytes come back as they were; words are found without case and accents."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from faceorg.library.places import scope
from faceorg.library.text import fold, fold_path, path_to_text, text_to_path

if TYPE_CHECKING:
    from faceorg.library.database import Library

names = st.binary(min_size=1, max_size=12).filter(lambda name: b"\0" not in name)


@given(names)
@example("\U0010f780\U0010f7ff\U0010f701".encode())
@example(b"\xf4\x8f\x9e\x80\xff caf\xe9")
@example(b"\xf4\x8f\x9e")
def test_any_path_comes_back(name: bytes) -> None:
    path = Path("/") / os.fsdecode(name)
    text = path_to_text(path)
    assert text_to_path(text) == path
    assert os.fsencode(text_to_path(text)) == os.fsencode(path)
    assert text.encode()  # SQLite can hold it


@given(names, names)
def test_two_paths_are_never_one_text(one: bytes, other: bytes) -> None:
    paths = [os.fsdecode(name) for name in (one, other)]
    assert (path_to_text(paths[0]) == path_to_text(paths[1])) == (paths[0] == paths[1])


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"), [("José", "JOSE"), ("Straße", "STRASSE"), ("ﬁn", "fin"), ("Å", "A\u030a")]
)
def test_words_that_are_found_by_each_other(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_paths_are_folded_with_forward_slashes() -> None:
    assert fold_path(Path("/Été") / "Café.JPG") == "/ete/cafe.jpg"


@pytest.mark.parametrize(
    ("folder", "path", "below"),
    [
        ("/a", "/a/b.jpg", True),
        ("/a", "/ab/c.jpg", False),
        ("/", "/a/b.jpg", True),
        ("/100%", "/100%/b.jpg", True),
        ("/100%", "/100x/b.jpg", False),
        ("/a_b", "/axb/c.jpg", False),
        ("/a\\b", "/a\\b/c.jpg", True),
        ("/a", "/a", True),
        ("/a", "/A/b.jpg", False),
        ("/Ä", "/Ä/b.jpg", True),
    ],
)
def test_at_or_below_a_folder(library: Library, folder: str, path: str, below: bool) -> None:
    condition = "SELECT ?1 = ?2 OR ?1 > ?3 AND ?1 < ?4"
    assert bool(library.value(condition, (path, *scope(Path(folder))))) is below
