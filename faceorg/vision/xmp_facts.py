"""What an XMP packet, in a photo or in a sidecar beside it, says about the photo."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from faceorg.vision import sense
from faceorg.vision.words import clean, unique

if TYPE_CHECKING:
    from collections.abc import Iterator

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_EXIF = "{http://ns.adobe.com/exif/1.0/}"
_EXIF_2 = "{http://cipa.jp/exif/1.0/}"
_TIFF = "{http://ns.adobe.com/tiff/1.0/}"
_AUX = "{http://ns.adobe.com/exif/1.0/aux/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_GOOGLE = "{http://ns.google.com/photos/1.0/camera/}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TIMES = (f"{_EXIF}DateTimeOriginal", f"{_PHOTOSHOP}DateCreated", f"{_XMP}CreateDate")
_FILM = (f"{_GOOGLE}MotionPhoto", f"{_GOOGLE}MicroVideo")
_NAME_MAX, _KEYWORD_MAX = 100, 200
_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?")
_COORDINATE = re.compile(r"(\d+)(?:,(\d+(?:\.\d+)?))?(?:,(\d+(?:\.\d+)?))?([NSEW])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class XmpFacts:
    """What a packet says, empty where it says nothing; as in `PhotoFacts`.

    ``position`` is latitude and longitude; ``maker`` and ``model`` are of the camera.
    """

    taken_at: str | None = None
    taken_zone: int | None = None
    caption: str | None = None
    rating: int | None = None
    keywords: tuple[str, ...] = ()
    position: tuple[float, float] | None = None
    maker: str = ""
    model: str = ""
    lens: str | None = None
    motion: bool = False


def read_xmp(packet: bytes | None) -> XmpFacts | None:
    """The facts of a packet; None where there is none, or it cannot be read."""
    # XMP has no document type; one with entities is out to exhaust the parser.
    if packet is None or b"<!" in packet:
        return None
    try:
        root = ElementTree.fromstring(packet.strip(b"\0 \r\n\t"))
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
    about = [*root.iter(f"{_RDF}Description")]
    moment, zone = _taken(about)
    return XmpFacts(
        taken_at=moment,
        taken_zone=zone,
        caption=next(iter(_items(root, f"{_DC}description")), None),
        rating=sense.stars(_first(about, f"{_XMP}Rating")),
        keywords=unique(text[:_KEYWORD_MAX] for text in _items(root, f"{_DC}subject")),
        position=_position(about),
        maker=clean(_first(about, f"{_TIFF}Make"), _NAME_MAX),
        model=clean(_first(about, f"{_TIFF}Model"), _NAME_MAX),
        lens=clean(_first(about, f"{_EXIF_2}LensModel", f"{_AUX}Lens"), _NAME_MAX) or None,
        motion=any(_first(about, name) == "1" for name in _FILM),
    )


def _told(about: list[ElementTree.Element], name: str) -> Iterator[str]:
    """A property wherever it is written, as attribute or as element."""
    for one in about:
        text = one.get(name) or one.findtext(name)
        if text and text.strip():
            yield text.strip()


def _first(about: list[ElementTree.Element], *names: str) -> str | None:
    return next((text for name in names for text in _told(about, name)), None)


def _items(root: ElementTree.Element, name: str) -> list[str]:
    items = [item for one in root.iter(name) for item in one.iter(f"{_RDF}li")]
    items.sort(key=lambda item: item.get(_LANGUAGE) not in (None, "x-default"))
    return [text for item in items if (text := clean(item.text))]


def _taken(about: list[ElementTree.Element]) -> tuple[str | None, int | None]:
    """Local time and minutes east of UTC, of the first property that tells both day and time."""
    for text in (text for name in _TIMES for text in _told(about, name)):
        match = _MOMENT.match(text)
        moment = sense.moment(*match.groups()[:6]) if match else None
        if match is not None and moment is not None:
            return moment, sense.zone(match[7])
    return None, None


def _position(about: list[ElementTree.Element]) -> tuple[float, float] | None:
    edges = [_degrees(_first(about, f"{_EXIF}GPS{which}")) for which in ("Latitude", "Longitude")]
    return sense.place(*edges)


def _degrees(text: str | None) -> float | None:
    match = _COORDINATE.fullmatch(text or "")
    if match is None:
        return None
    degrees = float(match[1]) + float(match[2] or 0) / 60 + float(match[3] or 0) / 3600
    return round(-degrees if match[4].upper() in "SW" else degrees, 7)
