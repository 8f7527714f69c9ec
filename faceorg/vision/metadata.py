"""What a photo says in EXIF, IPTC, XMP and PNG text: date, caption, camera, place."""

from __future__ import annotations

import math
import re
import struct
from typing import TYPE_CHECKING

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from faceorg.vision import sense
from faceorg.vision.words import clean
from faceorg.vision.xmp_facts import XmpFacts

if TYPE_CHECKING:
    from collections.abc import Iterator

# Metadata is written by everyone, and read by Pillow's unguarded parsers.
_BROKEN = (
    OSError, ValueError, SyntaxError, EOFError, OverflowError, ArithmeticError, LookupError,
    TypeError, AttributeError, AssertionError, struct.error, Warning, MemoryError, RuntimeError,
)  # fmt: skip

_XMP_MAX_BYTES = 4_000_000
_LENS_RANGE, _LENS_MODEL, _EXIF_RATING, _WINDOWS_KEYWORDS = 0xA432, 0xA434, 0x4746, 0x9C9E
_XMP_TAG = 700
_GIF_XMP, _GIF_XMP_END = b"XMP DataXMP", b"\x01\xff\xfe"
_IPTC_DAY, _IPTC_TIME, _IPTC_CAPTION = 55, 60, 120
_KEYWORD_MAX, _KEYWORDS_MAX = 200, 500
_DATE = re.compile(r"(\d{4})[:\-/. ](\d\d?)[:\-/. ](\d\d?)[ T]+(\d\d?):(\d\d?)(?::(\d\d?))?")
_ZONES = (0x9011, 0x9012, 0x9010)  # of the shutter, of the digitization, of the file

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


def taken(
    image: Image.Image, exif: Image.Exif, said: XmpFacts | None
) -> tuple[str | None, int | None]:
    """Local time of taking as ``YYYY-MM-DDTHH:MM:SS``, and the clock's minutes ahead of UTC.

    The shutter's and the digitization's time in EXIF, that in XMP, in IPTC, the receiver's, and
    last when the file was written. Either may be None; there is no zone without a time.
    """
    details = _directory(exif, ExifTags.IFD.Exif)
    told = said or XmpFacts()
    zone = _zone_of(details)
    for tag in (ExifTags.Base.DateTimeOriginal, ExifTags.Base.DateTimeDigitized):
        moment = _moment(_clean(details.get(tag)))
        if moment is not None:  # of the same moment XMP may know the zone
            return moment, told.taken_zone if zone is None and told.taken_at == moment else zone
    if told.taken_at is not None:
        return told.taken_at, told.taken_zone
    if (moment := _iptc_moment(image)) is not None:
        return moment, None  # many write +00:00 for "unknown"
    if (moment := _receiver_moment(exif)) is not None:
        return moment, 0
    moment = _moment(_clean(_tag(exif, ExifTags.Base.DateTime)))
    return moment, zone if moment is not None else None


def _zone_of(details: dict[int, object]) -> int | None:
    zones = (sense.zone(_clean(details.get(tag))) for tag in _ZONES)
    return next((zone for zone in zones if zone is not None), None)


def _iptc_moment(image: Image.Image) -> str | None:
    day, time = (_clean(_iptc_one(image, number)) for number in (_IPTC_DAY, _IPTC_TIME))
    digits = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", day), re.match(r"(\d\d)(\d\d)(\d\d)", time)
    if digits[0] is None or digits[1] is None:
        return None
    return _moment(f"{':'.join(digits[0].groups())} {':'.join(digits[1].groups())}")


def _receiver_moment(exif: Image.Exif) -> str | None:
    """When a satellite receiver knew where it was, in UTC."""
    gps = _directory(exif, ExifTags.IFD.GPSInfo)
    try:
        hours, minutes, seconds = (int(float(part)) for part in gps[ExifTags.GPS.GPSTimeStamp])  # type: ignore[attr-defined]
    except _BROKEN:
        return None
    day = _clean(gps.get(ExifTags.GPS.GPSDateStamp))
    return _moment(f"{day} {hours:02}:{minutes:02}:{seconds:02}")


def camera(exif: Image.Exif, said: XmpFacts | None = None) -> str | None:
    """Maker and model, the maker named once; by EXIF, else XMP."""
    maker = _clean(_tag(exif, ExifTags.Base.Make))[:100]
    model = _clean(_tag(exif, ExifTags.Base.Model))[:100]
    if said is not None and not maker and not model:
        maker, model = said.maker, said.model
    return sense.camera(maker, model)


def lens(exif: Image.Exif, said: XmpFacts | None) -> str | None:
    """Model of the lens, by EXIF, else XMP; else what it can: "18-70mm f/3.5-4.5"."""
    details = _directory(exif, ExifTags.IFD.Exif)
    named = _clean(details.get(_LENS_MODEL))[:100] or (said.lens if said is not None else None)
    return named or _lens_range(details.get(_LENS_RANGE))


