"""Starts faceorg: the window, or the command line where the arguments ask for it."""

from __future__ import annotations

import multiprocessing
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STOPPED = 130  # what shells say of a program that Ctrl+C ended
_SCANNING_INSTEAD = "faceorg: there is no display to show a window on; scanning instead\n"
_NO_DISPLAY = (
    "faceorg: there is no display to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is "
    "set). Without one, type: faceorg scan FOLDER, or faceorg --help for all commands.\n"
)


def main() -> None:
    """Run faceorg and leave with its exit code.

    Without arguments, or with photos and folders alone as a desktop passes them, the window
    opens, on another library where ``--library`` comes first; where there is no display, those
    are scanned. Anything else is for the command line, which gets ``open_window`` as its context
    object, since it may not import the window itself.
    """
    multiprocessing.freeze_support()  # a frozen child process must not open a second window
    arguments = sys.argv[1:]
    try:
        library, paths = library_and_rest(arguments)
        if are_paths(paths):
            if not paths or can_show_window(os.environ, sys.platform):
                sys.exit(open_window(library, [Path(path) for path in paths]))
            sys.stderr.write(_SCANNING_INSTEAD)
            arguments = ["scan", *arguments[: len(arguments) - len(paths)], "--", *paths]

        from faceorg.cli import cli, usage

        sys.excepthook = usage.telling_of_bugs("--json" in arguments)
        cli.main(args=arguments, prog_name="faceorg", obj=open_window)
    except KeyboardInterrupt:  # before a command has begun to listen for it
        sys.stderr.write("faceorg: stopped\n")
        sys.exit(_STOPPED)


def library_and_rest(arguments: Sequence[str]) -> tuple[Path | None, list[str]]:
    """The library that ``--library`` names before all else, and what follows it."""
    first, *rest = arguments or [""]
    name, equals, value = first.partition("=")
    if name != "--library" or not (equals or rest):
        return None, list(arguments)
    return (Path(value), rest) if equals else (Path(rest[0]), rest[1:])


def are_paths(arguments: Sequence[str]) -> bool:
    """Whether every argument is a path that exists, and none could be a command.

    A bare word that is a command's name is one even where a folder of that name lies about; with
    a separator in it, it is the folder. True for no arguments.
    """
    if not all(Path(argument).exists() for argument in arguments):
        return False
    bare = {argument for argument in arguments if Path(argument).name == argument}
    if not bare:
        return True

    from faceorg.cli import cli  # only here: the window shows before all this is read

    return bare.isdisjoint(cli.commands)


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
