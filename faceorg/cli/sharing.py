"""Commands that write copies: with names inside, or with faces hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from faceorg.cli.albums import QUERY_SETTINGS
from faceorg.cli.copying import chosen_photos, selection
from faceorg.cli.meant import find_person
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
from faceorg.operations.anonymize import AnonymizeItem, AnonymizeReport, Verdict, anonymize_photos
from faceorg.operations.export import ExportItem, export_photos
from faceorg.operations.hiding import Hide, HideRule
from faceorg.operations.keep_apart import noting_copies
from faceorg.vision.redaction import Method, Shape

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.library.database import Library

_NO_MATCH = "No photo matches; nothing was copied"


@click.command(context_settings=QUERY_SETTINGS)
@selection
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
    to: str | None,
    template: str,
    sidecars: bool,
    by_person: bool,
    among_photos: bool,
    output: Output,
) -> None:
    """Copy photos with the names of the people written into them.

    The last word, DEST, is the folder for the copies, made where it is not there yet; --to DEST
    says so beyond doubt. Names and face boxes (MWG regions, which digiKam, Lightroom and others
    read) are written into the metadata of JPEG, PNG and WebP copies; every other byte is the
    original's. Beside copies of other formats, and of photos of nobody named, lies an XMP sidecar.
    One album.csv lists them all. Nothing is ever overwritten: a name that is taken gets a number,
    and a copy that is there already, byte for byte the same, is not made again.
    The exit status is 1 where a photo could not be copied, and where none matches.

    \b
    Examples:
        faceorg export Anna Bob ~/Desktop/both
        faceorg export --album Summer ~/Desktop/summer --template "{date} {people}"
        faceorg export date:2019 --to ~/Desktop/people --by-person
    """
    with output.library() as library, cancel_on_interrupt() as cancel:
        chosen, destination = chosen_photos(library, words, album, to, among_photos)
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
    document = {
        "destination": str(destination),
        "copied": [str(path) for path in report.copied],
        "already_there": [str(path) for path in report.there],
        "problems": problems,
    }
    lines = [
        f"{plural(len(report.copied), 'photo')} copied to {destination.absolute()}"
        + (f"; {plural(len(report.there), 'photo')} already there" if report.there else ""),
        *(f"  not copied: {p['path']}: {p['reason']}" for p in problems),
    ]
    if not chosen:
        lines = [_NO_MATCH]
    fault = lines[0] if not chosen else _not_made(len(problems)) if problems else None
    output.answer_or_fail(document, lines, fault)


@click.command(context_settings=QUERY_SETTINGS)
@selection
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
    help="What covers a face.",
)
@click.option("--keep-names", is_flag=True, help="Keep the files' names; they may tell who it is.")
@common_options
def anonymize(
    words: tuple[str, ...],
    album: str | None,
    to: str | None,
    hidden: tuple[str, ...],
    kept: tuple[str, ...],
    method: str,
    shape: str,
    keep_names: bool,
    among_photos: bool,
    output: Output,
) -> None:
    """Copy photos with faces hidden, and check that they are.

    The last word, DEST, is the folder for the copies, made where it is not there yet; --to DEST
    says so beyond doubt. A copy holds nothing but pixels: no place, no date, no names, no
    thumbnail. Every face is looked for again in the copy; one that could still be recognized is
    reported. The exit status is 1 then, where a photo could not be copied, and where none matches.
    Who is kept must be named by you: a face that only looks like them is hidden.

    \b
    Examples:
        faceorg anonymize --album Summer ~/Desktop/safe
        faceorg anonymize date:2019 ~/Desktop/safe --keep Anna --method pixelate
    """
    with output.library() as library, cancel_on_interrupt() as cancel:
        note = noting_copies(library)
        rule = _rule(library, hidden, kept)
        chosen, destination = chosen_photos(library, words, album, to, among_photos)
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
            made=lambda one: note(one.copy),
        )
    _answer(report, destination, _hidden(hidden, kept), output)


def _rule(library: Library, hidden: tuple[str, ...], kept: tuple[str, ...]) -> HideRule:
    names = [name for name in hidden if name.casefold() != "everyone"]
    if names and (kept or len(names) < len(hidden)):
        raise click.UsageError("Hide everyone (with --keep NAME), or only --hide NAME, not both.")
    if names:
        return HideRule(Hide.ONLY, frozenset(find_person(library, name) for name in names))
    if kept:
        return HideRule(Hide.EVERYONE_BUT, frozenset(find_person(library, name) for name in kept))
    return HideRule(Hide.EVERYONE)


def _hidden(hidden: tuple[str, ...], kept: tuple[str, ...]) -> str:
    """Who is hidden, in words."""
    names = [name for name in hidden if name.casefold() != "everyone"]
    if names:
        return f"only {', '.join(names)} hidden"
    return f"everyone but {', '.join(kept)} hidden" if kept else "everyone hidden"


def _not_made(count: int) -> str:
    return f"{plural(count, 'photo')} could not be copied"


def _answer(report: AnonymizeReport, destination: Path, who: str, output: Output) -> None:
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
    made = plural(len(report.photos), "copy", "copies")
    lines = [f"{made} in {destination.absolute()}, {who}"]
    nothing = not report.photos and not report.problems
    if nothing:
        lines = [_NO_MATCH]
    lines += [f"  {plural(count, 'face')} {word}" for word, count in counts.items() if count]
    if report.photos and not any(counts.values()):
        lines.append("  no face was hidden: nobody to hide was found in these photos")
    for photo in report.photos:
        unhidden = [f for f in photo.hidden if f.verdict is not Verdict.HIDDEN]
        lines += [f"  look at {photo.copy}: a face is {f.verdict.value}" for f in unhidden]
    lines += [f"  not made: {problem.path}: {problem.reason}" for problem in report.problems]
    faults = [_NO_MATCH] * nothing + [_not_made(len(report.problems))] * bool(report.problems)
    faults += [f"look at the copies: {plural(unsafe, 'face')} may still be known"] * bool(unsafe)
    output.answer_or_fail(document, lines, "; ".join(faults) or None)
