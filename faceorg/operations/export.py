"""Copies of photos with the names of the people in them."""

from __future__ import annotations

import csv
import io
import re
import string
import sys
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, BinaryIO

from faceorg.core.entities import Problem, SetAside
from faceorg.core.errors import ExportError, FaceorgError, PhotoError, UnreadablePhotoError
from faceorg.core.progress import CancelToken, no_progress
from faceorg.core.xmp import Region, sidecar
from faceorg.core.xmp_merge import merged
from faceorg.operations.files import SIDECAR_SUFFIX, Companion, TargetFolder, safe_name
from faceorg.vision.xmp_files import pieces_with_xmp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from faceorg.core.entities import Face, Photo
    from faceorg.core.geometry import BoundingBox
    from faceorg.core.progress import Progress


class PatternFault(Enum):
    """What can be wrong with a template."""

    BRACE = "brace"
    SLASH = "slash"
    UNKNOWN = "unknown"
    EMPTY = "empty"


class PatternError(ExportError):
    """A template that cannot name files; ``field`` is the one that is not known, if that is it."""

    def __init__(self, fault: PatternFault, message: str, field: str = "") -> None:
        super().__init__(message)
        self.fault = fault
        self.field = field


TEMPLATE_FIELDS = ("name", "date", "year", "people", "number")

_LIST_NAME = "album.csv"
_LIST_COLUMNS = ("file", "original", "taken_at", "caption", "people", "faces")
_UNDATED = "undated"
_CHUNK_BYTES = 1 << 20
_ROTATED_BY_A_QUARTER = range(5, 9)
_FORMULA = re.compile(r"(^|[;\t\r\n])(?=[\s\"']*[=+\-@＝＋－＠])")  # noqa: RUF001


@dataclass(frozen=True, slots=True)
class ExportItem:
    """A photo and all faces in it; only faces whose person is set count as named."""

    photo: Photo
    faces: Sequence[Face]


