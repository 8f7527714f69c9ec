"""Asking who a face is: names from the words of its photo are one click away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.people_library import context as context
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton

from faceorg.core.entities import FaceId, Hint
from faceorg.gui.dialogs.name_person import NamePersonDialog
from faceorg.library import faces as face_rows
from faceorg.library.database import Library
from faceorg.library.hints import set_hints

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from faceorg.gui.context import Context


def tagged(context: Context, *names: str) -> None:
    with Library.open(context.library_path) as library, library.write():
        photo = face_rows.faces_by_id(library, [FaceId(17)])[0].photo_id
        set_hints(library, photo, [Hint(name, "google") for name in names])


def test_a_name_offered_is_the_answer(context: Context, qtbot: QtBot) -> None:
    tagged(context, "Zoë", "Bob")
    dialog = NamePersonDialog(context, [17])
    dialog.show()
    qtbot.waitUntil(lambda: dialog.offers.isVisible())
    buttons = {button.text(): button for button in dialog.offers.findChildren(QPushButton)}
    assert [*buttons] == [
        "Bob · tagged by another program",
        "Zoë · tagged by another program",
    ]
    zoe = buttons["Zoë · tagged by another program"]
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(zoe, Qt.MouseButton.LeftButton)
    assert dialog.chosen is not None
    assert (dialog.chosen.name, dialog.chosen.person_id) == ("Zoë", None)


def test_without_names_nothing_is_shown_and_closing_early_is_no_harm(
    context: Context, qtbot: QtBot
) -> None:
    dialog = NamePersonDialog(context, [17])
    dialog.show()
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert not dialog.offers.isVisible()
    dialog.reject()
    tagged(context, "Zoë")
    early = NamePersonDialog(context, [17])
    gone: list[bool] = []
    early.destroyed.connect(lambda: gone.append(True))
    early.show()
    early.reject()
    qtbot.waitUntil(lambda: bool(gone) and context.jobs.idle)


def test_the_known_people_have_room_for_their_faces_before_these_are_there(
    context: Context, qtbot: QtBot
) -> None:
    dialog = NamePersonDialog(context, [17])
    people = dialog.findChild(QListView)
    assert people is not None
    rows = people.model()
    heights = {people.sizeHintForIndex(rows.index(row, 0)).height() for row in range(2)}
    assert min(heights) >= people.iconSize().height()
    dialog.show()
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert people.visualRect(rows.index(0, 0)).height() >= people.iconSize().height()
    dialog.reject()
