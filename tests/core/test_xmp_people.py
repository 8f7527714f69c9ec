"""Who an XMP packet names, by all the ways programs write it, and where they are."""

from __future__ import annotations

import pytest

from faceorg.core.errors import PhotoError
from faceorg.core.geometry import BoundingBox
from faceorg.core.xmp import NamedPeople, Region, read_people, sidecar

ANN = Region(BoundingBox(0.1, 0.2, 0.3, 0.4), "Ann")
PACKET = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about="" xmlns:digiKam="http://www.digikam.org/ns/1.0/"
  xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
  xmlns:MicrosoftPhoto="http://ns.microsoft.com/photo/1.0/"
  xmlns:MP="http://ns.microsoft.com/photo/1.2/"
  xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#"
  xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#"
  xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
  {}</rdf:Description></rdf:RDF></x:xmpmeta>"""


def bag(name: str, *items: str) -> str:
    return f"<{name}><rdf:Bag>{''.join(f'<rdf:li>{i}</rdf:li>' for i in items)}</rdf:Bag></{name}>"


def names(content: str) -> tuple[str, ...]:
    return read_people(PACKET.format(content)).names


def test_what_we_write_ourselves_is_one_person_with_a_place() -> None:
    found = read_people(sidecar([ANN], (400, 300)))
    assert found.names == ()
    (region,) = found.regions
    assert region.name == "Ann"
    assert region.box.iou(ANN.box) > 0.999
    assert found.applied_to == (400, 300)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (bag("Iptc4xmpExt:PersonInImage", "Ann", "Ben  Low", "Ann"), ("Ann", "Ben Low")),
        (bag("digiKam:TagsList", "People/Ann", "Places/Rome", "People"), ("Ann",)),
        (bag("digiKam:TagsList", "Personen/Familie/Ann"), ("Ann",)),
        (bag("lr:hierarchicalSubject", "People|Friends|Ben", "Animals|Cat"), ("Ben",)),
        (bag("MicrosoftPhoto:LastKeywordXMP", "People/Cy", "Sea"), ("Cy",)),
        (
            "<MP:RegionInfo rdf:parseType='Resource'><MPRI:Regions><rdf:Bag><rdf:li "
            "MPReg:PersonDisplayName='Dee'/></rdf:Bag></MPRI:Regions></MP:RegionInfo>",
            ("Dee",),
        ),
        ("", ()),
    ],
)
def test_people_without_a_place(content: str, found: tuple[str, ...]) -> None:
    assert names(content) == found


@pytest.mark.parametrize("orientation", range(1, 9))
def test_regions_are_turned_upright_as_the_photo_is(orientation: int) -> None:
    stored = Region(ANN.box.stored(orientation), "Ann")
    size = (300, 400)
    drawn_on = size if orientation < 5 else size[::-1]
    (region,) = NamedPeople((stored,), (), drawn_on).upright(size, orientation)
    assert region.box.iou(ANN.box) > 0.999
    (untold,) = NamedPeople((stored,)).upright(size, orientation)
    assert untold.box.iou(ANN.box) > 0.999


def test_regions_drawn_on_the_upright_photo_stay() -> None:
    assert NamedPeople((ANN,), (), (150, 200)).upright((300, 400), 6) == [ANN]


@pytest.mark.parametrize("xml", ["<x", "<!DOCTYPE a><a/>", b"\xff"])
def test_what_is_no_xmp_is_refused(xml: str | bytes) -> None:
    with pytest.raises(PhotoError):
        read_people(xml)
