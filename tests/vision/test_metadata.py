from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo

from faceorg.vision.images import load_upright, read_facts

if TYPE_CHECKING:
    from pathlib import Path

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt>'
    b'<rdf:li xml:lang="de">Am See</rdf:li><rdf:li xml:lang="x-default">By the lake</rdf:li>'
    b"</rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>"
)

CAPTION = "Zoë am See".encode()


def written(
    folder: Path,
    tags: dict[int, object] | None = None,
    details: dict[int, object] | None = None,
    gps: dict[int, object] | None = None,
    **options: object,
) -> Path:
    exif = Image.Exif()
    exif.update(tags or {})
    exif.get_ifd(IFD.Exif).update(details or {})
    exif.get_ifd(IFD.GPSInfo).update(gps or {})
    path = folder / "photo.jpg"
    Image.new("RGB", (8, 8)).save(path, exif=exif, **options)
    return path


def gps_tags(latitude: tuple[float, ...], longitude: tuple[float, ...]) -> dict[int, object]:
    return {GPS.GPSLatitudeRef: "S", GPS.GPSLatitude: latitude,
            GPS.GPSLongitudeRef: "E", GPS.GPSLongitude: longitude}  # fmt: skip


def iptc(text: bytes) -> bytes:
    """A Photoshop segment with one IPTC caption."""
    record = b"\x1c\x02\x78" + len(text).to_bytes(2, "big") + text
    record += b"\0" * (len(record) % 2)
    return b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record


def with_segment(path: Path, marker: int, content: bytes) -> Path:
    data = path.read_bytes()
    segment = bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content
    path.write_bytes(data[:2] + segment + data[2:])
    return path


def test_all_facts_of_a_full_photo(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        {
            Base.Make: "Canon",
            Base.Model: "Canon EOS 7D",
            Base.ImageDescription: "Zoë am See".encode(),
        },
        {Base.DateTimeOriginal: "2012:08:05 11:39:59"},
        gps_tags((33, 52, 4.5), (151, 12, 36)),
    )
    facts = read_facts(path)
    assert facts.taken_at == "2012-08-05T11:39:59"
    assert facts.caption == "Zoë am See"
    assert facts.camera == "Canon EOS 7D"
    assert facts.latitude == pytest.approx(-33.867917, abs=1e-6)
    assert facts.longitude == pytest.approx(151.21, abs=1e-6)


def test_dates_fall_back_in_order_and_strange_ones_are_skipped(tmp_path: Path) -> None:
    good = "2001:02:03 04:05:06"
    strange = ("0000:00:00 00:00:00", "2001:13:45 99:99:99", "    :  :     :  :  ", "soon", "")
    for text in strange:
        path = written(tmp_path, {}, {Base.DateTimeOriginal: text})
        assert read_facts(path).taken_at is None
        path = written(tmp_path, {}, {Base.DateTimeOriginal: text, Base.DateTimeDigitized: good})
        assert read_facts(path).taken_at == "2001-02-03T04:05:06"
    path = written(tmp_path, {Base.DateTime: "2010-01-02T03:04"})
    assert read_facts(path).taken_at == "2010-01-02T03:04:00"


def test_a_photo_without_exif_has_no_date(tmp_path: Path) -> None:
    assert read_facts(written(tmp_path)).taken_at is None


@pytest.mark.parametrize(
    "text",
    ["OLYMPUS DIGITAL CAMERA         ", "SONY DSC", "SAMSUNG CAMERA PICTURES", "DCIM", "   ",
     "Exif_JPEG_PICTURE", "KODAK Digital Still Camera", "Acme"],
)  # fmt: skip
def test_what_cameras_write_is_no_caption(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, {Base.ImageDescription: text, Base.Make: "Acme"})
    assert read_facts(path).caption is None


def test_captions_are_clean(tmp_path: Path) -> None:
    path = written(tmp_path, {Base.ImageDescription: b"  Opa\r\n\tund\x07 Oma\0rubbish"})
    assert read_facts(path).caption == "Opa und Oma"
    path = written(tmp_path, {Base.ImageDescription: b"Caf\xe9"})
    assert read_facts(path).caption == "Café"


