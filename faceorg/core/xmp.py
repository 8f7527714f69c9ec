"""Face regions, names and captions as XMP text, written and read."""

from __future__ import annotations

import math
import re
import unicodedata
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.core.errors import PhotoError
from faceorg.core.geometry import BoundingBox

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

PEOPLE_ROOT = "People"
"""The top of the tag tree that digiKam and Lightroom show names under."""

_PEOPLE_ROOTS = frozenset(
    ("people", "persons", "personen", "personas", "personnes", "persone", "pessoas", "faces")
)

NAMESPACES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
    "MicrosoftPhoto": "http://ns.microsoft.com/photo/1.0/",
    "MP": "http://ns.microsoft.com/photo/1.2/",
    "MPRI": "http://ns.microsoft.com/photo/1.2/t/RegionInfo#",
    "MPReg": "http://ns.microsoft.com/photo/1.2/t/Region#",
}
_TREES = (
    ("digiKam:TagsList", "/"),
    ("MicrosoftPhoto:LastKeywordXMP", "/"),
    ("lr:hierarchicalSubject", "|"),
)
for _prefix, _uri in NAMESPACES.items():
    ET.register_namespace(_prefix, _uri)

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_PACKET = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n{}\n<?xpacket end="w"?>\n'
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Region:
    """A face's rectangle with its name, or None.

    ``box`` is in fractions of the image *as stored*, before EXIF orientation: see
    `BoundingBox.stored`.
    """

    box: BoundingBox
    name: str | None = None


@dataclass(frozen=True, slots=True)
class NamedPeople:
    """Who a packet says is in the photo: ``regions`` with a name, and ``names`` without a place.

    ``applied_to`` is (width, height) in pixels of the image the regions were drawn on, or None.
    """

    regions: tuple[Region, ...] = ()
    names: tuple[str, ...] = ()
    applied_to: tuple[float, float] | None = None

    def upright(self, size: tuple[int, int], orientation: int) -> list[Region]:
        """The regions in fractions of the upright photo of ``size`` (width, height) pixels.

        They are of the image as stored, as the standard wants it, unless the program tells that
        it drew them on the picture as it is shown.
        """
        if orientation >= 5 and self.applied_to is not None:
            (width, height), (w, h) = size, self.applied_to
            if (width - height) * (w - h) > 0:  # both wide or both tall: the stored one is not
                return list(self.regions)
        return [Region(one.box.upright(orientation), one.name) for one in self.regions]


def sidecar(
    regions: Sequence[Region],
    size: tuple[int, int],
    *,
    caption: str | None = None,
    taken_at: str | None = None,
    subjects: Sequence[str] = (),
) -> str:
    """The text of an XMP sidecar, to be stored as UTF-8.

    ``size`` is (width, height) of the stored image in pixels. ``taken_at`` is local time as
    ``YYYY-MM-DDTHH:MM:SS``. ``subjects`` are keywords besides the names of the regions, which are
    always keywords. Characters that XML cannot carry are left out.
    """
    clipped = [Region(region.box.clipped(), _one_line(region.name)) for region in regions]
    regions = [region for region in clipped if region.box.area > 0]
    names = _unique(region.name for region in regions)
    root = ET.Element(_tag("x:xmpmeta"))
    about = _child(_child(root, "rdf:RDF"), "rdf:Description")
    about.set(_tag("rdf:about"), "")
    _describe(about, caption, taken_at)
    _keywords(about, names, _unique([*names, *map(_one_line, subjects)]))
    if regions:
        _mwg_regions(about, regions, size)
        _microsoft_regions(about, regions)
    return packet(root)


def packet(root: ET.Element) -> str:
    """A tree as the text of a packet, to be stored as UTF-8."""
    ET.indent(root)
    return _PACKET.format(ET.tostring(root, encoding="unicode"))


def read_regions(xml: str | bytes) -> list[Region]:
    """The faces that an XMP packet or sidecar names, in fractions of the stored image.

    MWG regions win; Microsoft's are read where there are none. Regions that are no faces, or whose
    numbers make no sense, are skipped. Raises `PhotoError` for text that is not XML or that
    declares a document type, which XMP never does and entity bombs need.
    """
    return regions_in(parse(xml))


def regions_in(root: ET.Element) -> list[Region]:
    """The faces that a parsed packet names, as `read_regions` tells them."""
    regions = list(_read_mwg(root))
    return regions or list(_read_microsoft(root))


