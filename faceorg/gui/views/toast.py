"""Toast: a word over the window that goes by itself, and moves nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QTextDocumentFragment
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from faceorg.gui.icons import light_icon
from faceorg.gui.style import scaled, set_role

_SEEN_MS = 8_000
_WIDTH = 560
_LINK = '<a style="color: #9ccfff" '  # it is dark in every look, as links are in the light one
_ABOVE = 22  # pixels from the edge below


class Toast(QFrame):
    """Stands at the bottom of ``over``; screen readers are told without being moved there.

    Signal: ``link_activated(target)`` when a link in it is followed.
    """

    link_activated = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._of_undoing = False
        set_role(self, "over")
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.words.linkActivated.connect(self.link_activated)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(light_icon("close"))
        self.close_button.setIconSize(QSize(scaled(14), scaled(14)))
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.drop)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 6, 8)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self, singleShot=True, interval=_SEEN_MS)
        self._timer.timeout.connect(self.drop)
        over.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        """Show this for a while instead of what was said before."""
        self._of_undoing = False
        self.words.setText(text.replace("<a ", _LINK))
        if "<a " in text:  # nobody wants to hear that
            text = QTextDocumentFragment.fromHtml(text).toPlainText()
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def say_undone(self, text: str) -> None:
        """Say what was taken back or done again, until something else is decided."""
        self.say(text)
        self._of_undoing = True

    def overtake(self) -> None:
        """Something else was decided."""
        if self._of_undoing:
            self.drop()

    def drop(self) -> None:
        """It has been read, or overtaken."""
        self._timer.stop()
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while nothing is."""
        return "" if self.isHidden() else self.words.text()

    def enterEvent(self, event: QEvent) -> None:
        """Who points at it reads it still."""
        super().enterEvent(event)  # type: ignore[arg-type]
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Now it may go."""
        super().leaveEvent(event)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        """In one line where there is room, else in as many as it takes."""
        room = self._over.width() - 32
        self.words.setWordWrap(False)
        wanted = self.sizeHint().width()
        most = min(scaled(_WIDTH), room)
        if wanted > most:
            self.words.setWordWrap(True)
        width = min(wanted, most)
        height = self.heightForWidth(width) if wanted > most else self.sizeHint().height()
        self.resize(width, height)
        self.move((self._over.width() - width) // 2, self._over.height() - height - _ABOVE)
