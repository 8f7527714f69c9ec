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
    refusals,
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


@click.group(cls=PlainGroup, invoke_without_command=True)
@click.version_option(__version__, prog_name="faceorg")
@common_options
@click.pass_context
def cli(context: click.Context, output: Output) -> None:
    """Know who is in every photo, find them, share them safely, all on this machine.

    Without a command the window opens. Every command takes --library FILE (else the file named by
    FACEORG_LIBRARY, else the one in your data folder) and --json for one JSON document on standard
    output, {"error": ...} where it fails; messages and progress go to standard error.

    Exit status: 0 done, 1 failed with one line that says why, 2 wrong usage.

    \b
    Example, from a folder of photos to an album with names:
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


for command in (
    scanning.scan,
    scanning.faces,
    scanning.people,
    rooms.person,
    rooms.places,
    rooms.folders,
    naming.name,
    naming.merge,
    naming.move,
    naming.confirm,
    naming.reject,
    naming.ignore,
    naming.undo,
    naming.redo,
    naming.history,
    refusals.noes,
    reviewing.review,
    reviewing.why,
    reviewing.check_person_command,
    reviewing.split,
    naming.birthday,
    albums.search,
    finding.find,
    albums.album,
    stacking.stacks,
    stacking.stack,
    stacking.unstack,
    sharing.export,
    sharing.anonymize,
    models.models,
    watching.watch,
    watching.skip,
    checking.check,
    checking.backup,
    checking.restore,
    forgetting.forget_faces_command,
    demo.demo,
):
    cli.add_command(command)