def read_people(xml: str | bytes) -> NamedPeople:
    """Who an XMP packet or sidecar says is in the photo, by any of the ways programs write it.

    MWG and Microsoft regions with names; without a place IPTC's persons shown, the branch of
    people in the tag trees of digiKam, Lightroom and Microsoft, and regions that have no area.
    Raises `PhotoError` as `read_regions` does.
    """
    root = parse(xml)
    regions = [*_read_mwg(root), *_read_microsoft(root)]
    named = {region.name: region for region in reversed(regions) if region.name}
    tags = [leaf for name, separator in _TREES for leaf in _leaves(root, name, separator)]
    shown = (_one_line(item.text) for item in _items(root, "Iptc4xmpExt:PersonInImage"))
    known = {*named, *as_leaves(filter(None, named))}
    names = [name for name in _unique([*shown, *tags, *_unplaced(root)]) if name not in known]
    dimensions = next(root.iter(_tag("mwg-rs:AppliedToDimensions")), None)
    return NamedPeople(
        tuple(reversed(named.values())),
        tuple(names),
        None if dimensions is None else _size(_inner(dimensions)),
    )


# Writing


def _describe(about: ET.Element, caption: str | None, taken_at: str | None) -> None:
    text = _NOT_XML.sub("", (caption or "").replace("\r\n", "\n").replace("\r", "\n")).strip()
    if text:
        _array(about, "dc:description", "rdf:Alt", [text])[0].set(_LANGUAGE, "x-default")
    if moment := _one_line(taken_at):
        _child(about, "photoshop:DateCreated", moment)
        _child(about, "exif:DateTimeOriginal", moment)


def _keywords(about: ET.Element, names: Sequence[str], subjects: Sequence[str]) -> None:
    if subjects:
        _array(about, "dc:subject", "rdf:Bag", subjects)
    if not names:
        return
    slashed = [f"{PEOPLE_ROOT}/{name.replace('/', '-')}" for name in names]
    barred = [f"{PEOPLE_ROOT}|{name.replace('|', '-')}" for name in names]
    _array(about, "digiKam:TagsList", "rdf:Seq", slashed)
    _array(about, "lr:hierarchicalSubject", "rdf:Bag", barred)
    _array(about, "Iptc4xmpExt:PersonInImage", "rdf:Bag", names)


def as_leaves(names: Iterable[str]) -> set[str]:
    """What the names are called in the two tag trees."""
    return {name.replace(sign, "-") for name in names for sign in "/|"}


def _mwg_regions(about: ET.Element, regions: Sequence[Region], size: tuple[int, int]) -> None:
    """Metadata Working Group: the area's x and y are its CENTRE."""
    info = _structure(about, "mwg-rs:Regions")
    dimensions = {"w": str(size[0]), "h": str(size[1]), "unit": "pixel"}
    _fields(_structure(info, "mwg-rs:AppliedToDimensions"), "stDim", dimensions)
    bag = _child(_child(info, "mwg-rs:RegionList"), "rdf:Bag")
    for region in regions:
        item = _structure(bag, "rdf:li")
        if region.name:
            _child(item, "mwg-rs:Name", region.name)
        _child(item, "mwg-rs:Type", "Face")
        x, y = region.box.center
        area = {"x": x, "y": y, "w": region.box.w, "h": region.box.h}
        texts = {key: f"{value:.6f}" for key, value in area.items()}
        _fields(_structure(item, "mwg-rs:Area"), "stArea", texts | {"unit": "normalized"})


def _microsoft_regions(about: ET.Element, regions: Sequence[Region]) -> None:
    """Windows Photo Gallery: left, top, width, height."""
    bag = _child(_child(_structure(about, "MP:RegionInfo"), "MPRI:Regions"), "rdf:Bag")
    for region in regions:
        item, box = _structure(bag, "rdf:li"), region.box
        _child(item, "MPReg:Rectangle", f"{box.x:.6f}, {box.y:.6f}, {box.w:.6f}, {box.h:.6f}")
        if region.name:
            _child(item, "MPReg:PersonDisplayName", region.name)


def _tag(name: str) -> str:
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def _child(parent: ET.Element, name: str, text: str | None = None) -> ET.Element:
    child = ET.SubElement(parent, _tag(name))
    child.text = text
    return child


def _structure(parent: ET.Element, name: str) -> ET.Element:
    child = _child(parent, name)
    child.set(_tag("rdf:parseType"), "Resource")
    return child


def _fields(parent: ET.Element, prefix: str, values: Mapping[str, str]) -> None:
    for key, value in values.items():
        _child(parent, f"{prefix}:{key}", value)


def _array(parent: ET.Element, name: str, kind: str, texts: Sequence[str]) -> list[ET.Element]:
    container = _child(_child(parent, name), kind)
    return [_child(container, "rdf:li", text) for text in texts]


