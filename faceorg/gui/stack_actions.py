"""StackActions: open and close stacks in a grid, put photos into one and take them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from faceorg.gui import keys
from faceorg.library.stacks import stack_of, stack_sizes, tops

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from faceorg.core.entities import PhotoId
    from faceorg.gui.context import Context
    from faceorg.gui.views.photo_grid import PhotoGrid
    from faceorg.library.database import Library


def spread(library: Library, photo: PhotoId, among: Sequence[PhotoId]) -> list[PhotoId]:
    """``among``, with the whole stack of ``photo`` where it is shown as one."""
    stack = stack_of(library, photo)
    others = set(among)
    if any(one in others for one in stack if one != photo):
        return list(among)  # it is open already
    place = among.index(photo)
    return [*among[:place], *stack, *among[place + 1 :]]


class StackActions(QObject):
    """What can be done about stacks with the chosen photos of ``grid``.

    A stack with a photo in ``opened`` shows all of its photos. Signal: ``opened_changed()``.
    """

    opened_changed = Signal()

    def __init__(self, context: Context, grid: PhotoGrid, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._grid = grid
        self.opened: frozenset[PhotoId] = frozenset()
        self.open = self._action("open_stack", self._toggle, self.tr("Show all of its photos"))
        self.stack = self._action("stack", self._stack, self.tr("Show the selected photos as one"))
        self.top = self._action("top", self._put_on_top, self.tr("Shown for the stack"))
        self.take_out = self._action("take_out", self._take_out, self.tr("Show it separately"))
        tip = self.tr("Show its photos separately from now on")
        self.unstack = self._action("unstack", self._unstack, tip)
        self.open.fits = self.unstack.fits = lambda: bool(self._stacked())
        self.top.fits = self.take_out.fits = self._is_one_of_an_open_stack
        grid.selection_changed.connect(self._enable)
        self._enable()

    def _action(self, name: str, slot: Callable[[], None], tip: str) -> keys.KeyAction:
        action = keys.make(f"photos.{name}", slot, self._grid)
        keys.tell(action, tip)
        return action

    def fill(self, menu: QMenu) -> None:
        """Add to ``menu`` what fits the chosen photos."""
        chosen = self._grid.selected()
        stacked = stack_sizes(self._context.reader, chosen)
        menu.addSeparator()
        if len(chosen) > 1:
            menu.addAction(self.stack)
        if stacked:
            menu.addAction(self.open)
            if self._is_one_of_an_open_stack():
                menu.addActions([self.top, self.take_out])
            menu.addAction(self.unstack)

    def _is_one_of_an_open_stack(self) -> bool:
        chosen = self._grid.selected()
        if len(chosen) != 1 or not self._stacked():
            return False
        return not self.opened.isdisjoint(stack_of(self._context.reader, chosen[0]))

    def _enable(self) -> None:
        """Keys do nothing where nothing is chosen; the rest is asked of the library when needed."""
        count = self._grid.count_selected()
        self.stack.setEnabled(count > 1)
        for action in (self.open, self.unstack, self.top, self.take_out):
            action.setEnabled(count > 0)

    def _toggle(self) -> None:
        top_of = tops(self._context.reader)
        wanted = {top_of[photo] for photo in self._grid.selected() if photo in top_of}
        if not wanted:
            self._say_none()
            return
        if wanted <= {top_of.get(photo) for photo in self.opened}:
            self.opened = frozenset(p for p in self.opened if top_of.get(p) not in wanted)
        else:
            self.opened |= wanted
        self.opened_changed.emit()

    def _stack(self) -> None:
        from faceorg.operations.stack import stack_photos

        photos = self._grid.selected()
        self._context.jobs.decide(lambda library: stack_photos(library, photos))

    def _put_on_top(self) -> None:
        from faceorg.operations.stack import make_top

        if photos := self._grid.selected():
            self._context.jobs.decide(lambda library: make_top(library, photos[0]))

    def _take_out(self) -> None:
        from faceorg.operations.stack import take_out

        if photos := self._stacked():
            self._context.jobs.decide(lambda library: take_out(library, photos))
        else:
            self._say_none()

    def _unstack(self) -> None:
        from faceorg.operations.stack import unstack_photos

        if photos := self._stacked():
            self._context.jobs.decide(lambda library: unstack_photos(library, photos))
        else:
            self._say_none()

    def _say_none(self) -> None:
        self._context.wishes.said.emit(self.tr("None of these photos is in a stack."))

    def _stacked(self) -> list[PhotoId]:
        return list(stack_sizes(self._context.reader, self._grid.selected()))
