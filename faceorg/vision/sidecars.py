"""What files beside a photo say about it: XMP sidecars, Google's JSON, Picasa's list of faces."""

from __future__ import annotations

import configparser
import json
import math
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from faceorg.core.entities import Hint
from faceorg.core.errors import PhotoError
from faceorg.core.geometry import BoundingBox
from faceorg.core.xmp import NamedPeople, read_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_MAX_BYTES = 4_000_000
_TEXT_MAX = 2000
_NAME_MAX = 200
_KEYWORDS_MAX = 200

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_EXIF = "{http://ns.adobe.com/exif/1.0/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MOMENT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?"
)
_COORDINATE = re.compile(r"(\d+)(?:,(\d+(?:\.\d+)?))?(?:,(\d+(?:\.\d+)?))?([NSEW])", re.IGNORECASE)
_PICASA_FACE = re.compile(r"rect64\(([0-9a-fA-F]{1,16})\),([0-9a-fA-F]+)")
_NOBODY = "ffffffffffffffff"  # a face in Picasa that nobody named


@dataclass(frozen=True, slots=True)
class Told:
    """What one file beside a photo says; empty where it says nothing.

    Boxes of ``hints`` are of the upright photo, those of ``people`` may be of the stored one.
    ``overrules``: a program the user works with wrote it later than the photo was taken.
    """

    taken_at: str | None = None
    taken_zone: int | None = None
    caption: str | None = None
    rating: int | None = None
    keywords: tuple[str, ...] = ()
    position: tuple[float, float] | None = None
    hints: tuple[Hint, ...] = ()
    people: NamedPeople = field(default_factory=NamedPeople)
    overrules: bool = False


def read_sidecars(photo: str, files: Iterable[Path]) -> list[Told]:
    """What ``files`` say about the file named ``photo``; those that cannot be read say nothing.

    Boxes of hints are in fractions of the photo as it is shown in the program that drew them.
    """
    found: list[Told] = []
    for path in files:
        try:
            if path.stat().st_size > _MAX_BYTES:
                continue
            content = path.read_bytes()
        except OSError:
            continue
        if path.suffix.lower() == ".xmp":
            found += _xmp(content)
        elif path.suffix.lower() == ".json":
            found += _google(content)
        else:
            found += _picasa(content, photo)
    return found


def clean(text: object, longest: int = _TEXT_MAX) -> str:
    """One line of text without what cannot be seen, in NFC."""
    if not isinstance(text, str):
        return ""
    shown = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text[: 4 * longest])
    return unicodedata.normalize("NFC", " ".join(shown.split()))[:longest].strip()


def _xmp(content: bytes) -> Iterator[Told]:
    if b"<!" in content:  # XMP has no document type; one with entities exhausts the parser
        return
    try:
        root = ElementTree.fromstring(content.strip(b"\0 \r\n\t"))
    except (ElementTree.ParseError, ValueError, LookupError):
        return
    moment, zone = _moment(
        _first(root, f"{_EXIF}DateTimeOriginal", f"{_PHOTOSHOP}DateCreated", f"{_XMP}CreateDate")
    )
    yield Told(
        taken_at=moment,
        taken_zone=zone,
        caption=next(iter(_items(root, f"{_DC}description")), None),
        rating=_stars(_first(root, f"{_XMP}Rating")),
        keywords=_unique(_items(root, f"{_DC}subject")),
        position=_xmp_position(root),
        people=people_in(content),
        overrules=True,
    )


def people_in(packet: bytes | None) -> NamedPeople:
    """Who an XMP packet names; nobody where there is none, or it cannot be read."""
    try:
        return read_people(packet) if packet else NamedPeople()
    except PhotoError:
        return NamedPeople()


def _first(root: ElementTree.Element, *names: str) -> str | None:
    """The first of these properties that is there, written as attribute or as element."""
    for name in names:
        for about in root.iter(f"{_RDF}Description"):
            text = about.get(name) or about.findtext(name)
            if text and text.strip():
                return text.strip()
    return None


def _items(root: ElementTree.Element, name: str) -> list[str]:
    items = [item for one in root.iter(name) for item in one.iter(f"{_RDF}li")]
    items.sort(key=lambda item: item.get(_LANGUAGE) not in (None, "x-default"))
    return [text for item in items if (text := clean(item.text))]


def _moment(text: str | None) -> tuple[str | None, int | None]:
    """Local time and minutes east of UTC; a date alone is no moment."""
    match = _MOMENT.match(text or "")
    if match is None or match[4] is None:
        return None, None
    try:
        moment = datetime(*(int(part or 0) for part in match.groups()[:6]))  # type: ignore[arg-type]
    except ValueError:
        return None, None
    if not 1826 <= moment.year <= 2100:
        return None, None
    return moment.isoformat(), _zone(match[7])


