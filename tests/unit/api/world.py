"""One small organisation, collected and evaluated in memory."""

from __future__ import annotations

from pathlib import Path

from proofgraph import boot
from proofgraph.access.decision import change_user
from proofgraph.boot import Services
from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.model import Entity
from proofgraph.graph.reconcile import reconcile
from proofgraph.policies.documents import Document, FrontMatter
from proofgraph.settings import Settings

NOW = 1_700_000_000_000

STANDARD = """
id: demo
name: Demo standard
version: "1"
summary: A standard for tests.
sections:
  - id: d1
    title: First section
    requirements:
      - {ref: D1.1, title: Users prove who they are, summary: With a second factor., considerations: [one]}
      - {ref: D1.2, title: Data is encrypted, summary: At rest.}
  - id: d2
    title: Second section
    requirements:
      - {ref: D2.1, title: Something by hand, summary: Nobody can query it.}
"""
SPARE = """
id: spare
name: Spare standard
version: "1"
summary: Installed by nobody.
sections: [{id: s1, title: Only section, requirements: [{ref: S1, title: t, summary: s}]}]
"""
CONTROL = """
id: mfa
title: Everybody uses a second factor
domain: access
description: d
narrative: n
type: preventive
mode: automated
frequency: continuous
owner_role: security lead
satisfies: {demo: [D1.1]}
questions: [{id: users-mfa, shows: Who has none.}]
"""
USERS = """
id: users-mfa
title: Does every user have MFA?
description: Why.
integrations: [aws]
severity: high
queries:
  - {name: Without, resultsAre: BAD, query: "FIND aws_iam_user WITH mfaEnabled != true"}
  - {name: With, resultsAre: GOOD, query: "FIND aws_iam_user WITH mfaEnabled = true"}
"""
BUCKETS = """
id: buckets-encrypted
title: Is every bucket encrypted?
description: Why.
integrations: [aws]
severity: medium
queries:
  - {name: Encrypted, resultsAre: GOOD, query: "FIND aws_s3_bucket WITH encrypted = true"}
  - {name: Plain, resultsAre: BAD, query: "FIND aws_s3_bucket WITH encrypted = false"}
requirements: {demo: [D1.2]}
"""
FILES = {
    "standards/demo.yaml": STANDARD,
    "standards/spare.yaml": SPARE,
    "controls/access/mfa.yaml": CONTROL,
    "questions/aws/users-mfa.yaml": USERS,
    "questions/aws/buckets-encrypted.yaml": BUCKETS,
}


def evaluated_services(folder: Path) -> Services:
    for name, text in FILES.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    settings = Settings(content_dir=folder / "content", cache_dir=folder / "cache")
    services = boot.memory(clock=lambda: NOW, settings=settings)
    collect(services)
    services.frameworks.install("demo")
    services.evaluations.run_here("demo", by="u1")
    return services


def collect(services: Services) -> None:
    instance = services.instances.create("aws", "Production", {})
    users = [
        Entity(f"user-{n}", "aws_iam_user", ("User",), {"name": f"user {n}", "mfaEnabled": n > 2})
        for n in range(5)
    ]
    buckets = [Entity("bucket", "aws_s3_bucket", ("DataStore",), {"name": "logs", "encrypted": True})]
    reconcile(
        services.graph,
        scope=instance.id,
        unit="all",
        entities=users + buckets,
        relationships=[],
        metadata={"_integrationInstanceId": instance.id, "_integrationType": "aws", "_source": "integration"},
        now=NOW,
        remove=True,
    )
    reports = [
        UnitReport(
            instance=instance.id,
            integration="aws",
            job="j1",
            step=step.id,
            account="1",
            region="" if step.extent == "account" else "eu-west-1",
            state="succeeded",
            finished_at=NOW - 1000,
        )
        for step in services.catalog["aws"].steps
    ]
    services.snapshots.build(reports=reports)


def governed(services: Services) -> dict[str, str]:
    """A policy in force that the caller is asked to accept, with a draft beside it; gives their ids."""
    change_user(services.records, "u1", {"email": "ann@example.com", "accepted_at": NOW})
    meta = FrontMatter(id="bread", title="Bread", domain="baking", summary="On bread.", acceptance=True)
    services.documents.create(Document("policy", meta, "The oven is hot.\n", "bread"), "u1")
    services.approvals.save("bread", "u1", expected=0, source="The oven is warm.")
    services.acceptances.round()
    ((asked, _),) = services.acceptances.open_for("u1")
    return {"policy_id": "bread", "acceptance_id": asked.id}
