"""Commands that list what the window shows in rooms: places, folders, a person's page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.meant import find_person
from faceorg.cli.output import Output, common_options, plural, say
from faceorg.core.errors import DecisionError
from faceorg.library import photos as photo_rows
from faceorg.library.folder_tree import read_folders
from faceorg.library.lives import read_life
from faceorg.library.persons import persons
from faceorg.library.towns import read_travels
from faceorg.operations.organize import forget_folder

if TYPE_CHECKING:
    from faceorg.core.entities import Person
    from faceorg.library.database import Library
    from faceorg.library.folder_tree import Folder
    from faceorg.library.lives import Life


@click.command()
@common_options
def places(output: Output) -> None:
    """List the countries and towns your photos were taken in.

    \b
    Example:
        faceorg places
        faceorg search place:Rome
    """
    with output.library() as library:
        travels = read_travels(library)
    document = {
        "countries": [
            {
                "country": country.name,
                "photos": country.count,
                "towns": [{"town": t.name, "photos": t.count} for t in country.towns],
            }
            for country in travels.countries
        ],
        "far_from_towns": travels.townless,
        "without_place": travels.unplaced,
    }
    lines = []
    for country in travels.countries:
        lines.append(f"{country.name}: {plural(country.count, 'photo')}")
        lines += [f"    {town.name}: {plural(town.count, 'photo')}" for town in country.towns]
    if travels.townless:
        lines.append(f"Far from every town: {plural(travels.townless, 'photo')}")
    lines.append(f"Without a place: {plural(travels.unplaced, 'photo')}")
    output.answer(document, lines)


@click.command()
@click.option(
    "--remove", "gone", metavar="FOLDER", help="Take FOLDER, which you scanned, off the list."
)
@common_options
def folders(gone: str | None, output: Output) -> None:
    """List the folders your photos lie in, with their counts.

    With --remove, photos of that folder are shown no more. The files stay where they are, names
    and albums are kept: undo brings all back, also while the drive is away.

    \b
    Example:
        faceorg folders
        faceorg search folder:/home/me/Pictures/2019
        faceorg folders --remove /home/me/Pictures/2019
    """
    with output.library() as library:
        if gone is not None:
            _remove(library, gone)
        found = read_folders(library)
    document = [
        {
            "folder": str(folder.path),
            "photos": folder.total,
            "directly": folder.own,
            "missing": folder.missing,
            "offline": folder.offline,
            "added": folder.added,
            "there": folder.there,
        }
        for folder in found
    ]
    lines = [line for top, one in enumerate(found) if one.parent < 0 for line in _tree(found, top)]
    output.answer(document, lines or ["No folders yet; faceorg scan FOLDER adds one."])


def _remove(library: Library, gone: str) -> None:
    folder = Path(os.path.abspath(gone))  # noqa: PTH100 - as it was given, and it may be away
    if folder not in photo_rows.folders(library):
        raise DecisionError(
            f"{folder} is not a folder you scanned; faceorg skip leaves out a part of one"
        )
    count, _ = forget_folder(library, folder)
    say(f"{folder} is off the list, with {plural(count, 'photo')}; faceorg undo brings all back.")


def _tree(found: list[Folder], number: int, depth: int = 0) -> list[str]:
    folder = found[number]
    name = folder.name if depth else str(folder.path)
    state = "" if folder.there else ", not there"
    if folder.missing or folder.offline:
        state += f", {folder.missing + folder.offline:,} of the files not there"
    lines = [f"{'    ' * depth}{name}: {plural(folder.total, 'photo')}{state}"]
    return lines + [line for child in folder.children for line in _tree(found, child, depth + 1)]


@click.command()
@click.argument("name")
@common_options
def person(name: str, output: Output) -> None:
    """Tell about a person: years, ages, company and places.

    NAME is an id (p3) or a full name.

    \b
    Example:
        faceorg person Anna
    """
    with output.library() as library:
        chosen = find_person(library, name)
        found = next(one for one in persons(library, hidden=True) if one.id == chosen)
        life = read_life(library, chosen)
    output.answer(_document(found, life), _lines(found, life))


def _document(found: Person, life: Life) -> dict[str, Any]:
    return {
        "person": f"p{found.id}",
        "name": found.name,
        "birthday": life.birthday,
        "hidden": life.hidden,
        "faces": found.face_count,
        "photos": found.photo_count,
        "first": life.first,
        "last": life.last,
        "years": [
            {"year": one.year or None, "photos": len(one.photos), "age": life.age_in(one.year)}
            for one in life.years
        ],
        "together": [{"name": o.name, "photos": o.count} for o in life.companions],
        "places": [{"town": town, "photos": count} for town, count in life.towns],
    }


def _lines(found: Person, life: Life) -> list[str]:
    faces, photos = plural(found.face_count, "face"), plural(found.photo_count, "photo")
    lines = [f"{found.name or f'p{found.id}'}: {faces} in {photos}"]
    if life.birthday:
        lines.append(f"Born {life.birthday}")
    if life.first:
        lines.append(f"Photographed from {life.first} to {life.last}")
    for one in life.years:
        age = life.age_in(one.year)
        told = "" if age is None else f", age {age}"
        lines.append(f"    {one.year or 'No date'}: {plural(len(one.photos), 'photo')}{told}")
    if life.companions:
        lines.append("Together with: " + ", ".join(f"{o.name} {o.count}" for o in life.companions))
    if life.towns:
        lines.append("Was in: " + ", ".join(f"{town} {count}" for town, count in life.towns))
    return lines
