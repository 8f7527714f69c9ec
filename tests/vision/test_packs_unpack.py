"""Zips somebody else made: whole, inside their folder, and of a bearable size."""

from __future__ import annotations

import stat
import zipfile
from typing import TYPE_CHECKING

import pytest

from faceorg.core.errors import Cancelled, ModelPackError
from faceorg.core.progress import CancelToken
from faceorg.vision.unpack import unpack

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "in" / "here"
    target.mkdir(parents=True)
    return target


def archive_of(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return path


def everything_below(path: Path) -> set[str]:
    return {str(p.relative_to(path)) for p in path.rglob("*") if p.is_file()}


def test_files_and_folders_come_out_as_they_were(tmp_path: Path, folder: Path) -> None:
    archive = archive_of(
        tmp_path / "a.zip", {"a/b.onnx": b"1" * 3_000_000, "c.txt": b"", "d/": b""}
    )
    unpack(archive, folder, CancelToken())
    assert everything_below(folder) == {"a/b.onnx", "c.txt"}
    assert (folder / "a" / "b.onnx").read_bytes() == b"1" * 3_000_000


@pytest.mark.parametrize(
    "name", ["../evil", "a/../../evil", "/tmp/evil", "..\\evil", "C:\\evil", "C:evil", ".."]
)
def test_nothing_is_written_outside(tmp_path: Path, folder: Path, name: str) -> None:
    archive = archive_of(tmp_path / "a.zip", {name: b"evil"})
    with pytest.raises(ModelPackError, match="outside") as caught:
        unpack(archive, folder, CancelToken())
    assert caught.value.path == archive
    assert everything_below(tmp_path) == {"a.zip"}


def test_a_link_is_no_file(tmp_path: Path, folder: Path) -> None:
    entry = zipfile.ZipInfo("link")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(entry, "/etc")
    with pytest.raises(ModelPackError, match="plain file"):
        unpack(tmp_path / "a.zip", folder, CancelToken())
    assert list(folder.iterdir()) == []


def test_a_bomb_stops_at_the_limit(tmp_path: Path, folder: Path) -> None:
    archive = archive_of(tmp_path / "a.zip", {f"{n}.onnx": bytes(2_000_000) for n in range(3)})
    assert archive.stat().st_size < 20_000
    with pytest.raises(ModelPackError, match="larger") as caught:
        unpack(archive, folder, CancelToken(), total_max=5_000_000)
    assert caught.value.path == archive
    written = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
    assert written <= 5_000_000


def test_a_header_that_lies_about_the_size_is_not_believed(tmp_path: Path, folder: Path) -> None:
    archive = archive_of(tmp_path / "a.zip", {"big.onnx": bytes(4_000_000)})
    data = bytearray(archive.read_bytes())
    size = (4_000_000).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (10).to_bytes(4, "little")
    archive.write_bytes(bytes(data))
    with pytest.raises(ModelPackError):
        unpack(archive, folder, CancelToken(), total_max=1_000_000)
    assert sum(p.stat().st_size for p in folder.rglob("*")) <= 1_000_000


def test_too_many_files_are_no_pack(tmp_path: Path, folder: Path) -> None:
    archive = archive_of(tmp_path / "a.zip", {f"{number}.txt": b"" for number in range(1001)})
    with pytest.raises(ModelPackError, match="1001 files"):
        unpack(archive, folder, CancelToken())
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("cut", [0, 10, 1000, -30])
def test_a_damaged_zip_is_named(tmp_path: Path, folder: Path, cut: int) -> None:
    archive = archive_of(tmp_path / "a.zip", {"a.onnx": bytes(range(256)) * 9000})
    archive.write_bytes(archive.read_bytes()[:cut])
    with pytest.raises(ModelPackError, match="damaged") as caught:
        unpack(archive, folder, CancelToken())
    assert caught.value.path == archive


def test_flipped_bytes_never_end_in_anything_but_a_message(tmp_path: Path, folder: Path) -> None:
    whole = archive_of(tmp_path / "a.zip", {"a.onnx": bytes(range(256)) * 50}).read_bytes()
    refused = 0
    for at in range(0, len(whole), 7):
        changed = bytearray(whole)
        changed[at] ^= 0x5A
        (tmp_path / "b.zip").write_bytes(bytes(changed))
        target = folder / str(at)
        target.mkdir()
        try:
            unpack(tmp_path / "b.zip", target, CancelToken(), total_max=1_000_000)
        except ModelPackError:
            refused += 1
    assert refused > 10


def test_unpacking_can_be_stopped(tmp_path: Path, folder: Path) -> None:
    archive = archive_of(tmp_path / "a.zip", {"a.onnx": bytes(5_000_000)})
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        unpack(archive, folder, token)
    assert sum(p.stat().st_size for p in folder.rglob("*")) == 0
