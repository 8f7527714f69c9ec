"""One window writes at a time; it makes backups by itself and goes back to one on request."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from benchmarks.kill import make_first_library
from builders import make_photo

from faceorg.gui.upgrading import prepare, upgrade_dialog
from faceorg.library.backups import back_up, backups
from faceorg.library.claims import Claim, claimed, holder
from faceorg.library.database import Library, is_older
from faceorg.library.photos import count_photos

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from faceorg.gui.main_window import MainWindow

# A start as users do it, whose window does what the test wants of it as soon as it is shown.
_START = """
import sys
from pathlib import Path
from faceorg import paths
from faceorg.gui import app
from faceorg.library.claims import Claim, holder
from faceorg.library.photos import count_photos
library, backup = Path(sys.argv[1]), Path(sys.argv[2])
for name in ("data", "cache", "config", "log"):
    setattr(paths, f"{name}_folder", lambda name=name: library.parent / name)
restored = []
def shown(window, wanted):
    print(count_photos(window.context.reader), holder(library, Claim.WINDOW) is not None)
    if backup.exists() and not restored:
        restored.append(backup)
        window.keeper.restore(backup)
    else:
        window.close()
app._begin = shown
sys.exit(app.run(library, []))
"""


def start(library: Path, backup: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _START, str(library), str(backup)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


@pytest.fixture
def two_photos(library_path: Path) -> Path:
    """A library of two photos; returns the backup of when there was one."""
    with Library.open(library_path) as library:
        make_photo(library, library_path.with_name("a.jpg"))
        backup = back_up(library).path
        make_photo(library, library_path.with_name("b.jpg"))
    return backup


def test_the_window_holds_the_library_and_gives_it_back(library_path: Path) -> None:
    done = start(library_path, library_path.with_name("none"))
    assert (done.returncode, done.stdout.split()) == (0, ["0", "True"])
    assert holder(library_path, Claim.WINDOW) is None


def test_no_window_opens_on_a_library_that_another_process_only_begins(library_path: Path) -> None:
    with claimed(library_path, Claim.WINDOW, "showing this library in its window"):
        done = start(library_path, library_path.with_name("none"))
    assert done.returncode == 1
    assert "showing this library in its window" in done.stderr
    assert done.stdout == ""


def test_the_window_goes_on_with_a_backup(library_path: Path, two_photos: Path) -> None:
    done = start(library_path, two_photos)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["2", "True", "1", "True"]
    kept = next(library_path.parent.glob(f"{library_path.name}.replaced-*[0-9]"))
    with Library.open(kept, read_only=True) as before:
        assert count_photos(before) == 2


def test_a_backup_that_cannot_be_used_leaves_the_library(
    library_path: Path, two_photos: Path
) -> None:
    two_photos.write_bytes(two_photos.read_bytes()[:5000])
    done = start(library_path, two_photos)
    assert "cannot be used" in done.stderr
    assert done.stdout.split() == ["2", "True", "2", "True"]
    with Library.open(library_path, read_only=True) as library:
        assert count_photos(library) == 2


def test_backups_are_made_beside_everything_else(
    qtbot: QtBot, two_photos: Path, library_path: Path, open_window: Callable[[], MainWindow]
) -> None:
    keeper = open_window().keeper
    assert [backup.path for backup in keeper.backups()] == [two_photos]
    two_photos.unlink()
    with qtbot.waitSignal(keeper.made) as made:
        keeper.make_daily()
    assert [backup.path for backup in backups(library_path)] == [made.args[0].path]
    got: list[object] = []
    with qtbot.waitSignal(keeper.made):
        keeper.make_now(got.append)
    assert got == backups(library_path)[:1]


def test_todays_backup_is_not_made_twice(
    qtbot: QtBot, two_photos: Path, open_window: Callable[[], MainWindow]
) -> None:
    window = open_window()
    made: list[object] = []
    window.keeper.made.connect(made.append)
    window.keeper.make_daily()
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    assert not made
    assert [backup.path for backup in window.keeper.backups()] == [two_photos]


def test_an_older_library_is_brought_up_while_a_window_says_so(
    qapp: object, tmp_path: Path
) -> None:
    path = tmp_path / "old.faceorg"
    make_first_library(path)
    assert is_older(path)
    prepare(path)
    assert not is_older(path)
    dialog = upgrade_dialog(path)
    assert str(tmp_path) in dialog.labelText()
    dialog.deleteLater()


def test_a_new_library_is_not_older(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "new.faceorg"
    assert not is_older(path)
    prepare(path)
    assert path.exists()
    assert not is_older(path)
