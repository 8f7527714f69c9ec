"""Words of plain searches in English, German and Spanish: what joins, leaves out, and tells times.

All three are understood at once; where languages disagree, the first asked wins.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Span(StrEnum):
    """What a relative time is counted in."""

    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language, folded; months are from 1, seasons their first month.

    ``back`` are words beside a span or season that tell how many of it ago.
    """

    joining: frozenset[str]
    without: frozenset[str]
    either: frozenset[str]
    months: Mapping[str, int]
    seasons: Mapping[str, int]
    days: Mapping[str, int]
    spans: Mapping[str, Span]
    back: Mapping[str, int]
    christmas: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    keys: Mapping[str, str]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _months(text: str) -> dict[str, int]:
    """Months in order, each with its forms after slashes."""
    return {
        form: number for number, forms in enumerate(text.split(), 1) for form in forms.split("/")
    }


ENGLISH = Language(
    joining=_words("and with plus & + in from at on of the during our my together photos pictures"),
    without=_words("without not no except minus excluding"),
    either=_words("or"),
    months=_months(
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
        "september/sep/sept october/oct november/nov december/dec"
    ),
    seasons={"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
    days={"today": 0, "yesterday": 1},
    spans={
        "week": Span.WEEK,
        "weekend": Span.WEEKEND,
        "month": Span.MONTH,
        "year": Span.YEAR,
    },
    back={"this": 0, "last": 1, "previous": 1},
    christmas=_words("christmas xmas"),
    since=_words("since"),
    until=_words("until till"),
    after=_words("after"),
    before=_words("before"),
    keys={},
)

GERMAN = Language(
    joining=_words(
        "und mit in im von vom aus bei am an auf der die das den dem des zu zusammen wahrend "
        "fotos bilder"
    ),
    without=_words("ohne nicht kein keine ausser"),
    either=_words("oder"),
    months=_months(
        "januar/janner februar/feber marz/maerz april mai juni juli august september "
        "oktober/okt november dezember/dez"
    ),
    seasons={"fruhling": 3, "fruhjahr": 3, "sommer": 6, "herbst": 9, "winter": 12},
    days={"heute": 0, "gestern": 1, "vorgestern": 2},
    spans={
        "woche": Span.WEEK,
        "wochenende": Span.WEEKEND,
        "monat": Span.MONTH,
        "jahr": Span.YEAR,
    },
    back={
        **dict.fromkeys(_words("diese dieser dieses diesen diesem"), 0),
        **dict.fromkeys(_words("letzte letzter letztes letzten letztem vorige voriges vorigen"), 1),
    },
    christmas=_words("weihnachten weihnacht"),
    since=_words("seit ab"),
    until=_words("bis"),
    after=_words("nach"),
    before=_words("vor"),
    keys={
        "wer": "person",
        "wort": "text",
        "datum": "date",
        "ort": "place",
        "leute": "people",
        "personen": "people",
        "nur": "only",
        "unbenannt": "unnamed",
        "alter": "age",
        "nahe": "near",
        "kamera": "camera",
        "ist": "is",
        "objektiv": "lens",
        "typ": "type",
        "sterne": "rating",
        "ordner": "folder",
    },
)

SPANISH = Language(
    joining=_words(
        "y e con en de del desde la el los las durante a al nuestro nuestra juntos fotos imagenes"
    ),
    without=_words("sin no excepto menos"),
    either=_words("o u"),
    months=_months(
        "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre "
        "octubre noviembre diciembre/dic"
    ),
    seasons={"primavera": 3, "verano": 6, "otono": 9, "invierno": 12},
    days={"hoy": 0, "ayer": 1, "anteayer": 2},
    spans={
        "semana": Span.WEEK,
        "mes": Span.MONTH,
        "ano": Span.YEAR,
    },
    back={
        **dict.fromkeys(_words("este esta"), 0),
        **dict.fromkeys(_words("pasado pasada ultimo ultima"), 1),
    },
    christmas=_words("navidad navidades"),
    since=_words("desde"),
    until=_words("hasta"),
    after=_words("despues"),
    before=_words("antes"),
    keys={
        "quien": "person",
        "quién": "person",
        "texto": "text",
        "palabra": "text",
        "fecha": "date",
        "lugar": "place",
        "gente": "people",
        "personas": "people",
        "solo": "only",
        "edad": "age",
        "cerca": "near",
        "camara": "camera",
        "cámara": "camera",
        "objetivo": "lens",
        "tipo": "type",
        "estrellas": "rating",
        "carpeta": "folder",
    },
)

LANGUAGES: Mapping[str, Language] = {"en": ENGLISH, "de": GERMAN, "es": SPANISH}


def in_order(first: str) -> tuple[Language, ...]:
    """All languages, the one of this code ("de", "de_AT") before the others."""
    code = first[:2].lower()
    return tuple(sorted(LANGUAGES.values(), key=lambda one: one is not LANGUAGES.get(code)))
