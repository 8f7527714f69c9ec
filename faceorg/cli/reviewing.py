"""Commands that ask who is who, look a person over, and explain a face."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.output import Output, active_pack, common_options, plural, say
from faceorg.cli.saying import sentences
from faceorg.cli.scanning import photos_of_faces
from faceorg.cli.terminal import table
from faceorg.core.entities import FaceId
from faceorg.core.errors import DecisionError
from faceorg.library.history import last_done
from faceorg.library.photo_texts import TextSource
from faceorg.operations import review as queue
from faceorg.operations.cards import IsThis, SamePerson, VerySure, WhichAre, WhoIsThis
from faceorg.operations.cluster import match_people
from faceorg.operations.label import Group
from faceorg.operations.why import Rule
from faceorg.operations.why import why as explain

if TYPE_CHECKING:
    from collections.abc import Collection

    from faceorg.core.changes import Changes
    from faceorg.library.database import Library
    from faceorg.operations.cards import Card
    from faceorg.operations.name_offers import NameOffer
    from faceorg.operations.why import Why
    from faceorg.vision.modelpack import ModelPack

_SOURCES = {
    TextSource.TAG: "tagged by another program",
    TextSource.CAPTION: "from the caption",
    TextSource.KEYWORD: "from a keyword",
    TextSource.FILE: "from the file name",
    TextSource.FOLDER: "from the folder name",
}
_KINDS = {
    IsThis: "is_this",
    WhichAre: "which_are",
    VerySure: "very_sure",
    SamePerson: "same_person",
    WhoIsThis: "who",
}


@click.command()
@click.option("--limit", default=10, show_default=True, help="How many questions to list.")
@click.option("--yes", metavar="KEY", help="Answer yes to this question.")
@click.option(
    "--face",
    "face_ids",
    type=int,
    multiple=True,
    help="With --yes of which:…: only this face, or its group, is; repeatable.",
)
@click.option("--no", metavar="KEY", help="Answer no; of who:…, that no name offered is theirs.")
@click.option("--is", "who", nargs=2, metavar="KEY NAME", help="Say who this question is about.")
@click.option("--stranger", metavar="KEY", help="Nobody to know: never ask again.")
@common_options
def review(
    limit: int,
    yes: str | None,
    face_ids: tuple[int, ...],
    no: str | None,
    who: tuple[str, str] | None,
    stranger: str | None,
    output: Output,
) -> None:
    """List questions about who is who, or answer one.

    First comes what settles most faces. Each question has a key that the options take. Where nobody
    known is like a group, names are offered that stand in captions, keywords, files and folders of
    its photos. Yes to "which of these?" takes those marked likely, or the faces given; the others
    are not that person. Answers are decisions like any other: undo takes them back.

    \b
    Example:
        faceorg review
        faceorg review --is who:c4 Anna
        faceorg review --yes is:p1:c7
        faceorg review --yes which:p1:f12 --face 12 --face 30
    """
    given = [key for key in (yes, no, who and who[0], stranger) if key]
    if len(given) > 1:
        raise DecisionError("Answer one question at a time")
    pack = active_pack()
    with output.library() as library:
        if given:
            card = _card(library, pack, given[0])
            match_people(library, pack, _answer(library, card, yes, face_ids, no, who))
            _tell_what_was_said(library, output)
        cards, left = queue.queue(library, pack, limit)
        seen = photos_of_faces(library, [card.faces[0] for card in cards])
    if not cards and not output.as_json:
        say("There is nothing to ask.")
    photos = [seen.get(card.faces[0]) for card in cards]
    told = list(zip(cards, photos, strict=True))
    output.answer(
        {
            "faces": left.faces,
            "questions": left.cards,
            "next": [_document(card) | {"photo": photo} for card, photo in told],
        },
        [
            *table((card.key, f"{_words(card)}  {photo or ''}") for card, photo in told),
            *([f"{plural(left.faces, 'face')} in {plural(left.cards, 'question')}"] * bool(cards)),
        ],
    )


def _tell_what_was_said(library: Library, output: Output) -> None:
    said = last_done(library)
    if said is not None and not output.as_json:
        say(f"Said: {sentences(library, [said])[0]}; faceorg undo takes it back")


def _card(library: Library, pack: ModelPack, key: str) -> Card:
    card = queue.card_of(library, pack, key)
    if card is None:
        raise DecisionError(f"There is no question {key} now; faceorg review lists them")
    return card


def _answer(
    library: Library,
    card: Card,
    yes: str | None,
    face_ids: Collection[int],
    no: str | None,
    who: tuple[str, str] | None,
) -> Changes:
    if face_ids:
        if not yes or not isinstance(card, WhichAre):
            raise DecisionError("--face goes with --yes of a question that starts with which:")
        return queue.answer_which(library, card, _with_groups(card, face_ids))
    if yes and isinstance(card, WhoIsThis):
        raise DecisionError(f"Say who it is: faceorg review --is {card.key} NAME")
    if yes:
        return queue.answer_yes(library, card)
    if no:
        return queue.answer_no(library, card)
    return queue.answer_name(library, card, who[1]) if who else queue.answer_stranger(library, card)


def _with_groups(card: WhichAre, face_ids: Collection[int]) -> set[FaceId]:
    """The faces of the candidates that these faces are of."""
    unknown = set(face_ids) - set(card.faces)
    if unknown:
        raise DecisionError(f"Face {min(unknown)} is not in this question")
    chosen = [one.faces for one in card.candidates if not set(face_ids).isdisjoint(one.faces)]
    return {face for faces in chosen for face in faces}


def _document(card: Card) -> dict[str, Any]:
    document: dict[str, Any] = {
        "key": card.key,
        "kind": _KINDS[type(card)],
        "settles": card.settles,
        "faces": list(card.faces),
    }
    if isinstance(card, IsThis | VerySure):
        document |= {"person": str(Group(person=card.person)), "name": card.name}
    if isinstance(card, IsThis):
        document["twice"] = card.twice
    if isinstance(card, WhichAre):
        document |= {"person": str(Group(person=card.person)), "name": card.name}
        document["candidates"] = [
            {
                "faces": list(one.faces),
                "similarity": round(one.similarity, 4),
                "likely": one.likely,
                "twice": one.twice,
            }
            for one in card.candidates
        ]
    if isinstance(card, SamePerson):
        document |= {"groups": [str(card.first), str(card.second)]}
    if isinstance(card, WhoIsThis):
        document["nearest"] = [
            {
                "person": str(Group(person=known.person)),
                "name": known.name,
                "similarity": round(known.similarity, 4),
            }
            for known in card.nearest
        ]
        document["offers"] = [_offer(offer) for offer in card.offers]
    return document


def _offer(offer: NameOffer) -> dict[str, Any]:
    return {
        "name": offer.name,
        "person": offer.person and str(Group(person=offer.person)),
        "source": str(offer.source),
        "photos": offer.photos,
        "of": offer.of,
    }


def _words(card: Card) -> str:
    faces = plural(card.settles, "face")
    if isinstance(card, IsThis):
        twice = " (in this photo already)" if card.twice else ""
        name = card.name or Group(person=card.person)
        return f"Is this {name}? {faces}, first {card.faces[0]}{twice}"
    if isinstance(card, WhichAre):
        name = card.name or Group(person=card.person)
        tiles = (f"{one.faces[0]}{'*' if one.likely else ''}" for one in card.candidates)
        return f"Which of these are {name}? {faces}: {', '.join(tiles)} (* likely)"
    if isinstance(card, VerySure):
        return f"{faces} surely of {card.name or Group(person=card.person)}: accept all?"
    if isinstance(card, SamePerson):
        first, second = card.first_name or card.first, card.second_name or card.second
        return f"Are {first} and {second} the same person? {faces}"
    near = ", ".join(known.name for known in card.nearest[:3] if known.name)
    said = ", ".join(f"{offer.name} ({_SOURCES[offer.source]})" for offer in card.offers[:3])
    more = [f"like {near}"] * bool(near) + [f"perhaps {said}"] * bool(said)
    told = f"; {'; '.join(more)}" if more else ""
    return f"Who is this? {faces}, first {card.faces[0]}{told}"


@click.command()
@click.argument("face_id", type=int, metavar="FACE")
@common_options
def why(face_id: int, output: Output) -> None:
    """Tell why FACE is whose it is.

    That is the rule, and the confirmed faces it is most like. FACE is a number that faceorg faces
    lists.

    \b
    Example:
        faceorg why 17
    """
    with output.library() as library:
        told = explain(library, active_pack(), FaceId(face_id))
    poor = " (too poor a face to be sure of)" if told.poor else ""
    lines = [
        f"{one.face:>6}  {one.similarity:.3f}  {one.name or Group(person=one.person)}"
        + ("" if one.days is None else f", {plural(one.days, 'day')} apart")
        for one in told.examples
    ]
    names = [f"{offer.name}? {_SOURCES[offer.source].capitalize()}" for offer in told.names]
    output.answer(_why_document(told), [f"{_rule_words(told)}{poor}", *lines, *names])


def _rule_words(told: Why) -> str:
    name = told.name or (str(Group(person=told.person)) if told.person else "nobody")
    when = f" on {told.said_at[:10]}" if told.said_at else ""
    if told.rule is Rule.EVENT and told.event is not None:
        apart = plural(round(told.event.seconds / 60), "minute")
        return f"It is probably {name}, clear to see in face {told.event.near_id}, {apart} apart"
    return {
        Rule.USER: f"You said{when} that it is {name}",
        Rule.IMPORTED: f"A file ({told.told_by}) said that it is {name}; read{when}",
        Rule.MATCHED: f"It is surely like {name}, whom you named",
        Rule.ASKED: f"It may be {name}; you are asked",
        Rule.GROUP: "It is in a group without a name",
        Rule.SET_ASIDE: "You set it aside",
        Rule.NOBODY: "You drew it: there is nothing to compare"
        if told.drawn and not told.examples
        else "It is like nobody you named",
    }[told.rule]


def _why_document(told: Why) -> dict[str, Any]:
    return {
        "face": told.face,
        "person": None if told.person is None else str(Group(person=told.person)),
        "name": told.name,
        "rule": str(told.rule),
        "poor": told.poor,
        "drawn": told.drawn,
        "said_at": told.said_at,
        "told_by": told.told_by,
        "near": None
        if told.event is None
        else {"face": told.event.near_id, "seconds": told.event.seconds},
        "examples": [
            {
                "face": one.face,
                "person": str(Group(person=one.person)),
                "name": one.name,
                "similarity": round(one.similarity, 4),
                "days": one.days,
            }
            for one in told.examples
        ],
        "names": [_offer(offer) for offer in told.names],
    }
