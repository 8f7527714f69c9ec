"""Starts faceorg: the window, or the command line where the arguments ask for it."""

from __future__ import annotations

import multiprocessing
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NO_DISPLAY = (
    "faceorg: there is no display to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is "
    "set). Type 'faceorg --help' for what works without one.\n"
)


def main() -> None:
    """Run faceorg and leave with its exit code.

    Without arguments, or with photos and folders alone as a desktop passes them, the window
    opens; anything else is for the command line, which gets ``open_window`` as its context
    object, since it may not import the window itself.
    """
    multiprocessing.freeze_support()  # a frozen child process must not open a second window
    arguments = sys.argv[1:]
    if are_paths(arguments):
        sys.exit(open_window(None, [Path(argument) for argument in arguments]))

    try:
        from faceorg.cli import cli

        cli.main(args=arguments, prog_name="faceorg", obj=open_window)
    except KeyboardInterrupt:  # before a command has begun to listen for it
        sys.stderr.write("faceorg: stopped\n")
        sys.exit(1)


def are_paths(arguments: Sequence[str]) -> bool:
    """Whether every argument is a path that exists, absolute or with a separator in it.

    A bare word is a command even where a folder of that name lies about. True for no arguments.
    """
    return all(
        Path(argument).name != argument and Path(argument).exists() for argument in arguments
    )


def open_window(library: Path | None, paths: list[Path]) -> int:
    """Show the window on ``library`` (``None``: the user's own), offering to add ``paths``.

    Returns the exit code; 1 with a message on standard error where no window can be shown,
    which Qt itself answers by aborting.
    """
    if not can_show_window(os.environ, sys.platform):
        sys.stderr.write(_NO_DISPLAY)
        return 1

    from faceorg.gui.app import run

    return run(library, paths)


def can_show_window(environ: Mapping[str, str], platform: str) -> bool:
    """Whether Qt finds somewhere to draw: on Linux a display server or a platform asked for."""
    if platform in {"win32", "darwin"}:
        return True
    asked = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(environ.get(name) for name in asked)


if __name__ == "__main__":
    main()
