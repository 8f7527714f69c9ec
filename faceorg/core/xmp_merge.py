"""Put names and face regions into an XMP packet that is there already, and keep all else in it."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from faceorg.core import xmp

if TYPE_CHECKING:
    from collections.abc import Iterator

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_EXIF = "{http://ns.adobe.com/exif/1.0/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_MWG = "{http://www.metadataworkinggroup.com/schemas/regions/}"
_MP = "{http://ns.microsoft.com/photo/1.2/}"
_ITEM = f"{_RDF}li"

_REGIONS = (f"{_MWG}Regions", f"{_MP}RegionInfo")
_SAID_ONCE = (
    f"{_DC}description",
    f"{_PHOTOSHOP}DateCreated",
    f"{_EXIF}DateTimeOriginal",
)
_TAGS = (
    f"{_DC}subject",
    "{http://www.digikam.org/ns/1.0/}TagsList",
    "{http://ns.adobe.com/lightroom/1.0/}hierarchicalSubject",
    "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}PersonInImage",
    "{http://ns.microsoft.com/photo/1.0/}LastKeywordXMP",
)
_OURS_ALONE = re.compile(r"ns\d+|x|rdf|dc|exif|photoshop|lr|digiKam|Iptc4xmpExt|mwg-rs|st\w+|M\w+")


def merged(existing: bytes, own: str) -> str:
    """``existing`` with what ``own``, a packet of `xmp.sidecar`, says about people.

    Face regions are those of ``own``: names the user took away are gone from tags, too. Other
    regions (pets, focus), other tags and everything else stay; a caption or a date is added only
    where there is none. Raises `PhotoError` for a packet that cannot be read.
    """
    root, ours = xmp.parse(existing), xmp.parse(own)
    about = next(root.iter(f"{_RDF}Description"), None)
    if about is None:
        return own
    stale = _names(root) - _names(ours)
    others = [item for item in _items(root, _REGIONS[0]) if not _is_face(item)]
    for name in _REGIONS:
        _take_out(root, name)
    for name in _TAGS:
        _drop_names(root, name, stale)
    for said in next(ours.iter(f"{_RDF}Description")):
        _put(root, about, said)
    bag = next(_bags(root, _REGIONS[0]), None)
    if bag is not None:
        bag.extend(others)
    _keep_prefixes(existing)
    return xmp.packet(root)


def _put(root: ET.Element, about: ET.Element, said: ET.Element) -> None:
    there = next(root.iter(said.tag), None)
    if said.tag in _TAGS and there is not None and len(there):
        known = {item.text for item in there.iter(_ITEM)}
        there[0].extend(item for item in said.iter(_ITEM) if item.text not in known)
    elif said.tag not in _SAID_ONCE or not _says(root, said.tag):
        if there is not None:
            _take_out(root, said.tag)
        about.append(said)


def _says(root: ET.Element, name: str) -> bool:
    """Whether a property is there, as an element or in the short form of an attribute."""
    return any(True for _ in root.iter(name)) or any(
        name in about.attrib for about in root.iter(f"{_RDF}Description")
    )


def _take_out(root: ET.Element, name: str) -> None:
    for about in root.iter(f"{_RDF}Description"):
        for said in about.findall(name):
            about.remove(said)


def _names(root: ET.Element) -> set[str]:
    return {region.name for region in xmp.regions_in(root) if region.name}


def _drop_names(root: ET.Element, name: str, stale: set[str]) -> None:
    leaves = xmp.as_leaves(stale)
    for bag in _bags(root, name):
        for item in bag.findall(_ITEM):
            text = (item.text or "").strip()
            if text in stale or text.split("/")[-1] in leaves or text.split("|")[-1] in leaves:
                bag.remove(item)


def _bags(root: ET.Element, name: str) -> Iterator[ET.Element]:
    for said in root.iter(name):
        yield from (bag for bag in said.iter() if bag.find(_ITEM) is not None)


def _items(root: ET.Element, name: str) -> Iterator[ET.Element]:
    for bag in _bags(root, name):
        yield from bag.findall(_ITEM)


def _is_face(item: ET.Element) -> bool:
    kind = f"{_MWG}Type"
    told = [element.get(kind) or element.findtext(kind) for element in item.iter()]
    return next((text for text in told if text), "Face").strip().lower() == "face"


def _keep_prefixes(packet: bytes) -> None:
    """Programs that know a namespace by its prefix alone find it under that again."""
    with io.BytesIO(packet.strip(b"\0 \r\n\t")) as stream:
        for _, (prefix, uri) in ET.iterparse(stream, ["start-ns"]):
            if prefix and not _OURS_ALONE.fullmatch(prefix) and uri not in xmp.NAMESPACES.values():
                ET.register_namespace(prefix, uri)
