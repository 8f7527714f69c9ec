"""exiftool as the second opinion on all that files say; skips where it is not installed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image
from video_builders import make_video, needs_ffmpeg

from faceorg.core.errors import PhotoError
from faceorg.vision.facts import FileFacts, read_file
from faceorg.vision.images import PHOTO_SUFFIXES
from faceorg.vision.videos import ffmpeg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from faceorg.core.entities import PhotoFacts

Said = dict[str, Any]

_TAGS = (
    "-EXIF:all", "-GPS:all", "-IPTC:all", "-XMP:all", "-PNG:all", "-QuickTime:all", "-Keys:all",
    "-Composite:GPSLatitude", "-Composite:GPSLongitude", "-Composite:ImageSize",
)  # fmt: skip
_TIMES = (
    "ExifIFD:DateTimeOriginal", "ExifIFD:CreateDate", "XMP-exif:DateTimeOriginal",
    "XMP-photoshop:DateCreated", "XMP-xmp:CreateDate", "IPTC", "GPS", "IFD0:ModifyDate",
)  # fmt: skip
_CAPTIONS = (
    "IFD0:ImageDescription", "IPTC:Caption-Abstract", "XMP-dc:Description", "PNG:Description",
    "PNG:Comment",
)  # fmt: skip
_LENSES = ("ExifIFD:LensModel", "XMP-exifEX:LensModel", "XMP-aux:Lens")
_MOMENT = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)(?:\.\d+)?([+-]\d\d:\d\d|Z)?")
# What the file's own programs wrote wrongly: exiftool guesses, faceorg does not, or the other way.
_KNOWN = {
    "30-type_error.jpg": {"taken"},  # its date in EXIF has the type of a number
}


@pytest.fixture(scope="module")
def exiftool() -> str:
    found = shutil.which("exiftool")
    if found is None:
        pytest.skip("exiftool is not installed")
    return found


def opinions(exiftool: str, *paths: Path) -> dict[Path, Said]:
    """What exiftool says of every file at and below ``paths``, by group and tag."""
    answer = subprocess.run(
        [exiftool, "-json", "-n", "-r", "-a", "-G1", "-q", "-q", *_TAGS, *map(str, paths)],
        capture_output=True, check=False,
    )  # fmt: skip
    return {Path(one["SourceFile"]): one for one in json.loads(answer.stdout or b"[]")}


def moments(said: Said) -> Iterator[tuple[str, str | None]]:
    """Every moment told, the one that counts first, each with its zone."""
    zone = next((said[t] for t in said if t.startswith("ExifIFD:OffsetTime")), None)
    for tag in _TIMES:
        text = str(said.get(tag, ""))
        if tag in ("IPTC", "GPS"):
            second = "Created" if tag == "IPTC" else "Stamp"
            day = f"{tag}:{'Date' if tag == 'IPTC' else 'GPSDate'}{second}"
            time = f"{tag}:{'Time' if tag == 'IPTC' else 'GPSTime'}{second}"
            text = f"{said.get(day)} {said.get(time)}"
        match = _MOMENT.match(text)
        if match is None:
            continue
        try:
            found = datetime(*map(int, match.groups()[:6])).isoformat()
        except ValueError:
            continue
        # IPTC's zone is not to be trusted: Thompson Springs, Utah, has -04:00 in winter there.
        own = match[7] if tag.startswith("XMP") else "Z" if tag == "GPS" else None
        yield found, zone if tag.startswith(("ExifIFD", "IFD0")) else own


def as_list(value: object) -> list[str]:
    texts = value if isinstance(value, list) else [] if value in (None, "") else [value]
    return [" ".join(str(text).split()) for text in texts]


def expected(said: Said) -> dict[str, object]:
    """The facts as exiftool tells them."""
    taken = next(moments(said), (None, None))
    stars = [said.get(tag) for tag in ("XMP-xmp:Rating", "IFD0:Rating")]
    place = [
        said.get(f"Composite:GPS{edge}", said.get(f"XMP-exif:GPS{edge}"))
        for edge in ("Latitude", "Longitude")
    ]
    real = all(isinstance(p, int | float) for p in place) and place != [0, 0]
    words = [
        word for tag in ("XMP-dc:Subject", "IPTC:Keywords") for word in as_list(said.get(tag))
    ] + [w for text in as_list(said.get("IFD0:XPKeywords")) for w in text.split(";")]
    regions = as_list(said.get("XMP-mwg-rs:RegionName"))
    regions += as_list(said.get("XMP-MP:RegionPersonDisplayName"))
    return {
        "taken": taken[0],
        "place": tuple(round(p, 4) for p in place) if real else None,
        "rating": next((s for s in stars if isinstance(s, int) and 0 <= s <= 5), None),
        "keywords": set(filter(None, words)),
        "lens": next((" ".join(str(said[t]).split()) for t in _LENSES if said.get(t)), None),
        "regions": set(regions),
        "shown": set(as_list(said.get("XMP-iptcExt:PersonInImage"))) - set(regions),
    }


def told(found: FileFacts) -> dict[str, object]:
    """The same as faceorg tells it."""
    facts = found.facts
    place = None
    if facts.latitude is not None and facts.longitude is not None:
        place = round(facts.latitude, 4), round(facts.longitude, 4)
    return {
        "taken": facts.taken_at,
        "place": place,
        "rating": facts.rating,
        "keywords": set(facts.keywords),
        "lens": facts.lens,
        "regions": {hint.name for hint in found.hints if hint.box is not None},
        "shown": {hint.name for hint in found.hints if hint.box is None},
    }


def differences(found: FileFacts, said: Said) -> dict[str, tuple[object, object]]:
    """Where the two do not agree: faceorg's word and exiftool's."""
    mine, theirs = told(found), expected(said)
    if theirs["lens"] is None and said.get("ExifIFD:LensInfo"):
        theirs["lens"] = mine["lens"] or "what the lens can"
    differing = {key: (mine[key], theirs[key]) for key in mine if mine[key] != theirs[key]}
    facts = found.facts
    for check in (_camera, _caption, _size):
        if fault := check(facts, said):
            differing[check.__name__.strip("_")] = fault
    zone = next((z for moment, z in moments(said) if moment == facts.taken_at and z), None)
    if zone is not None and facts.taken_zone != minutes(zone):
        differing["zone"] = (facts.taken_zone, zone)
    return differing


def minutes(zone: str) -> int:
    if zone == "Z":
        return 0
    return int(zone[0] + "1") * (60 * int(zone[1:3]) + int(zone[4:6]))


def _camera(facts: PhotoFacts, said: Said) -> tuple[object, object] | None:
    tags = ("IFD0:Model", "XMP-tiff:Model", "IFD0:Make", "XMP-tiff:Make")
    name = next((" ".join(str(said[tag]).split()) for tag in tags if said.get(tag)), None)
    agree = name.lower() in (facts.camera or "").lower() if name else facts.camera is None
    return None if agree else (facts.camera, name)


def _caption(facts: PhotoFacts, said: Said) -> tuple[object, object] | None:
    """One of the captions; none only where there is none but what cameras write by themselves."""
    texts = [" ".join(str(said.get(tag, "")).split()) for tag in _CAPTIONS]
    texts = [text for text in texts if text]
    if facts.caption is None:
        written = [t for t in texts if not re.search(r"DIGITAL CAMERA|SONY DSC|^Exif_JPEG", t)]
        return (None, written) if written else None
    return None if any(text[:2000] == facts.caption for text in texts) else (facts.caption, texts)


def _size(facts: PhotoFacts, said: Said) -> tuple[object, object] | None:
    width, height = map(int, str(said["Composite:ImageSize"]).replace("x", " ").split())
    turn = int(said.get("IFD0:Orientation") or 1)
    if facts.format in ("HEIF", "JXL"):  # the container turns them
        turn = 1
    turn = turn if 1 <= turn <= 8 else 1
    size = (height, width) if turn >= 5 else (width, height)
    mine, theirs = (facts.width, facts.height, facts.orientation), (*size, turn)
    return None if mine == theirs else (mine, theirs)


def disagreements(exiftool: str, folder: Path) -> tuple[int, dict[str, Any]]:
    """How many photos both read, and where they differ, by file name."""
    count, found = 0, {}
    for path, said in opinions(exiftool, folder).items():
        if path.suffix.lower() not in PHOTO_SUFFIXES:
            continue
        try:
            facts = read_file(path)
        except PhotoError:
            continue
        count += 1
        known = _KNOWN.get(path.name, set())
        if differing := {k: v for k, v in differences(facts, said).items() if k not in known}:
            found[path.name] = differing
    return count, found


@pytest.mark.parametrize(
    ("sample", "at_least"),
    [
        ("exif_samples", 50), ("exif_orientation", 18), ("whitehouse", 3), ("compreface", 18),
        ("immich_public_domain", 12), ("solvay1927", 1), ("congress_pairs", 80),
    ],
)  # fmt: skip
def test_every_sample(shared_photos: Path, exiftool: str, sample: str, at_least: int) -> None:
    if not (shared_photos / sample).is_dir():
        pytest.skip("this sample is not here")
    count, found = disagreements(exiftool, shared_photos / sample)
    assert found == {}
    assert count >= at_least


WRITTEN = (
    "-ExifIFD:DateTimeOriginal=2019:06:01 10:11:12", "-ExifIFD:OffsetTimeOriginal=-03:30",
    "-IFD0:Make=Canon", "-IFD0:Model=Canon EOS R5", "-ExifIFD:LensModel=RF50mm F1.2",
    "-GPS:GPSLatitude=41.89", "-GPS:GPSLatitudeRef=S", "-GPS:GPSLongitude=12.5",
    "-GPS:GPSLongitudeRef=W",
)  # fmt: skip
IN_XMP = (
    "-XMP-xmp:Rating=4", "-XMP-dc:Subject=sea", "-XMP-dc:Subject=Zoë",
    "-XMP-dc:Description=At the beach", "-XMP-iptcExt:PersonInImage=Berta",
    "-XMP-mwg-rs:RegionInfo={AppliedToDimensions={W=128,H=96,Unit=pixel},RegionList=[{Area={X=0.5,"
    "Y=0.4,W=0.2,H=0.3,Unit=normalized},Name=Anna,Type=Face}]}",
)  # fmt: skip
ONLY_XMP = (
    "-XMP-exif:DateTimeOriginal=2019:06:01 10:11:12-03:30", "-XMP-tiff:Make=Canon",
    "-XMP-tiff:Model=Canon EOS R5", "-XMP-aux:Lens=RF50mm F1.2", "-XMP-exif:GPSLatitude=-41.89",
    "-XMP-exif:GPSLongitude=-12.5",
)  # fmt: skip


def write(exiftool: str, path: Path, *tags: str) -> Path:
    """Have exiftool write ``tags`` into the file, all of which it must know how to."""
    done = subprocess.run(
        [exiftool, "-q", "-n", "-overwrite_original", *tags, str(path)], capture_output=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    assert b"can't be written" not in done.stderr, done.stderr.decode()
    return path


def picture(path: Path) -> Path:
    grain = np.random.default_rng(1).integers(0, 255, (96, 128, 3), np.uint8)
    kind = {".heic": "HEIF", ".tif": "TIFF", ".mpo": "MPO"}.get(path.suffix)
    Image.fromarray(grain).save(path, kind)
    return path


def check_all_is_read(path: Path) -> None:
    """Every field that the lists above hold."""
    found = read_file(path)
    facts = found.facts
    assert (facts.taken_at, facts.taken_zone) == ("2019-06-01T10:11:12", -210)
    assert (facts.camera, facts.lens) == ("Canon EOS R5", "RF50mm F1.2")
    assert (facts.latitude, facts.longitude) == (-41.89, -12.5)
    assert (facts.rating, facts.caption) == (4, "At the beach")
    assert facts.keywords[:2] == ("sea", "Zoë")
    (anna,) = [hint for hint in found.hints if hint.box is not None]
    assert anna.box is not None
    assert anna.name == "Anna"
    assert (anna.box.x, anna.box.y, anna.box.w, anna.box.h) == pytest.approx((0.4, 0.25, 0.2, 0.3))
    assert [hint.name for hint in found.hints if hint.box is None] == ["Berta"]


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tif", ".heic", ".avif", ".mpo"])
@pytest.mark.parametrize("in_exif", [True, False])
def test_what_exiftool_writes_is_read_from_every_format(
    tmp_path: Path, exiftool: str, suffix: str, in_exif: bool
) -> None:
    path = picture(tmp_path / f"a{suffix}")
    write(exiftool, path, *(WRITTEN if in_exif else ONLY_XMP), *IN_XMP)
    check_all_is_read(path)
    (said,) = opinions(exiftool, path).values()
    assert differences(read_file(path), said) == {}


def test_a_gif_says_what_it_says_in_xmp(tmp_path: Path, exiftool: str) -> None:
    path = picture(tmp_path / "a.gif")
    write(exiftool, path, *ONLY_XMP, *IN_XMP)
    check_all_is_read(path)


def test_iptc_and_windows_keywords(tmp_path: Path, exiftool: str) -> None:
    path = picture(tmp_path / "a.jpg")
    write(
        exiftool, path, "-IPTC:Keywords=sun", "-IPTC:Keywords=wind", "-IFD0:XPKeywords=rain;sun",
        "-IPTC:Caption-Abstract=Out there", "-IPTC:DateCreated=2018:03:04",
        "-IPTC:TimeCreated=05:06:07", "-IFD0:Rating=2", "-IFD0:Orientation=6",
        "-ExifIFD:LensInfo=18 70 3.5 4.5",
    )  # fmt: skip
    facts = read_file(path).facts
    assert facts.keywords == ("sun", "wind", "rain")
    assert (facts.caption, facts.taken_at, facts.rating) == ("Out there", "2018-03-04T05:06:07", 2)
    assert (facts.width, facts.height, facts.orientation) == (96, 128, 6)
    assert facts.lens == "18-70mm f/3.5-4.5"
    (said,) = opinions(exiftool, path).values()
    assert differences(read_file(path), said) == {}


@pytest.mark.parametrize("turn", range(1, 9))
def test_all_eight_orientations(tmp_path: Path, exiftool: str, turn: int) -> None:
    path = write(exiftool, picture(tmp_path / "a.jpg"), f"-IFD0:Orientation={turn}", *IN_XMP)
    (said,) = opinions(exiftool, path).values()
    assert differences(read_file(path), said) == {}
    assert read_file(path).facts.orientation == turn


@needs_ffmpeg
@pytest.mark.parametrize("suffix", [".mp4", ".mov"])
def test_what_exiftool_writes_into_a_video_is_read(
    tmp_path: Path, exiftool: str, suffix: str
) -> None:
    made, path = make_video(tmp_path / f"made{suffix}", [(200, 30, 30)]), tmp_path / f"a{suffix}"
    # Without the metadata of its own that ffmpeg puts where exiftool does not look.
    plain = ("-map_metadata", "-1", "-fflags", "+bitexact", "-c", "copy", f"file:{path}")
    subprocess.run([str(ffmpeg()), "-loglevel", "error", "-i", f"file:{made}", *plain], check=True)
    write(
        exiftool, path, "-Keys:CreationDate=2019:06:01 10:11:12-03:30", "-Keys:Make=Apple",
        "-Keys:Model=iPhone 12", "-Keys:GPSCoordinates=-41.89 -12.5 0",
        "-Keys:Description=At the beach",
    )  # fmt: skip
    facts = read_file(path).facts
    assert (facts.taken_at, facts.taken_zone) == ("2019-06-01T10:11:12", -210)
    assert (facts.camera, facts.caption) == ("Apple iPhone 12", "At the beach")
    assert (facts.latitude, facts.longitude) == (-41.89, -12.5)


def test_a_sidecar_that_exiftool_writes_is_read(tmp_path: Path, exiftool: str) -> None:
    path, beside = picture(tmp_path / "a.bmp"), tmp_path / "a.bmp.xmp"
    write(exiftool, beside, *ONLY_XMP, *IN_XMP)
    found = read_file(path, [beside])
    facts = found.facts
    assert (facts.taken_at, facts.taken_zone) == ("2019-06-01T10:11:12", -210)
    assert (facts.latitude, facts.longitude) == (-41.89, -12.5)
    assert (facts.rating, facts.caption, facts.keywords) == (4, "At the beach", ("sea", "Zoë"))
    assert {hint.name for hint in found.hints} == {"Anna", "Berta"}