def _one_line(text: str | None) -> str:
    """Text without control characters and without runs of white space; "" for None."""
    spaced = " ".join(_NOT_XML.sub("", text or "").split())
    return "".join(letter for letter in spaced if unicodedata.category(letter) != "Cc")


def _unique(texts: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))


# Reading


def parse(xml: str | bytes) -> ET.Element:
    """A packet as a tree; raises `PhotoError` as `read_regions` does."""
    text = (_decoded(xml) if isinstance(xml, bytes) else xml).strip("\ufeff\0 \t\r\n")
    if re.search(r"<!\s*(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise PhotoError("The XMP metadata declares a document type and is not read.")
    try:
        return ET.fromstring(text)
    except (ET.ParseError, ValueError) as error:
        raise PhotoError("The XMP metadata is damaged ({cause}).", cause=error) from error


def _decoded(xml: bytes) -> str:
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if xml.startswith(mark)), "utf-8")
    try:
        return xml.decode(encoding)
    except UnicodeDecodeError as error:
        raise PhotoError("The XMP metadata is not {encoding} text.", encoding=encoding) from error


def _read_mwg(root: ET.Element) -> Iterator[Region]:
    for entry in _entries(root, "mwg-rs:RegionList"):
        area = _property(entry, "mwg-rs:Area")
        if (_text(entry, "mwg-rs:Type") or "Face").lower() != "face" or area is None:
            continue
        if (_text(area, "stArea:unit") or "normalized") != "normalized":
            continue
        numbers = _numbers(_text(area, f"stArea:{key}") for key in "xywh")
        if numbers:
            x, y, w, h = numbers
            yield from _region((x - w / 2, y - h / 2, w, h), _text(entry, "mwg-rs:Name"))


def _read_microsoft(root: ET.Element) -> Iterator[Region]:
    for entry in _entries(root, "MPRI:Regions"):
        numbers = _numbers((_text(entry, "MPReg:Rectangle") or "").split(","))
        if numbers:
            yield from _region(numbers, _text(entry, "MPReg:PersonDisplayName"))


def _unplaced(root: ET.Element) -> Iterator[str | None]:
    """Names of regions that have no area of their own."""
    for entry in _entries(root, "mwg-rs:RegionList"):
        if (_text(entry, "mwg-rs:Type") or "Face").lower() == "face":
            yield _one_line(_text(entry, "mwg-rs:Name"))
    for entry in _entries(root, "MPRI:Regions"):
        yield _one_line(_text(entry, "MPReg:PersonDisplayName"))


def _items(root: ET.Element, name: str) -> Iterator[ET.Element]:
    for array in root.iter(_tag(name)):
        yield from array.iter(_tag("rdf:li"))


def _leaves(root: ET.Element, name: str, separator: str) -> Iterator[str]:
    """The last words of tags in the branch of people: "People/Family/Anna" gives Anna."""
    for item in _items(root, name):
        levels = [_one_line(level) for level in (item.text or "").split(separator)]
        if len(levels) > 1 and levels[0].casefold() in _PEOPLE_ROOTS:
            yield levels[-1]


def _size(dimensions: ET.Element) -> tuple[float, float] | None:
    try:
        width, height = (float(_text(dimensions, f"stDim:{key}") or "") for key in "wh")
    except ValueError:
        return None
    return (width, height) if _text(dimensions, "stDim:unit") in (None, "pixel") else None


def _entries(root: ET.Element, name: str) -> Iterator[ET.Element]:
    for array in root.iter(_tag(name)):
        for container in array:
            for entry in container.findall(_tag("rdf:li")):
                yield _inner(entry)


def _inner(element: ET.Element) -> ET.Element:
    """The element that holds the fields: some writers wrap them in an rdf:Description."""
    wrapped = element.find(_tag("rdf:Description"))
    return element if wrapped is None else wrapped


def _property(element: ET.Element, name: str) -> ET.Element | None:
    found = element.find(_tag(name))
    return None if found is None else _inner(found)


def _text(element: ET.Element, name: str) -> str | None:
    """A field, which RDF lets a writer put in an attribute or in an element."""
    return element.get(_tag(name)) or element.findtext(_tag(name))


def _numbers(texts: Iterable[str | None]) -> tuple[float, float, float, float] | None:
    try:
        x, y, w, h = (float(text or "") for text in texts)
    except ValueError:
        return None
    return (x, y, w, h) if all(map(math.isfinite, (x, y, w, h))) else None


def _region(numbers: tuple[float, float, float, float], name: str | None) -> Iterator[Region]:
    box = BoundingBox(*numbers).clipped()
    if box.w > 0 and box.h > 0:
        yield Region(box, _one_line(name) or None)
