"""Districts belong to their cities: found by both names, listed once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_photo

from faceorg.core.entities import PhotoFacts
from faceorg.library.about_photo import towns_of
from faceorg.library.database import Library
from faceorg.library.districts import Settlement, city_of
from faceorg.library.gazetteer import towns_at, towns_file
from faceorg.library.photos import add_photo, put_place
from faceorg.library.search import find_photos
from faceorg.library.towns import photos_of_town, read_travels

if TYPE_CHECKING:
    from pathlib import Path

needs_towns = pytest.mark.skipif(towns_file() is None, reason="the list of towns is missing")

EIXAMPLE, GRACIA, BADALONA = (41.3917, 2.1649), (41.4035, 2.1566), (41.4500, 2.2474)


def store(library: Library, number: int, where: tuple[float, float]) -> int:
    facts = PhotoFacts("JPEG", 64, 48, latitude=where[0], longitude=where[1])
    with library.write():
        photo = add_photo(library, f"{number:040x}", 1 + number, facts)
        put_place(library, photo, library.path.with_name(f"{number}.jpg"), 1)
    return photo


@needs_towns
@pytest.mark.parametrize(
    ("where", "towns"),
    [
        (EIXAMPLE, ["Eixample", "Barcelona"]),
        (GRACIA, ["la Vila de Gràcia", "Barcelona"]),
        ((47.265, 11.415), ["Pradl", "Innsbruck"]),
        ((47.2685, 11.3933), ["Innsbruck"]),
        ((48.16, 16.38), ["Favoriten", "Vienna"]),
        ((52.4986, 13.403), ["Kreuzberg", "Berlin"]),
        ((53.5497, 9.9356), ["Altona", "Hamburg"]),
        ((40.758, -73.9855), ["Hell's Kitchen", "New York City"]),
        ((40.5749, -73.9859), ["Coney Island", "New York City"]),
        ((51.4995, -0.1248), ["City of Westminster", "London"]),
        ((-33.8915, 151.2767), ["Bondi Beach", "Sydney"]),
        ((34.0928, -118.3287), ["Hollywood", "Los Angeles"]),
        ((35.6595, 139.7005), ["Motoyoyogichō", "Tokyo"]),
        ((41.8890, 12.4694), ["Rome"]),
    ],
)
def test_a_district_comes_with_its_city(where: tuple[float, float], towns: list[str]) -> None:
    found = towns_at([where])[0]
    assert [town.name for town in found] == towns
    city = found[-1]
    assert [town.city_id for town in found] == [city.id] * (len(found) - 1) + [None]


@needs_towns
@pytest.mark.parametrize(
    ("where", "name"),
    [
        (BADALONA, "Badalona"),
        ((41.3597, 2.0996), "L'Hospitalet de Llobregat"),
        ((40.93, -73.89), "Yonkers"),
        ((40.744, -74.0324), "Hoboken"),
        ((52.39, 13.06), "Potsdam"),
        ((35.4437, 139.638), "Yokohama"),
        ((48.936, 2.357), "Saint-Denis"),
        ((34.0195, -118.4912), "Santa Monica"),
        ((41.9022, 12.4539), "Vatican City"),
        ((51.752, -1.2577), "Oxford"),
    ],
)
def test_a_town_beside_a_city_is_its_own(where: tuple[float, float], name: str) -> None:
    first = towns_at([where])[0][0]
    assert (first.name, first.city_id) == (name, None)


@needs_towns
def test_photos_of_a_district_are_listed_with_the_city_and_found_by_both_names(
    library: Library,
) -> None:
    photos = [store(library, n, where) for n, where in enumerate((EIXAMPLE, GRACIA, BADALONA))]
    (spain,) = read_travels(library).countries
    assert {town.name: town.count for town in spain.towns} == {"Barcelona": 3, "Badalona": 1}
    barcelona = next(town for town in spain.towns if town.name == "Barcelona")
    assert sorted(photos_of_town(library, barcelona.id)) == photos
    assert towns_of(library, photos[0]) == ["Eixample", "Barcelona", "Spain"]  # type: ignore[arg-type]
    found = {text: find_photos(library, text) for text in ("place:Eixample", "place:barcelona")}
    assert found["place:Eixample"] == photos[:1]
    assert sorted(found["place:barcelona"]) == photos
    assert find_photos(library, "place:gracia") == photos[1:2]


@needs_towns
def test_an_older_library_learns_its_districts(tmp_path: Path) -> None:
    path = tmp_path / "library"
    with Library.open(path) as library:
        make_photo(library, tmp_path / "elsewhere.jpg")
        photo = store(library, 1, EIXAMPLE)
    with Library.open(path) as library, library.write():  # as version m015 wrote it
        library.change("DELETE FROM _sqlite_migrations WHERE name = 'm016_districts'")
        library.change("ALTER TABLE towns DROP COLUMN city_id")
        library.change("INSERT INTO towns VALUES (1, 'Sant Martí', 'Spain')")
        library.change("INSERT INTO photo_towns VALUES (1, ?)", (photo,))
    with Library.open(path) as library:
        assert towns_of(library, photo) == ["Eixample", "Barcelona", "Spain"]  # type: ignore[arg-type]
        assert find_photos(library, "near:41.39,2.16,5km") == [photo]
        assert [town.name for town in read_travels(library).countries[0].towns] == ["Barcelona"]


def settlement(row: int, kind: str, divisions: str, people: float, reach_km: float) -> Settlement:
    return Settlement(row, kind, "XX", tuple(divisions.split("/")), people, reach_km)


def test_a_section_goes_to_the_city_whose_divisions_it_shares() -> None:
    section = settlement(0, "PPLX", "1/2/3", 1000, 0.5)
    own = settlement(1, "PPL", "1/2/3", 50_000, 4.0)
    larger = settlement(2, "PPLA", "1/9/9", 900_000, 15.0)
    assert city_of(section, [(own, 5.0), (larger, 9.0)]) == own
    assert city_of(section, [(own, 9.0), (larger, 9.0)]) == larger
    assert city_of(section, [(own, 9.0), (larger, 16.0)]) is None
    abroad = Settlement(3, "PPLC", "YY", ("1", "2", "3"), 9e6, 30.0)
    assert city_of(section, [(abroad, 1.0)]) is None


def test_a_village_of_a_citys_municipality_is_in_it_where_the_city_reaches() -> None:
    village = settlement(0, "PPL", "1/2/3", 8000, 1.0)
    city = settlement(1, "PPLA2", "1/2/3", 90_000, 5.0)
    assert city_of(village, [(city, 4.0)]) == city
    assert city_of(village, [(city, 6.0)]) is None
    assert city_of(settlement(0, "PPL", "1/2/3", 20_000, 1.0), [(city, 4.0)]) is None
