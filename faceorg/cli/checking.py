"""The command that verifies a library."""

from __future__ import annotations

import click

from faceorg.cli.output import Output, common_options
from faceorg.library import persons as person_rows
from faceorg.library.check import check_library


@click.command()
@click.option("--repair", is_flag=True, help="Make people again from your decisions.")
@common_options
def check(repair: bool, output: Output) -> None:
    """Verify the library: the file, its references, and that people are what you said.

    Exit status 0 when it is sound, 1 when something was found.

    \b
    Example:
        faceorg check
    """
    with output.library() as library:
        if repair:
            person_rows.rebuild(library)
        findings = check_library(library)
    sound = not findings
    output.answer(
        {"library": str(output.library_path), "ok": sound, "findings": findings},
        findings or [f"{output.library_path}: sound"],
    )
    if not sound:
        raise SystemExit(1)
