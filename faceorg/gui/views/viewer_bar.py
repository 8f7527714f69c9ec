"""ViewerBar: the way back, what the photo is, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from faceorg.gui import keys, wording
from faceorg.gui.icons import icon
from faceorg.gui.style import scaled, set_role
from faceorg.gui.views.controls import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from faceorg.core.entities import Photo
    from faceorg.gui.photo_actions import PhotoActions

_SPACING = 4
_AIR = 36  # margins, and what is around the title
_TITLE_LEAST, _TITLE_MOST = 110, 420
_WITH_TEXT = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


class ViewerBar(QWidget):
    """Buttons have words where there is room for them, and are in "More" where there is none."""

    def __init__(self, actions: PhotoActions, parent: QWidget) -> None:
        super().__init__(parent)
        self.back = self._button("back", self.tr("Back"), "viewer.back", self.tr("Back"))
        self.away = self._button("away", self.tr("Smaller"), "viewer.smaller")
        self.closer = self._button("closer", self.tr("Larger"), "viewer.larger")
        turn = self.tr("Turn the view; the file stays as it is")
        self.turn = self._button("turn", turn, "viewer.turn", self.tr("Turn"))
        self.marks = self._button(
            "face", self.tr("Mark the faces"), "viewer.marks", self.tr("Faces"), down=True
        )
        draw = self.tr("Frame a missed face")
        self.draw = self._button("draw", draw, "viewer.draw", self.tr("Missed face"), down=False)
        about = self.tr("About this photo")
        self.info = self._button("info", about, "viewer.info", self.tr("About"), down=False)
        show = self.tr("Slide show")
        self.play = self._button("play", show, "viewer.slides", show)
        self.full = self._button("full", self.tr("Full screen"), "", self.tr("Full screen"))
        self.full.setToolTip(keys.with_keys(self.tr("Full screen"), keys.native("F11")))
        self.more = self._button("more", self.tr("Show what you can do with it"), "lists.menu")
        self._title = ElidedLabel(self)
        self._facts = ElidedLabel(self)
        set_role(self._title, "heading")
        set_role(self._facts, "hint")
        for label in (self._title, self._facts):  # all the room there is, whatever the other says
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._actions = [
            self._action_button(action)
            for action in (actions.play_video, actions.export, actions.share, actions.show_file)
        ]
        self.video, self.export, self.share, self.folder = self._actions
        self._lay_out()

    def _button(
        self, picture: str, name: str, key: str, word: str = "", *, down: bool | None = None
    ) -> QToolButton:
        """``word`` stands beside the picture where there is room; ``down`` makes it a switch."""
        button = QToolButton(self)
        button.setIcon(icon(picture, self))
        button.setIconSize(QSize(scaled(20), scaled(20)))
        button.setText(word)
        button.setAccessibleName(name)
        button.setToolTip(keys.with_keys(name, keys.named(key) if key else ""))
        if down is not None:
            button.setCheckable(True)
            button.setChecked(down)
        return button

    def _action_button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setIconSize(QSize(scaled(20), scaled(20)))
        return button

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 10, 6)
        layout.setSpacing(_SPACING)
        layout.addWidget(self.back)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        layout.addSpacing(6)
        layout.addLayout(words, 1)
        for part in (self.away, self.closer, self.turn, self.marks, self.draw, self.info):
            layout.addWidget(part)
        for part in (self.play, self.full, *self._actions, self.more):
            layout.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer words, then fewer buttons, so that one can read what the photo is."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """All of it is in "More", and most has a key: what is used least makes place first."""
        spare = (
            self.away, self.closer, self.folder, self.turn, self.full, self.export,
            self.marks, self.share, self.play, self.info, self.draw,
        )  # fmt: skip
        for button in spare:
            button.setToolButtonStyle(_ICON_ONLY)
            button.show()
        self.back.setToolButtonStyle(_WITH_TEXT)
        free = self.width() - self._needed() - scaled(_TITLE_LEAST)
        for button in spare:
            if free >= 0:
                break
            free += button.sizeHint().width() + _SPACING
            button.hide()
        if free < 0:
            self.back.setToolButtonStyle(_ICON_ONLY)
        self._give_words(free - max(0, self._title_width() - scaled(_TITLE_LEAST)))
        layout = self.layout()
        if layout is not None:
            layout.activate()  # not a moment later: words must not be seen cut

    def _give_words(self, free: int) -> None:
        """To those first whose pictures say least."""
        for button in (self.draw, self.info, self.play, self.marks, self.share, self.export):
            before = button.sizeHint().width()
            button.setToolButtonStyle(_WITH_TEXT)
            free -= button.sizeHint().width() - before
            if free < 0:
                button.setToolButtonStyle(_ICON_ONLY)
                return

    def _title_width(self) -> int:
        wanted = max(self._title.sizeHint().width(), self._facts.sizeHint().width())
        return min(wanted, scaled(_TITLE_MOST))

    def _needed(self) -> int:
        """What all buttons that are shown take, with the air between them."""
        shown = [part for part in self.findChildren(QToolButton) if not part.isHidden()]
        return _AIR + sum(part.sizeHint().width() + _SPACING for part in shown)

    def show_photo(self, photo: Photo, row: int, count: int) -> None:
        """Say what is shown, and which of how many."""
        facts = photo.facts
        place = self.tr("{n} of {count}").format(
            n=wording.number(row + 1), count=wording.number(count)
        )
        parts = [
            wording.day(facts.taken_at),
            "" if facts.seconds is None else wording.duration(facts.seconds),
            f"{facts.width} \u00d7 {facts.height}",
            facts.camera or "",
            self.tr("The file is not there at the moment") if photo.missing else "",
            place,
        ]
        self.video.setVisible(facts.seconds is not None)
        self.say(photo.path.name, " \u00b7 ".join(part for part in parts if part))
        self._title.setToolTip(str(photo.path))

    def say(self, title: str, facts: str) -> None:
        """Two lines, for which buttons make room."""
        self._title.setText(title)
        self._facts.setText(facts)
        self._make_room()

    @property
    def name(self) -> str:
        """What the photo is called."""
        return self._title.text()
