"""The table of keys: in each place what is done, in words, and by which keys.

Actions take their words and keys from here and the list of shortcuts shows it, so that neither can
say what the other does not. Keys are written as Qt writes them; "Ctrl" is the command key of a Mac.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Row(NamedTuple):
    """``words`` as a menu says it. ``gesture`` stands for keys no action has: the mouse, say."""

    words: str
    keys: tuple[str, ...] = ()
    gesture: str = ""


class Place(NamedTuple):
    """A heading of the list, and its rows by name."""

    heading: str
    rows: dict[str, Row]


def _tr(text: str) -> str:
    return QCoreApplication.translate("key_table", text)


def places() -> dict[str, Place]:
    """Every place by name, in the order of the list."""
    return {name: make() for name, make in _PLACES.items()}


def row(name: str) -> Row:
    """The row called ``place.name``."""
    place, _, key = name.partition(".")
    return _PLACES[place]().rows[key]


def _rows(*rows: tuple[str, str, Sequence[str]]) -> dict[str, Row]:
    return {name: Row(words, tuple(keys)) for name, words, keys in rows}


def _photos() -> Place:
    rows = _rows(
        ("open", _tr("Open"), ["Return", "Space"]),
        ("show_file", _tr("Show in folder"), ["Ctrl+Return"]),
        ("copy", _tr("Copy"), ["Ctrl+C"]),
        ("copy_path", _tr("Copy path"), ["Ctrl+Shift+C"]),
        ("new_album", _tr("New album…"), ["Ctrl+N"]),
        ("export", _tr("Export…"), ["Ctrl+E"]),
        ("share", _tr("Share a safe copy…"), ["Ctrl+Shift+E"]),
        ("alike", _tr("More like this"), ["Ctrl+Shift+L"]),
        ("look_again", _tr("Read the files again"), ["Shift+F5"]),
        ("remove", _tr("Remove from library"), ["Shift+Del"]),
        ("delete", _tr("About deleting photos"), ["Del"]),
        ("play_video", _tr("Play video"), ["V"]),
        ("open_stack", _tr("Open or close stack"), ["S"]),
        ("stack", _tr("Stack"), ["Ctrl+G"]),
        ("top", _tr("Put on top of its stack"), ["Ctrl+Shift+T"]),
        ("take_out", _tr("Take out of its stack"), ["Ctrl+Shift+U"]),
        ("unstack", _tr("Take the stack apart"), ["Ctrl+Shift+G"]),
        ("none", _tr("Select none, then leave the search"), ["Escape"]),
        ("save", _tr("Save search as album…"), ["Ctrl+S"]),
    )
    rows["range"] = Row(_tr("Select from here to there"), (), _tr("Shift + click or arrow"))
    rows["one_more"] = Row(_tr("Select one more"), (), _tr("Ctrl + click"))
    rows["day"] = Row(_tr("Select a whole day"), (), _tr("Click its heading"))
    rows["size"] = Row(_tr("Thumbnail size"), (), _tr("Ctrl + wheel"))
    return Place(_tr("Photos"), rows)


def _viewer() -> Place:
    rows = _rows(
        ("back", _tr("Back"), ["Escape", "Backspace"]),
        ("next", _tr("Next photo"), ["Right", "PgDown"]),
        ("previous", _tr("Previous photo"), ["Left", "PgUp"]),
        ("on", _tr("Next photo, or pause the slide show"), ["Space"]),
        ("first", _tr("First photo"), ["Home"]),
        ("last", _tr("Last photo"), ["End"]),
        ("larger", _tr("Larger"), ["+", "="]),
        ("smaller", _tr("Smaller"), ["-"]),
        ("fit", _tr("Fit"), ["0"]),
        ("pixels", _tr("Every pixel"), ["1"]),
        ("marks", _tr("Mark the faces"), ["F"]),
        ("draw", _tr("Frame a missed face"), ["D"]),
        ("turn", _tr("Turn the view"), ["R"]),
        ("info", _tr("About this photo"), ["I"]),
        ("film", _tr("Film strip"), ["T"]),
        ("slides", _tr("Slide show"), ["P"]),
        ("faster", _tr("Slide show faster"), ["Up"]),
        ("slower", _tr("Slide show slower"), ["Down"]),
    )
    rows["pan"] = Row(_tr("Move the enlarged photo"), (), _tr("Shift + arrow keys"))
    keys = _tr("Enter, then arrow keys, with Shift for its size")
    rows["frame"] = Row(_tr("Frame a face without the mouse"), (), keys)
    return Place(_tr("One photo"), rows)


def _people() -> Place:
    rows = _rows(
        ("name", _tr("Name"), ["F2"]),
        ("open", _tr("Show faces"), ["Ctrl+Return"]),
        ("merge", _tr("Merge…"), ["Ctrl+M"]),
        ("ignore", _tr("Ignore"), ["Ctrl+I"]),
        ("put_aside", _tr("Ignore, or hide"), ["Del"]),
        ("hide", _tr("Hide"), ["Ctrl+H"]),
        ("noes", _tr("What you said no to…"), ["Ctrl+Shift+N"]),
        ("hidden", _tr("Show hidden people"), ["Ctrl+Shift+H"]),
        ("by_name", _tr("Sort by name"), ["Ctrl+Shift+A"]),
    )
    rows["name_on"] = Row(_tr("Name, and on to the next"), (), _tr("Tab"))
    return Place(_tr("People"), rows)


def _person() -> Place:
    return Place(
        _tr("A person's page"),
        _rows(
            ("back", _tr("Back"), ["Alt+Left", "Escape"]),
            ("check", _tr("Check…"), ["Ctrl+K"]),
            ("noes", _tr("What you said no to…"), ["Ctrl+Shift+N"]),
            ("birthday", _tr("Birthday…"), ["Ctrl+Shift+B"]),
            ("merge", _tr("Merge with…"), ["Ctrl+M"]),
            ("hide", _tr("Hide"), ["Ctrl+H"]),
            ("share", _tr("Safe copies with only this face…"), ["Ctrl+Shift+K"]),
            ("yes", _tr("Yes, it is"), ["Y"]),
            ("no", _tr("No, it is not"), ["N"]),
            ("no_here", _tr("No, it is not"), ["Del"]),
            ("yes_all", _tr("Yes to all"), ["Shift+Y"]),
            ("no_all", _tr("No to all"), ["Shift+N"]),
        ),
    )


def _faces() -> Place:
    return Place(
        _tr("Faces of a person"),
        _rows(
            ("confirm", _tr("Confirm"), ["Y"]),
            ("reject", _tr("Not this person"), ["N", "Del"]),
            ("move", _tr("Move to…"), ["M", "F2"]),
            ("split", _tr("Split off as new person"), ["S"]),
            ("ignore", _tr("Ignore"), ["I"]),
            ("not_a_face", _tr("Not a face"), ["X"]),
            ("release", _tr("Bring back"), ["B"]),
            ("cover", _tr("Use as cover"), ["C"]),
            ("photo", _tr("Show photo"), ["Space"]),
            ("alike", _tr("Find photos with this face"), ["Ctrl+L"]),
            ("why", _tr("Why?"), ["W"]),
        ),
    )


def _review() -> Place:
    rows = _rows(
        ("yes", _tr("Yes"), ["Y"]),
        ("no", _tr("No"), ["N"]),
        ("skip", _tr("Skip"), ["S"]),
        ("name", _tr("Type a name"), ["Return"]),
        ("stranger", _tr("Nobody I know"), ["I"]),
    )
    offered = _tr("Take name {number}, or tick face {number}")
    for number in "123456789":
        rows[f"offer{number}"] = Row(offered.format(number=number), (number,))
    return Place(_tr("Review"), rows)


def _albums() -> Place:
    return Place(
        _tr("Albums"),
        _rows(
            ("rename", _tr("Rename"), ["F2"]),
            ("change", _tr("Change search…"), ["F4"]),
            ("delete", _tr("Delete album"), ["Del"]),
            ("remove", _tr("Remove from album"), ["Del"]),
            ("earlier", _tr("Move earlier"), ["Alt+Left"]),
            ("later", _tr("Move later"), ["Alt+Right"]),
        ),
    )


def _places() -> Place:
    rows = _rows(
        ("as_search", _tr("Show as search"), ["Ctrl+Shift+S"]),
        ("save", _tr("Save as album…"), ["Ctrl+S"]),
        ("choose", _tr("Photos of a pin"), ["Return", "Space"]),
        ("closer", _tr("Larger"), ["+", "="]),
        ("away", _tr("Smaller"), ["-"]),
        ("fit", _tr("The whole map"), ["Home", "0"]),
    )
    rows["pin"] = Row(_tr("From pin to pin"), (), _tr("Arrow keys"))
    rows["pan"] = Row(_tr("Move the map"), (), _tr("Shift + arrow keys"))
    return Place(_tr("Places and folders"), rows)


def _folders() -> Place:
    return Place(
        _tr("Folders"),
        _rows(
            ("look", _tr("Look for new photos here"), ["Ctrl+R"]),
            ("show_it", _tr("Show in folder"), ["Ctrl+Return"]),
            ("copy", _tr("Copy path"), ["Ctrl+C"]),
            ("leave_out", _tr("Leave out"), ["Shift+Del"]),
            ("remove", _tr("Remove from faceorg"), ["Del"]),
            ("let_in", _tr("Include again"), ["Ins"]),
            ("below", _tr("Include folders inside"), ["Ctrl+B"]),
        ),
    )


def _history() -> Place:
    back = ("back", _tr("Undo back to here"), ["Backspace"])
    return Place(_tr("History"), _rows(back, ("oldest", _tr("To the oldest"), ["End"])))


def _problems() -> Place:
    return Place(
        _tr("Problems"),
        _rows(
            ("again", _tr("Try again"), ["Return"]),
            ("show_file", _tr("Show in folder"), ["Ctrl+Return"]),
            ("copy", _tr("Copy path"), ["Ctrl+C"]),
            ("leave_out", _tr("Leave out"), ["Shift+Del"]),
        ),
    )


def _lists() -> Place:
    rows = _rows(("menu", _tr("Show what you can do with it"), ["Menu", "Shift+F10"]))
    rows["menu_by_mouse"] = Row(_tr("The same, at the mouse pointer"), (), _tr("Right click"))
    return Place(_tr("Lists"), rows)


def _search() -> Place:
    return Place(
        _tr("Search"),
        _rows(
            ("offers", _tr("Go to the suggestions"), ["Down"]),
            ("empty", _tr("Empty the line"), ["Escape"]),
            ("edit_chip", _tr("Change this part of the search"), ["Return"]),
            ("drop_chip", _tr("Remove this part from the search"), ["Del", "Backspace"]),
            ("back", _tr("Back from the results"), ["Escape"]),
        ),
    )


def _refused() -> Place:
    return Place(_tr("What you said no to"), _rows(("take_back", _tr("Take back"), ["Del"])))


_PLACES: dict[str, Callable[[], Place]] = {
    "photos": _photos,
    "viewer": _viewer,
    "people": _people,
    "person": _person,
    "faces": _faces,
    "review": _review,
    "albums": _albums,
    "places": _places,
    "folders": _folders,
    "history": _history,
    "problems": _problems,
    "lists": _lists,
    "search": _search,
    "refused": _refused,
}
