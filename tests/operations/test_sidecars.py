"""Files beside photos are read, merged by who has the later word, and never end a scan."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from builders import draw_photo
from PIL import Image
from scripted_engine import ScriptedEngine

from faceorg.core.entities import Hint, PhotoId
from faceorg.core.geometry import BoundingBox
from faceorg.core.xmp import Region, sidecar
from faceorg.library import hints, photos
from faceorg.library.faces import faces_of_photos, mark_analyzed
from faceorg.library.persons import persons
from faceorg.library.search import find_photos
from faceorg.operations.beside import FilesBeside
from faceorg.operations.intake import take_in
from faceorg.operations.name_offers import name_offers
from faceorg.operations.scan import scan_paths
from faceorg.operations.take_names import take_names
from faceorg.vision.facts import read_file
from faceorg.vision.sidecars import read_sidecars

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import PhotoFacts
    from faceorg.library.database import Library

_XMP = """<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
 <rdf:Description rdf:about="" xmp:Rating="4" exif:GPSLatitude="41,53.4N"
   exif:GPSLongitude="12,30,0W" exif:DateTimeOriginal="2019-06-01T10:11:12.5+02:30">
  <dc:description><rdf:Alt><rdf:li xml:lang="de">Strand</rdf:li>
   <rdf:li xml:lang="x-default">At  the beach</rdf:li></rdf:Alt></dc:description>
  <dc:subject><rdf:Bag><rdf:li>sea</rdf:li><rdf:li>Sun</rdf:li></rdf:Bag></dc:subject>
  <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Anna</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
 </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"""

_GOOGLE = {
    "title": "a.jpg",
    "description": "Tea \U0001f469\u200d\U0001f467\n",
    "photoTakenTime": {"timestamp": "1559383872", "formatted": "..."},
    "geoData": {"latitude": 0.0, "longitude": 0.0},
    "geoDataExif": {"latitude": 48.5, "longitude": -3.25},
    "people": [{"name": "Anna"}, {"name": "Anna"}, {"name": " Zoë\n B "}, {}, "x"],
    "favorited": True,
}

_PICASA = """[Contacts2]
aaaa=Anna Low;;
[a.jpg]
faces=rect64(3333333366666666),aaaa;rect64(0),ffffffffffffffff;rect64(99990000cccc8000),bbbb
star=yes
keywords=tea,cake
caption=High tea
"""


def facts(path: Path, **beside: str) -> PhotoFacts:
    for name, content in beside.items():
        (path.parent / name).write_text(content)
    return read_file(path, [path.parent / name for name in beside]).facts


def test_an_xmp_sidecar_has_the_last_word(tmp_path: Path) -> None:
    path = draw_photo(tmp_path / "a.jpg", taken="2001:01:01 01:01:01", caption="Old words")
    found = facts(path, **{"a.jpg.xmp": _XMP})
    assert (found.taken_at, found.taken_zone) == ("2019-06-01T10:11:12", 150)
    assert (found.caption, found.rating, found.keywords) == ("At the beach", 4, ("sea", "Sun"))
    assert (found.latitude, found.longitude) == (41.89, -12.5)
    assert read_file(path, [tmp_path / "a.jpg.xmp"]).hints == (Hint("Anna", "xmp"),)


def test_google_fills_only_what_is_open(tmp_path: Path) -> None:
    bare, told = draw_photo(tmp_path / "a.jpg"), draw_photo(
        tmp_path / "b.jpg", taken="2001:01:01 01:01:01", caption="My words"
    )  # fmt: skip
    found = facts(bare, **{"a.jpg.json": json.dumps(_GOOGLE)})
    assert (found.taken_at, found.taken_zone) == ("2019-06-01T10:11:12", 0)
    assert (found.caption, found.rating) == ("Tea \U0001f469\u200d\U0001f467", 5)
    assert (found.latitude, found.longitude) == (48.5, -3.25)
    other = facts(told, **{"b.jpg.json": json.dumps(_GOOGLE)})
    assert (other.taken_at, other.caption) == ("2001-01-01T01:01:01", "My words")
    assert [h.name for h in read_file(bare, [tmp_path / "a.jpg.json"]).hints] == ["Anna", "Zoë B"]


def test_picasas_list_tells_of_faces(tmp_path: Path) -> None:
    (tmp_path / ".picasa.ini").write_text(_PICASA)
    (sidecar,) = read_sidecars("A.jpg", [tmp_path / ".picasa.ini"])
    (hint,) = sidecar.hints
    assert hint.name == "Anna Low"
    assert hint.box is not None
    assert (round(hint.box.x, 3), round(hint.box.y, 3)) == (0.2, 0.2)
    assert (round(hint.box.w, 3), round(hint.box.h, 3)) == (0.2, 0.2)
    said = sidecar.said
    assert (said.caption, said.rating, said.keywords) == ("High tea", 5, ("tea", "cake"))
    assert read_sidecars("other.jpg", [tmp_path / ".picasa.ini"]) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xmp", b""),
        ("a.xmp", b"<x"),
        ("a.xmp", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        ("a.xmp", b"<a/>"),
        ("a.jpg.json", b"[1, 2"),
        ("a.jpg.json", b"[" * 100_000),
        ("a.jpg.json", b'{"photoTakenTime": 7, "people": 3, "geoData": {"latitude": "x"}}'),
        ("a.jpg.json", b'{"photoTakenTime": {"timestamp": "99999999999999999999"}}'),
        ("a.jpg.json", b'{"anything": "else"}'),
        (".picasa.ini", b"no section = 1\n[a.jpg]\nfaces=rect64(zz),q;rect64(ffffffffffffffff),a"),
        (".picasa.ini", b"\xff\xfe\x00"),
        (".picasa.ini", b"[a.jpg]\nfaces\n  rect64(0),a\n"),
    ],
)
def test_what_makes_no_sense_says_nothing(tmp_path: Path, name: str, content: bytes) -> None:
    path = draw_photo(tmp_path / "a.jpg", taken="2001:01:01 01:01:01")
    (tmp_path / name).write_bytes(content)
    told = read_file(path, [tmp_path / name, tmp_path / "nowhere.xmp"])
    assert told.facts == read_file(path).facts
    assert told.hints == ()


@pytest.mark.parametrize(
    ("photo", "beside"),
    [
        ("IMG_1.JPG", "img_1.jpg.XMP"),
        ("IMG_1.JPG", "IMG_1.xmp"),
        ("IMG_1.jpg", "IMG_1.jpg.json"),
        ("IMG_1.jpg", "IMG_1.jpg.supplemental-metadata.json"),
        ("IMG_1.jpg", "IMG_1.jpg.suppl.json"),
        ("IMG_1(2).jpg", "IMG_1.jpg(2).json"),
        ("IMG_1(2).jpg", "IMG_1.jpg.supplemental-metadata(2).json"),
        ("IMG_1-edited.jpg", "IMG_1.jpg.json"),
        ("x" * 46 + "yz.jpg", "x" * 46 + ".json"),
        ("any.jpg", "Picasa.ini"),
    ],
)
def test_which_file_tells_about_which(tmp_path: Path, photo: str, beside: str) -> None:
    (tmp_path / beside).touch()
    (tmp_path / "IMG_2.jpg.json").touch()
    (tmp_path / "IMG.xmp").touch()
    files, stamp = FilesBeside(os.scandir(tmp_path)).of(photo)
    assert files == (str(tmp_path / beside),)
    assert stamp != 0
    assert FilesBeside([]).of(photo) == ((), 0)


def test_a_scan_reads_what_came_changed_and_went_beside_a_photo(
    library: Library, tmp_path: Path
) -> None:
    path = draw_photo(tmp_path / "photos" / "a.jpg", caption="Own words")

    def scanned() -> PhotoFacts:
        assert not scan_paths(library, [path.parent]).edited
        return photos.photos_by_id(library, [1])[0].facts

    assert scanned().caption == "Own words"
    sidecar = path.with_name("a.xmp")
    sidecar.write_text(_XMP)
    assert scanned().caption == "At the beach"
    assert hints.hints_of(library, 1) == [Hint("Anna", "xmp")]
    sidecar.write_text(_XMP.replace("the beach", "the sea"))
    assert scanned().caption == "At the sea"
    before = library.db.conn.total_changes
    scanned()
    assert library.db.conn.total_changes == before
    sidecar.unlink()
    assert scanned().caption == "Own words"
    assert hints.hints_of(library, 1) == []


def test_photos_read_by_an_older_faceorg_are_read_again(library: Library, tmp_path: Path) -> None:
    path = draw_photo(tmp_path / "photos" / "a.jpg", caption="Own words")
    scan_paths(library, [path.parent])
    with library.write():
        library.change("UPDATE photos SET facts_version = 0, caption = NULL")
    scan_paths(library, [path.parent])
    assert photos.photos_by_id(library, [1])[0].facts.caption == "Own words"


@pytest.mark.parametrize("orientation", [1, 6])
def test_regions_inside_a_photo_and_beside_it_become_names(
    library: Library, tmp_path: Path, orientation: int
) -> None:
    """Any program's regions: they come in as words of the user, those without a place do not."""
    path = draw_photo(tmp_path / "photos" / "a.jpg", size=(60, 40))
    where = BoundingBox(0.1, 0.2, 0.2, 0.3)
    regions = [Region(where.stored(orientation), "Anna")]
    with Image.open(path) as image:
        exif = Image.Exif()
        exif[0x0112] = orientation
        packet = sidecar(regions, (60, 40)).encode()
        image.save(path, xmp=packet, exif=exif, quality=95)
    told = read_file(path)
    (hint,) = told.hints
    assert (hint.name, hint.source) == ("Anna", "xmp")
    assert hint.box is not None
    assert hint.box.iou(where) > 0.999
    beside = path.with_name("a.jpg.xmp")
    later = Region(BoundingBox(0.5, 0.2, 0.2, 0.3).stored(orientation), "Berta")
    beside.write_text(sidecar([later], (60, 40)))
    assert [one.name for one in read_file(path, [beside]).hints] == ["Berta", "Anna"]
    beside.write_text(_XMP)  # Anna again, without a place
    assert read_file(path, [beside]).hints == told.hints
    scan_paths(library, [path.parent])
    with library.write():
        mark_analyzed(library, PhotoId(1), "drawn")
    assert take_names(library).faces == 1
    (person,) = persons(library)
    assert (person.name, person.face_count) == ("Anna", 1)


