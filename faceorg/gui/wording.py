"""Sentences for people: what was decided, what a job is doing, how long yet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt, QTime

from faceorg.core.decisions import Decision, Kind
from faceorg.core.entities import AlbumId, PersonId, SetAside
from faceorg.gui import counts, query_words, words_of_groups
from faceorg.library.patterns import plain_path
from faceorg.library.text import text_to_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from faceorg.library.history import Names


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("wording", text, "", n)


def count_photos(n: int) -> str:
    """ "1,234 photos"."""
    return _tr("%n photos", n).replace(str(n), number(n), 1)


def count_shown(photos: int, shown: int) -> str:
    """ "141 photos, shown as 135" where some lie in stacks; else "141 photos"."""
    if shown == photos:
        return count_photos(photos)
    text = _tr("{photos}, shown as {tiles}")
    return text.format(photos=count_photos(photos), tiles=number(shown))


def number(n: int) -> str:
    """``n`` with the group separators of the user's language."""
    return QLocale().toString(n)


def born(birthday: str) -> str:
    """ "born 31 Mar 2015" for ``2015-03-31``."""
    return _tr("born {day}").format(day=_date(date.fromisoformat(birthday)))


def degrees(value: float, signs: str, digits: int = 2) -> str:
    """ "48.86° N" for 48.8583 and the ``signs`` "NS": of north and south, or of east and west."""
    sign = {"N": _tr("N"), "S": _tr("S"), "E": _tr("E"), "W": _tr("W")}[signs[value < 0]]
    return f"{QLocale().toString(abs(value), 'f', digits)}° {sign}"


def decimal(value: float, digits: int) -> str:
    """``value`` with so many digits after the decimal sign of the user's language."""
    return QLocale().toString(value, "f", digits)


def stage(name: str) -> str:
    """What an operation's stage is called."""
    words = {
        "scan": _tr("Looking at files"),
        "faces": _tr("Finding faces"),
        "reembed": _tr("Learning faces with the new models"),
        "people": _tr("Grouping people"),
        "download": _tr("Downloading models"),
        "export": _tr("Copying photos"),
        "anonymize": _tr("Hiding faces"),
        "check": _tr("Checking the copies"),
    }
    return words.get(name, _tr("Working"))


def time_left(seconds: float) -> str:
    """How long it will take, as exact as anybody needs it."""
    if seconds < 10:
        return _tr("a few seconds left")
    if seconds < 50:
        return _tr("less than a minute left")
    minutes = max(1, round(seconds / 60))
    if minutes < 90:
        return _tr("about %n minutes left", minutes)
    return _tr("about %n hours left", round(minutes / 60))


def duration(seconds: float) -> str:
    """ "0:07", "12:30" or "1:02:03"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def day(moment: str | None) -> str:
    """The day of ``YYYY-MM-DD…`` in the user's language; empty for an unknown one."""
    found = QDate.fromString((moment or "")[:10], "yyyy-MM-dd")
    return QLocale().toString(found, QLocale.FormatType.LongFormat) if found.isValid() else ""


def month(moment: str | None) -> str:
    """ "June 2021" for ``2021-06-…``; empty for an unknown one."""
    found = QDate.fromString((moment or "")[:10], "yyyy-MM-dd")
    return QLocale().toString(found, "MMMM yyyy") if found.isValid() else ""


def period(moment: str) -> str:
    """A heading: the day, month or year that ``YYYY[-MM[-DD]]`` means; "No date" for none."""
    if len(moment) >= 10:
        found = QDate.fromString(moment[:10], "yyyy-MM-dd")
        text = QLocale().toString(found, QLocale.FormatType.LongFormat)
    elif len(moment) >= 7:
        text = month(f"{moment}-01")
    else:
        text = moment
    return text or _tr("No date")


def moment(text: str) -> str:
    """ "23 Nov 2026, 08:08" in the user's language and time, for a UTC time of the library."""
    return f"{query_words.short_day(_here(text).date())}, {clock(text)}"


def clock(text: str) -> str:
    """ "08:08" in the user's language and time, for a UTC time of the library."""
    return _clock(_here(text).time())


def clock_of(taken: str | None) -> str:
    """The same for the ``YYYY-MM-DDTHH:MM…`` of a photo, which is of the place; or empty."""
    found = QTime.fromString((taken or "")[11:16], "HH:mm")
    return _clock(found) if found.isValid() else ""


def _clock(time: QTime) -> str:
    form = QLocale().timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")
    return QLocale().toString(time, form)


