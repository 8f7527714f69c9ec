"""Take photos in: scan, find faces, group them; what dropping a folder does."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.core.changes import Changes
from faceorg.core.errors import Cancelled
from faceorg.core.progress import CancelToken, Progress, no_progress
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library import places as place_rows
from faceorg.library.claims import Claim, claimed
from faceorg.library.face_data import search_stopped, stop_search
from faceorg.library.stacks import collapsed
from faceorg.operations.analyze import analyze_waiting
from faceorg.operations.cluster import cluster_faces
from faceorg.operations.reembed import is_needed, reembed
from faceorg.operations.scan import ScanReport, note_absent_folders, scan_paths
from faceorg.operations.stack import find_stacks
from faceorg.operations.take_names import take_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Set
    from pathlib import Path

    from faceorg.core.entities import PhotoId, Problem
    from faceorg.library.database import Library
    from faceorg.vision.engine import FaceEngine


@dataclass(frozen=True, slots=True)
class IntakeReport:
    """Photos now at and below the given ``roots``, and what became of them since the last time.

    They lie in ``files``, more than ``photos`` where exact copies are one photo, and are ``shown``
    as fewer where several are one stack. ``missing`` photos are known from there but gone now;
    ``faces`` are those in these photos; ``clusters`` are the unnamed groups of the whole library;
    ``problems`` are the files there that could not be used. Left alone were ``own_copies`` that
    faceorg made, and ``others``, files that are no photos.
    """

    photos: int
    files: int
    shown: int
    new: int
    unchanged: int
    edited: int
    moved: int
    copies: int
    missing: int
    faces: int
    clusters: int
    own_copies: int
    others: int
    problems: list[Problem]
    seconds: float
    changes: Changes
    roots: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """What a look brought; ``report`` is None where no photo is new or otherwise than before."""

    report: IntakeReport | None
    changes: Changes


_ALL = Changes(everything=True)


def take_in(
    library: Library,
    paths: Iterable[Path],
    load_engine: Callable[[], FaceEngine],
    *,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
) -> IntakeReport:
    """Index, analyze and group the photos at and below ``paths``.

    What an earlier run left undone is done too, and known faces get vectors of the engine's pack
    before new ones are sought with it. Raises `FaceorgError` when a path does not exist,
    `LibraryLockedError` while another faceorg takes photos in, `Cancelled` when stopped.
    """
    started = time.monotonic()
    cancel = cancel or CancelToken()
    library.refuse_reader()
    with claimed(library.path, Claim.WORK, "taking photos in"), _kept_stopped(library, cancel):
        stop_search(library, stopped=False)
        scan = scan_paths(library, paths, progress=progress, cancel=cancel)
        _go_on(library, scan, load_engine, progress, cancel)
        return _report(library, scan, time.monotonic() - started)


def take_in_news(
    library: Library,
    folders: Iterable[Path],
    load_engine: Callable[[], FaceEngine],
    *,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
) -> News:
    """Look at those of ``folders`` that the user still has in the library and that are there.

    Where nothing changed no model is loaded and nothing is grouped, so that looking often costs
    little; where the user stopped the search for faces, only what changed is searched. Raises
    `LibraryLockedError` while another faceorg takes photos in, `Cancelled`.
    """
    started = time.monotonic()
    cancel = cancel or CancelToken()
    library.refuse_reader()
    with (
        claimed(library.path, Claim.WORK, "looking for new photos"),
        _kept_stopped(library, cancel),
    ):
        refused = _refused(library)
        moved = note_absent_folders(library)
        # Read only now: a folder that was let go of meanwhile must not come back.
        own = set(photo_rows.folders(library))
        there = [folder for folder in folders if folder in own and folder.exists()]
        scan = scan_paths(library, there, progress=progress, cancel=cancel)
        if scan.changed:
            changed = scan.new | scan.edited | scan.moved
            only = changed if search_stopped(library) else None
            _go_on(library, scan, load_engine, progress, cancel, only)
            return News(_report(library, scan, time.monotonic() - started), _ALL)
        moved += scan.back
    if moved or _refused(library) != refused:
        return News(None, _ALL)
    return News(None, Changes())


def _refused(library: Library) -> tuple[int, int]:
    """How many files could not be used, and how many are copies that faceorg made."""
    return photo_rows.count_problems(library), photo_rows.count_own_copies(library)


@contextmanager
def _kept_stopped(library: Library, cancel: CancelToken) -> Iterator[None]:
    """Keep in mind that the user stopped what runs within; else it goes on at the next chance."""
    try:
        yield
    except Cancelled:
        if cancel.by_user:
            stop_search(library, stopped=True)
        raise


def _go_on(
    library: Library,
    scan: ScanReport,
    load_engine: Callable[[], FaceEngine],
    progress: Progress,
    cancel: CancelToken,
    only: Set[PhotoId] | None = None,
) -> None:
    """Find and group the faces of what is in the library now, or search ``only`` these photos."""
    engine = load_engine()
    pack = engine.pack
    if is_needed(library, pack.id):
        reembed(library, engine, progress=progress, cancel=cancel)
    analyze_waiting(library, engine, progress=progress, cancel=cancel, only=only)
    del engine  # grouping takes as much memory as the models, and needs them no more
    take_names(library)
    cluster_faces(library, pack, progress=progress, cancel=cancel)
    find_stacks(library, changed=scan.changed, progress=progress, cancel=cancel)


def rescan(
    library: Library,
    load_engine: Callable[[], FaceEngine],
    *,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
) -> IntakeReport:
    """Look again at every folder the user gave us, but those that are not there now.

    The photos of those are offline until they are back.
    """
    note_absent_folders(library)
    there = [folder for folder in photo_rows.folders(library) if folder.exists()]
    return take_in(library, there, load_engine, progress=progress, cancel=cancel)


def _report(library: Library, scan: ScanReport, seconds: float) -> IntakeReport:
    present: set[PhotoId] = set()
    known: set[PhotoId] = set()
    files = own_copies = 0
    for root in scan.roots:
        here, all_here = photo_rows.photos_below(library, root)
        present |= here
        known |= all_here
        files += place_rows.count_files(library, root)
        own_copies += photo_rows.count_own_copies(library, root)
    changed = scan.new | scan.edited | scan.moved
    faces = face_rows.faces_of_photos(library, sorted(present))
    return IntakeReport(
        photos=len(present),
        files=files,
        shown=len(collapsed(library, sorted(present))),
        new=len(scan.new & present),
        unchanged=len((scan.unchanged - changed) & present),
        edited=len(scan.edited & present),
        moved=len(scan.moved & present),
        copies=len(scan.copies & present),
        missing=len(known - present),
        faces=sum(len(found) for found in faces.values()),
        clusters=len(face_rows.clusters(library)),
        own_copies=own_copies,
        others=scan.others,
        problems=[p for root in scan.roots for p in photo_rows.problems(library, root)],
        seconds=seconds,
        changes=Changes(everything=True),
        roots=tuple(scan.roots),
    )
