"""Taking folders and photos out of sight: at once, and said with a link that takes it back."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QLabel

from faceorg.gui import wording
from faceorg.library import history
from faceorg.operations import folders, label, organize

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from faceorg.core.changes import Changes
    from faceorg.core.entities import DecisionId, PhotoId
    from faceorg.gui.context import Context
    from faceorg.library.database import Library


def _tr(text: str) -> str:
    return QCoreApplication.translate("Removing", text)


def remove_folder(
    context: Context, folder: Path, told: Callable[[str], object] | None = None
) -> None:
    """Take a folder off the list, and say so: with ``told``, else over the room."""
    name = folder.name or str(folder)

    def done(result: tuple[int, Changes]) -> None:
        text = _tr("Removed “{folder}” with {photos}")
        if not result[0]:
            text = _tr("Removed “{folder}”; no photo went with it")
        said = text.format(folder=name, photos=wording.count_photos(result[0]))
        (told or partial(say_with_undo, context))(said)

    context.jobs.decide(
        lambda library: organize.forget_folder(library, folder),
        done,
        title=_tr("Removing “{folder}”…").format(folder=name),
    )


def remove_photos(context: Context, photos: Sequence[PhotoId]) -> None:
    """Show photos no more whose files are gone, and say so over the room."""

    def done(result: tuple[int, Changes]) -> None:
        text = _tr("Removed from the library: {photos}")
        say_with_undo(context, text.format(photos=wording.count_photos(result[0])))

    context.jobs.decide(
        lambda library: organize.forget_missing(library, photos),
        done,
        title=_tr("Removing photos…"),
    )


def leave_folder_out(context: Context, folder: Path) -> None:
    """Show the photos of a folder no more and skip it in scans, and say so over the room."""

    def done(result: tuple[int, Changes]) -> None:
        text = _tr("Left out “{folder}” with {photos}")
        photos = wording.count_photos(result[0])
        say_with_undo(context, text.format(folder=folder.name or folder, photos=photos))

    context.jobs.decide(lambda library: folders.leave_out(library, folder), done)


def say_with_undo(context: Context, text: str) -> None:
    """Say over the room what was just decided, with the way back."""
    # After the window has taken note of it: a new word clears what was said before.
    QTimer.singleShot(0, context.wishes, lambda: context.wishes.said.emit(_with_undo(text)))


def _with_undo(text: str) -> str:
    return f"{escape(text)}. <a href='undo'>{escape(_tr('Undo'))}</a>"


class UndoNote(QLabel):
    """Says in a dialog what was just removed, with a link that takes it back.

    A dialog that waits has no menu of the window, so it needs an undo of its own.
    """

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._said: DecisionId | None = None
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.linkActivated.connect(self._take_back)
        self.hide()

    def say(self, text: str) -> None:
        """It was done just now, as the last thing that was said."""
        last = history.last_done(self._context.reader)
        self._said = None if last is None else last.id
        self.setText(_with_undo(text))
        self.show()

    def _take_back(self) -> None:
        said = self._said
        self.hide()

        def undo(library: Library) -> Changes | None:
            last = history.last_done(library)
            if last is None or last.id != said:  # something else was said since
                return None
            return label.undo(library)[1]

        self._context.jobs.decide(undo, title=_tr("Bringing it back…"))