@dataclass(frozen=True, slots=True)
class ExportReport:
    """The copies that were made, in order, and the photos that could not be copied.

    ``there`` are copies an earlier export made that are byte for byte what this one would make.
    """

    copied: list[Path]
    problems: list[Problem]
    there: list[Path]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What an export would make of a photo, where no file is in the way.

    ``files`` are relative to the destination; ``inside`` says whether the faces, boxes of the
    upright photo with names (None: of nobody named), go into the copy or beside it.
    """

    files: tuple[str, ...]
    inside: bool
    faces: tuple[tuple[BoundingBox, str | None], ...]


def foresee(
    item: ExportItem, template: str, number: int, total: int, *, inside: bool, by_person: bool
) -> Foreseen:
    """What `export_photos` would make of the ``number``-th of ``total`` photos; writes nothing."""
    name = copy_name(item, template, number, total)
    names = people(item.faces) if by_person else []
    return Foreseen(
        files=tuple(f"{safe_name(one, '')}/{name}" for one in names) or (name,),
        inside=inside and _pieces(item) is not None,
        faces=tuple((face.box, _name(face)) for face in _written(item)),
    )


def export_photos(
    items: Sequence[ExportItem],
    destination: Path,
    *,
    template: str = "{name}",
    inside: bool = False,
    by_person: bool = False,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
    made: Callable[[Path], None] = lambda _: None,
) -> ExportReport:
    """Copy photos byte for byte into a folder, each with an XMP sidecar, and list them in a CSV.

    ``inside``: copies of photos with named people get names and faces into their own metadata
    instead, as far as the format allows; every other byte is the original's. ``by_person``: each
    person's photos lie in a folder of that name, those of nobody named beside these folders.

    ``template`` names the copies: {name} is the original's name, {date} YYYY-MM-DD or "undated",
    {year}, {people} the names from left to right, {number} 001 and up; the extension is kept. A
    name that is taken gets a number: nothing is ever overwritten, and originals are only read. What
    is there already, byte for byte the same, is left as it is.

    ``made`` is told of each copy at once. Raises `ExportError` for a bad template and for a folder
    that cannot be written to, `Cancelled` when told to stop; both keep the copies that are whole
    and list them where that is possible.
    """
    check_template(template)
    cancel = cancel or CancelToken()
    target = TargetFolder(destination)
    folders = _Folders(target, by_person)
    report, rows = ExportReport([], [], []), list[list[str]]()
    try:
        for number, item in enumerate(items, start=1):
            progress("export", number - 1, len(items))
            cancel.check()
            name = copy_name(item, template, number, len(items))
            try:
                for folder in folders.of(item):
                    copy = _export(item, name, folder, cancel, inside)
                    if copy in folder.kept:
                        report.there.append(copy)
                    else:
                        report.copied.append(copy)
                        made(copy)
                    rows.append(_row(item, copy.relative_to(destination)))
            except PhotoError as error:
                report.problems.append(Problem(item.photo.path, error.message))
    except FaceorgError:
        with suppress(FaceorgError):  # the fault that stopped the run is the one to report
            _write_list(rows, target)
        raise
    _write_list(rows, target)
    progress("export", len(items), len(items))
    return report


class _Folders:
    """Where the copies of a photo go: one folder for all, or one for each person in it."""

    def __init__(self, target: TargetFolder, by_person: bool) -> None:
        self._target = target
        self._by_person = by_person
        self._known: dict[str, TargetFolder] = {}

    def of(self, item: ExportItem) -> list[TargetFolder]:
        names = people(item.faces) if self._by_person else []
        return [self._folder(name) for name in names] or [self._target]

    def _folder(self, name: str) -> TargetFolder:
        folder = self._target.path / safe_name(name, "")
        key = folder.name.casefold()
        if key not in self._known:
            self._known[key] = TargetFolder(folder)
        return self._known[key]


def check_template(template: str) -> None:
    """Raise `PatternError`, saying what is allowed, for a template that cannot name files."""
    allowed = ", ".join(f"{{{field}}}" for field in TEMPLATE_FIELDS)
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        text = f"The name pattern has an unpaired brace; allowed: {allowed}."
        raise PatternError(PatternFault.BRACE, text) from error
    for literal, field, spec, conversion in parts:
        if "/" in literal or "\\" in literal:
            text = "The name pattern names a file, not folders: no slashes."
            raise PatternError(PatternFault.SLASH, text)
        if field is not None and (field not in TEMPLATE_FIELDS or spec or conversion):
            text = f"The name pattern knows no {{{field}}}; allowed: {allowed}."
            raise PatternError(PatternFault.UNKNOWN, text, field)
    if not template.strip():
        text = f"The name pattern is empty; allowed: text and {allowed}."
        raise PatternError(PatternFault.EMPTY, text)


def copy_name(item: ExportItem, template: str, number: int, total: int) -> str:
    """The file name, safe on every system, that a checked template gives the ``number``-th photo.

    Where the template comes out empty, as {people} does with nobody named, the name is kept.
    """
    path, taken_at = item.photo.path, item.photo.facts.taken_at or ""
    date = taken_at[:10] if re.match(r"\d{4}-\d\d-\d\d", taken_at) else _UNDATED
    stem = template.format(
        name=path.stem,
        date=date,
        year=date if date == _UNDATED else date[:4],
        people=", ".join(people(item.faces)),
        number=str(number).zfill(max(3, len(str(total)))),
    )
    return safe_name(stem if stem.strip(" .") else path.stem, path.suffix)


def people(faces: Sequence[Face]) -> list[str]:
    """Names of the persons in a photo, each once, from left to right."""
    named = sorted(faces, key=lambda face: face.box.center[0])
    return list(dict.fromkeys(name for face in named if (name := _name(face))))


def _name(face: Face) -> str | None:
    """The name, if a person was set for this face: suggestions are nobody's word."""
    return face.person_name if face.assigned_by and not face.set_aside else None


