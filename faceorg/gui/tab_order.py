"""The order of the Tab key: what closes a dialog comes after all that is in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def last_by_tab(button: QWidget) -> None:
    """Let Tab come to ``button`` after everything else in its window.

    Parts that scroll come late into Qt's own order, whenever the button was made.
    """
    top = button.window()
    chain = [widget for widget in top.findChildren(QWidget) if _takes_focus(widget)]
    here = top.previousInFocusChain()
    while here is not None and here is not top:
        if here is not button and here in chain:
            QWidget.setTabOrder(here, button)
            return
        here = here.previousInFocusChain()


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.focusProxy()
