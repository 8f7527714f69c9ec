"""What a scan says at its end: one number of photos, and why others differ from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from faceorg.cli.scanning import scan_lines
from faceorg.core.changes import Changes
from faceorg.core.entities import Problem
from faceorg.operations.intake import IntakeReport

PLAIN = IntakeReport(
    photos=140, files=140, shown=140, new=140, unchanged=0, edited=0, moved=0, copies=0, missing=0,
    faces=411, clusters=23, own_copies=0, others=0, problems=[], seconds=12.34,
    changes=Changes(everything=True),
)  # fmt: skip


def test_where_all_numbers_are_one_there_is_one_line() -> None:
    assert scan_lines(PLAIN) == ["140 photos (140 new), 411 faces, 23 unnamed groups, 12.3 s"]
    none = replace(PLAIN, photos=0, files=0, shown=0, new=0, faces=0, clusters=1)
    assert scan_lines(none) == ["0 photos (none), 0 faces, 1 unnamed group, 12.3 s"]


def test_every_other_number_is_explained() -> None:
    report = replace(
        PLAIN, files=142, shown=134, new=2, unchanged=138, missing=1, own_copies=57, others=1,
        problems=[Problem(Path("/photos/a.jpg"), "the file is cut short")],
    )  # fmt: skip
    assert scan_lines(report) == [
        "140 photos (2 new, 138 unchanged), 411 faces, 23 unnamed groups, 12.3 s",
        "In 142 files: 2 are exact copies of another.",
        "Shown as 134: 6 lie below others in stacks (faceorg stacks).",
        "Not there any more, and kept: 1 photo.",
        "Left alone: 57 copies that faceorg made, 1 file that is no photo.",
        "1 file could not be used:",
        "  /photos/a.jpg: the file is cut short",
    ]
    report = replace(PLAIN, files=141, shown=139, own_copies=1, others=12)
    assert scan_lines(report)[1:] == [
        "In 141 files: 1 is an exact copy of another.",
        "Shown as 139: 1 lies below others in stacks (faceorg stacks).",
        "Left alone: 1 copy that faceorg made, 12 files that are no photos.",
    ]