def _export(
    item: ExportItem, name: str, target: TargetFolder, cancel: CancelToken, inside: bool
) -> Path:
    source = item.photo.path
    try:
        if not source.is_file():
            raise UnreadablePhotoError("the file is not there any more")
        mtime_ns = source.stat().st_mtime_ns
    except OSError as error:
        raise _unreadable(error) from error
    if inside and (pieces := _pieces(item)) is not None:
        write = _assembler(source, pieces, cancel)
        return target.add(name, write, mtime_ns=mtime_ns, again=False)
    companion, write = Companion(SIDECAR_SUFFIX, _sidecar(item).encode()), _copier(source, cancel)
    return target.add(name, write, companion=companion, mtime_ns=mtime_ns, again=False)


def _pieces(item: ExportItem) -> list[bytes | range] | None:
    """The copy with names inside; None where nobody is named, or it has no place for names."""
    if not people(item.faces):
        return None
    own = _sidecar(item)
    # What is damaged inside the original is left as it is, and the names go beside the copy.
    with suppress(PhotoError):
        return pieces_with_xmp(
            item.photo.path, lambda there: own if there is None else merged(there, own)
        )
    return None


def _assembler(
    source: Path, pieces: Sequence[bytes | range], cancel: CancelToken
) -> Callable[[BinaryIO], None]:
    def write(out: BinaryIO) -> None:
        for piece in pieces:
            for chunk in [piece] if isinstance(piece, bytes) else _chunks(source, piece):
                cancel.check()
                out.write(chunk)

    return write


def _copier(source: Path, cancel: CancelToken) -> Callable[[BinaryIO], None]:
    def write(out: BinaryIO) -> None:
        for chunk in _chunks(source, None):
            cancel.check()
            out.write(chunk)

    return write


def _chunks(source: Path, part: range | None) -> Iterator[bytes]:
    """The file's bytes, or part of them; a fault here is the photo's, not the destination's."""
    try:
        with source.open("rb") as file:
            file.seek(part.start if part else 0)
            left = sys.maxsize if part is None else len(part)
            while left and (chunk := file.read(min(left, _CHUNK_BYTES))):
                left -= len(chunk)
                yield chunk
            if part is not None and left:
                raise UnreadablePhotoError("the file was changed while it was copied")
    except OSError as error:
        raise _unreadable(error) from error


def _unreadable(error: OSError) -> UnreadablePhotoError:
    return UnreadablePhotoError("the file cannot be read: {cause}", cause=error.strerror or error)


def _sidecar(item: ExportItem) -> str:
    facts = item.photo.facts
    size = (facts.width, facts.height)
    return sidecar(
        [Region(face.box.stored(facts.orientation), _name(face)) for face in _written(item)],
        size[::-1] if facts.orientation in _ROTATED_BY_A_QUARTER else size,
        caption=facts.caption,
        taken_at=facts.taken_at,
    )


def _written(item: ExportItem) -> list[Face]:
    """The faces that are told of: other programs know areas of a picture, not of a moment."""
    return [
        face
        for face in item.faces
        if face.set_aside is not SetAside.NOT_A_FACE and face.moment is None
    ]


def _write_list(rows: Sequence[Sequence[str]], target: TargetFolder) -> None:
    """One line a copy; the original is a bare name, as its folders may be nobody's business."""
    if not rows:
        return
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_LIST_COLUMNS)
    writer.writerows([_cell(value) for value in row] for row in rows)
    content = text.getvalue().encode("utf-8", "replace")
    target.add(_LIST_NAME, lambda out: _write(out, content), again=False)


def _write(out: BinaryIO, content: bytes) -> None:
    out.write(content)


def _row(item: ExportItem, copy: Path) -> list[str]:
    facts = item.photo.facts
    count = sum(face.set_aside is not SetAside.NOT_A_FACE for face in item.faces)
    names = "; ".join(people(item.faces))
    taken_at, caption = facts.taken_at or "", facts.caption or ""
    return [copy.as_posix(), item.photo.path.name, taken_at, caption, names, str(count)]


def _cell(text: str) -> str:
    """Text that a spreadsheet will not run as a formula, even where it splits at semicolons."""
    return _FORMULA.sub(r"\1'", text.replace("\0", ""))
