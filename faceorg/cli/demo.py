"""The command that shows the whole way on a sample, for machines without a display."""

from __future__ import annotations

import shlex
import tempfile
from pathlib import Path

import click

from faceorg.cli.output import say
from faceorg.operations.sample import make_sample


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.pass_context
def demo(context: click.Context, folder: Path | None) -> None:
    """Go the whole way on a sample, from photos to safe copies.

    The photos are made from pictures inside installed packages; nothing is downloaded. All is
    written below FOLDER (default: a new folder for temporary files), the library too.

    \b
    Example:
        faceorg demo /tmp/try
    """
    from faceorg.cli import cli

    home = (folder or Path(tempfile.mkdtemp(prefix="faceorg-demo-"))).absolute()
    photos, library = home / "photos", home / "library.faceorg"
    make_sample(photos)
    steps: tuple[tuple[str, ...], ...] = (
        ("scan", str(photos)),
        ("people",),
        ("name", "c2", "Anna"),
        ("name", "c3", "Ben"),
        ("search", "Anna", "Ben", "date:2019..2021"),
        ("album", "create", "With Anna", "--search", "Anna"),
        ("export", "--album", "With Anna", str(home / "exported")),
        ("anonymize", "--album", "With Anna", str(home / "safe"), "--keep", "Anna"),
        ("check",),
    )
    for step in steps:
        say(f"\n$ faceorg {shlex.join(step)}")
        cli.main([*step, "--library", str(library)], standalone_mode=False)
    say(f"\nLook at the results in {home}")
