"""Commands that find photos and put them into albums."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.meant import find_photo
from faceorg.cli.output import Output, common_options, plural
from faceorg.cli.plain import read_told, read_words, tell_doubts
from faceorg.cli.usage import PlainGroup
from faceorg.core.errors import DecisionError
from faceorg.library import albums as album_rows
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.search import find_left_out, find_maybe, find_photos
from faceorg.operations import organize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from faceorg.core.entities import Album, PhotoId
    from faceorg.library.database import Library

# A query may hold -Carl, which must not be taken for an option.
QUERY_SETTINGS = {"ignore_unknown_options": True}


def refuse_options(
    context: click.Context, parameter: click.Parameter, words: tuple[str, ...]
) -> tuple[str, ...]:
    """``words`` of a query; ``--kep`` among them is a mistyped option, nobody called "-kep"."""
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word, ctx=context)
    return words


@click.command(context_settings=QUERY_SETTINGS)
@click.argument("words", nargs=-1, metavar="[QUERY]...", callback=refuse_options)
@click.option("--maybe", is_flag=True, help="List photos too where a face asked about may fit.")
@common_options
def search(words: tuple[str, ...], maybe: bool, output: Output) -> None:
    """Find photos by people, words, days, places and more.

    They are listed newest first; without QUERY, all of them. Plain words do, in English, German
    and Spanish: names, "and", "without", "or", times, towns and countries; what is none of these
    is searched for as a word. All of a QUERY must hold, unless "or" stands between; brackets and
    -minus work on any part.

    \b
    Anna and Ben, without Carl, in Rome, summer 2025
    last summer   24.12.2024   June   2018-2020   since 2019   1990s   Christmas
    Anna Bob -Carl          people together, people without; "Anna Ng" in quotes
    only:Anna,Bob           these people and nobody else
    people:3  people:>4     how many faces; unnamed:yes, some of them without a name
    age:Anna<3              by birthday (faceorg birthday Anna 2015-03-31)
    beach "first day"       words of caption, keywords, file and folder
    date:2019 date:2019-06..2020-01 date:summer-2018 date:june
    place:Rome  near:41.9,12.5,10km
    camera:canon lens:50mm type:png rating:>=4 folder:holiday album:Best
    is:offline  is:missing  is:duplicate  is:video
    is:stack  is:motion
    (Anna or Bob) -(beach or party)

    Photos where somebody left out (-Carl) is only asked about are left out too; --maybe lists them.

    person:Name and text:word say which is meant; person:p12 is one of several people of a name.
    Quote brackets, < and > for your shell.

    \b
    Example:
        faceorg search "Anna (Bob or Carl) date:2019 rating:>=4"
    """
    with output.library() as library:
        reading = read_words(library, words)
        query = reading.text
        documents = _photo_documents(library, find_photos(library, query))
        unsure = _photo_documents(library, find_maybe(library, query)) if maybe else []
        left_out = len(find_left_out(library, query))
        if not output.as_json:
            tell_doubts(library, reading, found=bool(documents))
    document = {
        "query": query,
        "count": len(documents),
        "photos": documents,
        "left_out": left_out,
    }
    lines = _photo_lines(documents)
    if maybe:
        document["maybe"] = unsure
        lines += ["Maybe:", *_photo_lines(unsure)]
    if left_out:
        lines.append(f"{plural(left_out, 'more photo')} left out: who is not wanted may be there")
    output.answer(document, lines)


def _photo_documents(library: Library, ids: Sequence[PhotoId]) -> list[dict[str, Any]]:
    faces = face_rows.faces_of_photos(library, ids)
    return [
        {
            "photo": str(photo.path),
            "taken_at": photo.facts.taken_at,
            "caption": photo.facts.caption,
            "people": [f.person_name for f in faces[photo.id] if f.person_name is not None],
            "faces": len(faces[photo.id]),
            "missing": photo.missing,
        }
        for photo in photo_rows.photos_by_id(library, ids)
    ]


def _photo_lines(documents: list[dict[str, Any]]) -> list[str]:
    lines = []
    for document in documents:
        people = f"  ({', '.join(document['people'])})" if document["people"] else ""
        lines.append(f"{document['photo']}{people}")
    return [*lines, plural(len(documents), "photo")]


@click.group(cls=PlainGroup)
@common_options
@click.pass_context
def album(context: click.Context, output: Output) -> None:
    """Make albums of photos, add to them, list and show them.

    \b
    Example:
        faceorg album create Summer --search "Anna date:2019-06..2019-08"
    """
    context.obj = output


def _chosen(library: Library, query: str | None, paths: Sequence[Path]) -> list[PhotoId]:
    """Photos by search and by path; raises `DecisionError` for a path that is not indexed."""
    chosen = [] if query is None else find_photos(library, read_told(library, query))
    for path in paths:
        chosen.append(_photo(library, path, query))
    return list(dict.fromkeys(chosen))


def _photo(library: Library, path: Path, query: str | None) -> PhotoId:
    """The photo of this file; a word that is none may have been meant for a search."""
    try:
        return find_photo(library, path)
    except DecisionError as error:
        if path.exists():
            raise
        words = shlex.quote(f"{query or ''} {path}".strip())
        raise DecisionError(
            f"There is no photo {path}; for what a search finds write --search {words}"
        ) from error


_paths = click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PHOTO]...")
_search = click.option("--search", "query", metavar="QUERY", help="Photos this search finds now.")


@album.command()
@click.argument("name")
@_paths
@_search
@click.option("--live", metavar="QUERY", help="Show whatever this search finds, now and later.")
@common_options
def create(
    name: str, paths: tuple[Path, ...], query: str | None, live: str | None, output: Output
) -> None:
    """Make an album of photos, of what a search finds, or a live search.

    PHOTO is a file in the library; for what a search finds use --search.

    \b
    Example:
        faceorg album create "Anna and Bob" --search "Anna Bob"
    """
    if live is not None and (paths or query is not None):
        raise click.UsageError("A --live album fills itself; give it no photos and no --search.")
    with output.library() as library:
        organize.create_album(
            library, name, _chosen(library, query, paths), live and read_told(library, live)
        )
        _answer_album(library, output, name)


@album.command()
@click.argument("name")
@_paths
@_search
@common_options
def add(name: str, paths: tuple[Path, ...], query: str | None, output: Output) -> None:
    """Add PHOTOs, or what a search finds, to the album NAME.

    \b
    Example:
        faceorg album add Summer beach.jpg --search Carl
    """
    with output.library() as library:
        found = organize.named_album(library, name)
        organize.add_photos(library, found.id, _chosen(library, query, paths))
        _answer_album(library, output, name)


@album.command()
@click.argument("name")
@_paths
@_search
@common_options
def remove(name: str, paths: tuple[Path, ...], query: str | None, output: Output) -> None:
    """Take photos out of the album NAME; the photos stay.

    PHOTO is a file in the library; for what a search finds use --search. undo puts them back.

    \b
    Example:
        faceorg album remove Summer blurred.jpg
    """
    with output.library() as library:
        found = organize.named_album(library, name)
        organize.remove_photos(library, found.id, _chosen(library, query, paths))
        _answer_album(library, output, name)


@album.command()
@click.argument("name")
@click.argument("new_name")
@common_options
def rename(name: str, new_name: str, output: Output) -> None:
    """Call the album NAME NEW_NAME from now on.

    \b
    Example:
        faceorg album rename Summer "Summer in Rome"
    """
    with output.library() as library:
        organize.rename_album(library, organize.named_album(library, name).id, new_name)
        _answer_album(library, output, new_name)


@album.command()
@click.argument("name")
@common_options
def delete(name: str, output: Output) -> None:
    """Let the album NAME go; its photos stay.

    undo brings it back as it was.

    \b
    Example:
        faceorg album delete Summer
    """
    with output.library() as library:
        found = organize.named_album(library, name)
        organize.delete_album(library, found.id)
    output.answer({"deleted": found.name}, [f"{found.name} is gone; faceorg undo brings it back"])


def _answer_album(library: Library, output: Output, name: str) -> None:
    found = organize.named_album(library, name)
    count = len(organize.photos_of(library, found))
    document = {"album": found.name, "photos": count, "query": found.query}
    output.answer(document, [f"{found.name}: {plural(count, 'photo')}"])


@album.command(name="list")
@common_options
def list_albums(output: Output) -> None:
    """List the albums with their number of photos.

    \b
    Example:
        faceorg album list
    """
    with output.library() as library:
        rows = [(a, len(organize.photos_of(library, a))) for a in album_rows.albums(library)]
    output.answer(
        [{"album": a.name, "photos": count, "query": a.query} for a, count in rows],
        [f"{a.name}: {plural(count, 'photo')}{_live(a)}" for a, count in rows]
        or ["There is no album yet; faceorg album create makes one."],
    )


def _live(one: Album) -> str:
    return "" if one.query is None else f", whatever {one.query!r} finds"


@album.command()
@click.argument("name")
@common_options
def show(name: str, output: Output) -> None:
    """List the photos of the album NAME, in its order.

    \b
    Example:
        faceorg album show Summer
    """
    with output.library() as library:
        found = organize.named_album(library, name)
        documents = _photo_documents(library, organize.photos_of(library, found))
    output.answer(
        {"album": found.name, "query": found.query, "photos": documents}, _photo_lines(documents)
    )
