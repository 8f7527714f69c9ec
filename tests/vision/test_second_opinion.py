"""exiftool as the second opinion on what photos say; skips where it is not installed."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from faceorg.core.errors import PhotoError
from faceorg.vision.images import PHOTO_SUFFIXES, read_facts

if TYPE_CHECKING:
    from faceorg.core.entities import PhotoFacts

_TAGS = (
    "-EXIF:DateTimeOriginal", "-OffsetTimeOriginal", "-Model", "-EXIF:LensModel", "-GPSLatitude",
    "-GPSLongitude", "-Orientation", "-XMP:Rating", "-XMP:Subject", "-ImageWidth", "-ImageHeight",
)  # fmt: skip


@pytest.fixture(scope="module")
def exiftool() -> str:
    found = shutil.which("exiftool")
    if found is None:
        pytest.skip("exiftool is not installed")
    return found


def opinions(exiftool: str, folder: Path) -> dict[Path, dict[str, Any]]:
    """What exiftool says of every file at and below ``folder``."""
    answer = subprocess.run(
        [exiftool, "-json", "-n", "-r", "-fast", "-q", "-q", *_TAGS, str(folder)],
        capture_output=True, check=False,
    )  # fmt: skip
    return {Path(one["SourceFile"]): one for one in json.loads(answer.stdout or b"[]")}


def differences(facts: PhotoFacts, said: dict[str, Any]) -> dict[str, tuple[object, object]]:
    """Where the two do not agree; what only exiftool's other tags would tell is left out."""
    pairs: dict[str, tuple[object, object]] = {}
    moment = str(said.get("DateTimeOriginal", ""))[:19]
    if moment[:4].isdigit() and moment[:4] != "0000" and len(moment) == 19:
        pairs["taken_at"] = (facts.taken_at, f"{moment[:10].replace(':', '-')}T{moment[11:]}")
    if said.get("Model") and facts.camera is not None:
        model = " ".join(str(said["Model"]).split())
        pairs["camera"] = (model.lower() in facts.camera.lower(), True)
    for mine, theirs in ((facts.latitude, "GPSLatitude"), (facts.longitude, "GPSLongitude")):
        if mine is not None and isinstance(said.get(theirs), int | float):
            pairs[theirs] = (abs(mine - said[theirs]) < 1e-5, True)
    if facts.rating is not None and isinstance(said.get("Rating"), int):
        pairs["rating"] = (facts.rating, said["Rating"])
    return {key: pair for key, pair in pairs.items() if pair[0] != pair[1]}


def disagreements(exiftool: str, folder: Path) -> tuple[int, dict[str, Any]]:
    """How many photos both read, and where they differ, by file name."""
    count, found = 0, {}
    for path, said in opinions(exiftool, folder).items():
        if path.suffix.lower() not in PHOTO_SUFFIXES:
            continue
        try:
            facts = read_facts(path)
        except PhotoError:
            continue
        count += 1
        if differing := differences(facts, said):
            found[path.name] = differing
    return count, found


@pytest.mark.parametrize("sample", ["exif_samples", "exif_orientation", "whitehouse"])
def test_real_photos(shared_photos: Path, exiftool: str, sample: str) -> None:
    if not (shared_photos / sample).is_dir():
        pytest.skip("this sample is not here")
    count, found = disagreements(exiftool, shared_photos / sample)
    assert count >= 3
    # Its date has the type of a number; exiftool guesses, Pillow does not.
    found.pop("30-type_error.jpg", None)
    assert found == {}


def test_what_exiftool_writes_is_read(tmp_path: Path, exiftool: str) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (40, 30)).save(path)
    subprocess.run(
        [
            exiftool, "-q", "-overwrite_original", "-DateTimeOriginal=2019:06:01 10:11:12",
            "-OffsetTimeOriginal=-03:30", "-Make=Canon", "-Model=Canon EOS R5",
            "-EXIF:LensModel=RF50mm F1.2", "-GPSLatitude=41.89", "-GPSLatitudeRef=S",
            "-GPSLongitude=12.5", "-GPSLongitudeRef=W", "-XMP:Rating=4", "-XMP:Subject=sea",
            "-XMP:Subject=Zoë", "-IPTC:Keywords=sun", "-XMP:Description=At the beach",
            "-Orientation#=6", str(path),
        ],
        check=True,
    )  # fmt: skip
    facts = read_facts(path)
    assert (facts.taken_at, facts.taken_zone) == ("2019-06-01T10:11:12", -210)
    assert (facts.camera, facts.lens) == ("Canon EOS R5", "RF50mm F1.2")
    assert (facts.latitude, facts.longitude) == (-41.89, -12.5)
    assert (facts.rating, facts.keywords) == (4, ("sea", "Zoë", "sun"))
    assert (facts.caption, facts.orientation) == ("At the beach", 6)
    assert (facts.width, facts.height) == (30, 40)