def _zone(text: str | None) -> int | None:
    if text is None:
        return None
    if text == "Z":
        return 0
    hours, minutes = int(text[1:3]), int(text[4:6])
    total = hours * 60 + minutes
    return None if total > 15 * 60 else -total if text[0] == "-" else total


def _stars(text: str | None) -> int | None:
    try:
        stars = round(float(text or ""))
    except (ValueError, OverflowError):
        return None
    return stars if 0 <= stars <= 5 else None


def _xmp_position(root: ElementTree.Element) -> tuple[float, float] | None:
    edges = [_degrees(_first(root, f"{_EXIF}GPS{which}")) for which in ("Latitude", "Longitude")]
    return _position(*edges)


def _degrees(text: str | None) -> float | None:
    match = _COORDINATE.fullmatch(text or "")
    if match is None:
        return None
    degrees = float(match[1]) + float(match[2] or 0) / 60 + float(match[3] or 0) / 3600
    return round(-degrees if match[4].upper() in "SW" else degrees, 7)


def _position(latitude: object, longitude: object) -> tuple[float, float] | None:
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return None
    north, east = float(latitude), float(longitude)
    known = math.isfinite(north) and math.isfinite(east) and (north, east) != (0.0, 0.0)
    return (north, east) if known and abs(north) <= 90 and abs(east) <= 180 else None


def _google(content: bytes) -> Iterator[Told]:
    """A JSON file of Google Takeout; names in it have no boxes."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return
    if not isinstance(document, dict) or "photoTakenTime" not in document:
        return
    people = document.get("people")
    listed = people if isinstance(people, list) else []
    names = [person.get("name") for person in listed if isinstance(person, dict)]
    yield Told(
        taken_at=_epoch(document["photoTakenTime"]),
        taken_zone=0,
        caption=clean(document.get("description")) or None,
        rating=5 if document.get("favorited") is True else None,
        position=_google_position(document),
        hints=tuple(Hint(n, "google") for n in _unique(clean(n, _NAME_MAX) for n in names)),
    )


def _epoch(stamp: object) -> str | None:
    """Google keeps UTC alone, so that is what is told."""
    try:
        seconds = int(stamp["timestamp"])  # type: ignore[index]
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    except (TypeError, KeyError, ValueError, OverflowError):
        return None
    if not 1826 <= moment.year <= 2100:
        return None
    return moment.replace(tzinfo=None, microsecond=0).isoformat()


def _google_position(document: Mapping[str, Any]) -> tuple[float, float] | None:
    for key in ("geoData", "geoDataExif"):
        place = document.get(key)
        if isinstance(place, dict):
            found = _position(place.get("latitude"), place.get("longitude"))
            if found is not None:
                return found
    return None


def _picasa(content: bytes, photo: str) -> Iterator[Told]:
    """Faces, stars, captions and keywords in a folder's ``.picasa.ini``."""
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True, interpolation=None)
    try:
        parser.read_string(content.decode("utf-8-sig", "replace"))
    except (configparser.Error, ValueError):
        return
    section = next((s for s in parser.sections() if s.lower() == photo.lower()), None)
    if section is None:
        return
    about = dict(parser.items(section))
    contacts = _picasa_contacts(parser)
    yield Told(
        caption=clean(about.get("caption")) or None,
        rating=5 if about.get("star") == "yes" else None,
        keywords=_unique(map(clean, (about.get("keywords") or "").split(","))),
        hints=tuple(_picasa_faces(about.get("faces") or "", contacts)),
    )


def _picasa_contacts(parser: configparser.RawConfigParser) -> dict[str, str]:
    contacts: dict[str, str] = {}
    for section in ("Contacts", "Contacts2"):
        if parser.has_section(section):
            for number, value in parser.items(section):
                contacts[number.lower()] = clean((value or "").split(";")[0], _NAME_MAX)
    return contacts


def _picasa_faces(text: str, contacts: Mapping[str, str]) -> Iterator[Hint]:
    for rectangle, contact in _PICASA_FACE.findall(text):
        name = contacts.get(contact.lower(), "")
        edges = rectangle.rjust(16, "0")  # zeros in front are left out
        left, top, right, bottom = (int(edges[i : i + 4], 16) / 65535 for i in (0, 4, 8, 12))
        if name and contact.lower() != _NOBODY and left < right and top < bottom:
            yield Hint(name, "picasa", BoundingBox(left, top, right - left, bottom - top))


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))[:_KEYWORDS_MAX]