def test_iptc_then_xmp_captions(tmp_path: Path) -> None:
    path = written(tmp_path, xmp=XMP)
    assert read_facts(path).caption == "By the lake"
    assert read_facts(with_segment(path, 0xED, iptc("Übung".encode()))).caption == "Übung"
    path = written(tmp_path, xmp=XMP)
    assert read_facts(with_segment(path, 0xED, iptc(b"M\xfcnchen"))).caption == "München"


def test_hostile_xmp_is_left_out(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbb">]>' + XMP.replace(b"By the lake", b"&b;")
    for packet in (bomb, XMP[:100], b"\xff\xfe\0", b"<a/>"):
        assert read_facts(written(tmp_path, xmp=packet)).caption is None


def test_png_text_is_a_caption(tmp_path: Path) -> None:
    text = PngInfo()
    text.add_itxt("Description", "Große Feier")
    path = tmp_path / "p.png"
    Image.new("RGB", (8, 8)).save(path, pnginfo=text)
    assert read_facts(path).caption == "Große Feier"


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [((0, 0, 0), (0, 0, 0)), ((95, 0, 0), (10, 0, 0)), ((10, 70, 0), (10, 0, 0)),
     ((10, 0, 0), (181, 0, 0)), ((), ())],
)  # fmt: skip
def test_nonsense_positions_are_none(
    tmp_path: Path, latitude: tuple[float, ...], longitude: tuple[float, ...]
) -> None:
    facts = read_facts(written(tmp_path, gps=gps_tags(latitude, longitude)))
    assert (facts.latitude, facts.longitude) == (None, None)


def test_corrupt_exif_never_fails_a_photo(tmp_path: Path) -> None:
    plain = tmp_path / "plain.jpg"
    Image.new("RGB", (8, 8)).save(plain)
    whole = plain.read_bytes()
    for content in (
        b"",
        b"II*\0",
        b"MM\0*\xff\xff\xff\xff",
        b"II*\0\x08\0\0\0\xff\xff" + b"\x12" * 40,
    ):
        plain.write_bytes(whole)
        facts = read_facts(with_segment(plain, 0xE1, b"Exif\0\0" + content))
        assert (facts.width, facts.height, facts.orientation) == (8, 8, 1)
        assert load_upright(plain).shape == (8, 8, 3)


@pytest.mark.parametrize(
    ("make", "model", "camera"),
    [("NIKON CORPORATION", "NIKON D800", "NIKON D800"), ("Apple", "iPhone 7", "Apple iPhone 7"),
     ("", "X100", "X100"), ("Leica", "", "Leica"), ("", "", None)],
)  # fmt: skip
def test_the_maker_is_named_once(tmp_path: Path, make: str, model: str, camera: str) -> None:
    assert read_facts(written(tmp_path, {Base.Make: make, Base.Model: model})).camera == camera


STARS = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    b'xmp:Rating="%s"><dc:subject><rdf:Bag><rdf:li>Lake</rdf:li><rdf:li> </rdf:li>'
    b"<rdf:li>Am  See</rdf:li><rdf:li>Lake</rdf:li></rdf:Bag></dc:subject>"
    b"</rdf:Description></rdf:RDF></x:xmpmeta>"
)


def test_lens_stars_and_keywords_are_read(tmp_path: Path) -> None:
    words = "Boat;Lake".encode("utf-16-le")
    path = written(
        tmp_path, {0x4746: 2, 0x9C9E: words}, {0xA434: "EF 50mm f/1.8"}, xmp=STARS % b"4"
    )
    facts = read_facts(path)
    assert facts.lens == "EF 50mm f/1.8"
    assert facts.rating == 4
    assert facts.keywords == ("Lake", "Am See", "Boat")


