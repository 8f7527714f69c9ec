"""Decisions read from the bare pages of a library file, where SQLite finds no way to them.

The log is only ever added to, so whatever looks like an entry of it on any page, even one that
was given up, is what the user said. Layout: https://www.sqlite.org/fileformat2.html
"""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from faceorg.core.decisions import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAGE_SIZES = tuple(1 << power for power in range(9, 17))
_USUAL_SIZE = 4096
_TABLE_LEAF = 0x0D
_KINDS = frozenset(str(kind).encode() for kind in Kind)


def decisions_in_pages(path: Path) -> Iterator[tuple[Any, ...]]:
    """Id, time, kind and payload of every entry of the log that a page still holds whole."""
    data = path.read_bytes()
    size = _page_size(data)
    for start in range(0, len(data) - size + 1, size):
        head = start + (100 if start == 0 else 0)
        if data[head] != _TABLE_LEAF:
            continue
        count = int.from_bytes(data[head + 3 : head + 5])
        for number in range(min(count, size // 4)):
            with suppress(IndexError, ValueError, struct.error):
                at = head + 8 + 2 * number
                cell = start + int.from_bytes(data[at : at + 2])
                if cell < start + size:
                    yield _entry(data, cell, size)


def _page_size(data: bytes) -> int:
    told = int.from_bytes(data[16:18])
    size = 65536 if told == 1 else told
    return size if size in _PAGE_SIZES else _USUAL_SIZE


def _entry(data: bytes, cell: int, size: int) -> tuple[Any, ...]:
    """The entry in a cell; raises `ValueError` where the cell holds another kind of row."""
    length, at = _varint(data, cell)
    rowid, at = _varint(data, at)
    rowid -= (rowid >> 63) << 64  # albums older than the log have ids below zero
    if not 0 < length < len(data) or not rowid:
        raise ValueError(length)
    if data[at + 1 : at + 2] != b"\0":  # the id is kept as the number of the row
        raise ValueError(rowid)
    record = _payload(data, at, length, size)
    header, at = _varint(record, 0)
    types = []
    while at < header:
        kind, at = _varint(record, at)
        types.append(kind)
    if len(types) != 4 or types[0] != 0 or any(t < 13 or t % 2 == 0 for t in types[1:]):
        raise ValueError(types)
    texts, at = [], header
    for kind in types[1:]:
        texts.append(record[at : at + (kind - 13) // 2])
        at += (kind - 13) // 2
    if texts[1] not in _KINDS:
        raise ValueError(texts[1])
    return (rowid, *(text.decode() for text in texts))


def _payload(data: bytes, at: int, length: int, size: int) -> bytes:
    """The bytes of a row: those in its cell, then those on the pages it runs over to."""
    most, least = size - 35, (size - 12) * 32 // 255 - 23
    if length <= most:
        return data[at : at + length]
    local = least + (length - least) % (size - 4)
    local = local if local <= most else least
    parts, left = [data[at : at + local]], length - local
    page = int.from_bytes(data[at + local : at + local + 4])
    while left > 0:
        start = (page - 1) * size
        if not 0 < start <= len(data) - size:
            raise ValueError(page)
        parts.append(data[start + 4 : start + 4 + min(left, size - 4)])
        left -= size - 4
        page = int.from_bytes(data[start : start + 4])
    return b"".join(parts)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for number in range(8):
        byte = data[at + number]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + number + 1
    return value << 8 | data[at + 8], at + 9
