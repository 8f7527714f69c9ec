"""Exported copies: whole, byte for byte, under free names, with names where others read them."""

from __future__ import annotations

import csv
import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from photo_builders import make_face, make_photo
from PIL import Image, ImageDraw, ImageOps

from faceorg.core.entities import Assignment, SetAside
from faceorg.core.errors import Cancelled, ExportError
from faceorg.core.geometry import BoundingBox
from faceorg.core.progress import CancelToken
from faceorg.core.xmp import read_regions
from faceorg.operations.export import ExportItem, check_template, copy_name, export_photos, people

LEFT, MIDDLE, RIGHT = (BoundingBox(x, 0.2, 0.2, 0.3) for x in (0.0, 0.35, 0.7))


@pytest.fixture
def item(tmp_path: Path) -> ExportItem:
    photo = make_photo(tmp_path / "in" / "IMG_1.jpg", taken_at="2021-05-06T07:08:09", caption="=1")
    return ExportItem(photo, [make_face(RIGHT, "Ben"), make_face(LEFT, "Ann"), make_face(MIDDLE)])


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def rows(folder: Path, name: str = "album.csv") -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_copies_are_byte_for_byte_with_their_time_and_a_sidecar(
    item: ExportItem, out: Path
) -> None:
    source = item.photo.path
    os.utime(source, ns=(1, 1_500_000_000_123_456_789))
    before = source.stat()
    report = export_photos([item], out)
    copy = out / "IMG_1.jpg"
    assert (report.copied, report.problems) == ([copy], [])
    assert copy.read_bytes() == source.read_bytes()
    assert copy.stat().st_mtime_ns // 1000 == 1_500_000_000_123_456
    assert source.stat().st_mtime_ns == before.st_mtime_ns
    assert names(out) == ["IMG_1.jpg", "IMG_1.jpg.xmp", "album.csv"]
    regions = read_regions((out / "IMG_1.jpg.xmp").read_bytes())
    assert [region.name for region in regions] == ["Ben", "Ann", None]


def test_the_list_says_who_is_where_and_holds_no_formula(item: ExportItem, out: Path) -> None:
    export_photos([item], out)
    assert rows(out) == [
        {
            "file": "IMG_1.jpg",
            "original": "IMG_1.jpg",
            "taken_at": "2021-05-06T07:08:09",
            "caption": "'=1",
            "people": "Ann; Ben",
            "faces": "3",
        }
    ]


@pytest.mark.parametrize("caption", ["=1+1", "+1", "-1", "@a", "\t=1", ' "=1', "a;=1", "a\n=1"])
def test_no_cell_starts_with_what_a_spreadsheet_runs(
    tmp_path: Path, out: Path, caption: str
) -> None:
    photo = make_photo(tmp_path / "a.jpg", caption=caption)
    export_photos([ExportItem(photo, [])], out)
    cell = rows(out)[0]["caption"]
    parts = cell.replace("\n", ";").replace("\t", ";").split(";")
    assert not any(part.strip(' "').startswith(("=", "+", "-", "@")) for part in parts)
    assert cell.replace("'", "") == caption


def test_only_set_names_count(tmp_path: Path) -> None:
    faces = [
        make_face(LEFT, "Ann", by=Assignment.MATCHED),
        make_face(MIDDLE, suggested="Ben"),
        make_face(RIGHT, "Cy", set_aside=SetAside.STRANGER),
    ]
    assert people(faces) == ["Ann"]
    item = ExportItem(make_photo(tmp_path / "a.jpg"), faces)
    export_photos([item], tmp_path / "out")
    regions = read_regions((tmp_path / "out/a.jpg.xmp").read_bytes())
    assert [region.name for region in regions] == ["Ann", None, None]


def test_what_is_not_a_face_is_not_a_region(tmp_path: Path) -> None:
    face = make_face(LEFT, set_aside=SetAside.NOT_A_FACE)
    export_photos([ExportItem(make_photo(tmp_path / "a.jpg"), [face])], tmp_path / "out")
    assert read_regions((tmp_path / "out/a.jpg.xmp").read_bytes()) == []
    assert rows(tmp_path / "out")[0]["faces"] == "0"


# Names


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{name}", "IMG_1.jpg"),
        ("{date} {people}", "2021-05-06 Ann, Ben.jpg"),
        ("{year}-{number}", "2021-007.jpg"),
        ("{{{name}}}", "{IMG_1}.jpg"),
        ("Holiday", "Holiday.jpg"),
    ],
)
def test_templates(item: ExportItem, template: str, expected: str) -> None:
    check_template(template)
    assert copy_name(item, template, 7, 20) == expected


