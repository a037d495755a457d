"""Populations of an engagement, the samples drawn from them, and how far each item has come."""

from __future__ import annotations

import orjson

from proofgraph.access.permissions import Permission
from proofgraph.api.files import linked
from proofgraph.api.models.engagements import (
    ItemChange,
    PopulationChange,
    PopulationList,
    PopulationRequest,
    PopulationRow,
    PopulationView,
    SampleExportQuery,
    SampleItem,
)
from proofgraph.api.models.shared import AnswerLink
from proofgraph.api.registration import Call, route
from proofgraph.compliance.populations import Item, Population
from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.exports import csv

PATH = "/engagements/{engagement_id}/populations"
ONE = PATH + "/{population_id}"
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


@route(PATH, permission=Permission.AUDITS_READ)
def list_populations(call: Call, engagement_id: str) -> PopulationList:
    """List the populations of an engagement."""
    call.services.engagements.get(engagement_id)
    found = call.services.populations.list(engagement_id)
    return PopulationList(items=[_row(population) for population in found])


@route(PATH, "POST", permission=Permission.AUDITS_ADMIN, status=201, creates=True)
def create_population(call: Call, engagement_id: str, body: PopulationRequest) -> PopulationView:
    """Freeze a question's rows over the period as a population, and draw a sample from it."""
    made = call.services.populations.create(engagement_id, **body.model_dump(), by=call.caller.id)
    call.audit("population.create", made.id, engagement=engagement_id, after=body.model_dump(mode="json"))
    return _view(call, made)


@route(ONE, permission=Permission.AUDITS_READ)
def get_population(call: Call, engagement_id: str, population_id: str) -> PopulationView:
    """Read a population with its sample."""
    found = call.services.populations.get(engagement_id, population_id)
    call.audit("evidence.read", found.digest, population=population_id)
    return _view(call, found)


@route(ONE, "PATCH", permission=Permission.AUDITS_ADMIN, conditional=True)
def enlarge_population(
    call: Call, engagement_id: str, population_id: str, body: PopulationChange
) -> PopulationView:
    """Draw more items with the same seed."""
    populations = call.services.populations
    before = populations.get(engagement_id, population_id)
    made = populations.enlarge(engagement_id, population_id, body.size, expected=call.version)
    call.audit("population.enlarge", population_id, before=before.size, after=made.size)
    return _view(call, made)


@route(ONE + "/items/{position}", "PATCH", permission=Permission.AUDITS_ADMIN, conditional=True)
def change_item(
    call: Call, engagement_id: str, population_id: str, position: str, body: ItemChange
) -> SampleItem:
    """Move a sampled item to a state, or give management's response to its exception."""
    if (body.state is None) == (not body.response):
        raise InvalidInputError("Give a `state` with a note, or a `response`, one of them.")
    populations = call.services.populations
    population = populations.get(engagement_id, population_id)
    number = _position(position)
    by, expected = call.caller.id, call.version
    if body.state is None:
        made = populations.respond(population, number, body.response, by=by, expected=expected)
    else:
        made = populations.move(population, number, body.state, by=by, note=body.note, expected=expected)
    subject = f"{population_id}/{position}"
    call.audit("population.item", subject, identity=made.identity, after=body.model_dump(mode="json"))
    return _item(made)


@route(ONE + "/export", permission=Permission.AUDITS_READ)
def export_population(
    call: Call, engagement_id: str, population_id: str, query: SampleExportQuery
) -> AnswerLink:
    """Get the sample as CSV, or as JSON all that is needed to draw it again offline."""
    populations = call.services.populations
    found = populations.get(engagement_id, population_id)
    call.audit("evidence.export", found.digest, population=population_id, format=query.format)
    if query.format == "json":
        content = orjson.dumps(populations.export(found), option=orjson.OPT_SORT_KEYS)
    else:
        rows = [_line(item) for item in populations.sample(found)]
        content = b"".join(csv.lines(rows, COLUMNS))
    return linked(call.services, content, f"sample-{population_id}", query.format)


def _view(call: Call, population: Population) -> PopulationView:
    sample = [_item(item) for item in call.services.populations.sample(population)]
    return PopulationView(population=_row(population), sample=sample, etag=str(population.version))


def _row(population: Population) -> PopulationRow:
    told = population.model_dump(exclude={"version"})
    return PopulationRow.model_validate({**told, "etag": str(population.version)})


def _item(item: Item) -> SampleItem:
    return SampleItem.model_validate({**item.model_dump(exclude={"version"}), "etag": str(item.version)})


def _line(item: Item) -> dict[str, object]:
    told = item.model_dump(mode="json", include=set(COLUMNS))
    return {**told, "name": item.row.get("displayName") or item.row.get("name") or ""}


def _position(text: str) -> int:
    if not text.isdecimal() or len(text) > 6:
        raise NotFoundError(f"The sample has no item {text!r}.")
    return int(text)
