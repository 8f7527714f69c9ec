"""What may be somebody's name in captions and in names of files and folders."""

from __future__ import annotations

import pytest

from faceorg.core.names import is_all_names, name_runs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna and Ben at the lake", ["Anna", "Ben"]),
        ("Anna 2019", ["Anna"]),
        ("Grandma Rose", ["Grandma Rose"]),
        ("GRANDMA ROSE 1987", ["Grandma Rose"]),
        ("Anna_Schmidt_003", ["Anna Schmidt"]),
        ("2019-07-12 Anna, Ben & Carl", ["Anna", "Ben", "Carl"]),
        ("Anna-Lena O'Neil", ["Anna-Lena O'Neil"]),
        ("Zoë2", ["Zoë"]),
        ("Анна и Борис", ["Анна", "Борис"]),
        ("IMG_20190303_120000", []),
        ("DSC00017", []),
        ("PXL_20210303", []),
        ("Summer Holidays", []),
        ("Phone", []),
        ("Anna's Phone 2", ["Anna"]),
        ("WhatsApp Images", []),
        ("Neuer Ordner", []),
        ("Nueva carpeta (3)", []),
        ("CameraRoll 2021", []),
        ("Capturas de pantalla", []),
        ("Handy Mrz 2020", []),
        ("Urlaub Mai 2019", []),
        ("Weihnachten bei Oma", ["Oma"]),
        ("Long Walks Towards Another Tomorrow", []),
        ("anna and ben", []),
        ("A B C", []),
        ("", []),
    ],
)
def test_runs_of_capitalised_words(text: str, names: list[str]) -> None:
    assert name_runs(text) == names


def test_what_is_nothing_but_names() -> None:
    assert is_all_names("Anna & Ben 2019")
    assert is_all_names("Anna und Ben")
    assert is_all_names("Grandma Rose")
    assert not is_all_names("Anna and Ben at the lake")
    assert not is_all_names("Christmas Anna")
    assert not is_all_names("2019")