def test_names_inside_real_photos_are_where_the_people_are(shared_photos: Path) -> None:
    """Two copies of one photo, stored upright and on its side: the same people in one place."""
    folder = next(shared_photos.rglob("portrait-orientation-6.jpg")).parent
    turned, upright = (
        read_file(folder / name) for name in ("portrait-orientation-6.jpg", "portrait.jpg")
    )
    assert (turned.facts.orientation, upright.facts.orientation) == (6, 1)
    assert [hint.name for hint in turned.hints] == ["Marie Curie", "Pierre Curie"]
    for one, other in zip(turned.hints, upright.hints, strict=True):
        assert one.name == other.name
        assert one.box is not None
        assert other.box is not None
        assert one.box.iou(other.box) > 0.99


def test_a_takeout_folder_becomes_dates_places_and_suggestions(
    library: Library, tmp_path: Path
) -> None:
    """Names that Google tells have no place in the photo: they are offered, never given."""
    folder = tmp_path / "Takeout" / "Google Photos" / "Photos from 2019"
    for number, people in enumerate(([{"name": "Anna"}], [{"name": "Anna"}], [{"name": "Bob"}])):
        path = draw_photo(folder / f"IMG_{number}.jpg", number)
        beside = path.with_name(f"{path.name}.supplemental-metadata.json")
        beside.write_text(json.dumps(_GOOGLE | {"title": path.name, "people": people}))
    (folder / "metadata.json").write_text('{"title": "Photos from 2019"}')
    report = take_in(library, [tmp_path / "Takeout"], ScriptedEngine)
    assert (report.photos, report.others, report.problems) == (3, 0, [])
    assert len(find_photos(library, "date:2019-06-01 near:48.5,-3.25,1km rating:5 tea")) == 3
    assert persons(library) == []
    faces = faces_of_photos(library, [PhotoId(1), PhotoId(2)])
    same = [face.id for photo in faces.values() for face in photo]
    assert [offer.name for offer in name_offers(library, same)] == ["Anna"]
