"""Questions asked without storing anything: before they are saved, or with values for their placeholders."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.certificates import certificate
from proofgraph.api.models.queries import LintFinding
from proofgraph.api.models.questions import QuestionRun, QuestionTest, QuestionTrial, TriedQuery
from proofgraph.api.registration import Call, route
from proofgraph.api.routes.queries import finding
from proofgraph.compliance.content import QuestionContent
from proofgraph.compliance.editing import made
from proofgraph.compliance.status import LeftOut
from proofgraph.compliance.trials import Trial
from proofgraph.compliance.trials import TriedQuery as Tried

STATES = {
    None: "counted",
    LeftOut.NOT_CONNECTED: "not-connected",
    LeftOut.NOTHING_TO_TEST: "nothing-to-test",
}


@route("/questions/tests", "POST", permission=Permission.CONTROLS_ADMIN, entities="refused")
def test_question(call: Call, body: QuestionTest) -> QuestionTrial:
    """Run a question's queries on the newest snapshot before it is saved; nothing is stored.

    The answer has counts, first rows, warnings, the status with its certificate, and errors by query.
    """
    call.caller.require(Permission.QUERIES_READ)
    content = made(
        QuestionContent,
        {
            "id": "tested",
            "title": "Tested",
            "description": "A question before it is saved.",
            "integrations": body.integrations,
            "queries": [query.model_dump(exclude_none=True) for query in body.queries],
        },
    )
    found = call.services.trials.test(content, body.values, framework_id=body.framework_id, rows=body.rows)
    call.audit("question.test", content.digest, snapshot=found.result.snapshot_id)
    return _answer(found)


@route("/questions/{question_id}/runs", "POST", permission=Permission.QUERIES_READ)
def run_question(call: Call, question_id: str, body: QuestionRun) -> QuestionTrial:
    """Ask a stored question of the newest snapshot, with values for its placeholders; nothing is stored."""
    question = call.services.questions.get(question_id)
    found = call.services.trials.run(question, body.values, framework_id=body.framework_id, rows=body.rows)
    call.audit("question.run", question_id, snapshot=found.result.snapshot_id)
    return _answer(found)


def _answer(found: Trial) -> QuestionTrial:
    result = found.result
    return QuestionTrial.model_validate(
        {
            "status": result.status,
            "state": STATES[result.left_out],
            "incomplete": result.incomplete,
            "reasons": result.reasons,
            "missing": found.missing,
            "snapshot_id": result.snapshot_id,
            "snapshot_at": found.snapshot_at,
            "queries": [_query(tried) for tried in found.queries],
        }
    )


def _query(tried: Tried) -> TriedQuery:
    run = tried.run
    findings = [LintFinding.model_validate(warning) for warning in tried.warnings]
    return TriedQuery.model_validate(
        {
            **{
                name: getattr(run, name)
                for name in (
                    "name",
                    "query",
                    "results_are",
                    "count",
                    "columns",
                    "masked",
                    "complete",
                    "proven",
                )
            },
            "rows": tried.rows,
            "error": run.error or None,
            "parameters": run.parameters,
            "findings": [finding(tried.fault)] if tried.fault else findings,
            "certificate": certificate(tried.certificate) if tried.certificate else None,
        }
    )