def test_a_template_without_data(tmp_path: Path) -> None:
    bare = ExportItem(make_photo(tmp_path / "x.JPG"), [])
    assert copy_name(bare, "{date}_{year}", 1, 1) == "undated_undated.JPG"
    assert copy_name(bare, "{people}", 1, 1) == "x.JPG"
    assert copy_name(bare, "{number}", 12, 4000) == "0012.JPG"


@pytest.mark.parametrize(
    "template", ["{nme}", "{}", "{0}", "{name", "name}", "{name.x}", "{name!r}", "{number:04}", " "]
)
def test_a_bad_template_says_what_is_allowed(item: ExportItem, out: Path, template: str) -> None:
    with pytest.raises(ExportError, match=r"\{name\}, \{date\}, \{year\}, \{people\}, \{number\}"):
        export_photos([item], out, template=template)
    assert not out.exists()


@pytest.mark.parametrize("template", ["a/{name}", "..\\{name}"])
def test_a_template_names_no_folders(item: ExportItem, out: Path, template: str) -> None:
    with pytest.raises(ExportError, match="no slashes"):
        export_photos([item], out, template=template)


def test_a_persons_name_cannot_leave_the_folder(tmp_path: Path, out: Path) -> None:
    item = ExportItem(make_photo(tmp_path / "a.jpg"), [make_face(LEFT, "../../{name} <b>")])
    (copy,) = export_photos([item], out, template="{people}").copied
    assert copy == out / ".._.._{name} _b_.jpg"


def test_taken_names_get_numbers_even_in_other_case(tmp_path: Path, out: Path) -> None:
    out.mkdir()
    (out / "img.JPG").write_text("mine")
    (out / "img (2).jpg.xmp").write_text("mine too")
    items = [ExportItem(make_photo(tmp_path / f / "Img.jpg"), []) for f in ("a", "b")]
    report = export_photos(items, out)
    assert [path.name for path in report.copied] == ["Img (3).jpg", "Img (4).jpg"]
    assert (out / "img.JPG").read_text() == "mine"
    assert (out / "img (2).jpg.xmp").read_text() == "mine too"
    again = export_photos(items, out)
    assert again.copied == []
    assert again.there == report.copied
    assert not (out / "album (2).csv").exists()


def test_what_is_there_already_byte_for_byte_is_not_made_again(
    tmp_path: Path, item: ExportItem, out: Path
) -> None:
    other = ExportItem(make_photo(tmp_path / "b" / "other.jpg"), [])
    first = export_photos([item, item], out).copied
    there = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    told: list[Path] = []
    report = export_photos([item, item, item, other], out, made=told.append)
    assert report.there == first
    assert [path.name for path in report.copied] == ["IMG_1 (3).jpg", "other.jpg"]
    assert told == report.copied
    assert {path: path.stat().st_mtime_ns for path in there} == there
    assert [row["file"] for row in rows(out, "album (2).csv")] == [
        "IMG_1.jpg", "IMG_1 (2).jpg", "IMG_1 (3).jpg", "other.jpg"
    ]  # fmt: skip
    (out / "IMG_1.jpg.xmp").write_text("mine")
    (out / "IMG_1 (2).jpg").unlink()
    report = export_photos([item], out)
    assert report.there == [out / "IMG_1 (3).jpg"], "what was changed is not the same any more"
    inside = export_photos([item], out / "inside", inside=True)
    assert export_photos([item], out / "inside", inside=True).there == inside.copied


def test_composed_and_decomposed_letters_are_one_name(tmp_path: Path, out: Path) -> None:
    paths = [tmp_path / "a" / "\u00e9.jpg", tmp_path / "b" / "e\u0301.jpg"]
    items = [ExportItem(make_photo(path), []) for path in paths]
    copied = export_photos(items, out).copied
    assert [path.stem for path in copied] == ["\u00e9", "e\u0301 (2)"]


def test_exporting_into_the_originals_own_folder_overwrites_nothing(item: ExportItem) -> None:
    folder = item.photo.path.parent
    content = item.photo.path.read_bytes()
    (copy,) = export_photos([item], folder).copied
    assert copy.name == "IMG_1 (2).jpg"
    assert item.photo.path.read_bytes() == copy.read_bytes() == content


# Other file systems