def _lens_range(value: object) -> str | None:
    """Shortest and longest focal length, and the widest apertures there."""
    try:
        numbers = [float(part) for part in value]  # type: ignore[attr-defined]
        shortest, longest, *apertures = numbers
    except _BROKEN:
        return None
    if not (0 < shortest <= longest < math.inf):
        return None
    known = [number for number in apertures if 0 < number < math.inf]
    text = f"{_span(shortest, longest)}mm"
    return f"{text} f/{_span(min(known), max(known))}" if known else text


def _span(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g}-{high:g}"


def rating(exif: Image.Exif, said: XmpFacts | None) -> int | None:
    """Stars from 0 to 5, from XMP, else EXIF; None where nobody gave any."""
    if said is not None and said.rating is not None:
        return said.rating
    return sense.stars(_tag(exif, _EXIF_RATING))


def keywords(image: Image.Image, exif: Image.Exif, said: XmpFacts | None) -> tuple[str, ...]:
    """Words people tagged the photo with, each once: XMP, IPTC, then those of Windows."""
    found: list[object] = []
    iptc = _iptc(image).get((2, 25))
    found += iptc if isinstance(iptc, list) else [iptc]
    windows = _tag(exif, _WINDOWS_KEYWORDS)
    if isinstance(windows, bytes):
        found += windows.decode("utf-16-le", "replace").split(";")
    cleaned = (_clean(one)[:_KEYWORD_MAX] for one in found[:_KEYWORDS_MAX])
    own = said.keywords if said is not None else ()
    return tuple(dict.fromkeys([*own, *(one for one in cleaned if one)]))


def position(exif: Image.Exif, said: XmpFacts | None) -> tuple[float, float] | None:
    """Latitude and longitude in degrees (north and east positive), or None where in doubt.

    By EXIF, else XMP.
    """
    return _exif_position(exif) or (said.position if said is not None else None)


def _exif_position(exif: Image.Exif) -> tuple[float, float] | None:
    gps = _directory(exif, ExifTags.IFD.GPSInfo)
    latitude = _degrees(gps.get(ExifTags.GPS.GPSLatitude), gps.get(ExifTags.GPS.GPSLatitudeRef))
    longitude = _degrees(gps.get(ExifTags.GPS.GPSLongitude), gps.get(ExifTags.GPS.GPSLongitudeRef))
    return sense.place(latitude, longitude)


def caption(image: Image.Image, exif: Image.Exif, said: XmpFacts | None) -> str | None:
    """The first words a person wrote about the photo: EXIF, IPTC, XMP, then PNG text."""
    names = {camera(exif), _clean(_tag(exif, ExifTags.Base.Make))}
    for text in _captions(image, exif, said):
        words = _clean(text)
        if words and words not in names and not _BOILERPLATE.fullmatch(words):
            return words
    return None


def _captions(image: Image.Image, exif: Image.Exif, said: XmpFacts | None) -> Iterator[object]:
    yield _tag(exif, ExifTags.Base.ImageDescription)
    yield _iptc_one(image, _IPTC_CAPTION)
    yield said.caption if said is not None else None
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


def _iptc_one(image: Image.Image, number: int) -> object:
    value = _iptc(image).get((2, number))
    return value[0] if isinstance(value, list) and value else value


def details(exif: Image.Exif) -> dict[int, object]:
    """What the camera says about the shot; empty where that is damaged."""
    return _directory(exif, ExifTags.IFD.Exif)


def xmp_packet(image: Image.Image) -> bytes | None:
    """The XMP inside a photo, as it is there; None for none, or one too long to be read."""
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    packet = packet or _tag(read_exif(image), _XMP_TAG)  # of TIFF and of RAW files
    packet = packet or _gif_xmp(image)
    if isinstance(packet, str):
        packet = packet.encode("utf-8", "replace")
    if not isinstance(packet, bytes) or len(packet) > _XMP_MAX_BYTES:
        return None
    return packet


def _gif_xmp(image: Image.Image) -> bytes | None:
    """The packet that lies as it is in an extension of a GIF, with a trailer that readers skip."""
    mark, at = image.info.get("extension") or (b"", 0)
    if mark != _GIF_XMP or not isinstance(image, ImageFile.ImageFile) or image.fp is None:
        return None
    before = image.fp.tell()
    try:
        image.fp.seek(at)
        return bytes(image.fp.read(_XMP_MAX_BYTES)).partition(_GIF_XMP_END)[0]
    finally:
        image.fp.seek(before)


def _moment(text: str) -> str | None:
    match = _DATE.match(text)
    return None if match is None else sense.moment(*match.groups())


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
    """Text of any encoding up to its first zero, as `words.clean` gives it."""
    if isinstance(value, str):
        value = _raw(value)
    return clean(_decoded(value.split(b"\0", 1)[0])) if isinstance(value, bytes) else ""


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
