"""Commands that write copies: with names inside, or with faces hidden."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.albums import QUERY_SETTINGS, as_query, refuse_options
from faceorg.cli.naming import find_person
from faceorg.cli.output import (
    Meter,
    Output,
    active_pack,
    cancel_on_interrupt,
    common_options,
    load_engine,
    plural,
)
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.search import find_photos
from faceorg.operations import organize
from faceorg.operations.anonymize import AnonymizeItem, AnonymizeReport, Verdict, anonymize_photos
from faceorg.operations.export import ExportItem, export_photos
from faceorg.operations.hiding import Hide, HideRule
from faceorg.operations.keep_apart import keep_apart, noting_copies
from faceorg.vision.redaction import Method, Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library


def _selection(command: Callable[..., Any]) -> Callable[..., Any]:
    """``[QUERY...] DEST`` or ``--album NAME DEST``."""
    command = click.option(
        "--among-photos",
        is_flag=True,
        help="Let a new folder DEST lie in one that is scanned; scans leave it out from then on.",
    )(command)
    command = click.option("--album", metavar="NAME", help="The photos of this album.")(command)
    return click.argument(
        "words",
        nargs=-1,
        required=True,
        metavar="QUERY|--album NAME DEST",
        callback=refuse_options,
    )(command)


def _chosen(
    library: Library, words: tuple[str, ...], album: str | None
) -> tuple[list[PhotoId], Path]:
    query, destination = words[:-1], Path(words[-1])
    if album is None and not query:
        raise click.UsageError("Give a QUERY or --album NAME before the folder DEST.")
    if album is not None and query:
        raise click.UsageError("Give a QUERY or --album NAME, not both.")
    if album is None:
        return find_photos(library, as_query(query)), destination
    return organize.photos_of(library, organize.named_album(library, album)), destination


@click.command(context_settings=QUERY_SETTINGS)
@_selection
@click.option(
    "--template",
    default="{name}",
    show_default=True,
    metavar="TEXT",
    help="Names of the copies: {name} {date} {year} {people} {number}.",
)
@click.option(
    "--sidecars", is_flag=True, help="Leave the copies byte for byte; names in .xmp files only."
)
@click.option("--by-person", is_flag=True, help="A folder for each person.")
@common_options
def export(
    words: tuple[str, ...],
    album: str | None,
    template: str,
    sidecars: bool,
    by_person: bool,
    among_photos: bool,
    output: Output,
) -> None:
    """Copy photos to the folder DEST, with the names of the people in them.

    Names and face boxes (MWG regions, which digiKam, Lightroom and others read) are written into
    the metadata of JPEG, PNG and WebP copies; every other byte is the original's. Beside copies of
    other formats, and of photos of nobody named, lies an XMP sidecar. One album.csv lists them
    all. Nothing is ever overwritten: a name that is taken gets a number. The exit status is 1 where
    a photo could not be copied, and where none matches.

    \b
    Examples:
        faceorg export Anna Bob ~/Desktop/both
        faceorg export --album Summer ~/Desktop/summer --template "{date} {people}"
        faceorg export date:2019 ~/Desktop/people --by-person
    """
    with output.library() as library, cancel_on_interrupt() as cancel:
        chosen, destination = _chosen(library, words, album)
        if chosen:
            keep_apart(library, destination, among_photos=among_photos)
        faces = face_rows.faces_of_photos(library, chosen)
        items = [ExportItem(p, faces[p.id]) for p in photo_rows.photos_by_id(library, chosen)]
        report = export_photos(
            items,
            destination,
            template=template,
            inside=not sidecars,
            by_person=by_person,
            progress=Meter(),
            cancel=cancel,
            made=noting_copies(library),
        )
    problems = [{"path": str(p.path), "reason": p.reason} for p in report.problems]
    output.answer(
        {
            "destination": str(destination),
            "copied": [str(path) for path in report.copied],
            "problems": problems,
        },
        [
            f"{plural(len(report.copied), 'photo')} copied to {destination}"
            if report.copied or problems
            else "No photo matches; nothing was copied",
            *(f"  not copied: {p['path']}: {p['reason']}" for p in problems),
        ],
    )
    if problems or not report.copied:
        raise SystemExit(1)


@click.command(context_settings=QUERY_SETTINGS)
@_selection
@click.option(
    "--hide",
    "hidden",
    multiple=True,
    metavar="everyone|NAME",
    help="Hide everyone (the default), or only the person NAME; may be repeated.",
)
@click.option(
    "--keep", "kept", multiple=True, metavar="NAME", help="Hide everyone but NAME; repeatable."
)
@click.option(
    "--method",
    type=click.Choice([method.value for method in Method]),
    default=Method.SOLID.value,
    show_default=True,
    help="How faces are hidden; blur is the weakest.",
)
@click.option(
    "--shape",
    type=click.Choice([shape.value for shape in Shape]),
    default=Shape.ELLIPSE.value,
    show_default=True,
)
@click.option("--keep-names", is_flag=True, help="Keep the files' names; they may tell who it is.")
@common_options
def anonymize(
    words: tuple[str, ...],
    album: str | None,
    hidden: tuple[str, ...],
    kept: tuple[str, ...],
    method: str,
    shape: str,
    keep_names: bool,
    among_photos: bool,
    output: Output,
) -> None:
    """Copy photos to the folder DEST with faces hidden, and check that they are.

    A copy holds nothing but pixels: no place, no date, no names, no thumbnail. Every face is
    looked for again in the copy; one that could still be recognized is reported. The exit status
    is 1 then, where a photo could not be copied, and where none matches. Who is kept must be
    named by you: a face that only looks like them is hidden.

    \b
    Examples:
        faceorg anonymize --album Summer ~/Desktop/safe
        faceorg anonymize date:2019 ~/Desktop/safe --keep Anna --method pixelate
    """
    with output.library() as library, cancel_on_interrupt() as cancel:
        rule = _rule(library, hidden, kept)
        chosen, destination = _chosen(library, words, album)
        if chosen:
            keep_apart(library, destination, among_photos=among_photos)
        faces = face_rows.faces_of_photos(library, chosen)
        items = [AnonymizeItem(p, faces[p.id]) for p in photo_rows.photos_by_id(library, chosen)]
        report = anonymize_photos(
            items,
            destination,
            load_engine(active_pack()),
            rule=rule,
            method=Method(method),
            shape=Shape(shape),
            rename=not keep_names,
            progress=Meter(),
            cancel=cancel,
            made=noting_copies(library),
        )
    _answer(report, destination, output)


def _rule(library: Library, hidden: tuple[str, ...], kept: tuple[str, ...]) -> HideRule:
    names = [name for name in hidden if name.casefold() != "everyone"]
    if names and (kept or len(names) < len(hidden)):
        raise click.UsageError("Hide everyone (with --keep NAME), or only --hide NAME, not both.")
    if names:
        return HideRule(Hide.ONLY, frozenset(find_person(library, name) for name in names))
    if kept:
        return HideRule(Hide.EVERYONE_BUT, frozenset(find_person(library, name) for name in kept))
    return HideRule(Hide.EVERYONE)


def _answer(report: AnonymizeReport, destination: Path, output: Output) -> None:
    counts = {verdict.value: report.count(verdict) for verdict in Verdict}
    unsafe = sum(counts.values()) - counts[Verdict.HIDDEN.value]
    document = {
        "destination": str(destination),
        "photos": [
            {
                "photo": str(photo.copy),
                "visible": photo.visible,
                "hidden": [
                    {
                        "face": face.face_id,
                        "verdict": face.verdict.value,
                        "similarity": face.similarity,
                    }
                    for face in photo.hidden
                ],
            }
            for photo in report.photos
        ],
        "faces": counts,
        "problems": [{"path": str(p.path), "reason": p.reason} for p in report.problems],
    }
    lines = [f"{plural(len(report.photos), 'copy', 'copies')} in {destination}"]
    if not report.photos and not report.problems:
        lines = ["No photo matches; nothing was copied"]
    lines += [f"  {plural(count, 'face')} {word}" for word, count in counts.items() if count]
    for photo in report.photos:
        unhidden = [f for f in photo.hidden if f.verdict is not Verdict.HIDDEN]
        lines += [f"  look at {photo.copy}: a face is {f.verdict.value}" for f in unhidden]
    lines += [f"  not made: {problem.path}: {problem.reason}" for problem in report.problems]
    output.answer(document, lines)
    if unsafe or report.problems or not report.photos:
        raise SystemExit(1)
