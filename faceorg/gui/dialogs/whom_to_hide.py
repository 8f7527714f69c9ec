"""WhomToHide: everyone, everyone except some people, or only some; in words who will be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenu,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from faceorg.core.entities import Assignment
from faceorg.gui.dialogs.job_dialog import hint
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.models.checked_people import CheckedPeople
from faceorg.gui.models.keyed_list import ItemRole
from faceorg.gui.models.person_list import PersonList
from faceorg.gui.models.pictures import FacePictures
from faceorg.gui.short_names import short
from faceorg.gui.style import set_role
from faceorg.gui.views.controls import WordyView
from faceorg.library import faces as face_rows
from faceorg.operations.hiding import Hide, HideRule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from faceorg.core.entities import Face, PersonId, PhotoId
    from faceorg.gui.context import Context

_LISTED_PHOTOS = 2_000  # of more photos, listing who is in them would hold up the window
_SEEN_AT_ONCE = 12  # of more people, one is found faster by typing
_NAMES_TOLD = 4
_GROWING = QSizePolicy.Policy.Expanding


class WhomToHide(QWidget):
    """People who are in the photos can be ticked. Signal: ``changed()``."""

    changed = Signal()

    def __init__(self, context: Context, photos: Sequence[PhotoId], parent: QWidget) -> None:
        super().__init__(parent)
        pictures = FacePictures(context)
        self._people = PersonList(pictures, self)
        self._people.read_named(context.reader, hidden=True)
        faces = _faces_there(context, photos)
        self._recognized = _recognized(faces)
        self.chosen = CheckedPeople(self._people, _there(faces), self)
        self._many = self.chosen.rowCount() > _SEEN_AT_ONCE
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._build_choices()
        self._build_people()
        self._who.buttonClicked.connect(self._on_changed)
        self.chosen.ticked.connect(self._on_changed)
        self.trust.toggled.connect(self._on_changed)
        context.thumbnails.face_ready.connect(self.people.viewport().update)
        self._on_changed()

    def _build_choices(self) -> None:
        title = QLabel(self.tr("Whose faces are hidden?"), self)
        set_role(title, "heading")
        self._layout.addWidget(title)
        self._who = QButtonGroup(self)
        self.hide_choices: dict[Hide, QRadioButton] = {}
        for hide, text in (
            (Hide.EVERYONE, self.tr("Hide everyone")),
            (Hide.EVERYONE_BUT, self.tr("Hide everyone except some people")),
            (Hide.ONLY, self.tr("Hide only some people")),
        ):
            button = QRadioButton(text, self)
            self.hide_choices[hide] = button
            self._who.addButton(button)
            self._layout.addWidget(button)
        self.hide_choices[Hide.EVERYONE].setChecked(True)

    def _build_people(self) -> None:
        self.asks = QLabel(self)
        self.people = WordyView(self)
        self.people.setModel(self.chosen)
        self.people.setIconSize(QSize(32, 32))
        self.people.set_empty_text(self.tr("Nobody in these photos is called that."))
        self.people.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.people.setMinimumHeight(110)
        ListMenu(self.people, self._fill_menu)
        self.finder = QLineEdit(self)
        self.finder.setPlaceholderText(self.tr("Find a person"))
        self.finder.setAccessibleName(self.tr("Find a person"))
        self.finder.setToolTip(self.tr("Show only people with these letters in their names"))
        self.finder.setClearButtonEnabled(True)
        self.finder.textChanged.connect(self.chosen.set_text)
        self.nobody = hint(self.tr("Nobody in these photos has a name yet."), self)
        self.outlook = hint("", self)
        self.trust = QCheckBox(self.tr("Also show faces that faceorg recognized by itself"), self)
        self.trust.setToolTip(
            self.tr("You have not confirmed these faces yet: one of them may be somebody else")
        )
        self._layout.addSpacing(4)
        for part in (self.asks, self.finder, self.people, self.nobody, self.outlook, self.trust):
            self._layout.addWidget(part, 1 if part is self.people else 0)

    def _fill_menu(self, menu: QMenu, _: QModelIndex) -> None:
        if self.chosen.items:
            tick = menu.addAction(self.tr("Tick all"))
            tick.triggered.connect(lambda: self.chosen.tick_all(True))
            untick = menu.addAction(self.tr("Tick none"))
            untick.triggered.connect(lambda: self.chosen.tick_all(False))

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in this order."""
        return [*self.hide_choices.values(), self.finder, self.people, self.trust]

    def keep_only(self, person: PersonId) -> None:
        """Hide everybody but this person."""
        self.hide_choices[Hide.EVERYONE_BUT].setChecked(True)
        ticked = Qt.CheckState.Checked
        for row in range(self.chosen.rowCount()):
            index = self.chosen.index(row, 0)
            if index.data(ItemRole).id == person:
                self.chosen.setData(index, ticked, int(Qt.ItemDataRole.CheckStateRole))
        self._on_changed()

    @property
    def rule(self) -> HideRule:
        """What is chosen now."""
        hide = next(hide for hide, button in self.hide_choices.items() if button.isChecked())
        if hide is Hide.EVERYONE:
            return HideRule(hide)
        return HideRule(hide, self.chosen.checked, trust_matches=self.trust.isChecked())

    def _on_changed(self, *_: object) -> None:
        rule = self.rule
        choosing = rule.hide is not Hide.EVERYONE
        anybody = self._many or self.chosen.rowCount() > 0
        asks = self._question(rule.hide)
        self.asks.setText(asks)
        self.people.setAccessibleName(asks)
        self.asks.setVisible(choosing and anybody)
        self.people.setVisible(choosing and anybody)
        # Only a list has use for more room.
        high = _GROWING if choosing and anybody else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self.finder.setVisible(choosing and self._many)
        self.nobody.setVisible(choosing and not anybody)
        self.trust.setVisible(rule.hide is Hide.EVERYONE_BUT and self._may_trust())
        self.outlook.setText(self._foretold(rule))
        self.changed.emit()

    def _question(self, hide: Hide) -> str:
        """What a tick in the list means."""
        if hide is Hide.ONLY:
            return self.tr("Hide these people:")
        return self.tr("Keep these people visible:")

    def _foretold(self, rule: HideRule) -> str:
        """Who will be seen in the copies, and what becomes of faces without a name."""
        if not rule.persons:
            if rule.hide is Hide.ONLY:
                return self.tr("Nobody is ticked yet.")
            return self.tr("Every face is hidden, with a name or without.")
        if rule.hide is Hide.ONLY:
            text = self.tr("Hidden: {names}. All others stay visible, faces without a name too.")
        else:
            text = self.tr("Visible: {names}. All others are hidden, faces without a name too.")
        return text.format(names=self._ticked_names())

    def _ticked_names(self) -> str:
        chosen = self.chosen.checked
        names = [short(one.name) for one in self._people.items if one.id in chosen and one.name]
        rest = len(names) - _NAMES_TOLD
        more = [self.tr("%n more", "", rest)] if rest > 0 else []
        return ", ".join([*names[:_NAMES_TOLD], *more])

    def _may_trust(self) -> bool:
        """Whether there is a face of somebody ticked that the user has not confirmed."""
        ticked = {int(person) for person in self.chosen.checked}
        return bool(ticked if self._recognized is None else ticked & self._recognized)


def _faces_there(context: Context, photos: Sequence[PhotoId]) -> list[Face] | None:
    """The faces in the photos; None where these are too many to ask about."""
    if len(photos) > _LISTED_PHOTOS:
        return None
    found = face_rows.faces_of_photos(context.reader, photos)
    return [face for faces in found.values() for face in faces]


def _there(faces: Sequence[Face] | None) -> set[int] | None:
    """Who is in the photos; None stands for everybody."""
    if faces is None:
        return None
    there = {face.person_id or face.suggested_id for face in faces}
    return {int(person) for person in there if person is not None}


def _recognized(faces: Sequence[Face] | None) -> set[int] | None:
    """Of whom there are faces that faceorg recognized, unconfirmed; None: perhaps of everybody."""
    if faces is None:
        return None
    matched = {face.person_id for face in faces if face.assigned_by is Assignment.MATCHED}
    return {int(person) for person in matched if person is not None}
