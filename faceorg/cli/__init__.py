"""The command line: every verb of faceorg for scripts and for machines without a display."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from faceorg import __version__
from faceorg.cli import (
    albums,
    checking,
    demo,
    finding,
    forgetting,
    models,
    naming,
    parting,
    refusals,
    removing,
    reviewing,
    rooms,
    scanning,
    sharing,
    stacking,
    watching,
)
from faceorg.cli.output import Output, common_options
from faceorg.cli.usage import PlainGroup

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    OpenWindow = Callable[[Path | None, list[Path]], int]

_SUBJECTS = {
    "Photos": (
        scanning.scan,
        watching.watch,
        watching.skip,
        removing.remove,
        rooms.folders,
        rooms.places,
    ),
    "People": (
        scanning.people,
        naming.name,
        reviewing.review,
        naming.merge,
        parting.split,
        scanning.faces,
        naming.move,
        naming.confirm,
        naming.reject,
        naming.ignore,
        reviewing.why,
        parting.check_person_command,
        rooms.person,
        naming.birthday,
        naming.hide,
    ),
    "What you said": (naming.undo, naming.redo, naming.history, refusals.noes),
    "Finding": (albums.search, finding.find, albums.album),
    "Stacks": (stacking.stacks, stacking.stack, stacking.unstack),
    "Copies": (sharing.export, sharing.anonymize),
    "The library": (
        checking.check,
        checking.backup,
        checking.restore,
        forgetting.forget_faces_command,
    ),
    "And more": (models.models, demo.demo),
}


@click.group(cls=PlainGroup, subjects=_SUBJECTS, invoke_without_command=True)
@click.version_option(__version__, prog_name="faceorg")
@common_options
@click.pass_context
def cli(context: click.Context, output: Output) -> None:
    """Know who is in every photo, find them, share them safely, all on this machine.

    \b
    faceorg                 open the window
    faceorg FOLDER          the same, and add this folder (or photos): in the
                            window that is open, if there is one; where there
                            is no display, scan it
    faceorg COMMAND --help  all about one command, with an example

    Every command takes --library FILE (else the file named by FACEORG_LIBRARY, else the one in your
    data folder is used) and --json for one JSON document on standard output and nothing else. Where
    a command fails, the document has "error". Messages and progress go to standard error; progress
    is shown on a terminal only.

    Exit status: 0 done; 1 failed, or something to look at was found, and a line says what; 2 wrong
    usage; 130 stopped by Ctrl+C.

    \b
    Example, from a folder of photos to copies with names:
        faceorg scan ~/Pictures
        faceorg people
        faceorg name c1 Anna
        faceorg export Anna ~/Desktop/Anna
    """
    if context.invoked_subcommand is None:
        if output.as_json:
            raise click.UsageError("--json needs a command; the window answers nobody")
        open_window: OpenWindow = context.obj
        context.exit(open_window(output.named_library, []))
    context.obj = output
