"""What a photo says in EXIF, IPTC, XMP and PNG text: date, caption, camera, place."""

from __future__ import annotations

import math
import re
import struct
import unicodedata
from datetime import datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

if TYPE_CHECKING:
    from collections.abc import Iterator

# Metadata is written by everyone, and read by Pillow's unguarded parsers.
_BROKEN = (
    OSError, ValueError, SyntaxError, EOFError, OverflowError, ArithmeticError, LookupError,
    TypeError, AttributeError, AssertionError, struct.error, Warning, MemoryError, RuntimeError,
)  # fmt: skip

_XMP_MAX_BYTES = 4_000_000
_CAPTION_MAX = 2000
_DESCRIPTION = "{http://purl.org/dc/elements/1.1/}description"
_ITEM = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_SUBJECT = "{http://purl.org/dc/elements/1.1/}subject"
_RATING = "{http://ns.adobe.com/xap/1.0/}Rating"
_DESCRIBED = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description"
_GOOGLE = "{http://ns.google.com/photos/1.0/camera/}"
_FILM = (f"{_GOOGLE}MotionPhoto", f"{_GOOGLE}MicroVideo")
_LENS_MODEL, _EXIF_RATING, _WINDOWS_KEYWORDS = 0xA434, 0x4746, 0x9C9E
_KEYWORD_MAX, _KEYWORDS_MAX = 200, 500
_DATE = re.compile(r"(\d{4})[:\-/. ](\d\d?)[:\-/. ](\d\d?)[ T]+(\d\d?):(\d\d?)(?::(\d\d?))?")
_ZONES = (0x9011, 0x9012, 0x9010)  # of the shutter, of the digitization, of the file
_ZONE = re.compile(r"([+-])(\d\d):?(\d\d)")
_FARTHEST_ZONE = 15 * 60

# What cameras and programs write into the caption when nobody wrote one.
_BOILERPLATE = re.compile(
    r"""(\w+\ )*digital\ (still\ )?camera | sony\ dsc | dsc | dcim | dsc[fn]?_?\d+ | img_?\d+
    | exif[_\ ]jpeg[_\ ](picture|t\d+) | jpeg[_\ ]picture | samsung(\ camera\ pictures)? | nikon
    | kodak.*camera | <?\ ?(kenox|digimax|samsung)[^>]*>? | minolta.*camera | untitled | default
    | (created|edited)\ with\ .* | (creator:\ )?gd-jpeg.* | processed\ with\ .* | screenshot
    | binary\ comment | charset=ascii | ascii | null | jpeg | cof | camera | image\ description""",
    re.IGNORECASE | re.VERBOSE,
)


def read_exif(image: Image.Image) -> Image.Exif:
    """EXIF of ``image`` (not yet decoded); empty where there is none or it is damaged."""
    try:
        # Not `image.getexif()`: PNG's own would decode the pixels to look for a late chunk.
        return Image.Image.getexif(image)
    except _BROKEN:
        return Image.Exif()


def orientation(exif: Image.Exif) -> int:
    """EXIF orientation, 1 to 8; 1 where it is missing or strange."""
    value = _tag(exif, ExifTags.Base.Orientation)
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def taken_at(exif: Image.Exif) -> str | None:
    """Local time of taking as ``YYYY-MM-DDTHH:MM:SS``, or None."""
    details = _directory(exif, ExifTags.IFD.Exif)
    for text in (
        details.get(ExifTags.Base.DateTimeOriginal),
        details.get(ExifTags.Base.DateTimeDigitized),
        _tag(exif, ExifTags.Base.DateTime),
    ):
        moment = _moment(_clean(text))
        if moment is not None:
            return moment
    return None


def taken_zone(exif: Image.Exif) -> int | None:
    """How many minutes the camera's clock is ahead of UTC, or None."""
    details = _directory(exif, ExifTags.IFD.Exif)
    for tag in _ZONES:
        match = _ZONE.fullmatch(_clean(details.get(tag)))
        if match is not None:
            minutes = 60 * int(match[2]) + int(match[3])
            if minutes <= _FARTHEST_ZONE:
                return -minutes if match[1] == "-" else minutes
    return None


