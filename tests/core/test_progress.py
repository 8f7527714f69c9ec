"""Cancelling and pausing from another thread."""

from __future__ import annotations

import threading

import pytest

from faceorg.core.errors import Cancelled
from faceorg.core.progress import CancelToken


def test_a_token_passes_until_it_is_cancelled() -> None:
    token = CancelToken()
    token.check()
    token.cancel()
    assert token.cancelled
    with pytest.raises(Cancelled):
        token.check()


def test_a_paused_operation_waits_until_resumed() -> None:
    token, passed = CancelToken(), threading.Event()
    token.pause()
    waiting = threading.Thread(target=lambda: (token.check(), passed.set()))
    waiting.start()
    assert token.paused
    assert not passed.is_set()
    token.resume()
    waiting.join()
    assert passed.is_set()


def test_cancelling_wakes_what_is_paused() -> None:
    token = CancelToken()
    token.pause()
    token.cancel()
    assert not token.paused
    with pytest.raises(Cancelled):
        token.check()


def test_pausing_after_a_cancel_does_not_hold_it_back() -> None:
    token = CancelToken()
    token.cancel()
    token.pause()
    with pytest.raises(Cancelled):
        token.check()
