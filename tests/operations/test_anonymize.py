"""Safe copies: who is hidden, that nothing else tells on them, and that the check is honest."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from colour_engine import COLOURS, SPOTS, ColourEngine, draw, square
from photo_builders import PERSONS, make_face, make_photo
from PIL import Image

from faceorg.core.errors import Cancelled, ExportError
from faceorg.core.geometry import BoundingBox
from faceorg.core.progress import CancelToken
from faceorg.operations import anonymize
from faceorg.operations.anonymize import AnonymizeItem, Verdict, anonymize_photos
from faceorg.operations.hiding import Hide, HideRule, HidingPlan
from faceorg.vision.images import load_upright

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import Photo
    from faceorg.vision.engine import FoundFace

ANN = frozenset({PERSONS["Ann"]})


@pytest.fixture
def photo(tmp_path: Path) -> Photo:
    return draw(tmp_path / "in" / "Ann and Ben 2020.jpg")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def still_seen(copy: Path) -> set[str]:
    image = load_upright(copy).astype(int)
    return {n for n, (x, y) in SPOTS.items() if np.abs(image[y, x] - COLOURS[n]).max() < 40}


# Who is hidden

FACES = [
    make_face(square("red"), "Ann", face_id=1),
    make_face(square("green"), "Ben", face_id=2),
    make_face(square("blue"), face_id=3),
]


@pytest.mark.parametrize(
    ("rule", "seen"),
    [
        (HideRule(), set()),
        (HideRule(Hide.EVERYONE_BUT, ANN), {"red"}),
        (HideRule(Hide.EVERYONE_BUT), set()),
        (HideRule(Hide.ONLY, ANN), {"green", "blue"}),
    ],
)
def test_the_three_rules(photo: Photo, out: Path, rule: HideRule, seen: set[str]) -> None:
    report = anonymize_photos([AnonymizeItem(photo, FACES)], out, ColourEngine(), rule=rule)
    (result,) = report.photos
    assert still_seen(result.copy) == seen
    assert (len(result.hidden), result.visible) == (3 - len(seen), len(seen))
    assert report.count(Verdict.HIDDEN) == 3 - len(seen)
    assert report.problems == []


@pytest.mark.parametrize(
    ("rule", "seen"),
    [
        (HideRule(), set()),
        (HideRule(Hide.EVERYONE_BUT, ANN), {"red"}),
        (HideRule(Hide.ONLY, ANN), {"green", "blue"}),
    ],
)
def test_faces_the_library_does_not_have(
    photo: Photo, out: Path, rule: HideRule, seen: set[str]
) -> None:
    item = AnonymizeItem(photo, FACES[:1])
    (result,) = anonymize_photos([item], out, ColourEngine(), rule=rule).photos
    assert still_seen(result.copy) == seen
    assert sum(face.face_id is None for face in result.hidden) == (0 if "blue" in seen else 2)


def test_where_faces_overlap_hiding_wins(photo: Photo, out: Path) -> None:
    ann = make_face(square("red"), "Ann")
    x, y = square("red").center
    over = make_face(BoundingBox(x - 0.1, y - 0.2, 0.2, 0.4), "Ben", face_id=2)
    rule = HideRule(Hide.EVERYONE_BUT, ANN)
    item = AnonymizeItem(photo, [ann, over])
    (result,) = anonymize_photos([item], out, ColourEngine(), rule=rule).photos
    assert "red" not in still_seen(result.copy)


def test_only_needs_someone(photo: Photo, out: Path) -> None:
    with pytest.raises(ExportError, match="at least one person"):
        anonymize_photos([], out, ColourEngine(), rule=HideRule(Hide.ONLY))
    assert not out.exists()


# What the copy tells

SECRET = b"Ann Secret"


def leaky(path: Path) -> Photo:
    """A photo whose metadata name a person, a place, a camera and hold the whole picture again."""
    thumbnail = io.BytesIO()
    Image.new("RGB", (160, 88), (1, 200, 99)).save(thumbnail, "JPEG", comment=SECRET)
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif[0x0110] = "LeakyCam 7"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)})
    content = exif.tobytes()
    # Pillow writes no second image directory: link one with the thumbnail by hand.
    content = with_thumbnail(content, thumbnail.getvalue())
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + b"</x:xmpmeta>"
    options = {"exif": content, "xmp": xmp, "icc_profile": b"ICC " + SECRET, "comment": SECRET}
    return draw(path, **(options if path.suffix == ".jpg" else {"exif": content}))


def with_thumbnail(exif: bytes, jpeg: bytes) -> bytes:
    """EXIF (big or little endian, as Pillow writes it) plus an IFD1 that holds ``jpeg``."""
    head, tiff = exif[:6], bytearray(exif[6:])
    order = "big" if tiff[:2] == b"MM" else "little"
    number = lambda value, size: int(value).to_bytes(size, order)  # noqa: E731
    first = int.from_bytes(tiff[4:8], order)
    count = int.from_bytes(tiff[first : first + 2], order)
    link = first + 2 + 12 * count
    tiff += b"\0" * (len(tiff) % 2)
    tiff[link : link + 4] = number(len(tiff), 4)
    at = len(tiff) + 2 + 2 * 12 + 4
    entries = [(0x0201, 4, 1, at), (0x0202, 4, 1, len(jpeg))]
    tiff += number(len(entries), 2)
    for tag, kind, length, value in entries:
        tiff += number(tag, 2) + number(kind, 2) + number(length, 4) + number(value, 4)
    return head + bytes(tiff) + number(0, 4) + jpeg


@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_nothing_of_the_metadata_is_in_the_copy(tmp_path: Path, out: Path, suffix: str) -> None:
    photo = leaky(tmp_path / "in" / f"Ann{suffix}")
    source = photo.path.read_bytes()
    assert SECRET in source
    assert b"LeakyCam" in source
    assert source.count(b"\xff\xd8\xff") >= (2 if suffix == ".jpg" else 1)  # the thumbnail
    with Image.open(photo.path) as image:
        assert image.getexif().get_ifd(0x8825)
    (result,) = anonymize_photos(
        [AnonymizeItem(photo, FACES)], out, ColourEngine(), rule=HideRule()
    ).photos
    copy = result.copy.read_bytes()
    for word in (b"Ann", b"Secret", b"LeakyCam", b"Exif", b"http", b"xmp", b"Photoshop", b"ICC"):
        assert word not in copy
    assert copy.count(b"\xff\xd8\xff") == (1 if suffix == ".jpg" else 0)
    with Image.open(result.copy) as image:
        assert not image.getexif()
        assert not set(image.info) - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert image.format == ("JPEG" if suffix == ".jpg" else "PNG")
    assert photo.path.read_bytes() == source


def test_names_and_times_stay_behind(photo: Photo, out: Path) -> None:
    items = [AnonymizeItem(photo, FACES)] * 2
    report = anonymize_photos(items, out, ColourEngine(), rule=HideRule())
    assert [result.copy.name for result in report.photos] == ["photo-001.jpg", "photo-002.jpg"]
    anonymize_photos(items[:1], out, ColourEngine(), rule=HideRule(), rename=False)
    anonymize_photos(items[:1], out, ColourEngine(), rule=HideRule())
    names = {path.name for path in out.iterdir()}
    assert names >= {"Ann and Ben 2020.jpg", "photo-001 (2).jpg"}


def test_a_turned_photo_comes_out_upright(tmp_path: Path, out: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = draw(tmp_path / "a.jpg", exif=exif)
    photo = replace(photo, facts=replace(photo.facts, width=200, height=360, orientation=6))
    report = anonymize_photos([AnonymizeItem(photo, [])], out, ColourEngine(), rule=HideRule())
    with Image.open(report.photos[0].copy) as image:
        assert image.size == (200, 360)
    assert len(report.photos[0].hidden) == 3
    assert ColourEngine().analyze(load_upright(report.photos[0].copy)) == []


def test_a_photo_too_large_for_a_scan_to_decode_whole_gets_its_copy(
    photo: Photo, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceorg.vision.images._DECODED_PIXELS_MAX", 1)
    report = anonymize_photos([AnonymizeItem(photo, FACES)], out, ColourEngine(), rule=HideRule())
    assert report.count(Verdict.HIDDEN) == 3
    assert report.problems == []
    monkeypatch.setattr("faceorg.vision.images._WHOLE_BYTES_MAX", 1)
    report = anonymize_photos([AnonymizeItem(photo, FACES)], out, ColourEngine(), rule=HideRule())
    assert report.photos == []
    assert "too large to open safely" in report.problems[0].reason


# Faults


def test_bad_photos_are_problems_and_the_run_goes_on(
    tmp_path: Path, photo: Photo, out: Path
) -> None:
    gone = draw(tmp_path / "gone.jpg")
    gone.path.unlink()
    broken = make_photo(tmp_path / "broken.jpg")
    broken.path.write_bytes(b"\xff\xd8\xff broken")
    changed = draw(tmp_path / "changed.jpg")
    changed.path.write_bytes(changed.path.read_bytes() + b"\0")
    other_size = make_photo(tmp_path / "other.jpg", width=65)
    bad = [gone, broken, changed, other_size]
    seen: list[tuple[int, int]] = []
    report = anonymize_photos(
        [AnonymizeItem(each, []) for each in [*bad, photo]],
        out,
        ColourEngine(),
        rule=HideRule(),
        progress=lambda stage, done, total: seen.append((done, total)),
    )
    assert [problem.path for problem in report.problems] == [each.path for each in bad]
    assert "scan it again" in report.problems[2].reason
    assert "scan it again" in report.problems[3].reason
    assert [result.copy.name for result in report.photos] == ["photo-005.jpg"]
    assert [path.name for path in out.iterdir()] == ["photo-005.jpg"]
    assert seen == [(done, 5) for done in range(6)]


def test_a_destination_that_cannot_be_written(photo: Photo, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    item = AnonymizeItem(photo, [])
    with pytest.raises(ExportError, match="a file, not a folder"):
        anonymize_photos([item], tmp_path / "file", ColourEngine(), rule=HideRule())


def test_cancel_keeps_whole_copies(photo: Photo, out: Path) -> None:
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        anonymize_photos(
            [AnonymizeItem(photo, FACES)] * 3,
            out,
            ColourEngine(),
            rule=HideRule(),
            progress=lambda stage, done, total: cancel.cancel() if done == 1 else None,
            cancel=cancel,
        )
    assert [path.name for path in out.iterdir()] == ["photo-001.jpg"]


# The check is honest


@pytest.fixture
def no_redaction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anonymize, "hide", lambda image, boxes, method, shape: None)


@pytest.mark.usefixtures("no_redaction")
def test_a_face_that_was_not_hidden_is_reported(photo: Photo, out: Path) -> None:
    report = anonymize_photos([AnonymizeItem(photo, FACES)], out, ColourEngine(), rule=HideRule())
    assert report.count(Verdict.RECOGNIZABLE) == 3
    assert all((face.similarity or 0) > 0.99 for face in report.photos[0].hidden)


def test_another_face_in_its_place_counts_as_hidden(
    photo: Photo, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def swapped(image: Image.Image, *_: object) -> None:
        red, green, blue = image.split()
        image.paste(Image.merge("RGB", (green, red, blue)))

    monkeypatch.setattr(anonymize, "hide", swapped)
    item = AnonymizeItem(photo, FACES[:1])
    rule = HideRule(Hide.ONLY, ANN)
    report = anonymize_photos([item], out, ColourEngine(), rule=rule)
    (face,) = report.photos[0].hidden
    assert face.verdict is Verdict.HIDDEN
    assert face.similarity is not None
    assert face.similarity < 0.95


class LateEngine(ColourEngine):
    """Sees one colour only from its second look on, as an unsteady detector may."""

    def analyze(self, image: np.ndarray, floor: float | None = None) -> list[FoundFace]:
        self.blind_to = () if self.shapes else ("blue",)
        return super().analyze(image, floor)


def test_a_face_found_only_in_the_copy_is_hidden_in_a_second_one(photo: Photo, out: Path) -> None:
    item = AnonymizeItem(photo, FACES[:2])
    report = anonymize_photos([item], out, LateEngine(), rule=HideRule())
    assert report.count(Verdict.HIDDEN) == 3
    assert report.photos[0].copy == out / "photo-001.jpg"
    assert still_seen(out / "photo-001.jpg") == set()
    assert len(list(out.iterdir())) == 1


@pytest.mark.usefixtures("no_redaction")
def test_a_face_that_is_never_hidden_is_reported_as_overlooked(
    photo: Photo, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HidingPlan, "hiding_too", lambda self, found: self)
    item = AnonymizeItem(photo, FACES[:2])
    report = anonymize_photos([item], out, LateEngine(), rule=HideRule())
    assert report.count(Verdict.OVERLOOKED) == 1
    assert [path.name for path in out.iterdir()] == ["photo-001.jpg"]


@pytest.mark.usefixtures("no_redaction")
def test_a_face_nobody_could_measure_is_reported_as_unchecked(photo: Photo, out: Path) -> None:
    item = AnonymizeItem(photo, FACES)
    report = anonymize_photos([item], out, LateEngine(), rule=HideRule())
    verdicts = {face.face_id: face.verdict for face in report.photos[0].hidden}
    assert verdicts == {
        1: Verdict.RECOGNIZABLE,
        2: Verdict.RECOGNIZABLE,
        3: Verdict.UNCHECKED,
    }


def test_a_copy_that_cannot_be_read_again_is_a_problem(
    photo: Photo, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = lambda image, image_format, out: out.write(b"\xff\xd8\xff cut")  # noqa: E731
    monkeypatch.setattr(anonymize, "write_picture", cut)
    report = anonymize_photos([AnonymizeItem(photo, FACES)], out, ColourEngine(), rule=HideRule())
    assert report.count(Verdict.UNCHECKED) == 3
    assert "could not be checked" in report.problems[0].reason
