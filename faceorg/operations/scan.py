"""From folders to photos: what is new, unchanged, edited, moved, copied, gone or unplugged."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from faceorg.core.errors import FaceorgError
from faceorg.core.progress import CancelToken, Progress, no_progress
from faceorg.library import copies, photos, places, shelf
from faceorg.library import hints as hint_rows
from faceorg.library.left_out import skips
from faceorg.library.places import KnownFile, Presence
from faceorg.library.text import path_to_text, text_to_path
from faceorg.operations.drives import Drives, true_case
from faceorg.operations.reading import Examined, examine_all
from faceorg.operations.versions import is_new_version
from faceorg.operations.walk import Entry, walk
from faceorg.vision.facts import FACTS_VERSION, FileFacts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from faceorg.core.entities import PhotoId, Problem
    from faceorg.library.database import Library
    from faceorg.library.places import KnownRow
    from faceorg.operations.walk import Listed

_OWN_COPY = "a copy that faceorg made: the original is what counts"
_BATCH = 64  # files per transaction: a kill loses at most this much reading


@dataclass(slots=True)
class ScanReport:
    """What a scan found; sets hold photos, so that exact copies count once."""

    roots: list[Path] = field(default_factory=list)
    new: set[PhotoId] = field(default_factory=set)
    unchanged: set[PhotoId] = field(default_factory=set)
    edited: set[PhotoId] = field(default_factory=set)
    moved: set[PhotoId] = field(default_factory=set)
    copies: set[PhotoId] = field(default_factory=set)
    told: int = 0  # unchanged files that were read again for what they say
    gone: int = 0  # places whose files are not there any more
    back: int = 0  # places that were missing or away and are there again
    others: int = 0  # files seen on the way that are no photos, videos, or words about them

    @property
    def changed(self) -> bool:
        """Whether anything is otherwise than at the last look."""
        return bool(self.new or self.edited or self.moved or self.copies or self.told or self.gone)


def scan_paths(
    library: Library,
    paths: Iterable[Path],
    *,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
) -> ScanReport:
    """Index the photos at and below ``paths`` where they lie; files are only read.

    Raises `FaceorgError` when a path does not exist, `Cancelled` when stopped; what was read by
    then is kept, and the next scan goes on from there.
    """
    cancel = cancel or CancelToken()
    roots = _without_nested([absolute(path) for path in paths])
    for root in roots:
        photos.add_folder(library, root)
    scan = _Scan(library, ScanReport(roots))
    scan.look(progress, cancel)
    scan.compare()
    scan.read(progress, cancel)
    scan.read_again(progress, cancel)
    scan.settle()
    return scan.report


def note_absent_folders(library: Library) -> int:
    """Note the photos of folders that are not there as offline; how many were not so before.

    A whole folder gone is no sign of deleted photos: network drives and sticks go like that.
    """
    changed = 0
    for root in photos.folders(library):
        if not os.path.lexists(root):
            with library.write():
                changed += places.set_below(library, root, Presence.OFFLINE)
    return changed


def absolute(path: Path) -> Path:
    """``path`` as the library knows it; raises `FaceorgError` when there is nothing."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the user's links
    if not os.path.lexists(absolute):
        raise FaceorgError("there is no such file or folder", absolute)
    return true_case(absolute)


def _without_nested(roots: list[Path]) -> list[Path]:
    unique = list(dict.fromkeys(roots))
    return [root for root in unique if not any(other in root.parents for other in unique)]


def _text(path: str) -> str:
    return path if path.isascii() else path_to_text(path)


