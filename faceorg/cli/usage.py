"""How the command line explains itself and ends: help by subject, one line or one document."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, cast

import click

from faceorg.cli.terminal import columns, one_line, spare_strangers, wipe_live_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

FAILED = 1
WRONG_USAGE = 2
STOPPED = 130
"""What shells say of a program that Ctrl+C ended: 128 and the number of the signal."""

_NARROWEST, _WIDEST = 24, 80
"""Cells of a line of help; click by itself writes as if no terminal were under 52 wide."""


class PlainGroup(click.Group):
    """A group of commands whose faults are one line for people, with ``--json`` a document too.

    ``subjects`` are headings with the commands below them; without, they are listed by name.
    """

    def __init__(
        self, *rest: Any, subjects: Mapping[str, Sequence[click.Command]] | None = None, **more: Any
    ) -> None:
        super().__init__(*rest, **more)
        self.subjects = subjects or {}
        for commands in self.subjects.values():
            for command in commands:
                self.add_command(command)

    def main(self, args: Sequence[str] | None = None, *rest: Any, **more: Any) -> Any:
        """Run a command and leave with its exit status: 0 done, 1 failed, 2 wrong usage.

        130 where it was stopped. With ``standalone_mode`` false it returns to a program that goes
        on, as click's own does.
        """
        words = list(sys.argv[1:] if args is None else args)
        more.setdefault("terminal_width", max(min(columns(), _WIDEST) - 2, _NARROWEST))
        if not more.get("standalone_mode", True):
            return super().main(words, *rest, **more)
        as_json = "--json" in words
        spare_strangers(sys.stdout, sys.stderr)
        for word in words:
            if _is_scrambled(word):
                end(f"{word} is not text in UTF-8", WRONG_USAGE, as_json=as_json)
        try:
            status = super().main(words, *rest, **{**more, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as unfinished:
            _end_unfinished(unfinished, as_json=as_json)
        except click.ClickException as fault:
            end(_told(fault), fault.exit_code, as_json=as_json)
        except click.Abort:
            end_stopped("nothing was left half done", as_json=as_json)
        sys.exit(status if isinstance(status, int) else 0)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by subject, each with its first sentence, never cut."""
        subjects = self.subjects or {"Commands": list(self.commands.values())}
        longest = max(len(name) for name in self.commands)
        for subject, commands in subjects.items():
            with formatter.section(subject):
                rows = [(f"{one.name:<{longest}}", summary(one)) for one in commands]
                formatter.write_dl(rows)


def summary(command: click.Command) -> str:
    """The first sentence of a command's help, whole."""
    return command.get_short_help_str(limit=1000)


def end(message: str, status: int, *, as_json: bool) -> NoReturn:
    """Leave with ``status`` and one line on standard error; ``as_json``: {"error": ...} as well."""
    line = one_line(" ".join(message.splitlines()))
    with suppress(OSError):  # whoever should read it is gone: the line and the status still tell
        if as_json:
            click.echo(json.dumps({"error": line}))
    with suppress(OSError):
        wipe_live_line()
        click.echo(f"faceorg: {line}", err=True)
    _forget_unwritten()
    sys.exit(status)


def end_stopped(kept: str, *, as_json: bool) -> NoReturn:
    """Leave as a command that the user stopped; ``kept`` tells what became of its work."""
    end(f"stopped; {kept}", STOPPED, as_json=as_json)


def _forget_unwritten() -> None:
    """Let go of what a full disk or a closed pipe did not take: leaving would try it once more."""
    for name in ("stdout", "stderr"):
        stream = cast("TextIO", getattr(sys, name))
        try:
            stream.flush()
        except OSError:
            setattr(sys, name, open(os.devnull, "w"))  # noqa: PTH123, SIM115 - until the very end


def _is_scrambled(word: str) -> bool:
    """Whether a word holds bytes that are no text; a file that is there may be called so."""
    scrambled = any("\udc80" <= letter <= "\udcff" for letter in word)
    return scrambled and not os.path.lexists(word)


def telling_of_bugs(as_json: bool) -> Callable[[type[BaseException], BaseException, Any], None]:
    """What ``sys.excepthook`` does where faceorg itself is at fault: all lines, then one."""

    def told(kind: type[BaseException], fault: BaseException, trace: Any) -> None:
        sys.__excepthook__(kind, fault, trace)
        line = f"this is a fault of faceorg itself ({kind.__name__}: {fault}); please report it"
        with suppress(OSError):
            if as_json:
                click.echo(json.dumps({"error": one_line(line)}))
            click.echo(f"faceorg: {one_line(line)}", err=True)

    return told


def _end_unfinished(fault: click.UsageError, *, as_json: bool) -> NoReturn:
    """A group without one of its commands: its help, as it asks what is wanted."""
    assert fault.ctx is not None
    wanted = ", ".join(getattr(fault.ctx.command, "commands", ()))
    if as_json:
        end(f"{fault.ctx.command_path} needs a command: {wanted}", WRONG_USAGE, as_json=True)
    click.echo(fault.ctx.get_help(), err=True)
    sys.exit(WRONG_USAGE)


def _told(fault: click.ClickException) -> str:
    message = " ".join(fault.format_message().split())
    context = fault.ctx if isinstance(fault, click.UsageError) else None
    if fault.exit_code != WRONG_USAGE:
        return message
    command = context.command_path if context is not None else "faceorg"
    stop = "" if message.endswith((")", "?")) else "."
    return f"{message.rstrip('.')}{stop} Help: {command} --help"
