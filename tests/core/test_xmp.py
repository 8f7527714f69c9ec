"""XMP text: what other programs read, what comes back, and what is refused."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceorg.core.errors import PhotoError
from faceorg.core.geometry import BoundingBox
from faceorg.core.xmp import Region, read_regions, sidecar

if TYPE_CHECKING:
    from pathlib import Path

NS = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
    "MPReg": "http://ns.microsoft.com/photo/1.2/t/Region#",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
}
ANN = Region(BoundingBox(0.1, 0.2, 0.3, 0.4), "Ann Žižka")
UNKNOWN = Region(BoundingBox(0.5, 0.1, 0.2, 0.2))


def items(xml: str, name: str) -> list[str | None]:
    return [item.text for item in ET.fromstring(xml).findall(f".//{name}/*/rdf:li", NS)]


def texts(xml: str, name: str) -> list[str | None]:
    return [element.text for element in ET.fromstring(xml).findall(f".//{name}", NS)]


def assert_same(regions: list[Region], expected: list[Region]) -> None:
    assert [region.name for region in regions] == [region.name for region in expected]
    for region, other in zip(regions, expected, strict=True):
        left, right = region.box, other.box
        assert (left.x, left.y, left.w, left.h) == pytest.approx(
            (right.x, right.y, right.w, right.h), abs=3e-6
        )


def test_mwg_areas_are_centred_and_microsoft_rectangles_start_top_left() -> None:
    xml = sidecar([ANN], (4000, 3000))
    assert [float(texts(xml, f"stArea:{key}")[0] or "") for key in "xywh"] == [0.25, 0.4, 0.3, 0.4]
    assert texts(xml, "MPReg:Rectangle") == ["0.100000, 0.200000, 0.300000, 0.400000"]
    assert texts(xml, "stDim:w") + texts(xml, "stDim:h") == ["4000", "3000"]


def test_names_reach_every_keyword_field_once_and_nameless_faces_none() -> None:
    xml = sidecar([ANN, UNKNOWN, ANN], (10, 10), subjects=["Holiday", "Ann Žižka"])
    assert items(xml, "dc:subject") == ["Ann Žižka", "Holiday"]
    assert items(xml, "digiKam:TagsList") == ["People/Ann Žižka"]
    assert items(xml, "lr:hierarchicalSubject") == ["People|Ann Žižka"]
    assert items(xml, "Iptc4xmpExt:PersonInImage") == ["Ann Žižka"]
    assert texts(xml, "mwg-rs:Type") == ["Face"] * 3
    assert texts(xml, "mwg-rs:Name") == ["Ann Žižka"] * 2


def test_a_name_with_a_tree_separator_stays_one_level() -> None:
    xml = sidecar([Region(ANN.box, "A/B|C")], (10, 10))
    assert items(xml, "digiKam:TagsList") == ["People/A-B|C"]
    assert items(xml, "lr:hierarchicalSubject") == ["People|A/B-C"]
    assert items(xml, "Iptc4xmpExt:PersonInImage") == ["A/B|C"]


def test_caption_and_date() -> None:
    xml = sidecar([], (10, 10), caption="One\r\n<two> & \x00three", taken_at="2020-01-02T03:04:05")
    assert items(xml, "dc:description") == ["One\n<two> & three"]
    assert texts(xml, "photoshop:DateCreated") == ["2020-01-02T03:04:05"]
    assert read_regions(xml) == []


def test_a_photo_without_anything_is_still_valid_xmp() -> None:
    assert read_regions(sidecar([], (0, 0))) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_regions_come_back_from_bytes(encoding: str) -> None:
    assert_same(read_regions(sidecar([ANN, UNKNOWN], (10, 10)).encode(encoding)), [ANN, UNKNOWN])


def test_microsoft_regions_are_read_where_there_are_no_others() -> None:
    xml = sidecar([ANN, UNKNOWN], (10, 10)).replace("schemas/regions/", "schemas/other/")
    assert_same(read_regions(xml), [ANN, UNKNOWN])


ATTRIBUTES = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
 xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"><mwg-rs:Regions rdf:parseType="Resource">
<mwg-rs:RegionList><rdf:Bag>
<rdf:li><rdf:Description mwg-rs:Name="Ann" mwg-rs:Type="Face"><mwg-rs:Area stArea:x="0.25"
 stArea:y="0.4" stArea:w="0.3" stArea:h="0.4" stArea:unit="normalized"/></rdf:Description></rdf:li>
<rdf:li><rdf:Description mwg-rs:Name="Rex" mwg-rs:Type="Pet"><mwg-rs:Area stArea:x="0.25"
 stArea:y="0.4" stArea:w="0.3" stArea:h="0.4"/></rdf:Description></rdf:li>
<rdf:li><rdf:Description mwg-rs:Name="Odd" mwg-rs:Type="Face"><mwg-rs:Area stArea:x="nan"
 stArea:y="0.4" stArea:w="0.3" stArea:h="0.4"/></rdf:Description></rdf:li>
<rdf:li><rdf:Description mwg-rs:Name="Out" mwg-rs:Type="Face"><mwg-rs:Area stArea:x="7"
 stArea:y="0.4" stArea:w="0.3" stArea:h="0.4"/></rdf:Description></rdf:li>
</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions></rdf:Description></rdf:RDF></x:xmpmeta>"""


def test_lightroom_style_attributes_are_read_and_nonsense_is_skipped() -> None:
    assert_same(read_regions(ATTRIBUTES), [Region(BoundingBox(0.1, 0.2, 0.3, 0.4), "Ann")])


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    "xml",
    [BOMB, BOMB.encode("utf-16"), "<!doctype x><x/>", "", "<x", b"\xff\xfe\x00", b"<x>\xe9</x>"],
)
def test_what_is_no_xmp_is_refused_with_words(xml: str | bytes) -> None:
    with pytest.raises(PhotoError, match="XMP metadata"):
        read_regions(xml)


fractions = st.floats(0, 0.9)


@given(
    st.text(),
    st.text(),
    st.tuples(fractions, fractions, st.floats(0.01, 0.1), st.floats(0.01, 0.1)),
)
def test_any_name_and_caption_make_xml_that_reads_back(
    name: str, caption: str, box: tuple[float, float, float, float]
) -> None:
    (region,) = read_regions(sidecar([Region(BoundingBox(*box), name)], (9, 9), caption=caption))
    assert region.box.iou(BoundingBox(*box)) > 0.99
    assert region.name is None or region.name.isprintable() or region.name.strip()
    if name.isprintable() and name.strip():
        assert region.name == " ".join(name.split())


def packet(path: Path) -> bytes:
    content = path.read_bytes()
    end = b"</x:xmpmeta>"
    return content[content.index(b"<x:xmpmeta") : content.index(end) + len(end)]


def test_other_programs_mean_stored_pixels_too(shared_photos: Path) -> None:
    folder = shared_photos / "immich_public_domain" / "metadata" / "faces"
    plain = read_regions(packet(folder / "portrait.jpg"))
    turned = read_regions(packet(folder / "portrait-orientation-6.jpg"))
    assert [region.name for region in plain] == ["Marie Curie", "Pierre Curie"]
    assert_same([Region(region.box.upright(6), region.name) for region in turned], plain)