class _Scan:
    """One scan: files found on disk against what the library knows."""

    def __init__(self, library: Library, report: ScanReport) -> None:
        self.library = library
        self.report = report
        self.drives = Drives(places.volumes(library))
        self.found: dict[str, Listed] = {}
        self.refused: list[Problem] = []
        self.known: dict[str, KnownRow] = {}
        self.problems: dict[str, tuple[int, int]] = {}
        self.unread: list[Entry] = []
        self.outdated: list[Entry] = []

    def look(self, progress: Progress, cancel: CancelToken) -> None:
        """List the folders."""
        skip = skips(self.library)
        for root in self.report.roots:
            self.drives.enter(root)
            for listing in walk(root, skip, cancel):
                self.refused += listing.problems
                self.drives.add(listing.volumes)
                self.report.others += listing.others
                self.found.update((_text(listed[0]), listed) for listed in listing.entries)
                progress("look", len(self.found), 0)

    def compare(self) -> None:
        """Tell files that need no reading from those that do, by size and time."""
        for root in self.report.roots:
            with self.library.write():
                shelf.bring_found(self.library, root, self.found)
            self.known.update(places.known_files(self.library, root))
            self.problems.update(photos.problems_below(self.library, root))
        back = self._sort_out()
        self.report.back = len(back)
        self.unread.sort(key=lambda entry: os.fsencode(entry.path))
        with self.library.write():
            places.add_volumes(self.library, self.drives.new)
            places.set_presence(self.library, back, Presence.PRESENT)
            photos.forget_problems(self.library, [text_to_path(text) for text in back])
            self._refuse_listed()

    def _sort_out(self) -> list[str]:
        """Fill the lists of files to read; the places that were gone and are there again."""
        back: list[str] = []
        known, problems, unchanged = self.known, self.problems, self.report.unchanged
        for text, listed in self.found.items():
            _, size, modified, _, beside = listed
            row = known.get(text)
            if row is None or row[2] != size or row[3] != modified:
                if problems.get(text) != (size, modified):
                    self.unread.append(Entry(*listed))
                continue
            _, photo, _, _, missing, beside_before, facts_version = row
            unchanged.add(photo)
            if missing:
                back.append(text)
            if beside != beside_before or facts_version != FACTS_VERSION:
                self.outdated.append(Entry(*listed))
        return back

    def _refuse_listed(self) -> None:
        """Record folders and files that could not even be listed."""
        for problem in self.refused:
            text = path_to_text(problem.path)
            photos.record_problem(self.library, problem.path, problem.reason, 0, 0)
            self.problems.pop(text, None)
            self.known.pop(text, None)

    def read(self, progress: Progress, cancel: CancelToken) -> None:
        """Read what is new or changed, a batch a transaction, in the order of the folders."""
        done = len(self.found) - len(self.unread)
        progress("scan", done, len(self.found))
        batch: list[Examined] = []
        try:
            for examined in examine_all(self.unread, cancel):
                batch.append(examined)
                if len(batch) == _BATCH:
                    done += len(batch)
                    self._store(batch)
                    batch = []
                    progress("scan", done, len(self.found))
        finally:
            self._store(batch)  # also when cancelled: what was read is not read again
        progress("scan", len(self.found), len(self.found))

    def read_again(self, progress: Progress, cancel: CancelToken) -> None:
        """Read anew what unchanged files, and the files beside them, say about themselves."""
        batch: list[Examined] = []
        for done, examined in enumerate(examine_all(self.outdated, cancel, hashes=False), 1):
            batch.append(examined)
            if len(batch) == _BATCH or done == len(self.outdated):
                self._store_facts(batch)
                batch = []
                progress("facts", done, len(self.outdated))

    def _store_facts(self, batch: list[Examined]) -> None:
        with self.library.write():
            for examined in batch:
                row = self.known.get(_text(examined.entry.path))
                if examined.facts is not None and row is not None:
                    photo = KnownFile(*row).photo_id
                    self.report.told += 1
                    self._keep_facts(photo, examined.entry, examined.facts)

    def _keep_facts(self, photo: PhotoId, entry: Entry, told: FileFacts) -> None:
        photos.update_facts(self.library, photo, told.facts, FACTS_VERSION)
        hint_rows.set_hints(self.library, photo, told.hints)
        places.set_beside(self.library, _text(entry.path), entry.beside_stamp)

    def _store(self, batch: list[Examined]) -> None:
        if batch:
            with self.library.write():
                for examined in batch:
                    if examined.facts is None:
                        self._refuse_content(examined)
                    elif self._is_copy(examined):
                        self._refuse_content(replace(examined, reason=_OWN_COPY), own_copy=True)
                    else:
                        self._place(examined, examined.facts)

    def _is_copy(self, examined: Examined) -> bool:
        size_bytes = examined.entry.size_bytes
        return copies.is_copy(self.library, examined.content_hash, size_bytes)

    def _refuse_content(self, examined: Examined, *, own_copy: bool = False) -> None:
        """Record why a file is not used; a photo that lay there before is there no more."""
        entry, path = examined.entry, Path(examined.entry.path)
        # No file has this size and time, so that what may be over soon is tried at every scan.
        seen = (0, 0) if examined.passing else (entry.size_bytes, entry.modified_ns)
        photos.record_problem(self.library, path, examined.reason, *seen, own_copy=own_copy)
        places.set_presence(self.library, [_text(entry.path)], Presence.MISSING)

    def _place(self, examined: Examined, told: FileFacts) -> None:
        """Put a file that was read under the photo it is: a known one, a new version, a new one."""
        entry, library, path = examined.entry, self.library, Path(examined.entry.path)
        photo = photos.find_content(library, examined.content_hash, entry.size_bytes)
        if photo is not None:
            self._known_content(photo, path)
        else:
            photo = self._new_content(examined, told)
        photos.put_place(library, photo, path, entry.modified_ns)
        if photo in self.report.new or photo in self.report.edited or entry.beside:
            self._keep_facts(photo, entry, told)

    def _known_content(self, photo: PhotoId, path: Path) -> None:
        others = [p for p in photos.known_places(self.library, photo) if p != path]
        kept = shelf.kept_places(self.library, photo)
        shelf.forget_kept(self.library, [place for place in kept if self._has_left(place, path)])
        gone = [place for place in others if self._has_left(place, path)]
        if others and len(gone) == len(others):
            photos.forget_places(self.library, gone)
            self.report.moved.add(photo)
        elif others:
            self.report.copies.add(photo)
        else:
            self.report.unchanged.add(photo)  # touched, or back after another took its place

    def _has_left(self, place: Path, to: Path) -> bool:
        """Whether the file that lay at ``place`` is not there: moved, and not on a drive away."""
        if path_to_text(place) in self.found or self.drives.is_away(place):
            return False
        if not os.path.lexists(place):
            return True
        # On a disk that ignores case, the old spelling of a renamed file finds it too.
        return str(place).casefold() == str(to).casefold() and place.samefile(to)

    def _new_content(self, examined: Examined, told: FileFacts) -> PhotoId:
        entry, library = examined.entry, self.library
        row = self.known.get(_text(entry.path))
        if row is not None and is_new_version(library, KnownFile(*row), told.facts):
            old = KnownFile(*row).photo_id
            digest = examined.content_hash
            photos.new_version(library, old, digest, entry.size_bytes, told.facts)
            self.report.edited.add(old)
            return old
        photo = photos.add_photo(library, examined.content_hash, entry.size_bytes, told.facts)
        self.report.new.add(photo)
        return photo

    def settle(self) -> None:
        """Note what is gone or away; a problem whose file is gone is no problem any more."""
        gone = [text for text in self.known if text not in self.found]
        away = [t for t in gone if self.drives.is_away(text_to_path(t))] if self.drives.away else []
        missing = set(gone).difference(away)
        self.report.gone = sum(not KnownFile(*self.known[text]).missing for text in gone)
        solved = [text_to_path(text) for text in self.problems if text not in self.found]
        with self.library.write():
            places.set_presence(self.library, sorted(missing), Presence.MISSING)
            places.set_presence(self.library, away, Presence.OFFLINE)
            photos.drop_problems(self.library, solved)