def camera(exif: Image.Exif) -> str | None:
    """Maker and model, the maker named once."""
    maker = _clean(_tag(exif, ExifTags.Base.Make))[:100]
    model = _clean(_tag(exif, ExifTags.Base.Model))[:100]
    if maker and model.lower().startswith(maker.split()[0].lower()):
        return model
    return f"{maker} {model}".strip() or None


def lens(exif: Image.Exif) -> str | None:
    """Model of the lens."""
    return _clean(_directory(exif, ExifTags.IFD.Exif).get(_LENS_MODEL))[:100] or None


def rating(image: Image.Image, exif: Image.Exif) -> int | None:
    """Stars from 0 to 5, from XMP, else EXIF; None where nobody gave any."""
    packet = _xmp(image)
    values = [] if packet is None else [packet.findtext(f".//{_RATING}")]
    values += [] if packet is None else [one.get(_RATING) for one in packet.iter(_DESCRIBED)]
    for value in (*values, _tag(exif, _EXIF_RATING)):
        try:
            stars = round(float(value))  # type: ignore[arg-type]
        except _BROKEN:
            continue
        if 0 <= stars <= 5:  # -1 is "rejected"
            return stars
    return None


def keywords(image: Image.Image, exif: Image.Exif) -> tuple[str, ...]:
    """Words people tagged the photo with, each once: XMP, IPTC, then those of Windows."""
    packet = _xmp(image)
    found: list[object] = []
    if packet is not None:
        found += [one.text for field in packet.iter(_SUBJECT) for one in field.iter(_ITEM)]
    iptc = _iptc(image).get((2, 25))
    found += iptc if isinstance(iptc, list) else [iptc]
    windows = _tag(exif, _WINDOWS_KEYWORDS)
    if isinstance(windows, bytes):
        found += windows.decode("utf-16-le", "replace").split(";")
    cleaned = (_clean(one)[:_KEYWORD_MAX] for one in found[:_KEYWORDS_MAX])
    return tuple(dict.fromkeys(one for one in cleaned if one))


def position(exif: Image.Exif) -> tuple[float, float] | None:
    """Latitude and longitude in degrees (north and east positive), or None where in doubt."""
    gps = _directory(exif, ExifTags.IFD.GPSInfo)
    latitude = _degrees(gps.get(ExifTags.GPS.GPSLatitude), gps.get(ExifTags.GPS.GPSLatitudeRef))
    longitude = _degrees(gps.get(ExifTags.GPS.GPSLongitude), gps.get(ExifTags.GPS.GPSLongitudeRef))
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    if latitude == 0 and longitude == 0:  # what a receiver without a fix writes
        return None
    return latitude, longitude


def caption(image: Image.Image, exif: Image.Exif) -> str | None:
    """The first words a person wrote about the photo: EXIF, IPTC, XMP, then PNG text."""
    names = {camera(exif), _clean(_tag(exif, ExifTags.Base.Make))}
    for text in _captions(image, exif):
        words = _clean(text)[:_CAPTION_MAX].strip()
        if words and words not in names and not _BOILERPLATE.fullmatch(words):
            return words
    return None


def _captions(image: Image.Image, exif: Image.Exif) -> Iterator[object]:
    yield _tag(exif, ExifTags.Base.ImageDescription)
    yield _iptc_caption(image)
    yield _xmp_caption(image)
    if image.format == "PNG":
        yield image.info.get("Description")
        yield image.info.get("Comment")


def _tag(exif: Image.Exif, tag: int) -> object:
    try:
        return exif.get(tag)
    except _BROKEN:
        return None


def _directory(exif: Image.Exif, tag: int) -> dict[int, object]:
    try:
        return dict(exif.get_ifd(tag))
    except _BROKEN:
        return {}


