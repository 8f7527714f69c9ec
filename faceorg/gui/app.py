"""Starts the window: builds everything once and wires it; no globals."""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QThread,
    QTimer,
    QTranslator,
)
from PySide6.QtWidgets import QApplication, QMessageBox

from faceorg import APPLICATION_ID, __version__, paths
from faceorg.core.errors import FaceorgError, LibraryError, LibraryLockedError, LibraryReadOnlyError
from faceorg.gui.appearance import apply_scheme, locale
from faceorg.gui.context import Context, Engines
from faceorg.gui.faults import fault_words
from faceorg.gui.garbage import MainThreadGarbage
from faceorg.gui.icons import application_icon, tint_again
from faceorg.gui.instance import OneInstance, pass_on
from faceorg.gui.jobs import JobRunner
from faceorg.gui.main_window import MainWindow
from faceorg.gui.memory import hold_little
from faceorg.gui.preloading import Preloading
from faceorg.gui.reading_only import sentence
from faceorg.gui.style import apply_style
from faceorg.gui.texts import Texts
from faceorg.gui.thumbnails import Thumbnails
from faceorg.gui.upgrading import prepare
from faceorg.library.backups import restore
from faceorg.library.claims import Claim, claimed
from faceorg.library.database import Library

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from pathlib import Path
    from types import TracebackType

    from faceorg.core.changes import Changes

_log = logging.getLogger(__name__)
_LOG_BYTES = 1_000_000
_LOGS_KEPT = 3
_SWITCH_SECONDS = 0.0005
"""How long a worker may keep the interpreter once the window wants it: the window asks for it
dozens of times in a repaint, and with Python's 5 ms each a frame would take a third of a second."""
_HANDOVER_SECONDS = 5.0
_LOOK_AGAIN_MS = 200


def run(library: Path | None, wanted: list[Path]) -> int:
    """Show the window on ``library`` (None: the user's own), adding the photos in ``wanted``.

    Where a window has it open already, that one takes them; where it does not answer, or the
    library cannot be written, this one only reads.
    Returns the exit code: 1 where the library cannot be used, with the reason shown.
    """
    forget_cv2_plugins(os.environ)
    _start_log()
    share_interpreter()
    hold_little()
    app = QApplication(sys.argv[:1])
    dress(app)
    place = (library or paths.default_library()).absolute()
    try:
        while (code := _open(app, place, wanted)) is None:
            wanted = []
    except LibraryError as error:
        _log.error("the library cannot be used: %s", type(error).__name__)
        complain(fault_words(error))
        return 1
    return code


def _open(app: QApplication, place: Path, wanted: list[Path]) -> int | None:
    """Show the window in the best way there is; None when a better one may have come."""
    until = time.monotonic() + _HANDOVER_SECONDS
    while not pass_on(place, wanted):
        try:
            with claimed(place, Claim.WINDOW, "showing this library in its window"):
                return _show(app, place, wanted)
        except LibraryReadOnlyError as error:
            return _show_for_reading(app, place, error)
        except LibraryLockedError as error:  # by a window that is only just opening, perhaps
            if time.monotonic() > until:
                return _show_for_reading(app, place, error)
            QThread.msleep(_LOOK_AGAIN_MS)
    return 0


def _show_for_reading(app: QApplication, place: Path, why: LibraryError) -> int | None:
    """Show the window without a way to write; None when the user found the library free.

    Raises ``why``, the reason it cannot be written, where it cannot be read either.
    """
    _log.info("the library is only read: %s", type(why).__name__)
    try:
        window = build_window(place, refusal=sentence(place))
    except LibraryError as error:
        raise why from error
    freed: list[None] = []
    if window.reading_banner is not None:
        window.reading_banner.freed.connect(lambda: freed.append(None))
        window.reading_banner.freed.connect(window.close)
    code = _run_window(app, window, [])
    return None if freed else code


def share_interpreter() -> None:
    """Let workers hand the interpreter to the window soon after it asks for it."""
    sys.setswitchinterval(_SWITCH_SECONDS)


def _show(app: QApplication, place: Path, wanted: list[Path]) -> int:
    """Show the window, and again on each backup that the user puts in the place of the library."""
    while True:
        code, backup = _show_once(app, place, wanted)
        if backup is None:
            return code
        try:
            restore(place, backup, in_window=True)
        except LibraryError as error:  # the library is as it was
            complain(fault_words(error))
        wanted = []


def _show_once(app: QApplication, place: Path, wanted: list[Path]) -> tuple[int, Path | None]:
    """The exit code, and the backup to go on with, if there is one."""
    window = build_window(place)
    instance = OneInstance(place, app)
    instance.asked.connect(window.come_forward)
    chosen: list[Path] = []
    window.keeper.restore_asked.connect(chosen.append)
    window.keeper.restore_asked.connect(window.close)
    code = _run_window(app, window, wanted)
    instance.close()
    return code, chosen[-1] if chosen else None


