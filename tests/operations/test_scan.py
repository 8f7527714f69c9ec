"""Every way a file can come, change, move and go, with the files themselves left as they are."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import contents, draw_photo, make_face

from faceorg.core.errors import Cancelled, FaceorgError
from faceorg.core.progress import CancelToken
from faceorg.library import photos as photo_rows
from faceorg.library.database import Library
from faceorg.operations import label
from faceorg.operations.scan import ScanReport, scan_paths

if TYPE_CHECKING:
    from faceorg.core.entities import Photo, PhotoId

DAY = "2020:05:17 10:00:00"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "photos"
    path.mkdir()
    return path


def counts(report: ScanReport) -> dict[str, int]:
    kinds = ("new", "unchanged", "edited", "moved", "copies")
    return {kind: len(getattr(report, kind)) for kind in kinds if getattr(report, kind)}


def shown(library: Library, path: Path) -> Photo:
    photo = photo_rows.photo_at(library, path)
    assert photo is not None
    return photo_rows.photos_by_id(library, [photo])[0]


def is_shown(library: Library, photo: PhotoId) -> bool:
    return bool(library.value("SELECT readable FROM photos WHERE id = ?", (photo,)))


def reasons(library: Library) -> dict[str, str]:
    return {problem.path.name: problem.reason for problem in photo_rows.problems(library)}


def named_face(library: Library, photo: PhotoId) -> None:
    label.name_faces(library, [make_face(library, photo)], "Anna")


def test_new_photos_are_indexed_with_their_facts(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "sub" / "a.JPG", taken=DAY, caption="A picnic", size=(24, 16))
    assert counts(scan_paths(library, [folder])) == {"new": 1}
    photo = shown(library, path)
    assert photo.path == path
    assert photo.size_bytes == path.stat().st_size
    assert (photo.facts.width, photo.facts.height, photo.facts.format) == (24, 16, "JPEG")
    assert (photo.facts.taken_at, photo.facts.caption) == ("2020-05-17T10:00:00", "A picnic")
    assert not photo.missing
    assert photo_rows.folders(library) == [folder]


def test_a_second_scan_writes_nothing(library: Library, folder: Path) -> None:
    draw_photo(folder / "a.jpg")
    draw_photo(folder / "gone.jpg")
    (folder / "bad.jpg").write_text("no picture")
    (folder / "broken.jpg").symlink_to(folder / "nowhere")
    (folder / "raw.nef").write_bytes(b"raw")
    spoilt = draw_photo(folder / "spoilt.jpg")
    scan_paths(library, [folder])
    (folder / "gone.jpg").unlink()
    spoilt.write_text("no picture any more")
    scan_paths(library, [folder])
    before = library.db.conn.total_changes
    assert counts(scan_paths(library, [folder])) == {"unchanged": 1}
    assert library.db.conn.total_changes == before


def test_originals_stay_as_they_are(library: Library, folder: Path) -> None:
    for number in range(5):
        draw_photo(folder / str(number % 2) / f"{number}.jpg")
    (folder / "bad.jpg").write_text("no picture")

    def state() -> list[tuple[Path, int, bytes]]:
        return [
            (p, p.stat().st_mtime_ns, p.read_bytes() if p.is_file() else b"")
            for p in sorted(folder.rglob("*"))
        ]

    before = state()
    scan_paths(library, [folder])
    scan_paths(library, [folder])
    assert state() == before


@pytest.mark.parametrize("target", ["b.jpg", "other/a.jpg"])
def test_a_renamed_photo_is_the_same_photo(library: Library, folder: Path, target: str) -> None:
    path = draw_photo(folder / "a.jpg")
    scan_paths(library, [folder])
    photo = shown(library, path).id
    (folder / target).parent.mkdir(exist_ok=True)
    path.rename(folder / target)
    assert counts(scan_paths(library, [folder])) == {"moved": 1}
    assert shown(library, folder / target).id == photo
    assert photo_rows.known_places(library, photo) == [folder / target]


@pytest.mark.parametrize("together", [True, False])
def test_a_photo_moved_to_another_folder(
    library: Library, folder: Path, tmp_path: Path, together: bool
) -> None:
    path, other = draw_photo(folder / "a.jpg"), tmp_path / "other"
    other.mkdir()
    scan_paths(library, [folder, other] if together else [folder])
    photo = shown(library, path).id
    shutil.move(path, other / "a.jpg")
    if not together:
        scan_paths(library, [folder])
        assert photo_rows.photos_by_id(library, [photo])[0].missing
    assert counts(scan_paths(library, [other])) == {"moved": 1}
    found = photo_rows.photos_by_id(library, [photo])[0]
    assert (found.path, found.missing) == (other / "a.jpg", False)


def test_a_copy_is_the_same_photo_in_two_places(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg")
    scan_paths(library, [folder])
    shutil.copy(path, folder / "b.jpg")
    assert counts(scan_paths(library, [folder])) == {"unchanged": 1, "copies": 1}
    assert shown(library, folder / "b.jpg").id == shown(library, path).id
    path.unlink()
    scan_paths(library, [folder])
    assert shown(library, folder / "b.jpg").path == folder / "b.jpg"
    assert photo_rows.count_photos(library) == 1


def test_an_edited_photo_is_the_same_photo(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg", taken=DAY)
    scan_paths(library, [folder])
    photo = shown(library, path)
    with library.write():
        library.change("INSERT INTO analyses VALUES (?, 'pack')", (photo.id,))
    draw_photo(path, taken=DAY, size=(40, 30))
    assert counts(scan_paths(library, [folder])) == {"edited": 1}
    edited = shown(library, path)
    assert edited.id == photo.id
    assert edited.content_hash != photo.content_hash
    assert (edited.facts.width, edited.facts.height) == (40, 30)
    assert photo_rows.waiting_for_analysis(library, "pack") == [photo.id]


@pytest.mark.parametrize("known_before", [True, False])
def test_a_photo_whose_file_is_replaced_waits_with_its_people(
    library: Library, folder: Path, tmp_path: Path, known_before: bool
) -> None:
    path = draw_photo(folder / "a.jpg", taken=DAY)
    kept = Path(shutil.copy2(path, tmp_path / "kept.jpg"))
    other = draw_photo(folder / "z.jpg") if known_before else draw_photo(tmp_path / "z.jpg")
    scan_paths(library, [folder])
    photo = shown(library, path).id
    named_face(library, photo)
    shutil.copy(other, path)
    report = scan_paths(library, [folder])
    assert counts(report) == ({"copies": 1, "unchanged": 1} if known_before else {"new": 1})
    assert shown(library, path).id != photo
    assert not is_shown(library, photo)
    assert library.value("SELECT COUNT(*) FROM labels") == 1
    assert photo_rows.count_photos(library) == 1
    shutil.copy(kept, folder / "back.jpg")
    scan_paths(library, [folder])
    assert shown(library, folder / "back.jpg").id == photo
    assert is_shown(library, photo)
    assert photo_rows.count_photos(library) == 2


def test_two_photos_that_swap_their_names_stay_who_they_are(library: Library, folder: Path) -> None:
    first, second = draw_photo(folder / "a.jpg"), draw_photo(folder / "b.jpg")
    scan_paths(library, [folder])
    ids = shown(library, first).id, shown(library, second).id
    first.rename(folder / "c")
    second.rename(first)
    (folder / "c").rename(second)
    os.utime(first, ns=(1, 1))
    os.utime(second, ns=(2, 2))
    scan_paths(library, [folder])
    assert (shown(library, second).id, shown(library, first).id) == ids
    assert all(is_shown(library, photo) for photo in ids)
    assert photo_rows.count_photos(library) == 2


def test_a_deleted_photo_is_missing_until_it_returns(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg")
    kept = folder.parent / "kept.jpg"
    scan_paths(library, [folder])
    photo = shown(library, path).id
    shutil.move(path, kept)
    assert counts(scan_paths(library, [folder])) == {}
    assert shown(library, path).missing
    shutil.move(kept, path)
    assert counts(scan_paths(library, [folder])) == {"unchanged": 1}
    assert (shown(library, path).id, shown(library, path).missing) == (photo, False)


def test_a_touched_photo_is_unchanged(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg")
    scan_paths(library, [folder])
    with library.write():
        library.change("INSERT INTO analyses VALUES (1, 'pack')")
    os.utime(path, ns=(5, 5))
    assert counts(scan_paths(library, [folder])) == {"unchanged": 1}
    assert photo_rows.waiting_for_analysis(library, "pack") == []
    before = library.db.conn.total_changes
    scan_paths(library, [folder])
    assert library.db.conn.total_changes == before


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.jpg", b"", "empty"),
        ("text.jpg", b"hello, I am no picture", "not an image"),
        ("cut.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "cut short"),
        ("layers.PSD", b"8BPSanything", "does not read this kind"),
        ("raw.CR2", b"II*\0anything", "the RAW file is damaged"),
    ],
)
def test_a_bad_file_is_a_problem_until_it_is_mended(
    library: Library, folder: Path, name: str, content: bytes, words: str
) -> None:
    bad = folder / name
    bad.write_bytes(content)
    draw_photo(folder / "good.jpg")
    assert counts(scan_paths(library, [folder])) == {"new": 1}
    assert words in reasons(library)[name]
    if name.endswith(".jpg"):
        draw_photo(bad)
        assert counts(scan_paths(library, [folder])) == {"new": 1, "unchanged": 1}
    else:
        bad.unlink()
        scan_paths(library, [folder])
    assert reasons(library) == {}


def test_content_tells_the_format_not_the_name(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.png").rename(folder / "a.jpg")
    scan_paths(library, [folder])
    assert shown(library, path).facts.format == "PNG"


@pytest.mark.parametrize("same_time", [True, False])
def test_a_photo_spoilt_and_mended(library: Library, folder: Path, same_time: bool) -> None:
    path = draw_photo(folder / "a.jpg")
    before, status = path.read_bytes(), path.stat()
    scan_paths(library, [folder])
    photo = shown(library, path).id
    path.write_bytes(b"spoilt")
    scan_paths(library, [folder])
    assert "a.jpg" in reasons(library)
    assert shown(library, path).missing
    path.write_bytes(before)
    if same_time:
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    else:
        os.utime(path, ns=(9, 9))
    scan_paths(library, [folder])
    assert reasons(library) == {}
    assert (shown(library, path).id, shown(library, path).missing) == (photo, False)


def test_a_photo_that_cannot_be_decoded_is_told_again_when_it_returns(
    library: Library, folder: Path
) -> None:
    path = draw_photo(folder / "a.jpg")
    scan_paths(library, [folder])
    photo = shown(library, path).id
    with library.write():
        photo_rows.record_unreadable(library, photo, "the file is damaged", True)
    away = path.rename(folder.parent / "away.jpg")
    scan_paths(library, [folder])
    assert reasons(library) == {}
    away.rename(path)
    scan_paths(library, [folder])
    assert photo_rows.waiting_for_analysis(library, "pack") == [photo]


def test_names_of_every_kind(library: Library, folder: Path) -> None:
    names = [
        b"100%_sure.jpg", b"a_b.jpg", b"axb.jpg", b"line\nbreak.jpg", b"caf\xe9.jpg", b"q'\"\\.jpg",
        "\U0010f780.jpg".encode(), "Zoë\u0301.JPEG".encode(), b" .jpg", b"x" * 251 + b".jpg",
    ]  # fmt: skip
    paths = [draw_photo(folder / os.fsdecode(name)) for name in names]
    assert counts(scan_paths(library, [folder])) == {"new": len(names)}
    assert {shown(library, path).path for path in paths} == set(paths)
    assert {
        p for ps in map(photo_rows.present_places, [library] * 10, range(1, 11)) for p in ps
    } == {*paths}
    assert counts(scan_paths(library, [folder])) == {"unchanged": len(names)}


def test_likeness_of_names_marks_no_neighbour_missing(library: Library, tmp_path: Path) -> None:
    one, other = draw_photo(tmp_path / "a_b" / "1.jpg"), draw_photo(tmp_path / "axb" / "1.jpg")
    sibling = draw_photo(tmp_path / "a_b2" / "1.jpg")
    scan_paths(library, [tmp_path / "a_b", tmp_path / "axb", tmp_path / "a_b2"])
    one.unlink()
    scan_paths(library, [tmp_path / "a_b"])
    assert [shown(library, path).missing for path in (one, other, sibling)] == [True, False, False]


def test_what_is_hidden_or_no_photo_is_left_alone(library: Library, folder: Path) -> None:
    for name in (".hidden.jpg", ".cache/a.jpg", "@eaDir/a.jpg", "$RECYCLE.BIN/a.jpg"):
        draw_photo(folder / name)
    (folder / "notes.txt").write_text("no photo")
    (folder / "folder.jpg").mkdir()
    os.mkfifo(folder / "pipe.jpg")
    assert counts(scan_paths(library, [folder])) == {}
    assert reasons(library) == {}


def test_links(library: Library, folder: Path, tmp_path: Path) -> None:
    real = draw_photo(tmp_path / "elsewhere" / "real.jpg")
    (folder / "link.jpg").symlink_to(real)
    (folder / "broken.jpg").symlink_to(tmp_path / "nowhere.jpg")
    (folder / "self.jpg").symlink_to(folder / "self.jpg")
    (folder / "around").symlink_to(folder, target_is_directory=True)
    assert counts(scan_paths(library, [folder])) == {"new": 1}
    assert set(reasons(library)) == {"broken.jpg", "self.jpg"}
    assert all("cannot be read" in reason for reason in reasons(library).values())


def test_a_folder_that_cannot_be_read(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, beside = draw_photo(folder / "closed" / "a.jpg"), draw_photo(folder / "b.jpg")
    scan_paths(library, [folder])
    real = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert counts(scan_paths(library, [folder])) == {"unchanged": 1}
    assert reasons(library) == {"closed": "This folder cannot be read: Permission denied"}
    assert [shown(library, path).missing for path in (inside, beside)] == [True, False]
    monkeypatch.undo()
    assert counts(scan_paths(library, [folder])) == {"unchanged": 2}
    assert reasons(library) == {}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_tried_again(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg")
    path.chmod(0)
    scan_paths(library, [folder])
    assert "allowed" in reasons(library)["a.jpg"]
    path.chmod(0o600)
    assert counts(scan_paths(library, [folder])) == {"new": 1}


def test_what_the_system_refused_is_tried_again(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw_photo(folder / "a.jpg")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", _refuse)
        assert counts(scan_paths(library, [folder])) == {}
    assert "allowed" in reasons(library)["a.jpg"]
    assert counts(scan_paths(library, [folder])) == {"new": 1}
    assert reasons(library) == {}


def _refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_file_that_vanishes_between_listing_and_reading(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg")
    content = path.read_bytes()

    def vanish(stage: str, _done: int, _total: int) -> None:
        if stage == "look":
            path.unlink(missing_ok=True)

    assert counts(scan_paths(library, [folder], progress=vanish)) == {}
    assert "not there any more" in reasons(library)["a.jpg"]
    scan_paths(library, [folder])
    assert reasons(library) == {}
    path.write_bytes(content)
    assert counts(scan_paths(library, [folder])) == {"new": 1}


def test_a_file_that_changes_while_it_is_read_is_read_again(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg", size=(10, 10))

    def grow(stage: str, _done: int, _total: int) -> None:
        if stage == "look":
            draw_photo(path, size=(50, 50))

    assert counts(scan_paths(library, [folder], progress=grow)) == {}
    assert "changed while" in reasons(library)["a.jpg"]
    assert counts(scan_paths(library, [folder])) == {"new": 1}
    assert shown(library, path).size_bytes == path.stat().st_size


def test_nested_and_repeated_roots_count_once(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "sub" / "a.jpg")
    report = scan_paths(library, [folder / "sub", folder, folder, folder / "sub" / ".." / "sub"])
    assert report.roots == [folder]
    assert counts(report) == {"new": 1}
    assert shown(library, path).path == path


def test_a_single_file_is_a_root_too(library: Library, folder: Path) -> None:
    path = draw_photo(folder / "a.jpg")
    draw_photo(folder / "b.jpg")
    assert counts(scan_paths(library, [path])) == {"new": 1}
    assert counts(scan_paths(library, [path])) == {"unchanged": 1}


def test_a_root_that_is_not_there_is_said(library: Library, folder: Path) -> None:
    with pytest.raises(FaceorgError, match="no such file or folder") as raised:
        scan_paths(library, [folder, folder / "nowhere"])
    assert raised.value.path == folder / "nowhere"
    assert photo_rows.folders(library) == []


def test_a_folder_that_differs_in_case_alone_is_another(library: Library, folder: Path) -> None:
    other = folder.with_name(folder.name.upper())
    other.mkdir()
    if other.samefile(folder):
        pytest.skip("this file system ignores case")
    for place in (folder, other):
        (place / "bad.jpg").write_text(f"no picture in {place.name}")
    scan_paths(library, [folder, other])
    scan_paths(library, [other])
    assert [problem.path.parent for problem in photo_rows.problems(library, folder)] == [folder]


def test_a_pipe_as_root_is_a_problem(library: Library, folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    scan_paths(library, [folder / "pipe"])
    assert reasons(library) == {"pipe": "this is not a regular file"}


@pytest.mark.parametrize("after", [0, 1, 70, 150])
def test_a_scan_cut_short_and_repeated_equals_an_undisturbed_one(
    library: Library, folder: Path, tmp_path: Path, after: int
) -> None:
    for number in range(150):
        draw_photo(folder / f"{number % 3}" / f"{number}.jpg", number)
    (folder / "copy.jpg").write_bytes((folder / "0" / "0.jpg").read_bytes())
    (folder / "bad.jpg").write_text("no picture")
    token = _cancel_after(after)
    with pytest.raises(Cancelled):
        scan_paths(library, [folder], cancel=token)
    partly = library.value("SELECT COUNT(*) FROM places")
    assert partly < 151
    scan_paths(library, [folder])
    with Library.open(tmp_path / "undisturbed") as undisturbed:
        scan_paths(undisturbed, [folder])
        assert contents(library) == contents(undisturbed)


def _cancel_after(checks: int) -> CancelToken:
    class Counting(CancelToken):
        left = checks

        def check(self) -> None:
            if self.left <= 0:
                self.cancel()
            self.left -= 1
            super().check()

    return Counting()


def test_a_cancelled_scan_keeps_what_was_read(library: Library, folder: Path) -> None:
    for number in range(20):
        draw_photo(folder / f"{number:02}.jpg", number)
    with pytest.raises(Cancelled):
        scan_paths(library, [folder], cancel=_cancel_after(15))
    kept = library.value("SELECT COUNT(*) FROM places")
    assert 5 <= kept < 20
    assert counts(scan_paths(library, [folder])) == {"unchanged": kept, "new": 20 - kept}


def test_progress_ends_at_the_total(library: Library, folder: Path) -> None:
    draw_photo(folder / "a.jpg")
    (folder / "bad.jpg").write_text("no picture")
    steps: list[tuple[str, int, int]] = []
    scan_paths(library, [folder], progress=lambda *step: steps.append(step))
    assert steps[-1] == ("scan", 2, 2)
    assert all(done <= total for stage, done, total in steps if stage == "scan")