def local_day(text: str) -> str:
    """``YYYY-MM-DD`` of the user's time, for a UTC time of the library."""
    return _here(text).toString("yyyy-MM-dd")


def _here(text: str) -> QDateTime:
    # With a format of its own Qt takes ten times as long: it looks up the local zone first.
    return QDateTime.fromString(f"{text[:19]}Z", Qt.DateFormat.ISODate).toLocalTime()


def decision(entry: Decision, names: Names) -> str:
    """What ``entry`` did, as one would say it in a menu: "Name 3 faces Anna"."""
    return _SENTENCES[entry.kind](entry, names)


def _who(names: Names, person: int) -> str:
    return names.people.get(PersonId(person)) or _tr("an unnamed person")


def _label(entry: Decision, names: Names) -> str:
    count = len(entry.payload["faces"])
    known = entry.payload["person"] in names.people
    name = _who(names, entry.payload["person"])
    if entry.payload.get("others"):  # taken out of somebody else
        text = _tr("Split %n faces off as {name}", count)
        return text.format(name=name) if known else _tr("Split %n faces off", count)
    if entry.payload.get("vouched"):
        one = _tr("Say that a face really is {name}")
        text = one if count == 1 else _tr("Say that %n faces really are {name}", count)
        return text.format(name=name)
    if entry.payload.get("groups"):
        return words_of_groups.put_together(entry.payload, name if known else "")
    if not known and entry.payload.get("refused"):
        return _tr("Put %n faces together, but not the others", count)
    if not known:
        return _tr("Put %n faces together", count)
    if entry.payload.get("refused"):
        return _tr("Name %n faces {name}, but not the others", count).format(name=name)
    return _tr("Name %n faces {name}", count).format(name=name)


def _rename(entry: Decision, names: Names) -> str:
    del names
    return _tr("Rename to {name}").format(name=entry.payload["name"])


def _merge(entry: Decision, names: Names) -> str:
    people = names.people
    return words_of_groups.merged(
        people.get(PersonId(entry.payload["from"])), people.get(PersonId(entry.payload["into"]))
    )


def _reject(entry: Decision, names: Names) -> str:
    text = _tr("Say that %n faces are not {name}", len(entry.payload["faces"]))
    if len(entry.payload["faces"]) == 1:
        text = _tr("Say that a face is not {name}")
    return text.format(name=_who(names, entry.payload["person"]))


def _set_aside(entry: Decision, names: Names) -> str:
    del names
    count = len(entry.payload["faces"])
    if entry.payload["reason"] == SetAside.NOT_A_FACE:
        return _tr("Mark %n pictures as not a face", count)
    return _tr("Ignore %n faces", count)


def _release(entry: Decision, names: Names) -> str:
    del names
    return _tr("Bring back %n faces", len(entry.payload["faces"]))


def _separate(entry: Decision, names: Names) -> str:
    del names
    if entry.payload.get("two"):
        return _tr("Say that they are two different people")
    return _tr("Take %n faces out of a group", len(entry.payload["faces"]))


def _allow(entry: Decision, names: Names) -> str:
    text = _tr("Take back that %n faces are not {name}", len(entry.payload["faces"]))
    if len(entry.payload["faces"]) == 1:
        text = _tr("Take back that a face is not {name}")
    return text.format(name=_who(names, entry.payload["person"]))


def _join(entry: Decision, names: Names) -> str:
    del entry, names
    return _tr("Take back that two groups are different people")


def _refuse_names(entry: Decision, names: Names) -> str:
    del names
    refused = ", ".join(entry.payload["names"])
    return _tr("Say that faces have nothing to do with {names}").format(names=refused)


def _allow_names(entry: Decision, names: Names) -> str:
    del names
    allowed = ", ".join(entry.payload["names"])
    return _tr("Suggest {names} again").format(names=allowed)


def _cover(entry: Decision, names: Names) -> str:
    return _tr("Choose a picture for {name}").format(name=_who(names, entry.payload["person"]))


def _hide(entry: Decision, names: Names) -> str:
    text = _tr("Hide {name}") if entry.payload["hidden"] else _tr("Show {name} again")
    return text.format(name=_who(names, entry.payload["person"]))


def _birthday(entry: Decision, names: Names) -> str:
    name = _who(names, entry.payload["person"])
    if entry.payload["date"] is None:
        return _tr("Remove the birthday of {name}").format(name=name)
    day = _date(date.fromisoformat(entry.payload["date"]))
    return _tr("Set the birthday of {name} to {day}").format(name=name, day=day)


