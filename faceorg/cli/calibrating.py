"""The command that fits a model pack's thresholds to the user's own people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from faceorg.cli.output import Output, active_pack, common_options, plural
from faceorg.core.errors import ModelPackError
from faceorg.core.strictness import Strictness
from faceorg.operations.calibrate import apply_calibration, apply_strictness, calibrate
from faceorg.operations.thresholds import comparable, strictness

if TYPE_CHECKING:
    from faceorg.core.calibration import Marks
    from faceorg.operations.calibrate import Calibration


@click.command("calibrate")
@click.option("--apply", "apply", is_flag=True, help="Use the estimated thresholds.")
@click.option("--reset", is_flag=True, help="Use the pack's own thresholds again.")
@common_options
def calibrate_models(apply: bool, reset: bool, output: Output) -> None:
    """Fit the thresholds to your own people.

    Estimates from the faces you confirmed how alike two faces of one person are. Shows the
    thresholds of the pack in use beside those your own people need, and what each lets pass among
    your confirmed faces; changes nothing without --apply.

    \b
    Examples:
        faceorg models calibrate
        faceorg models calibrate --apply
        faceorg models calibrate --reset
    """
    if apply and reset:
        raise click.UsageError("--apply and --reset exclude each other")
    pack = active_pack()
    with output.library() as library:
        found = calibrate(library, pack)
        if apply and found.estimated is None:
            raise ModelPackError(_missing(found))
        if apply or reset:
            apply_calibration(library, pack, found.estimated if apply else None)
            found = calibrate(library, pack)
    output.answer(_calibration_document(found), _calibration_lines(found))


@click.command("strictness")
@click.argument("word", type=click.Choice([str(one) for one in Strictness]), required=False)
@common_options
def choose_strictness(word: str | None, output: Output) -> None:
    """Say how sure a match has to be.

    careful asks more and errs less, eager the other way round. Without a word, tells which holds.
    What you said yourself never changes by this.

    \b
    Example:
        faceorg models strictness careful
    """
    pack = active_pack()
    with output.library() as library:
        if word is not None:
            apply_strictness(library, pack, Strictness(word))
        now, marks = strictness(library), comparable(library, pack).thresholds
    document = {"strictness": str(now), "auto": marks.auto, "suggest": marks.suggest}
    output.answer(
        document, [f"{now}: matched from {marks.auto:.4f}, asked about from {marks.suggest:.4f}"]
    )


def _calibration_document(found: Calibration) -> dict[str, Any]:
    return {
        "pack": found.pack_id,
        "people": found.people,
        "same_pairs": found.same_pairs,
        "different_pairs": found.different_pairs,
        "missing": {
            "people_pairs": found.shortage.people_pairs,
            "same_pairs": found.shortage.same_pairs,
            "different_pairs": found.shortage.different_pairs,
        },
        "own": _marks(found, found.own),
        "estimated": _marks(found, found.estimated),
        "applied": _marks(found, found.applied),
    }


def _marks(found: Calibration, marks: Marks | None) -> dict[str, Any] | None:
    if marks is None:
        return None
    return {
        name: {
            "similarity": round(value, 4),
            "same_found": round(found.outcomes[value].same, 4),
            "different_taken": round(found.outcomes[value].different, 6),
        }
        for name, value in (("auto", marks.auto), ("suggest", marks.suggest))
    }


def _calibration_lines(found: Calibration) -> list[str]:
    document = _calibration_document(found)
    lines = [
        f"{plural(found.people, 'person', 'people')}, {plural(found.same_pairs, 'pair')} of the "
        f"same person, {found.different_pairs:,} of different people ({found.pack_id})"
    ]
    for title, key in (("pack's own", "own"), ("estimated", "estimated"), ("applied", "applied")):
        for name, mark in (document[key] or {}).items():
            lines.append(
                f"  {title:<11} {name:<8} {mark['similarity']:.4f}  finds "
                f"{mark['same_found']:.1%} of the same, takes {mark['different_taken']:.3%} "
                "of the different"
            )
    return [*lines, _missing(found)] if found.estimated is None else lines


def _missing(found: Calibration) -> str:
    short = found.shortage
    parts = [
        f"{count:,} more pairs of {what}"
        for count, what in (
            (short.people_pairs, "people"),
            (short.same_pairs, "faces of the same person"),
            (short.different_pairs, "faces of different people"),
        )
        if count
    ]
    wanted = ", ".join(parts)
    return f"too few confirmed faces to estimate from; name more people, to have {wanted}"