def _iptc(image: Image.Image) -> dict[tuple[int, int], bytes | list[bytes]]:
    if not isinstance(image, ImageFile.ImageFile):
        return {}
    try:
        return IptcImagePlugin.getiptcinfo(image) or {}
    except _BROKEN:
        return {}


def _iptc_caption(image: Image.Image) -> object:
    value = _iptc(image).get((2, 120))
    return value[0] if isinstance(value, list) and value else value


def has_film(image: Image.Image) -> bool:
    """Whether a still says that a short film of its moment lies inside the same file."""
    packet = _xmp(image)
    if packet is None:
        return False
    told = [one.get(name) for one in packet.iter(_DESCRIBED) for name in _FILM]
    return "1" in [*told, *(packet.findtext(f".//{name}") for name in _FILM)]


def details(exif: Image.Exif) -> dict[int, object]:
    """What the camera says about the shot; empty where that is damaged."""
    return _directory(exif, ExifTags.IFD.Exif)


def xmp_packet(image: Image.Image) -> bytes | None:
    """The XMP inside a photo, as it is there; None for none, or one too long to be read."""
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or _tiff_xmp(image)
    if isinstance(packet, str):
        packet = packet.encode("utf-8", "replace")
    if not isinstance(packet, bytes) or len(packet) > _XMP_MAX_BYTES:
        return None
    return packet


def _xmp(image: Image.Image) -> ElementTree.Element | None:
    packet = xmp_packet(image)
    # XMP has no document type; one with entities is out to exhaust the parser.
    if packet is None or b"<!" in packet:
        return None
    try:
        return ElementTree.fromstring(packet.strip(b"\0 \r\n\t"))
    except _BROKEN:
        return None


def _xmp_caption(image: Image.Image) -> str | None:
    root = _xmp(image)
    if root is None:
        return None
    items = [item for field in root.iter(_DESCRIPTION) for item in field.iter(_ITEM)]
    items.sort(key=lambda item: item.get(_LANGUAGE) != "x-default")
    return next((item.text for item in items if item.text and item.text.strip()), None)


def _tiff_xmp(image: Image.Image) -> object:
    return _tag(image.getexif(), 700) if image.format == "TIFF" else None


def _moment(text: str) -> str | None:
    match = _DATE.match(text)
    if match is None:
        return None
    try:
        moment = datetime(*(int(part or 0) for part in match.groups()))  # type: ignore[arg-type]
    except ValueError:
        return None
    return moment.isoformat() if 1826 <= moment.year <= 2100 else None


def _degrees(value: object, reference: object) -> float | None:
    try:
        parts = [float(part) for part in value]  # type: ignore[attr-defined]
        degrees, minutes, seconds = (*parts, 0.0, 0.0)[:3]
    except _BROKEN:
        return None
    if not all(math.isfinite(part) and part >= 0 for part in (degrees, minutes, seconds)):
        return None
    if minutes >= 60 or seconds >= 60:
        return None
    total = round(degrees + minutes / 60 + seconds / 3600, 7)
    return -total if _clean(reference).upper()[:1] in ("S", "W") else total


def _clean(value: object) -> str:
    """Text without control characters or lone surrogates, white space made single, in NFC."""
    if isinstance(value, str):
        value = _raw(value)
    if not isinstance(value, bytes):
        return ""
    text = _decoded(value.split(b"\0", 1)[0][: 8 * _CAPTION_MAX])
    kept = "".join(
        c if unicodedata.category(c)[0] != "C" or c in "\u200c\u200d" else " " for c in text
    )
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def _raw(text: str) -> bytes:
    try:  # Pillow reads EXIF text as Latin-1, most programs write UTF-8
        return text.encode("latin-1")
    except UnicodeError:
        return text.encode("utf-8", "replace")


def _decoded(value: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return value.decode(encoding)
        except UnicodeDecodeError:
            continue
    return value.decode("latin-1")
