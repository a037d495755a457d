"""Gaps over all frameworks, with what they affect."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.files import linked
from proofgraph.api.models.gaps import AssetPage, GapFilter, GapPage, GapQuery, GapTableRow
from proofgraph.api.models.shared import AnswerLink, PageQuery
from proofgraph.api.registration import Call, route
from proofgraph.compliance.days import day_of
from proofgraph.compliance.gaps import Filter, GapRow
from proofgraph.exports import csv

COLUMNS = (
    "framework_id",
    "question_id",
    "title",
    "severity",
    "status",
    "incomplete",
    "affected",
    "requirements",
    "since",
    "age_days",
    "integrations",
    "accounts",
    "types",
    "exceptions",
    "remediation",
    "unproven",
    "places_cut",
)


@route("/gaps", permission=Permission.FRAMEWORKS_READ, entities="counts")
def list_gaps(call: Call, query: GapQuery) -> GapPage:
    """List the gaps of all frameworks that pass the filters, the severest and widest first."""
    found = call.services.gaps.table(_filter(query))
    start = call.position(query.cursor) or 0
    end = start + query.limit
    return GapPage(
        items=[GapTableRow.model_validate(row) for row in found[start:end]],
        total=len(found),
        next_cursor=call.cursor(end if end < len(found) else None),
    )


@route("/gaps/export", permission=Permission.FRAMEWORKS_READ, entities="counts")
def export_gaps(call: Call, query: GapFilter) -> AnswerLink:
    """Get the gaps that pass the filters as CSV."""
    found = call.services.gaps.table(_filter(query))
    call.audit("gaps.export", "gaps", rows=len(found))
    content = b"".join(csv.lines([_line(row) for row in found], COLUMNS))
    return linked(call.services, content, f"gaps-{day_of(call.services.clock())}", "csv")


@route("/gaps/{framework_id}/{question_id}/assets", permission=Permission.EVIDENCE_READ, entities="filtered")
def list_gap_assets(call: Call, framework_id: str, question_id: str, query: PageQuery) -> AssetPage:
    """List what a gap affects."""
    found = call.services.gaps.assets(framework_id, question_id)
    if (sees := call.caller.sees) is not None:
        # A row that is no entity does not say what it was made of, so nobody can tell who may see it.
        found = [row for row in found if sees.admits(row)]
    call.audit("evidence.read", question_id, framework=framework_id, assets=len(found))
    start = call.position(query.cursor) or 0
    end = start + query.limit
    return AssetPage(
        items=[dict(row) for row in found[start:end]],
        total=len(found),
        next_cursor=call.cursor(end if end < len(found) else None),
    )


def _filter(query: GapFilter) -> Filter:
    return Filter(
        frameworks=query.framework,
        integrations=query.integration,
        instances=query.instance,
        accounts=query.account,
        types=query.type,
        severities=query.severity,
        statuses=query.status,
        youngest=query.min_age_days,
        oldest=query.max_age_days,
        search=query.search,
    )


def _line(row: GapRow) -> dict[str, object]:
    told = {name: getattr(row, name) for name in COLUMNS if hasattr(row, name)}
    return {
        **told,
        "requirements": " ".join(row.refs),
        "since": day_of(row.since),
        "integrations": " ".join(row.integrations),
        "accounts": " ".join(sorted({place.account for place in row.places if place.account})),
        "types": " ".join(sorted({place.type for place in row.places})),
        "exceptions": "; ".join(
            f"{one.target.title}, until {day_of(one.expires_at)}, {one.owner}: {one.reason}"
            for one in row.exceptions
        ),
    }