def _stack(entry: Decision, names: Names) -> str:
    del names
    return _tr("Stack %n photos", len(entry.payload["photos"]))


def _unstack(entry: Decision, names: Names) -> str:
    del names
    return _tr("Show %n photos separately", len(entry.payload["photos"]))


def _leave_out(entry: Decision, names: Names) -> str:
    del names
    return _tr("Leave out {what}").format(what=_patterns(entry))


def _take_in(entry: Decision, names: Names) -> str:
    del names
    return _tr("Include {what} again").format(what=_patterns(entry))


def _remove_folder(entry: Decision, names: Names) -> str:
    del names
    folder = text_to_path(entry.payload["folder"])
    return _tr("Remove the folder {folder}").format(folder=folder.name or folder)


def _remove_photos(entry: Decision, names: Names) -> str:
    del names
    photos = counts.count_photos(len(entry.payload["photos"]))
    return _tr("Remove from library: {photos}").format(photos=photos)


def _draw(entry: Decision, names: Names) -> str:
    del names
    return _tr("Frame a face in {photo}").format(photo=entry.payload["file"])


def _patterns(entry: Decision) -> str:
    return ", ".join(plain_path(pattern) for pattern in entry.payload["patterns"])


def _which(entry: Decision, names: Names) -> str:
    return names.albums.get(AlbumId(entry.payload["album"])) or _tr("an album")


def _album(entry: Decision, names: Names) -> str:
    del names
    if entry.payload.get("query") is not None:
        text = _tr("Save a search as {album}")
    else:
        text = _tr("Create the album {album}")
    return text.format(album=entry.payload["name"])


def _album_name(entry: Decision, names: Names) -> str:
    del names
    return _tr("Rename an album to {album}").format(album=entry.payload["name"])


def _album_search(entry: Decision, names: Names) -> str:
    text = _tr("Change the search of {album} to “{query}”")
    return text.format(album=_which(entry, names), query=entry.payload["query"])


def _album_add(entry: Decision, names: Names) -> str:
    return _of_photos(_tr("Add {photos} to {album}"), entry, names)


def _album_remove(entry: Decision, names: Names) -> str:
    return _of_photos(_tr("Remove {photos} from {album}"), entry, names)


def _album_move(entry: Decision, names: Names) -> str:
    return _of_photos(_tr("Move {photos} within {album}"), entry, names)


def _of_photos(text: str, entry: Decision, names: Names) -> str:
    photos = counts.count_photos(len(entry.payload["photos"]))
    return text.format(photos=photos, album=_which(entry, names))


def _album_delete(entry: Decision, names: Names) -> str:
    return _tr("Delete the album {album}").format(album=_which(entry, names))


def _step(entry: Decision, names: Names) -> str:
    del names
    return _tr("Undo") if entry.kind is Kind.UNDO else _tr("Redo")


_SENTENCES: dict[Kind, Callable[[Decision, Names], str]] = {
    Kind.LABEL: _label,
    Kind.RENAME: _rename,
    Kind.MERGE: _merge,
    Kind.REJECT: _reject,
    Kind.SET_ASIDE: _set_aside,
    Kind.RELEASE: _release,
    Kind.SEPARATE: _separate,
    Kind.ALLOW: _allow,
    Kind.JOIN: _join,
    Kind.REFUSE_NAMES: _refuse_names,
    Kind.ALLOW_NAMES: _allow_names,
    Kind.COVER: _cover,
    Kind.HIDE: _hide,
    Kind.BIRTHDAY: _birthday,
    Kind.STACK: _stack,
    Kind.UNSTACK: _unstack,
    Kind.LEAVE_OUT: _leave_out,
    Kind.TAKE_IN: _take_in,
    Kind.REMOVE_FOLDER: _remove_folder,
    Kind.REMOVE_PHOTOS: _remove_photos,
    Kind.DRAW: _draw,
    Kind.ALBUM: _album,
    Kind.ALBUM_NAME: _album_name,
    Kind.ALBUM_SEARCH: _album_search,
    Kind.ALBUM_ADD: _album_add,
    Kind.ALBUM_REMOVE: _album_remove,
    Kind.ALBUM_MOVE: _album_move,
    Kind.ALBUM_DELETE: _album_delete,
    Kind.UNDO: _step,
    Kind.REDO: _step,
}


def _date(when: date | None) -> str:
    found = QDate.fromString(when.isoformat(), "yyyy-MM-dd") if when else QDate()
    return query_words.short_day(found)
