"""Populations of an engagement, the samples drawn from them, and how far each item has come.

Auditors draw and test; the organisation provides items and responds to exceptions, and those who administer
audits may do all of it, for auditors who are no users here.
"""

from __future__ import annotations

from time import monotonic

import orjson

from proofgraph.access.permissions import Anyone, Permission
from proofgraph.api.engaged import PATH as ENGAGEMENT
from proofgraph.api.engaged import reading
from proofgraph.api.files import linked
from proofgraph.api.models.engagements import (
    ItemChange,
    PopulationChange,
    PopulationList,
    PopulationRequest,
    PopulationRow,
    PopulationView,
    SampleException,
    SampleExceptionList,
    SampleExportQuery,
    SampleItem,
)
from proofgraph.api.models.shared import AnswerLink
from proofgraph.api.registration import Call, route
from proofgraph.audits.seats import Seat
from proofgraph.compliance.engagements import Engagement
from proofgraph.compliance.populations import Item, Population
from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.exports import csv

PATH = ENGAGEMENT + "/populations"
ONE = PATH + "/{population_id}"
ME = Anyone.SIGNED_IN
SECONDS = 18
"""What gathering a population takes at most; the API itself has 29, and it is yet to be kept."""

COLUMNS = (
    "position",
    "identity",
    "name",
    "first_day",
    "last_day",
    "state",
    "exception",
    "response",
    "response_by",
    "rank",
)


@route(PATH, permission=ME, entities="refused")
def list_populations(call: Call, engagement_id: str) -> PopulationList:
    """List the populations of an engagement."""
    reading(call, engagement_id)
    found = call.services.populations.list(engagement_id)
    return PopulationList(items=[_row(population) for population in found])


@route(ENGAGEMENT + "/sample-exceptions", permission=ME, entities="refused")
def list_sample_exceptions(call: Call, engagement_id: str) -> SampleExceptionList:
    """List what was found in all samples of an engagement, with what management says to it."""
    reading(call, engagement_id)
    found = call.services.populations.exceptions(engagement_id)
    call.audit("evidence.list", engagement_id, exceptions=len(found))
    return SampleExceptionList(items=[_exception(population, item) for population, item in found])


@route(PATH, "POST", permission=ME, status=201, creates=True, entities="refused")
def create_population(call: Call, engagement_id: str, body: PopulationRequest) -> PopulationView:
    """Freeze a question's rows over the period as a population, and draw a sample from it."""
    engagement, seat = _tester(call, engagement_id)
    if seat.side == "auditor" and body.question_id not in call.services.standings.questions(engagement):
        raise NotFoundError(f"No requirement of this engagement has a question {body.question_id!r}.")
    until = monotonic() + SECONDS
    made = call.services.populations.create(
        engagement_id, **body.model_dump(), by=call.caller.id, left=lambda: monotonic() < until
    )
    call.audit("population.create", made.id, engagement=engagement_id, after=body.model_dump(mode="json"))
    return _view(call, made)


@route(ONE, permission=ME, entities="refused")
def get_population(call: Call, engagement_id: str, population_id: str) -> PopulationView:
    """Read a population with its sample."""
    reading(call, engagement_id)
    found = call.services.populations.get(engagement_id, population_id)
    call.audit("evidence.read", found.digest, population=population_id)
    return _view(call, found)


@route(ONE, "PATCH", permission=ME, conditional=True, entities="refused")
def enlarge_population(
    call: Call, engagement_id: str, population_id: str, body: PopulationChange
) -> PopulationView:
    """Draw more items with the same seed."""
    _tester(call, engagement_id)
    populations = call.services.populations
    before = populations.get(engagement_id, population_id)
    made = populations.enlarge(engagement_id, population_id, body.size, expected=call.version)
    call.audit("population.enlarge", population_id, before=before.size, after=made.size)
    return _view(call, made)


@route(ONE + "/items/{position}", "PATCH", permission=ME, conditional=True, entities="refused")
def change_item(
    call: Call, engagement_id: str, population_id: str, position: str, body: ItemChange
) -> SampleItem:
    """Move a sampled item to a state, or give management's response to its exception."""
    _, seat = reading(call, engagement_id)
    seat.require_part()
    if (body.state is None) == (not body.response):
        raise InvalidInputError("Give a `state` with a note, or a `response`, one of them.")
    populations = call.services.populations
    population = populations.get(engagement_id, population_id)
    _check_part(seat, body)
    number = _position(position)
    by, expected = call.caller.id, call.version
    before = populations.item(population, number)
    if body.state is None:
        made = populations.respond(population, number, body.response, by=by, expected=expected)
    else:
        made = populations.move(population, number, body.state, by=by, note=body.note, expected=expected)
    subject = f"{population_id}/{position}"
    call.audit(
        "population.item",
        subject,
        identity=made.identity,
        before={"state": before.state, "response": before.response},
        after={"state": made.state, "response": made.response},
        note=body.note,
    )
    return _item(made)


@route(ONE + "/export", permission=ME, entities="refused")
def export_population(
    call: Call, engagement_id: str, population_id: str, query: SampleExportQuery
) -> AnswerLink:
    """Get the sample as CSV, or as JSON all that is needed to draw it again offline."""
    reading(call, engagement_id)
    populations = call.services.populations
    found = populations.get(engagement_id, population_id)
    call.audit("evidence.export", found.digest, population=population_id, format=query.format)
    if query.format == "json":
        content = orjson.dumps(populations.export(found), option=orjson.OPT_SORT_KEYS)
    else:
        rows = [_line(item) for item in populations.sample(found)]
        content = b"".join(csv.lines(rows, COLUMNS))
    return linked(call.services, content, f"sample-{population_id}", query.format)


def _tester(call: Call, engagement_id: str) -> tuple[Engagement, Seat]:
    """Who may draw samples: auditors, and who administers audits."""
    engagement, seat = reading(call, engagement_id)
    if seat.side != "auditor":
        call.caller.require(Permission.AUDITS_ADMIN)
    return engagement, seat


def _check_part(seat: Seat, body: ItemChange) -> None:
    """Testing is for auditors, providing and responding for the organisation."""
    if body.state is None:
        seat.require_side("organisation", "Responding to an exception")
    elif body.state != "provided" and not seat.leads:
        seat.require_side("auditor", "Testing an item")


def _view(call: Call, population: Population) -> PopulationView:
    sample = [_item(item) for item in call.services.populations.sample(population)]
    return PopulationView(population=_row(population), sample=sample, etag=str(population.version))


def _row(population: Population) -> PopulationRow:
    told = population.model_dump(exclude={"version"})
    return PopulationRow.model_validate({**told, "etag": str(population.version)})


def _item(item: Item) -> SampleItem:
    return SampleItem.model_validate({**item.model_dump(exclude={"version"}), "etag": str(item.version)})


def _exception(population: Population, item: Item) -> SampleException:
    found = next(move for move in reversed(item.moves) if move.state == "exception")
    told = item.model_dump(include=set(SampleException.model_fields))
    return SampleException(
        **told,
        population_id=population.id,
        title=population.title,
        name=_name(item),
        found_at=found.at,
        found_by=found.by,
    )


def _line(item: Item) -> dict[str, object]:
    told = item.model_dump(mode="json", include=set(COLUMNS))
    return {**told, "name": _name(item)}


def _name(item: Item) -> str:
    return str(item.row.get("displayName") or item.row.get("name") or "")


def _position(text: str) -> int:
    if not text.isdecimal() or len(text) > 6:
        raise NotFoundError(f"The sample has no item {text!r}.")
    return int(text)