@pytest.mark.parametrize(
    ("exif", "xmp", "stars"),
    [(5, b"-1", 5), (None, b"0", 0), (3, b"many", 3), (99, b"", None), (None, b"4.0", 4)],
)
def test_stars_are_0_to_5_or_none(
    tmp_path: Path, exif: int | None, xmp: bytes, stars: int | None
) -> None:
    tags = {} if exif is None else {0x4746: exif}
    assert read_facts(written(tmp_path, tags, xmp=STARS % xmp)).rating == stars


TIMES = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    b'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    b'xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" '
    b'photoshop:DateCreated="2010-05-06" xmp:CreateDate="2010-05-06T07:08:09.5+02:00" '
    b'aux:Lens="EF 35mm" tiff:Make="Canon" tiff:Model="Canon EOS R5" '
    b'exif:GPSLatitude="41,53.4N" exif:GPSLongitude="12,30,0W"/></rdf:RDF></x:xmpmeta>'
)
RECEIVER = {GPS.GPSDateStamp: "2010:05:06", GPS.GPSTimeStamp: (5.0, 8.0, 9.5)}
FILE_WRITTEN = {Base.DateTime: "2024:01:01 00:00:00"}


def test_what_exif_leaves_open_xmp_tells(tmp_path: Path) -> None:
    facts = read_facts(written(tmp_path, FILE_WRITTEN, {}, RECEIVER, xmp=TIMES))
    assert (facts.taken_at, facts.taken_zone) == ("2010-05-06T07:08:09", 120)
    assert (facts.lens, facts.camera) == ("EF 35mm", "Canon EOS R5")
    assert (facts.latitude, facts.longitude) == (41.89, -12.5)
    own = written(
        tmp_path, {Base.Make: "Leica", Base.Model: "M9"},
        {Base.DateTimeOriginal: "2001:02:03 04:05:06", 0xA434: "Summicron"},
        gps_tags((33, 52, 4.5), (151, 12, 36)), xmp=TIMES,
    )  # fmt: skip
    facts = read_facts(own)
    assert (facts.taken_at, facts.taken_zone) == ("2001-02-03T04:05:06", None)
    assert (facts.lens, facts.camera) == ("Summicron", "Leica M9")
    assert facts.latitude == pytest.approx(-33.867917, abs=1e-6)


def test_of_the_same_moment_xmp_may_know_the_zone(tmp_path: Path) -> None:
    same = {Base.DateTimeOriginal: "2010:05:06 07:08:09"}
    assert read_facts(written(tmp_path, {}, same, xmp=TIMES)).taken_zone == 120
    own = same | {0x9011: "+09:00"}
    assert read_facts(written(tmp_path, {}, own, xmp=TIMES)).taken_zone == 540
    assert read_facts(written(tmp_path, {}, same | {0x9011: "Z"}, xmp=TIMES)).taken_zone == 0


def test_the_receivers_time_is_utc_and_before_that_of_writing(tmp_path: Path) -> None:
    facts = read_facts(written(tmp_path, FILE_WRITTEN, {}, RECEIVER))
    assert (facts.taken_at, facts.taken_zone) == ("2010-05-06T05:08:09", 0)
    for strange in ({GPS.GPSTimeStamp: (25.0, 0.0, 0.0)}, {GPS.GPSDateStamp: "soon"}):
        facts = read_facts(written(tmp_path, FILE_WRITTEN, {}, RECEIVER | strange))
        assert (facts.taken_at, facts.taken_zone) == ("2024-01-01T00:00:00", None)


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((18.0, 70.0, 3.5, 4.5), "18-70mm f/3.5-4.5"), ((50.0, 50.0, 1.8, 1.8), "50mm f/1.8"),
        ((24.0, 105.0, 0.0, 0.0), "24-105mm"), ((0.0, 0.0, 0.0, 0.0), None),
        ((70.0, 18.0, 3.5, 4.5), None),
    ],
)  # fmt: skip
def test_a_lens_without_a_name_is_known_by_what_it_can(
    tmp_path: Path, numbers: tuple[float, ...], words: str | None
) -> None:
    assert read_facts(written(tmp_path, {}, {0xA432: numbers})).lens == words
