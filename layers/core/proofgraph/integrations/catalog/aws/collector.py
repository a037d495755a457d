"""The AWS collector: which accounts and regions to visit, and each step run there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import orjson

from proofgraph.errors import InvalidInputError
from proofgraph.graph.schema import StepDeclaration
from proofgraph.integrations.catalog.aws.discovered import named_services, services, step_of
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import Place, call
from proofgraph.integrations.catalog.aws.session import Clients, Sessions
from proofgraph.integrations.catalog.aws.step_run import StepRun
from proofgraph.integrations.runner import Batch, Outcome, Remaining, Run, Sink, Unit

ANY_SERVICE = "Service"
IDENTITY = call("sts", "GetCallerIdentity")
REGIONS = call("ec2", "DescribeRegions")
LEFT_OVER = "listing"


class AwsCollector:
    def steps(self) -> tuple[StepDeclaration, ...]:
        return tuple(_expand(step.declaration()) for service in services() for step in service.steps)

    def permissions(self) -> tuple[str, ...]:
        return (IDENTITY.permission, REGIONS.permission)

    def connect(self, config: Mapping[str, Any], session_factory: Any) -> Run:
        return AwsRun(config, session_factory if session_factory is not None else Sessions())


@dataclass
class AwsRun:
    """One instance's configuration, and the readers of the places that this process has visited."""

    config: Mapping[str, Any]
    sessions: Sessions
    _clients: dict[str, Clients] = field(default_factory=dict)
    _readers: dict[tuple[str, str], Reader] = field(default_factory=dict)

    def batches(self) -> tuple[Batch, ...]:
        found: list[Batch] = []
        for account in self._accounts():
            found += self._of_account(account)
        return tuple(found)

    def collect(
        self, unit: Unit, cursor: Mapping[str, Any] | None, sink: Sink, remaining: Remaining
    ) -> Outcome:
        step = step_of(unit.step)
        run = StepRun(step, self._reader(unit.account, unit.region), sink)
        kept = None if cursor is None else orjson.loads(sink.load(cursor["kept"]))
        outcome, rest = run.run(kept, remaining)
        if rest is None:
            return outcome
        part = 1 if cursor is None else int(cursor["part"]) + 1
        name = sink.save(f"{LEFT_OVER}-{part:04d}", orjson.dumps(rest))
        return replace(outcome, cursor={"kept": name, "part": part})

    def _accounts(self) -> tuple[str, ...]:
        wanted = tuple(self.config.get("accounts") or ())
        role = self.config.get("roleArn")
        if role:
            return wanted or (role.split(":")[4],)
        own = Reader(self._clients_of(""), Place("", "")).ask(IDENTITY, {})["Account"]
        foreign = [account for account in wanted if account != own]
        if foreign:
            raise InvalidInputError(
                f"The credentials are of account {own}; to collect {', '.join(foreign)} too, give a role ARN "
                "that can be assumed there."
            )
        return (own,)

    def _of_account(self, account: str) -> list[Batch]:
        batches = [
            Batch(f"{service.title} of {account}", tuple(Unit(step.id, account) for step in steps))
            for service in services()
            if (steps := [step for step in service.steps if step.extent == "account"])
        ]
        regional = [step for service in services() for step in service.steps if step.extent == "region"]
        for region in self._regions(account):
            units = tuple(Unit(step.id, account, region) for step in regional)
            batches.append(Batch(f"{region} of {account}", units))
        return batches

    def _regions(self, account: str) -> tuple[str, ...]:
        wanted = tuple(self.config.get("regions") or ())
        if wanted:
            return wanted
        answer = self._reader(account, "").ask(REGIONS, {"AllRegions": False})
        return tuple(sorted(region["RegionName"] for region in answer["Regions"]))

    def _reader(self, account: str, region: str) -> Reader:
        reader = self._readers.get((account, region))
        if reader is None:
            clients = self._clients_of(account)
            reader = Reader(clients, clients.place(account, region, self._partition()))
            self._readers[account, region] = reader
        return reader

    def _partition(self) -> str:
        role = self.config.get("roleArn")
        return str(role.split(":")[1]) if role else "aws"

    def _clients_of(self, account: str) -> Clients:
        role = self.config.get("roleArn")
        known = account if role else ""
        if known not in self._clients:
            self._clients[known] = (
                self.sessions.assumed(_in_account(role, account), self.config.get("externalId"))
                if role
                else self.sessions.caller()
            )
        return self._clients[known]


def _in_account(role_arn: str, account: str) -> str:
    parts = role_arn.split(":")
    return ":".join([*parts[:4], account, *parts[5:]])


def _expand(step: StepDeclaration) -> StepDeclaration:
    """The step with `Service`, which stands for every service's own entity type, spelled out."""
    entities = [
        replace(declared, type=name)
        for declared in step.entities
        for name in (named_services() if declared.type == ANY_SERVICE else (declared.type,))
    ]
    relationships = [
        replace(declared, to_type=name)
        for declared in step.relationships
        for name in (named_services() if declared.to_type == ANY_SERVICE else (declared.to_type,))
    ]
    return replace(step, entities=tuple(entities), relationships=tuple(relationships))


COLLECTOR = AwsCollector()
