"""Work done side by side, a few pieces ahead, its results in order."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future

    from faceorg.core.progress import CancelToken

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_order(
    pool: Executor,
    work: Callable[[Item], Result],
    items: Iterable[Item],
    ahead: int,
    cancel: CancelToken,
) -> Iterator[Result]:
    """The result of ``work`` for each of ``items``, in their order.

    At most ``ahead`` and one are begun and not yet given back, so that memory stays flat; items
    are drawn in the caller's thread. Raises what ``work`` raises, and `Cancelled` when stopped.
    """
    begun: deque[Future[Result]] = deque()
    try:
        for item in items:
            cancel.check()
            begun.append(pool.submit(work, item))
            if len(begun) > ahead:
                yield begun.popleft().result()
        while begun:
            cancel.check()
            yield begun.popleft().result()
    finally:
        for future in begun:
            future.cancel()
