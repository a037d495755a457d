"""`make run`, step by step: start, deploy, publish, build the sample, collect, evaluate.

Each step finds what an earlier run made and leaves it, so a second run takes seconds.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from proofgraph.boot import Services
from proofgraph.errors import ConflictError
from proofgraph.local import cloud as clouds
from proofgraph.local import northwind, organisation, programme
from proofgraph.local.app_build import built, check_node
from proofgraph.local.cloud import REGION, Cloud, Options
from proofgraph.local.deployment import Deployment, deploy
from proofgraph.local.folder import Folder
from proofgraph.local.inside import services
from proofgraph.local.omissions import set_omitted
from proofgraph.local.people import invite
from proofgraph.local.publishing import config, publish
from proofgraph.ports.clock import system

FIRST = "first.json"
"""Remembers that the sample was collected and evaluated once; schedules go on from there."""

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Running:
    """What a run gives: the cloud, the stack, its services, and the people's unused passwords."""

    cloud: Cloud
    deployed: Deployment
    services: Services
    passwords: dict[str, str]


def up(folder: Folder, root: Path, options: Options, say: Progress, *, app: bool = True) -> Running:
    """Bring the deployment up; nothing is collected yet."""
    if app:
        check_node()
    say("starting the local cloud")
    since = system()
    found = clouds.running(folder)
    cloud = found or clouds.start(folder, options)
    if cloud.app_port != options.app_port:
        raise ConflictError(
            f"The local cloud already runs with the app at port {cloud.app_port}. "
            "Nothing was changed; `make stop` first to move it."
        )
    deployed = deploy(cloud, root, say)
    set_omitted(cloud, deployed)
    if app:
        pages = built(root, say)
        say("publishing the app")
        settings = config(deployed.outputs, region=REGION, sign_in=cloud.endpoint)
        publish(cloud.client("s3"), deployed["UiBucket"], pages, settings)
    running = Running(cloud, deployed, services(cloud, deployed, root), invite(cloud, deployed))
    if found is None:
        organisation.settle(running.services, since)
    return running


def first_hour(running: Running, root: Path, say: Progress) -> None:
    """Build, collect and evaluate the sample organisation, once."""
    folder = running.cloud.folder
    stack = {"pool": running.deployed["UserPool"]}
    if folder.read(FIRST) == stack:
        return
    say("building the sample organisation's AWS account")
    sample = northwind.build(running.cloud, root)
    organisation.install(running.services)
    organisation.adopt(running.services)
    instance = organisation.connect(running.services, sample)
    organisation.collect(running.services, instance, say)
    organisation.evaluate(running.services, say)
    say("inviting the people, and opening the audit")
    programme.begin(running.services)
    folder.write(FIRST, stack)


def reset(folder: Folder) -> bool:
    """Stop the cloud and delete its folder; False when there was none."""
    folder.check()
    clouds.stop(folder)
    if not folder.root.exists():
        return False
    shutil.rmtree(folder.root)
    return True
