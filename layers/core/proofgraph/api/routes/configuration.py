"""The configuration as files: dump, plan, apply."""

from __future__ import annotations

from collections.abc import Sequence

from proofgraph.access.permissions import Permission
from proofgraph.api.models.configuration import (
    ConfigurationApplied,
    ConfigurationApply,
    ConfigurationChange,
    ConfigurationFile,
    ConfigurationFiles,
    ConfigurationPlan,
    ConfigurationPlanRequest,
    FileView,
    UnmanagedThing,
)
from proofgraph.api.registration import Call, route
from proofgraph.compliance.gitops.plan import told
from proofgraph.errors import InvalidInputError


@route("/configuration", permission=Permission.FRAMEWORKS_READ)
def dump_configuration(call: Call) -> ConfigurationFiles:
    """Read frameworks, controls, questions and links as YAML files.

    Needs `controls:read` too.
    """
    call.caller.require(Permission.CONTROLS_READ)
    found = call.services.configuration.dump()
    return ConfigurationFiles(files=[FileView(path=path, content=text) for path, text in found.items()])


@route("/configuration/plans", "POST", permission=Permission.FRAMEWORKS_READ)
def plan_configuration(call: Call, body: ConfigurationPlanRequest) -> ConfigurationPlan:
    """Say what applying these files would create, change and delete; nothing is stored.

    Every fault is told by file and line. Needs `controls:read` too.
    """
    call.caller.require(Permission.CONTROLS_READ)
    found = call.services.configuration.plan(_files(body.files), prune=body.prune)
    return ConfigurationPlan(
        digest=found.digest,
        changes=[ConfigurationChange.model_validate(change) for change in found.changes],
        unmanaged=[UnmanagedThing(kind=kind, id=id) for kind, id in found.unmanaged],
    )


@route("/configuration/apply", "POST", permission=Permission.FRAMEWORKS_ADMIN)
def apply_configuration(call: Call, body: ConfigurationApply) -> ConfigurationApplied:
    """Make the first changes of a plan that was looked at; repeated until nothing is left.

    Needs `controls:admin` too.
    """
    call.caller.require(Permission.CONTROLS_ADMIN)
    done = call.services.configuration.apply(
        _files(body.files),
        prune=body.prune,
        digest=body.digest,
        by=call.caller.id,
        tell=lambda change: call.audit("configuration.apply", f"{change.kind}/{change.id}", **told(change)),
    )
    return ConfigurationApplied(
        applied=[ConfigurationChange.model_validate(change) for change in done.changes],
        left=done.left,
        digest=done.digest,
    )


def _files(given: Sequence[ConfigurationFile]) -> dict[str, str]:
    found = {file.path: file.content for file in given}
    if len(found) != len(given):
        raise InvalidInputError("A path stands twice among the files.", field="files")
    return found
