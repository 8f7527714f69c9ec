"""What files beside a photo say about it: XMP sidecars, Google's JSON, Picasa's list of faces."""

from __future__ import annotations

import configparser
import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from faceorg.core.entities import Hint
from faceorg.core.errors import PhotoError
from faceorg.core.geometry import BoundingBox
from faceorg.core.xmp import NamedPeople, read_people
from faceorg.vision import sense
from faceorg.vision.words import clean, unique
from faceorg.vision.xmp_facts import XmpFacts, read_xmp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_MAX_BYTES = 4_000_000
_NAME_MAX = 200
_PICASA_FACE = re.compile(r"rect64\(([0-9a-fA-F]{1,16})\),([0-9a-fA-F]+)")
_NOBODY = "ffffffffffffffff"  # a face in Picasa that nobody named


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What one file beside a photo says; ``said`` is what an XMP packet would say of that.

    Boxes of ``hints`` are of the upright photo, those of ``people`` may be of the stored one.
    ``overrules``: a program the user works with wrote it later than the photo was taken.
    """

    said: XmpFacts
    hints: tuple[Hint, ...] = ()
    people: NamedPeople = field(default_factory=NamedPeople)
    overrules: bool = False


def read_sidecars(photo: str, files: Iterable[Path]) -> list[Sidecar]:
    """What ``files`` say about the file named ``photo``; those that cannot be read say nothing.

    Boxes of hints are in fractions of the photo as it is shown in the program that drew them.
    """
    found: list[Sidecar] = []
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


def _xmp(content: bytes) -> Iterator[Sidecar]:
    said = read_xmp(content)
    if said is not None:
        yield Sidecar(said, people=people_in(content), overrules=True)


def people_in(packet: bytes | None) -> NamedPeople:
    """Who an XMP packet names; nobody where there is none, or it cannot be read."""
    try:
        return read_people(packet) if packet else NamedPeople()
    except PhotoError:
        return NamedPeople()


def _google(content: bytes) -> Iterator[Sidecar]:
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
    said = XmpFacts(
        taken_at=_epoch(document["photoTakenTime"]),
        taken_zone=0,
        caption=clean(document.get("description")) or None,
        rating=5 if document.get("favorited") is True else None,
        position=_google_position(document),
    )
    named = unique(clean(name, _NAME_MAX) for name in names)
    yield Sidecar(said, tuple(Hint(name, "google") for name in named))


def _epoch(stamp: object) -> str | None:
    """Google keeps UTC alone, so that is what is told."""
    try:
        seconds = int(stamp["timestamp"])  # type: ignore[index]
        return sense.written(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))
    except (TypeError, KeyError, ValueError, OverflowError):
        return None


def _google_position(document: Mapping[str, Any]) -> tuple[float, float] | None:
    for key in ("geoData", "geoDataExif"):
        told = document.get(key)
        if isinstance(told, dict):
            found = sense.place(told.get("latitude"), told.get("longitude"))
            if found is not None:
                return found
    return None


def _picasa(content: bytes, photo: str) -> Iterator[Sidecar]:
    """Faces, stars, captions and keywords in a folder's ``.picasa.ini``."""
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True, interpolation=None)
    try:
        parser.read_string(content.decode("utf-8-sig", "replace"))
    except (configparser.Error, ValueError, AttributeError):  # the last: an indented line alone
        return
    section = next((s for s in parser.sections() if s.lower() == photo.lower()), None)
    if section is None:
        return
    about = dict(parser.items(section))
    contacts = _picasa_contacts(parser)
    said = XmpFacts(
        caption=clean(about.get("caption")) or None,
        rating=5 if about.get("star") == "yes" else None,
        keywords=unique(map(clean, (about.get("keywords") or "").split(","))),
    )
    yield Sidecar(said, tuple(_picasa_faces(about.get("faces") or "", contacts)))


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