@pytest.fixture
def no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        if self.exists():
            raise FileExistsError(errno.EEXIST, "exists")
        raise OSError(errno.EPERM, "this file system has no hard links")

    monkeypatch.setattr(Path, "hardlink_to", refuse)


@pytest.mark.usefixtures("no_links")
def test_a_file_system_without_hard_links(item: ExportItem, out: Path) -> None:
    report = export_photos([item, item], out)
    assert [path.name for path in report.copied] == ["IMG_1.jpg", "IMG_1 (2).jpg"]
    assert len(names(out)) == 5
    assert report.copied[1].read_bytes() == item.photo.path.read_bytes()


def test_a_dangling_link_counts_as_a_taken_name(item: ExportItem, out: Path) -> None:
    out.mkdir()
    try:
        (out / "IMG_1.jpg").symlink_to(out / "nowhere")
    except OSError:
        pytest.skip("no symbolic links here")
    assert export_photos([item], out).copied == [out / "IMG_1 (2).jpg"]
    assert not (out / "nowhere").exists()


# Faults


def test_a_missing_and_an_unreadable_original_are_problems(
    item: ExportItem, out: Path, tmp_path: Path
) -> None:
    gone = ExportItem(make_photo(tmp_path / "gone.jpg"), [])
    gone.photo.path.unlink()
    folder = ExportItem(make_photo(tmp_path / "folder.jpg"), [])
    folder.photo.path.unlink()
    folder.photo.path.mkdir()
    report = export_photos([gone, item, folder], out)
    assert [path.name for path in report.copied] == ["IMG_1.jpg"]
    assert [problem.path.name for problem in report.problems] == ["gone.jpg", "folder.jpg"]
    assert names(out) == ["IMG_1.jpg", "IMG_1.jpg.xmp", "album.csv"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_an_original_without_permission_is_a_problem(item: ExportItem, out: Path) -> None:
    item.photo.path.chmod(0)
    (problem,) = export_photos([item], out).problems
    assert "cannot be read" in problem.reason
    assert names(out) == []


def test_a_full_disk_ends_the_run_and_leaves_nothing_half(
    item: ExportItem, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_photos([item], out)
    before = names(out)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="the disk is full") as caught:
        export_photos([item, item], out)
    assert caught.value.path == out
    assert names(out) == before


def test_a_photo_too_large_for_the_file_system_is_a_problem(
    item: ExportItem, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync, calls = os.fsync, iter([OSError(errno.EFBIG, "File too large"), None, None, None])

    def once(descriptor: int) -> None:
        if fault := next(calls):
            raise fault
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", once)
    report = export_photos([item, item], out)
    assert "too large" in report.problems[0].reason
    assert [path.name for path in report.copied] == ["IMG_1.jpg"]


def test_a_destination_that_is_a_file(item: ExportItem, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(ExportError, match="a file, not a folder"):
            export_photos([item], path)


def test_cancel_keeps_what_is_whole_and_lists_it(item: ExportItem, out: Path) -> None:
    cancel, seen = CancelToken(), list[tuple[str, int, int]]()

    def progress(stage: str, done: int, total: int) -> None:
        seen.append((stage, done, total))
        if done == 2:
            cancel.cancel()

    with pytest.raises(Cancelled):
        export_photos([item] * 5, out, progress=progress, cancel=cancel)
    assert seen == [("export", done, 5) for done in (0, 1, 2)]
    assert [row["file"] for row in rows(out)] == ["IMG_1.jpg", "IMG_1 (2).jpg"]
    assert len(names(out)) == 5


def test_cancel_in_the_middle_of_a_file_removes_it(
    item: ExportItem, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceorg.operations.export._CHUNK_BYTES", 100)

    class CancelledLater(CancelToken):
        checks = 0

        def check(self) -> None:
            self.checks += 1
            if self.checks == 4:
                assert any(name.endswith(".part") for name in names(out))
                self.cancel()
            super().check()

    with pytest.raises(Cancelled):
        export_photos([item], out, cancel=CancelledLater())
    assert names(out) == []


def test_progress_reaches_the_total_over_problems(item: ExportItem, out: Path) -> None:
    seen = list[tuple[int, int]]()
    item.photo.path.unlink()
    export_photos([item], out, progress=lambda stage, done, total: seen.append((done, total)))
    assert seen == [(0, 1), (1, 1)]
    assert names(out) == []


# Another program reads the sidecars


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exiftool_finds_the_patch_where_the_sidecar_says(
    tmp_path: Path, out: Path, orientation: int
) -> None:
    if not shutil.which("exiftool"):
        pytest.skip("exiftool is not installed")
    stored = Image.new("RGB", (640, 480), "black")
    ImageDraw.Draw(stored).rectangle((400, 60, 479, 119), fill="red")
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "a.png"
    stored.save(path, exif=exif)
    upright = ImageOps.exif_transpose(Image.open(path))
    left, top, right, bottom = upright.getchannel("R").getbbox() or (0, 0, 0, 0)
    w, h = upright.size
    box = BoundingBox(left / w, top / h, (right - left) / w, (bottom - top) / h)
    photo = make_photo(path, format="PNG", width=w, height=h, orientation=orientation)
    (copy,) = export_photos([ExportItem(photo, [make_face(box, "Ann Žižka")])], out).copied
    command = [
        "exiftool",
        "-j",
        "-struct",
        "-n",
        "-XMP:all",
        "-validate",
        "-warning",
        f"{copy}.xmp",
    ]
    result = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    (tags,) = json.loads(result.stdout)
    assert tags["Validate"] == "0 0 0"
    assert "Warning" not in tags
    region = tags["RegionInfo"]
    assert region["AppliedToDimensions"] == {"W": 640, "H": 480, "Unit": "pixel"}
    (face,) = region["RegionList"]
    assert face["Name"] == "Ann Žižka"
    area = face["Area"]
    found = [area["X"] * 640, area["Y"] * 480, area["W"] * 640, area["H"] * 480]
    assert found == pytest.approx([440, 90, 80, 60], abs=0.01)
    (microsoft,) = tags["RegionInfoMP"]["Regions"]
    numbers = [float(text) for text in microsoft["Rectangle"].split(",")]
    assert numbers == pytest.approx([0.625, 0.125, 0.125, 0.125], abs=1e-5)


def test_names_inside_the_copies(item: ExportItem, out: Path) -> None:
    original = item.photo.path.read_bytes()
    report = export_photos([item], out, inside=True)
    assert report.problems == []
    assert names(out) == ["IMG_1.jpg", "album.csv"]
    copy = out / "IMG_1.jpg"
    assert item.photo.path.read_bytes() == original
    assert copy.stat().st_mtime_ns // 1000 == item.photo.path.stat().st_mtime_ns // 1000
    with Image.open(copy) as new, Image.open(item.photo.path) as old:
        assert new.tobytes() == old.tobytes()
        assert {region.name for region in read_regions(new.info["xmp"])} == {"Ann", "Ben", None}


def test_where_there_is_no_place_for_names_they_lie_beside(tmp_path: Path, out: Path) -> None:
    with_place = make_photo(tmp_path / "in" / "a.jpg")
    without = make_photo(tmp_path / "in" / "b.jpg")
    Image.open(with_place.path).save(without.path, "TIFF")
    nobody = make_photo(tmp_path / "in" / "c.jpg")
    items = [ExportItem(p, [make_face(LEFT, "Ann")]) for p in (with_place, without)]
    report = export_photos([*items, ExportItem(nobody, [make_face(LEFT)])], out, inside=True)
    assert report.problems == []
    assert names(out) == ["a.jpg", "album.csv", "b.jpg", "b.jpg.xmp", "c.jpg", "c.jpg.xmp"]
    assert (out / "b.jpg").read_bytes() == without.path.read_bytes()
    assert (out / "c.jpg").read_bytes() == nobody.path.read_bytes()


def test_a_folder_for_each_person(tmp_path: Path, out: Path) -> None:
    both, one, nobody = (make_photo(tmp_path / "in" / f"{n}.jpg") for n in range(3))
    items = [
        ExportItem(both, [make_face(LEFT, "Ann"), make_face(RIGHT, "../Ben")]),
        ExportItem(one, [make_face(LEFT, "ann")]),
        ExportItem(nobody, [make_face(LEFT)]),
    ]
    report = export_photos(items, out, by_person=True)
    assert len(report.copied) == 4
    found = sorted(str(p.relative_to(out)) for p in out.rglob("*.jpg"))
    ben = next(path.name for path in out.iterdir() if "Ben" in path.name)
    assert found == sorted(["2.jpg", "Ann/0.jpg", "Ann/1.jpg", f"{ben}/0.jpg"])
    assert [row["file"] for row in rows(out)] == ["Ann/0.jpg", f"{ben}/0.jpg", "Ann/1.jpg", "2.jpg"]
    assert out.parent.joinpath("Ben").exists() is False
