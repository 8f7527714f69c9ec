"""The command that finds photos by a face, or photos like one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.meant import find_photo
from faceorg.cli.output import Output, active_pack, common_options, load_engine, plural
from faceorg.core.entities import FaceId
from faceorg.library import persons as person_rows
from faceorg.library import photos as photo_rows
from faceorg.operations.alike import Alike, find_alike
from faceorg.operations.find_face import (
    FoundPhoto,
    faces_found,
    find_faces_like,
    find_photo_faces,
)

if TYPE_CHECKING:
    from faceorg.library.database import Library


@click.command()
@click.argument("photo", required=False, type=click.Path(path_type=Path))
@click.option("--face", "face_ids", multiple=True, type=int, help="A face of the library, by id.")
@click.option("--alike", is_flag=True, help="Photos of the same event and people as PHOTO.")
@click.option(
    "--strictness",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="From 0, all that may be the same person, to 1, only sure ones.",
)
@common_options
def find(
    photo: Path | None,
    face_ids: tuple[int, ...],
    alike: bool,
    strictness: float,
    output: Output,
) -> None:
    """Find photos by a face, likest first, or photos alike.

    Every photo with the faces of PHOTO is found, or with those of --face. PHOTO may be any file, in
    the library or not. With --alike it is one of the library, and photos of the same event and of
    the same people are found instead.

    \b
    Example:
        faceorg find passport.jpg --strictness 0.8
        faceorg find --alike ~/Pictures/beach.jpg
    """
    if (photo is None) == (not face_ids) or (alike and photo is None):
        raise click.UsageError("Name one PHOTO, or faces by --face.")
    with output.library() as library:
        if alike and photo is not None:
            _answer_alike(library, output, photo)
        elif photo is not None:
            engine = load_engine(active_pack())
            _answer(
                library, output, find_photo_faces(library, engine, photo, strictness=strictness)
            )
        else:
            pack, faces = active_pack(), [FaceId(face) for face in face_ids]
            found = find_faces_like(library, pack.id, faces, pack.thresholds, strictness=strictness)
            _answer(library, output, found)


def _answer(library: Library, output: Output, found: list[FoundPhoto]) -> None:
    faces = faces_found(library, found)
    paths = _paths(library, [one.photo_id for one in found])
    documents = [
        {
            "photo": paths[one.photo_id],
            "face": one.face_id,
            "similarity": round(one.similarity, 4),
            "name": faces[one.face_id].person_name,
        }
        for one in found
    ]
    lines = [
        f"{d['similarity']:.2f}  {d['photo']}" + (f"  ({d['name']})" if d["name"] else "")
        for d in documents
    ]
    output.answer({"photos": documents}, [*lines, plural(len(found), "photo")])


def _answer_alike(library: Library, output: Output, path: Path) -> None:
    found = find_alike(library, find_photo(library, path))
    names = {one.id: one.name for one in person_rows.persons(library, hidden=True)}
    paths = _paths(library, [one.photo_id for one in found])
    documents = [_alike_document(one, paths, names) for one in found]
    lines = [
        d["photo"] + (f"  ({', '.join(d['people'])})" if d["people"] else "") for d in documents
    ]
    output.answer({"photos": documents}, [*lines, plural(len(found), "photo")])


def _alike_document(one: Alike, paths: dict[int, str], names: dict[Any, Any]) -> dict[str, Any]:
    return {
        "photo": paths[one.photo_id],
        "same_event": one.same_event,
        "hours": None if one.hours is None else round(one.hours, 2),
        "people": sorted(names.get(who) or f"p{who}" for who in one.shared),
    }


def _paths(library: Library, ids: list[Any]) -> dict[int, str]:
    return {photo.id: str(photo.path) for photo in photo_rows.photos_by_id(library, ids)}
