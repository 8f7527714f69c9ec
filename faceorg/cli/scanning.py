"""Commands that take photos in and list what is in the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.meant import find_group
from faceorg.cli.output import (
    Meter,
    Output,
    active_pack,
    cancel_on_interrupt,
    common_options,
    load_engine,
    plural,
)
from faceorg.cli.terminal import table
from faceorg.core.search_level import SearchLevel
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library import photos as photo_rows
from faceorg.operations.intake import IntakeReport, take_in
from faceorg.operations.label import Group, faces_of
from faceorg.operations.scan import absolute

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import Face, FaceId
    from faceorg.library.database import Library


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
)
@click.option(
    "--thorough",
    "level",
    flag_value=SearchLevel.THOROUGH,
    type=SearchLevel,
    help="Look for small and turned faces, too: four times slower, ten with large photos.",
)
@click.option(
    "--fast",
    "level",
    flag_value=SearchLevel.FAST,
    type=SearchLevel,
    help="Look once at each photo: twice as fast, misses small faces.",
)
@common_options
def scan(paths: tuple[Path, ...], level: SearchLevel | None, output: Output) -> None:
    """Index photos where they lie, find faces and group them.

    PATH is a folder, with all its subfolders, or a photo. Files are only read, never written. A
    second scan reads only what is new or changed; a scan that was stopped goes on where it was.
    Files that cannot be read do not make the scan fail: they are counted and listed.

    With --thorough, photos of the library that were searched less hard before are searched again;
    faces that are known keep their people.

    \b
    Example:
        faceorg scan ~/Pictures /media/usb/holiday.jpg
    """
    for path in paths:  # before a library is made for nothing
        absolute(path)
    pack = active_pack()
    with output.library(create=True) as library, cancel_on_interrupt() as cancel:
        report = take_in(
            library, paths, lambda: load_engine(pack, level), progress=Meter(), cancel=cancel
        )
    output.answer(_scan_document(report), scan_lines(report))


def _scan_document(report: IntakeReport) -> dict[str, Any]:
    return {
        "photos": report.photos,
        "files": report.files,
        "shown": report.shown,
        "new": report.new,
        "unchanged": report.unchanged,
        "edited": report.edited,
        "moved": report.moved,
        "copies": report.copies,
        "missing": report.missing,
        "faces": report.faces,
        "clusters": report.clusters,
        "own_copies": report.own_copies,
        "other_files": report.others,
        "problems": [{"path": str(p.path), "reason": p.reason} for p in report.problems],
        "seconds": round(report.seconds, 3),
    }


def scan_lines(report: IntakeReport) -> list[str]:
    """What a scan found, as people read it: each number with what it is a number of."""
    counts = ("new", "unchanged", "edited", "moved")
    details = ", ".join(f"{getattr(report, key):,} {key}" for key in counts if getattr(report, key))
    lines = [
        f"{plural(report.photos, 'photo')} ({details or 'none'}), "
        f"{plural(report.faces, 'face')}, {plural(report.clusters, 'unnamed group')}, "
        f"{report.seconds:.1f} s",
        *_differences(report),
    ]
    if report.problems:
        lines.append(f"{plural(len(report.problems), 'file')} could not be used:")
        lines += [f"  {problem.path}: {problem.reason}" for problem in report.problems]
    return lines


def _differences(report: IntakeReport) -> list[str]:
    """Every number that is another than that of the photos, and why it is."""
    lines = []
    if again := report.files - report.photos:
        copies = "is an exact copy" if again == 1 else "are exact copies"
        lines.append(f"In {plural(report.files, 'file')}: {again:,} {copies} of another.")
    if below := report.photos - report.shown:
        lie = "lies" if below == 1 else "lie"
        lines.append(
            f"Shown as {report.shown:,}: {below:,} {lie} below others in stacks (faceorg stacks)."
        )
    if report.missing:
        lines.append(f"Not there any more, and kept: {plural(report.missing, 'photo')}.")
    left = []
    if report.own_copies:
        left.append(f"{plural(report.own_copies, 'copy', 'copies')} that faceorg made")
    if report.others:
        kind = "that is no photo" if report.others == 1 else "that are no photos"
        left.append(f"{plural(report.others, 'file')} {kind}")
    if left:
        lines.append(f"Left alone: {', '.join(left)}.")
    return lines


@click.command()
@click.argument("group", required=False)
@common_options
def faces(group: str | None, output: Output) -> None:
    """List every face, or those of GROUP, with photo and name.

    GROUP is a person or an unnamed group: an id (p3, c1) as faceorg people lists them, or a full
    name. A box is x, y, width, height in fractions of the upright photo. "person" is set by your
    word ("assigned": "user") or by a match that is as good as sure ("matched"); "suggested" is a
    person it may be; "cluster" is the unnamed group of a face nobody decided on.

    \b
    Example:
        faceorg faces --json
        faceorg faces c3
    """
    with output.library() as library:
        found = (
            face_rows.faces_by_id(library, faces_of(library, find_group(library, group)))
            if group
            else face_rows.all_faces(library)
        )
        photos = photo_rows.photos_by_id(library, sorted({face.photo_id for face in found}))
    place = {photo.id: photo.path for photo in photos}
    listed = [face for face in found if face.photo_id in place]
    output.answer(
        [face_document(face, place[face.photo_id]) for face in listed],
        table((_face_cells(face, place[face.photo_id]) for face in listed), right=[0])
        or ["No face yet; faceorg scan FOLDER finds them."],
    )


def face_document(face: Face, photo: Path) -> dict[str, Any]:
    """A face as every command lists it."""
    box = (face.box.x, face.box.y, face.box.w, face.box.h)
    return {
        "face": face.id,
        "photo": str(photo),
        "box": [round(edge, 5) for edge in box],
        "score": round(face.score, 4),
        "quality": round(face.quality, 4),
        "person": None if face.person_id is None else str(Group(person=face.person_id)),
        "name": face.person_name,
        "assigned": None if face.assigned_by is None else str(face.assigned_by),
        "suggested": None if face.suggested_id is None else str(Group(person=face.suggested_id)),
        "cluster": None if face.cluster_id is None else str(Group(cluster=face.cluster_id)),
        "set_aside": None if face.set_aside is None else str(face.set_aside),
    }


def _face_cells(face: Face, photo: Path) -> tuple[object, ...]:
    document = face_document(face, photo)
    who = document["name"] or document["person"] or document["cluster"] or "-"
    if face.set_aside is not None:
        who = "set aside"
    return face.id, who, f"quality {face.quality:.2f}", photo


@click.command()
@click.option("--all", "show_all", is_flag=True, help="List people you have hidden, too.")
@common_options
def people(show_all: bool, output: Output) -> None:
    """List the people you named and the groups without a name.

    The ids in the first column (p1 for a person, c4 for a group without a name) are what the
    commands name, merge, move and faces take; the last column is a photo to know them by.

    \b
    Example:
        faceorg people
    """
    with output.library() as library:
        persons = person_rows.persons(library, hidden=show_all)
        clusters = face_rows.clusters(library)
        covers = [*(p.cover_id for p in persons), *(c.cover_id for c in clusters)]
        seen = photos_of_faces(library, covers)
        alone = 0 if covers else face_rows.count_faces(library)
    document = {
        "persons": [
            {
                "id": str(Group(person=person.id)),
                "name": person.name,
                "faces": person.face_count,
                "photos": person.photo_count,
                "suggestions": person.suggestion_count,
                "cover": person.cover_id,
                "photo": seen.get(person.cover_id),
                "hidden": person.hidden,
            }
            for person in persons
        ],
        "clusters": [
            {
                "id": str(Group(cluster=cluster.id)),
                "faces": cluster.face_count,
                "photos": cluster.photo_count,
                "cover": cluster.cover_id,
                "photo": seen.get(cluster.cover_id),
            }
            for cluster in clusters
        ],
    }
    lines = table(map(_group_cells, (*document["persons"], *document["clusters"])), right=[2, 3])
    output.answer(document, lines or [_nobody(alone)])


def _nobody(faces: int) -> str:
    if not faces:
        return "Nobody yet; faceorg scan FOLDER finds them."
    return f"No group yet: {plural(faces, 'face')} unlike each other; faceorg faces lists them."


def photos_of_faces(library: Library, faces: Sequence[FaceId | None]) -> dict[FaceId | None, str]:
    """The photo to look at for each face."""
    known = face_rows.faces_by_id(library, [face for face in faces if face is not None])
    photos = photo_rows.photos_by_id(library, sorted({face.photo_id for face in known}))
    place = {photo.id: str(photo.path) for photo in photos}
    return {face.id: place[face.photo_id] for face in known if face.photo_id in place}


def _group_cells(row: dict[str, Any]) -> tuple[object, ...]:
    name = row.get("name") or "Unnamed"
    asked = f"{row['suggestions']:,} to confirm" if row.get("suggestions") else ""
    return (
        row["id"],
        name,
        plural(row["faces"], "face"),
        plural(row["photos"], "photo"),
        asked,
        row["photo"],
    )
