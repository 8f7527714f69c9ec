"""Which faces the user ever spoke of: the log names them, so they are never forgotten."""

from __future__ import annotations

SPOKEN_OF = """SELECT j.value FROM decisions d, json_each(d.payload, '$.faces') j
    UNION SELECT j.value FROM decisions d, json_each(d.payload, '$.others') j
    UNION SELECT j.value FROM decisions d, json_each(d.payload, '$.refused') j
    UNION SELECT json_extract(d.payload, '$.face') FROM decisions d
        WHERE json_extract(d.payload, '$.face') IS NOT NULL"""
"""Selects their ids, words taken back included: those can be had again."""
