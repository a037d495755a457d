"""A missing value is never good: what was not read must not pass for what was found right."""

from __future__ import annotations

from collections.abc import Iterator

from proofgraph.compliance.content import Mark, QuestionContent
from proofgraph.compliance.library import Library
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.tree import Comparison, Condition, Hop, Property, Query, Undefined
from tests.content.partition import conjuncts
from tests.content.values import ABSENT, alternatives, holds

ABSENCE_IS_A_FACT = {
    "aws-config-recorders-running": {"lastStatus"},  # nothing was delivered yet
    "aws-lambda-runtime-supported": {"packageType"},  # the runtime decides
    "aws-lambda-secret-names": {"environmentVariables"},  # the function has none
    "aws-sqs-dead-letter": {"hasDeadLetterQueue"},  # being one is enough
    "aws-vpc-flow-logs-delivering": {"deliverStatus"},  # nothing was delivered yet
    "entra-mfa-enforced": {"securityDefaultsEnabled"},  # the policy is enough
    "kube-cluster-admins": {"subjects"},  # the binding has none
    "kube-host-namespaces": {"hostNetwork", "hostPID", "hostIPC"},  # Kubernetes leaves out what is false
    "kube-no-privileged": {"securityContext.privileged"},  # Kubernetes leaves out what is false
    "slack-users-mfa": {"ssoEnabled"},  # the factor is enough
    "snyk-critical-fixed": {"isIgnored"},  # nobody ignored it
}
NAMES = {"name"}
"""What every entity has."""


def test_no_good_query_is_content_with_a_missing_value(library: Library) -> None:
    lenient = {question.id: set(_lenient(question)) for question in library.questions.values()}

    assert {id: found for id, found in lenient.items() if found} == ABSENCE_IS_A_FACT


def _lenient(question: QuestionContent) -> Iterator[str]:
    """Properties that decide and may be missing where a GOOD query finds what it looks for."""
    queries = [parse(query.query) for query in question.queries]
    shared = set.intersection(*(conjuncts(query) for query in queries))
    given = {_name(one) for condition in shared for part in alternatives(condition) for one in part}
    for query, content in zip(queries, question.queries, strict=True):
        if content.results_are is Mark.GOOD:
            for condition in _conditions(query):
                for part in alternatives(condition):
                    yield from _absent(part, given)


def _absent(part: tuple[Comparison, ...], given: set[str]) -> Iterator[str]:
    for name in {_name(one) for one in part} - given - NAMES:
        mine = [one for one in part if _name(one) == name]
        meant = all(isinstance(one.right, Undefined) for one in mine)
        if not meant and not name.startswith("tag.") and all(holds(ABSENT, one) for one in mine):
            yield name


def _conditions(query: Query) -> Iterator[Condition | None]:
    """Of the start, and along the steps as far as they are followed and not forbidden."""
    yield query.start.filter
    for hop in query.steps:
        if not isinstance(hop, Hop) or hop.negated:
            return
        yield from (hop.filter, hop.node.filter)


def _name(comparison: Comparison) -> str:
    assert isinstance(comparison.left, Property)
    return comparison.left.name