def _run_window(app: QApplication, window: MainWindow, wanted: list[Path]) -> int:
    """Show ``window`` until it is closed; the exit code."""
    _catch_bugs(window)
    garbage = MainThreadGarbage(window, lambda: not window.context.jobs.idle)
    window.show()
    QTimer.singleShot(0, window, lambda: _begin(window, wanted))
    code = app.exec()
    garbage.stop()
    window.deleteLater()
    # Here, in order, while the application is there: not when Python clears up behind it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return code


def build_window(library_path: Path, refusal: str = "") -> MainWindow:
    """The window on the library at ``library_path``, made where there is none.

    With a ``refusal`` it only reads, and answers with that sentence whatever would write.
    Raises `LibraryError`.
    """
    if not refusal:
        prepare(library_path)  # readers cannot
    engines = Engines()

    def match_again(library: Library, since: Changes) -> Changes:
        from faceorg.operations.cluster import match_people

        return match_people(library, engines.pack, since)

    context = Context(
        library_path=library_path,
        reader=Library.open(library_path, read_only=True),
        jobs=JobRunner(library_path, match_again, refusal=refusal),
        thumbnails=Thumbnails(),
        engines=engines,
    )
    context.jobs.rested.connect(engines.let_go)
    return MainWindow(context)


def _begin(window: MainWindow, wanted: list[Path]) -> None:
    if window.context.jobs.refusal:
        return
    if wanted:
        window.take_in(wanted)
    else:
        window.adding.offer_to_go_on()
    window.watching.start()
    Preloading(window.context, window.rooms, window).start()


def forget_cv2_plugins(environ: MutableMapping[str, str]) -> None:
    """Drop the paths to OpenCV's own Qt that importing cv2 leaves behind, for us and children."""
    for name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
        if "cv2" in environ.get(name, ""):
            del environ[name]


def dress(app: QApplication) -> None:
    """Give ``app`` its name, icon, languages and look."""
    app.setApplicationName("faceorg")
    app.setApplicationDisplayName("faceorg")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(APPLICATION_ID)
    app.setWindowIcon(application_icon())
    speak(app, locale())
    apply_scheme()
    apply_style(app)
    app.styleHints().colorSchemeChanged.connect(lambda *_: _dress_again(app))
    if hasattr(app.styleHints(), "accessibility"):  # since Qt 6.10
        wanted = app.styleHints().accessibility().contrastPreferenceChanged
        wanted.connect(lambda *_: _dress_again(app))


def _dress_again(app: QApplication) -> None:
    """The system turned light or dark, or wants more contrast, while the window is open."""
    apply_scheme()
    apply_style(app)
    tint_again()


def speak(app: QApplication, language: QLocale) -> None:
    """Let all texts, dates and numbers be those of ``language``."""
    QLocale.setDefault(language)
    qt = QTranslator(app)
    qt.load(language, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    folder = paths.resources_folder() / "translations"
    texts = Texts(language.name()[:2], folder, app)
    texts.system = qt
    app.installTranslator(texts)
    app.setLayoutDirection(language.textDirection())


def _start_log() -> None:
    """A rotating file; file names only at DEBUG, names of persons never."""
    folder = paths.log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "faceorg.log", maxBytes=_LOG_BYTES, backupCount=_LOGS_KEPT, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()  # a full or read-only disk is no reason not to start
    pattern = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
    handler.setFormatter(logging.Formatter(pattern))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(os.environ.get("FACEORG_LOG", "INFO").upper())


def complain(text: str) -> None:
    """Say on standard error, and in a box where there is a screen, why nothing opens."""
    sys.stderr.write(f"faceorg: {text}\n")
    if QApplication.platformName() not in ("offscreen", "minimal"):
        box = QMessageBox()
        box.setWindowTitle("faceorg")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(box.tr("The library cannot be used."))
        box.setInformativeText(text)
        box.exec()


def _catch_bugs(window: MainWindow) -> None:
    """Log what nobody expected, and say so once."""
    told: list[bool] = []

    def on_bug(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, FaceorgError):  # a fault of the surroundings that no page answers
            _log.warning("not handled where it came up: %s", kind.__name__)
            window.jobs_bar.show_message(fault_words(error), stays=True)
            return
        _log.critical("unexpected error", exc_info=(kind, error, trace))
        if not told:
            told.append(True)
            text = window.tr("Something unexpected went wrong. The log file has the details.")
            window.jobs_bar.show_message(text, stays=True)

    def on_thread_bug(arguments: threading.ExceptHookArgs) -> None:
        error = arguments.exc_value
        trace = (arguments.exc_type, error, arguments.exc_traceback) if error else None
        _log.critical("unexpected error in a thread", exc_info=trace)

    sys.excepthook = on_bug
    threading.excepthook = on_thread_bug
