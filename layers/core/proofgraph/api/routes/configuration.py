"""The configuration as files: dump, plan, apply."""

from __future__ import annotations

from collections.abc import Sequence

from proofgraph.access.giving import Reach
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
from proofgraph.compliance.gitops.configuration import Configuration
from proofgraph.compliance.gitops.group_files import GroupKind, check_applied
from proofgraph.compliance.gitops.plan import Change, told
from proofgraph.errors import InvalidInputError


@route("/configuration", permission=Permission.FRAMEWORKS_READ)
def dump_configuration(call: Call) -> ConfigurationFiles:
    """Read what is set up as YAML files: frameworks, controls, questions, links, reviews and groups.

    Needs `controls:read` too, and for reviews and groups `users:read`: without it they are left out.
    """
    seen = _seen(call)
    return ConfigurationFiles(
        files=[FileView(path=path, content=text) for path, text in seen.dump().items()],
        left_out=[kind.folder for kind in seen.hidden],
    )


@route("/configuration/plans", "POST", permission=Permission.FRAMEWORKS_READ)
def plan_configuration(call: Call, body: ConfigurationPlanRequest) -> ConfigurationPlan:
    """Say what applying these files would create, change and delete, and what it needs; nothing is stored.

    Every fault is told by file and line. Needs `controls:read` too, and for reviews and groups `users:read`.
    """
    found = _seen(call).plan(_files(body.files), prune=body.prune)
    return ConfigurationPlan(
        digest=found.digest,
        changes=[ConfigurationChange.model_validate(change) for change in found.changes],
        unmanaged=[UnmanagedThing(kind=kind, id=id) for kind, id in found.unmanaged],
        needs=list(found.needs),
        lacking=[need for need in found.needs if need not in call.caller.permissions],
    )


@route("/configuration/apply", "POST", permission=Permission.FRAMEWORKS_READ)
def apply_configuration(call: Call, body: ConfigurationApply) -> ConfigurationApplied:
    """Make the first changes of a plan that was looked at; repeated until nothing is left.

    The caller holds everything that the plan needs, or nothing of it is made; and a group that it makes or
    changes shows no more of the graph than the caller sees.
    """
    done = _seen(call).apply(
        _files(body.files),
        prune=body.prune,
        digest=body.digest,
        by=call.caller.id,
        holds=call.caller.permissions,
        check=lambda change: _within_reach(call, change),
        tell=lambda change: call.audit("configuration.apply", f"{change.kind}/{change.id}", **told(change)),
    )
    return ConfigurationApplied(
        applied=[ConfigurationChange.model_validate(change) for change in done.changes],
        left=done.left,
        digest=done.digest,
    )


def _seen(call: Call) -> Configuration:
    call.caller.require(Permission.CONTROLS_READ)
    return call.services.configuration.seen_with(call.caller.permissions)


def _within_reach(call: Call, change: Change) -> None:
    """Groups are the kind by which somebody could give a view of the graph that they do not have."""
    if change.kind == GroupKind.name:
        check_applied(change.id, change.held, change.body, Reach.of(call.caller))


def _files(given: Sequence[ConfigurationFile]) -> dict[str, str]:
    found = {file.path: file.content for file in given}
    if len(found) != len(given):
        raise InvalidInputError("A path stands twice among the files.", field="files")
    return found
