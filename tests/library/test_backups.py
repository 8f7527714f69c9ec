"""Backups: daily, a few kept, never of damage, put back whole or not at all."""

from __future__ import annotations

import os
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from builders import contents, make_photo

from faceorg.core.errors import LibraryError, LibraryLockedError, LibraryTooNewError
from faceorg.library import backups as module
from faceorg.library.backups import back_up, backups, daily_backup, damage_of, restore
from faceorg.library.check import check_library
from faceorg.library.claims import Claim, claimed
from faceorg.library.database import Library
from faceorg.library.photos import count_photos


def aged(path: Path, days: int) -> Path:
    """The backup at ``path`` as if made some days ago."""
    stamp = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y%m%d-%H%M%S")
    return path.rename(path.with_name(f"{path.name.partition('.backup-')[0]}.backup-{stamp}"))


def test_a_backup_a_day_and_seven_of_them(library: Library, tmp_path: Path) -> None:
    assert daily_backup(library) is None  # nothing to lose yet
    make_photo(library, Path("/a.jpg"))
    for day in range(9, 0, -1):
        made = daily_backup(library)
        assert made is not None
        aged(made.path, day)
    today = daily_backup(library)
    assert today is not None
    assert daily_backup(library) is None
    kept = backups(library.path)
    assert next(b.path for b in kept) == today.path
    assert len(kept) == 7
    assert [b.made_at for b in kept] == sorted((b.made_at for b in kept), reverse=True)
    assert {p.name for p in tmp_path.glob("*.part")} == set()


def test_files_that_only_look_like_backups_are_left_alone(library: Library, tmp_path: Path) -> None:
    strange = ["library.backup-20200101-000000.part", "library.backup-of-mine", "x.backup-1"]
    strange += ["library.backup-99999999-999999", "other.backup-20200101-000000"]
    for name in strange:
        (tmp_path / name).write_text("mine")
    make_photo(library, Path("/a.jpg"))
    assert back_up(library, keep=0).path.exists()
    assert len(backups(library.path)) == 1
    assert all((tmp_path / name).exists() for name in strange)


def test_a_damaged_library_pushes_no_sound_backup_out(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_photo(library, Path("/a.jpg"))
    sound = aged(back_up(library).path, 3)
    monkeypatch.setattr(module, "damage_of", lambda _: "row 1 missing from index")
    with pytest.raises(LibraryError, match="no backup was made, the library is damaged"):
        back_up(library, keep=1)
    assert [b.path for b in backups(library.path)] == [sound]


def test_a_restored_library_is_as_it_was_and_the_other_one_is_kept(library: Library) -> None:
    make_photo(library, Path("/a.jpg"))
    before, path = contents(library), library.path
    backup = aged(back_up(library).path, 1)
    make_photo(library, Path("/b.jpg"))
    after = contents(library)
    library.close()
    kept = restore(path, backup)
    assert kept is not None
    assert backup.exists()
    for file, expected in ((path, before), (kept, after)):
        with Library.open(file) as opened:
            assert contents(opened) == expected
            assert check_library(opened) == []


def test_what_only_the_log_holds_is_kept_too(library: Library, tmp_path: Path) -> None:
    make_photo(library, Path("/a.jpg"))
    backup = back_up(library).path
    make_photo(library, Path("/b.jpg"))
    crashed = tmp_path / "crashed" / "library"
    crashed.parent.mkdir()
    for tail in ("", "-wal"):  # as a killed process leaves them
        shutil.copy(f"{library.path}{tail}", f"{crashed}{tail}")
    kept = restore(crashed, backup)
    assert kept is not None
    with Library.open(kept) as old, Library.open(crashed) as new:
        assert (count_photos(old), count_photos(new)) == (2, 1)


def test_a_backup_comes_back_where_there_is_no_library(library: Library, tmp_path: Path) -> None:
    make_photo(library, Path("/a.jpg"))
    backup = back_up(library).path
    assert restore(tmp_path / "fresh", backup) is None
    with Library.open(tmp_path / "fresh") as fresh:
        assert count_photos(fresh) == 1


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_half_written_backup_is_refused_and_the_library_stays(
    library: Library, share: float
) -> None:
    make_photo(library, Path("/a.jpg"))
    backup, before = back_up(library).path, contents(library)
    os.truncate(backup, int(backup.stat().st_size * share))
    with pytest.raises(LibraryError, match="this backup cannot be used") as raised:
        restore(library.path, backup)
    assert raised.value.path == backup
    assert contents(library) == before
    assert not list(library.path.parent.glob("*.part"))


def test_what_is_no_backup_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no such backup"):
        restore(library.path, tmp_path / "nowhere")
    sqlite3.connect(tmp_path / "other").execute("CREATE TABLE songs (title)").close()
    with pytest.raises(LibraryError, match="not a faceorg library"):
        restore(library.path, tmp_path / "other")


def test_a_backup_of_a_newer_faceorg_is_refused(library: Library) -> None:
    backup = back_up(library).path
    connection = sqlite3.connect(backup)
    connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'faceorg', 'm999', '2099')")
    connection.commit()
    connection.close()
    with pytest.raises(LibraryTooNewError, match="newer faceorg"):
        restore(library.path, backup)


@pytest.mark.parametrize("claim", list(Claim))
def test_nothing_is_put_under_a_window_or_a_scan(library: Library, claim: Claim) -> None:
    backup = back_up(library).path
    with (
        claimed(library.path, claim, "showing it"),
        pytest.raises(LibraryLockedError, match="is showing it"),
    ):
        restore(library.path, backup)


def test_a_sound_file_has_no_damage(library: Library) -> None:
    assert damage_of(library.path) is None
