"""How commands open the library, answer in words or JSON, show progress and fail."""

from __future__ import annotations

import functools
import json
import signal
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from faceorg import paths
from faceorg.cli.terminal import columns, cut, for_reading, one_line, printable, wipe_live_line
from faceorg.cli.usage import FAILED, end, end_stopped
from faceorg.core.errors import Cancelled, FaceorgError, LibraryReadOnlyError, LibraryTooNewError
from faceorg.core.progress import CancelToken
from faceorg.library.backups import daily_backup
from faceorg.library.database import Library
from faceorg.operations import packs
from faceorg.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from faceorg.core.search_level import SearchLevel
    from faceorg.vision.engine import FaceEngine
    from faceorg.vision.modelpack import ModelPack

_STAGES = {
    "look": "Looking for photos",
    "scan": "Reading photos",
    "faces": "Finding faces",
    "reembed": "Embedding faces anew",
    "people": "Grouping people",
    "download": "Downloading",
    "export": "Copying",
    "anonymize": "Hiding faces",
    "check": "Checking the copies",
}

_REDRAW_SECONDS = 0.2
_FINISHED = -1.0

# What a command that was stopped leaves behind.
_KEPT = {
    "scan": "what was read is kept, and the same command goes on from there",
    "export": "the copies made so far are whole and stay",
    "anonymize": "the copies made so far are whole and stay",
}


# What to do about a fault, where its message alone does not tell.
_HINTS: dict[type[FaceorgError], str] = {
    LibraryTooNewError: "; update faceorg, or name another library with --library FILE",
}


@dataclass(frozen=True, slots=True)
class Output:
    """What the common options of a command say."""

    named_library: Path | None = None
    as_json: bool = False

    @property
    def library_path(self) -> Path:
        """The library file that the command works on."""
        return self.named_library or paths.default_library()

    @contextmanager
    def library(self, *, create: bool = False) -> Iterator[Library]:
        """The library, open for writing; made only by commands that take photos in."""
        if not create and not self.library_path.exists():
            raise FaceorgError(
                "there is no library here yet; faceorg scan FOLDER makes one", self.library_path
            )
        with opened(self.library_path) as library:
            try:
                if not library.read_only:
                    daily_backup(library)
            except FaceorgError as error:  # a full disk must not keep the user from their photos
                say(f"faceorg: no backup today: {error}")
            yield library

    def answer(self, document: Any, lines: list[str]) -> None:
        """Print the JSON ``document``, or the ``lines`` for people.

        Raises `FaceorgError` where standard output takes nothing; a reader who left early, as
        ``head`` does, is no fault (BrokenPipeError).
        """
        if self.as_json:
            lines = [json.dumps(document, indent=2)]
        else:
            lines = [for_reading(one_line(line), sys.stdout) for line in lines]
        wipe_live_line()
        try:
            for line in lines:
                click.echo(line)
        except BrokenPipeError:
            raise
        except OSError as error:
            reason = error.strerror or str(error)
            raise FaceorgError(f"the answer could not be written: {reason}") from error

    def answer_or_fail(self, document: dict[str, Any], lines: list[str], fault: str | None) -> None:
        """`answer`; with a ``fault`` the exit status is 1, and the document has it as "error"."""
        self.answer(document if fault is None else {"error": fault, **document}, lines)
        if fault is not None:
            raise SystemExit(FAILED)


@contextmanager
def opened(path: Path) -> Iterator[Library]:
    """The library for writing; where it lies so that nobody can write it, for reading.

    What would write then fails with the reason for that.
    """
    try:
        library = Library.open(path)
    except LibraryReadOnlyError as refusal:
        try:
            with Library.open(path, read_only=True) as reader:
                yield reader
        except LibraryReadOnlyError:
            raise refusal from None
        return
    with library:
        yield library


def say(text: object) -> None:
    """A message for people, on standard error."""
    wipe_live_line()
    click.echo(printable(text), err=True)


