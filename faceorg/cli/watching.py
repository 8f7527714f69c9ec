"""Commands about the folders that are looked at: watch them, leave parts of them out."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from faceorg.cli.output import (
    Meter,
    Output,
    active_pack,
    cancel_on_interrupt,
    common_options,
    load_engine,
    plural,
    say,
)
from faceorg.core.errors import Cancelled, DecisionError
from faceorg.library.left_out import skips
from faceorg.operations import folders
from faceorg.operations.watch import POLL_SECONDS, watch_folders

if TYPE_CHECKING:
    from faceorg.operations.intake import IntakeReport

_KINDNESS = 10  # behind everything else the machine does


@click.command()
@click.option(
    "--poll",
    type=click.FloatRange(1.0),
    default=POLL_SECONDS,
    show_default=True,
    help="Seconds between looks at folders that tell of no changes, such as network drives.",
)
@common_options
def watch(poll: float, output: Output) -> None:
    """Take in what changes in your folders, until Ctrl+C.

    The folders are those you scanned. It works when nothing else does, and lets a copy under way
    come to its end first.

    \b
    Example:
        faceorg watch
    """
    _step_back()
    pack = active_pack()
    engines = [load_engine(pack)]  # once: each look would load the models again
    with output.library() as library, cancel_on_interrupt() as cancel, suppress(Cancelled):
        watch_folders(
            library, lambda: engines[0], told=_tell, progress=Meter(), cancel=cancel,
            poll_seconds=poll,
        )  # fmt: skip
    output.answer({"watching": False}, ["Not watching any more."])


def _step_back() -> None:
    if sys.platform != "win32":
        os.nice(_KINDNESS)


def _tell(report: IntakeReport) -> None:
    counts = ("new", "edited", "moved", "copies")
    happened = [f"{getattr(report, key):,} {key}" for key in counts if getattr(report, key)]
    if happened:
        say(f"{', '.join(happened)}; {plural(report.photos, 'photo')} there")


@click.command()
@click.argument("patterns", nargs=-1, metavar="[PATTERN]...")
@click.option("--remove", is_flag=True, help="Take what matches in again at the next scan.")
@common_options
def skip(patterns: tuple[str, ...], remove: bool, output: Output) -> None:
    """Leave files and folders out of all scans.

    Without a PATTERN, what is left out is listed. * and ? stand for any characters; case is
    ignored. A pattern is compared with names and with paths below the folder you scanned. Hidden
    folders, those of the system and those with a file .nomedia are always left out.

    \b
    Example:
        faceorg skip "*.thumb.jpg" Screenshots "Camera/Burst*"
        faceorg skip --remove Screenshots
    """
    if remove and not patterns:
        raise click.UsageError("Name the PATTERN to take in again; faceorg skip lists them.")
    if not all(pattern.strip() for pattern in patterns):
        raise click.UsageError("A PATTERN needs at least one character.")
    with output.library(create=True) as library:
        if remove:
            _refuse_unknown(set(patterns) - set(skips(library)))
            folders.let_in(library, patterns)
        else:
            folders.leave_out_matching(library, patterns)
        known = skips(library)
    if patterns and not output.as_json:
        say("The next scan goes by it; undo takes it back. Left out now:")
    output.answer(known, known or ["Nothing is left out."])


def _refuse_unknown(patterns: set[str]) -> None:
    if patterns:
        raise DecisionError(f"{min(patterns)} is not left out; faceorg skip lists what is")
