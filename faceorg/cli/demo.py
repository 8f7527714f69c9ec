"""The command that shows the whole way on a sample, for machines without a display."""

from __future__ import annotations

import shlex
import sys
import tempfile
from contextlib import nullcontext, redirect_stdout
from pathlib import Path

import click

from faceorg.cli.output import Output, common_options, say
from faceorg.operations.sample import make_sample


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@common_options
def demo(folder: Path | None, output: Output) -> None:
    """Go the whole way on a sample, from photos to safe copies.

    The photos are made from pictures inside installed packages; nothing is downloaded. All is
    written below FOLDER (default: a new folder for temporary files), the library too.

    \b
    Example:
        faceorg demo /tmp/try
    """
    if output.named_library is not None:
        raise click.UsageError("The demo makes a library of its own; leave --library out.")
    home = (folder or Path(tempfile.mkdtemp(prefix="faceorg-demo-"))).absolute()
    make_sample(home / "photos")
    with redirect_stdout(sys.stderr) if output.as_json else nullcontext():
        _go_through(home)
    say(f"\nLook at the results in {home}")
    output.answer({"folder": str(home), "library": str(_library(home))}, [])


def _library(home: Path) -> Path:
    return home / "library.faceorg"


def _go_through(home: Path) -> None:
    from faceorg.cli import cli

    steps: tuple[tuple[str, ...], ...] = (
        ("scan", str(home / "photos")),
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
        cli.main([*step, "--library", str(_library(home))], standalone_mode=False)