def sure(question: str, instead: str) -> None:
    """Go on only where the user answers yes; ``instead`` is the option that says so in scripts.

    Raises `FaceorgError` for a no, and where nobody sits there to be asked.
    """
    if not somebody_to_ask():
        raise FaceorgError(f"nobody is here to be asked; add {instead} to say yes")
    if not click.confirm(question, err=True):
        raise FaceorgError("you said no; nothing was changed")


def somebody_to_ask() -> bool:
    """Whether a person sits at the terminal."""
    return sys.stdin.isatty()


def common_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``--library`` and ``--json`` as one ``output``, and plain failures.

    The options may stand before the command's name too.
    """

    @click.option(
        "--library",
        "library_file",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="The library file to use.",
    )
    @click.option("--json", "as_json", is_flag=True, help="Answer with one JSON document.")
    @functools.wraps(command)
    def wrapped(library_file: Path | None, as_json: bool, **options: Any) -> Any:
        context = click.get_current_context()
        outer = context.obj if isinstance(context.obj, Output) else Output()
        output = replace(
            outer,
            named_library=library_file or outer.named_library,
            as_json=as_json or outer.as_json,
        )
        try:
            return context.invoke(command, output=output, **options)
        except Cancelled:
            kept = _KEPT.get(command.__name__, "nothing was left half done")
            end_stopped(kept, as_json=output.as_json)
        except FaceorgError as error:
            end(f"{error}{_HINTS.get(type(error), '')}", FAILED, as_json=output.as_json)

    return wrapped


def settings_file() -> Path:
    """Where the user's preferences are kept."""
    return paths.config_folder() / "settings.json"


def active_pack() -> ModelPack:
    """The model pack the user chose in the settings, without loading its models."""
    return packs.active_pack(load_settings(settings_file()))


def load_engine(pack: ModelPack, level: SearchLevel | None = None) -> FaceEngine:
    """The models of ``pack``, ready to use; ``level`` goes before that of the settings."""
    settings = load_settings(settings_file())
    if level is not None:
        settings = replace(settings, search_level=str(level))
    return packs.load(pack, settings)


@contextmanager
def cancel_on_interrupt() -> Iterator[CancelToken]:
    """A token that Ctrl+C sets, so that a run stops between photos and keeps what it has."""
    token = CancelToken()
    before = signal.signal(signal.SIGINT, lambda *_: token.cancel())
    try:
        yield token
    finally:
        signal.signal(signal.SIGINT, before)


class Meter:
    """Shows progress as a live line on a terminal; where standard error goes elsewhere, nothing."""

    def __init__(self) -> None:
        self._stage = ""
        self._started = 0.0
        self._shown = 0.0
        self._live = sys.stderr.isatty()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note of ``done`` of ``total``; see `faceorg.core.progress.Progress`."""
        if not self._live:
            return
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._started, self._shown = stage, now, 0.0
        finished = total > 0 and done >= total
        if now - self._shown < _REDRAW_SECONDS and not finished:
            return
        if finished and self._shown == _FINISHED:
            return
        self._shown = _FINISHED if finished else now
        line = cut(self._line(done, total, now), columns() - 1)  # a wrapped line stays behind
        wipe_live_line()
        click.echo(line, nl=finished, err=True)

    def _line(self, done: int, total: int, now: float) -> str:
        name = _STAGES.get(self._stage, self._stage)
        if not total:
            return f"{name} {done:,}" if done else f"{name}…"
        left = (now - self._started) / done * (total - done) if done else 0
        time_left = f", {duration(left)} left" if left >= 1 else ""
        return f"{name} {done:,} of {total:,}{time_left}"


def duration(seconds: float) -> str:
    """Seconds in words: "40 s", "3 min", "2 h 5 min"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


def plural(count: int, one: str, many: str | None = None) -> str:
    """ "1 photo", "2 photos"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
