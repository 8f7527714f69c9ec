"""What another program wrote stays; about people the user's word is the last."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from faceorg.core.errors import PhotoError
from faceorg.core.geometry import BoundingBox
from faceorg.core.xmp import Region, read_people, read_regions, sidecar
from faceorg.core.xmp_merge import merged

BOX = BoundingBox(0.1, 0.2, 0.3, 0.4)
OWN = sidecar([Region(BOX, "Ben")], (100, 80), caption="Ours", taken_at="2020-01-02T03:04:05")

FOREIGN = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Other 1.0">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    crs:Exposure="+0.35" xmp:Rating="4" photoshop:DateCreated="1999-01-01"/>
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
    xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
    xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#">
   <dc:subject><rdf:Bag><rdf:li>beach</rdf:li><rdf:li>Anna</rdf:li></rdf:Bag></dc:subject>
   <lr:hierarchicalSubject><rdf:Bag><rdf:li>Places|Rome</rdf:li><rdf:li>People|Anna</rdf:li>
   </rdf:Bag></lr:hierarchicalSubject>
   <mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>
    <rdf:li><rdf:Description mwg-rs:Name="Anna" mwg-rs:Type="Face"><mwg-rs:Area
      stArea:x="0.25" stArea:y="0.4" stArea:w="0.3" stArea:h="0.4" stArea:unit="normalized"/>
    </rdf:Description></rdf:li>
    <rdf:li><rdf:Description mwg-rs:Name="Rex" mwg-rs:Type="Pet"><mwg-rs:Area
      stArea:x="0.8" stArea:y="0.4" stArea:w="0.1" stArea:h="0.1" stArea:unit="normalized"/>
    </rdf:Description></rdf:li>
   </rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>"""


def texts(packet: str, name: str) -> list[str]:
    root = ET.fromstring(packet.strip("\ufeff"))
    item = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li"
    return [li.text or "" for said in root.iter(name) for li in said.iter(item)]


def test_settings_ratings_and_other_tags_stay() -> None:
    packet = merged(FOREIGN, OWN)
    assert 'crs:Exposure="+0.35"' in packet
    assert 'Rating="4"' in packet
    assert 'DateCreated="1999-01-01"' in packet
    assert "2020-01-02" in packet, "the date it was taken was not there in EXIF's words"
    assert texts(packet, "{http://purl.org/dc/elements/1.1/}subject") == ["beach", "Ben"]
    tree = texts(packet, "{http://ns.adobe.com/lightroom/1.0/}hierarchicalSubject")
    assert tree == ["Places|Rome", "People|Ben"]
    assert texts(packet, "{http://purl.org/dc/elements/1.1/}description") == ["Ours"]


def test_regions_are_the_users_and_pets_stay() -> None:
    packet = merged(FOREIGN, OWN)
    assert [region.name for region in read_regions(packet)] == ["Ben"]
    assert read_people(packet).names == ()
    assert packet.count("Rex") == 1
    assert "Anna" not in packet


def test_twice_is_as_good_as_once() -> None:
    once = merged(FOREIGN, OWN)
    assert merged(once.encode(), OWN) == once


def test_the_same_into_itself_changes_nothing() -> None:
    assert merged(OWN.encode(), OWN) == OWN


def test_an_empty_packet_gets_all() -> None:
    empty = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
    assert merged(empty, OWN) == OWN


@pytest.mark.parametrize("packet", [b"", b"<x", b"<!DOCTYPE a><a/>", b"\xff\xfe\xff"])
def test_what_cannot_be_read_is_not_guessed_at(packet: bytes) -> None:
    with pytest.raises(PhotoError):
        merged(packet, OWN)
