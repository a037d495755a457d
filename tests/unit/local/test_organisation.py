"""The sample organisation's documents."""

from __future__ import annotations

from proofgraph import boot
from proofgraph.local import organisation


def test_the_sample_adopts_some_policies_with_their_procedures_and_keeps_the_rest_as_drafts() -> None:
    services = boot.memory(clock=lambda: 1_700_000_000_000)
    organisation.install(services)

    organisation.adopt(services)
    organisation.adopt(services)

    entries = {entry.id: entry for entry in services.documents.all()}
    assert entries["access-review"].adopted
    assert not entries["risk-management"].adopted
    assert not any(entry.unfilled for entry in entries.values())
    bar = next(b for b in services.views.framework_view("soc2").bars if b.id == "policies")
    linked, none = (next(s.count for s in bar.segments if s.id == id) for id in ("linked", "none"))
    assert linked > none > 0
    assert services.organisation() == "Northwind Robotics"
