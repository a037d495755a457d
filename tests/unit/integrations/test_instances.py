from __future__ import annotations

from typing import Any

import pytest

from proofgraph.errors import ConflictError, ImportFaultsError, InvalidInputError, NotFoundError
from proofgraph.integrations.instances import Instances
from proofgraph.ports.records import MemoryRecords, every
from proofgraph.ports.secrets import MemorySecrets
from tests.faulty import HookedRecords

ROLE = "arn:aws:iam::111111111111:role/Reader"


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


@pytest.fixture
def instances(secrets: MemorySecrets) -> Instances:
    return Instances(MemoryRecords(), secrets, lambda: 1000)


def test_an_instance_is_made_read_listed_and_deleted(instances: Instances, secrets: MemorySecrets) -> None:
    made = instances.create("aws", " Production ", {"roleArn": ROLE, "externalId": "x"}, tags={"Env": "prod"})

    assert instances.get(made.id) == made
    assert instances.list() == [made]
    assert (made.name, made.config, made.secrets) == ("Production", {"roleArn": ROLE}, ("externalId",))
    instances.delete(made.id)
    assert instances.list() == []
    with pytest.raises(NotFoundError):
        secrets.get(f"integrations/{made.id}/externalId")


def test_collectors_get_the_configuration_with_its_secrets(instances: Instances) -> None:
    made = instances.create("aws", "Production", {"roleArn": ROLE, "externalId": "x"})

    assert instances.resolved(made) == {"roleArn": ROLE, "externalId": "x"}


def test_a_change_keeps_secrets_that_are_not_given_again(instances: Instances) -> None:
    made = instances.create("aws", "Production", {"roleArn": ROLE, "externalId": "x"})

    changed = instances.update(made.id, config={"roleArn": ROLE, "regions": ["eu-west-1"]})

    assert instances.resolved(changed) == {"roleArn": ROLE, "regions": ["eu-west-1"], "externalId": "x"}


def test_only_what_is_given_changes(instances: Instances) -> None:
    made = instances.create("aws", "Production", {"roleArn": ROLE}, tags={"Env": "prod"})

    changed = instances.update(made.id, enabled=False, interval_hours=12)

    assert (changed.enabled, changed.interval_hours) == (False, 12.0)
    assert (changed.name, changed.config, changed.tags) == (made.name, made.config, made.tags)


def test_a_change_to_an_older_edition_is_refused_with_its_secrets(instances: Instances) -> None:
    made = instances.create("aws", "Production", {"externalId": "first"})
    instances.update(made.id, name="Other")

    with pytest.raises(ConflictError, match="changed by somebody else"):
        instances.update(made.id, config={"externalId": "mine"}, expected=made.edition)
    assert instances.resolved(instances.get(made.id)) == {"externalId": "first"}


def test_a_collection_that_begins_is_no_edit(instances: Instances) -> None:
    made = instances.create("aws", "Production")
    instances.planned(made.id, ["1"], ["eu-west-1"])

    changed = instances.update(made.id, enabled=False, expected=made.edition)

    assert (changed.enabled, changed.accounts) == (False, ("1",))


def test_an_edit_and_a_plan_at_the_same_moment_are_both_kept(secrets: MemorySecrets) -> None:
    records = HookedRecords()
    instances = Instances(records, secrets, lambda: 1000)
    made = instances.create("aws", "Production")

    records.before = lambda: instances.update(made.id, name="Live")
    instances.planned(made.id, ["1"], ["eu-west-1"])
    records.before = lambda: instances.planned(made.id, ["1", "2"], ["eu-west-1"])
    changed = instances.update(made.id, enabled=False)

    assert (changed.name, changed.enabled, changed.accounts) == ("Live", False, ("1", "2"))


def test_a_plan_brings_no_deleted_instance_back(secrets: MemorySecrets) -> None:
    records = HookedRecords()
    instances = Instances(records, secrets, lambda: 1000)
    made = instances.create("aws", "Production")

    records.before = lambda: instances.delete(made.id)

    with pytest.raises(NotFoundError):
        instances.planned(made.id, ["1"], ["eu-west-1"])
    assert instances.list() == []


def test_a_plan_is_noted_once(instances: Instances) -> None:
    made = instances.create("aws", "Production")

    first = instances.planned(made.id, ["1"], ["eu-west-1"])
    second = instances.planned(made.id, ["1"], ["eu-west-1"])

    assert (first.accounts, first.regions) == (("1",), ("eu-west-1",))
    assert first.version == second.version == 2


@pytest.mark.parametrize(
    ("config", "fault"),
    [
        ({"role": ROLE}, "no field 'role'"),
        ({"roleArn": "role/Reader"}, "Role ARN does not look right"),
        ({"roleArn": 7}, "Role ARN must be a text"),
        ({"regions": "eu-west-1"}, "Regions must be a list of texts"),
        ({"accounts": [7]}, "Accounts must be a list of texts"),
    ],
)
def test_a_wrong_configuration_is_refused_by_field(
    instances: Instances, config: dict[str, Any], fault: str
) -> None:
    with pytest.raises(ImportFaultsError, match=fault):
        instances.create("aws", "Production", config)


def test_all_faults_are_told_at_once(instances: Instances) -> None:
    with pytest.raises(ImportFaultsError) as caught:
        instances.create("aws", "Production", {"x": 1, "regions": 7})

    assert len(caught.value.faults) == 2
    assert instances.list() == []


@pytest.mark.parametrize("integration", ["azure", "proofgraph"])
def test_only_what_is_in_the_catalogue_can_be_connected(instances: Instances, integration: str) -> None:
    with pytest.raises(InvalidInputError, match="there is: aws"):
        instances.create(integration, "x")


def test_a_name_and_a_sensible_interval_are_needed(instances: Instances) -> None:
    with pytest.raises(InvalidInputError, match="needs a name"):
        instances.create("aws", "  ")
    with pytest.raises(InvalidInputError, match="between 1 hour and 31 days"):
        instances.create("aws", "x", interval_hours=0.1)


def test_what_is_not_there_is_said(instances: Instances) -> None:
    with pytest.raises(NotFoundError, match="no integration instance 'gone'"):
        instances.get("gone")


def test_a_past_day_knows_what_was_enabled_then_and_what_it_was_called() -> None:
    now = [1000]
    instances = Instances(MemoryRecords(), MemorySecrets(), lambda: now[0])
    made = instances.create("aws", "Production", {"roleArn": ROLE})
    for at, change in ((2000, {"enabled": False}), (3000, {"name": "Live", "enabled": True})):
        now[0] = at
        instances.update(made.id, **change)
    now[0] = 4000
    instances.planned(made.id, ["1"], ["eu-west-1"])
    now[0] = 5000
    instances.delete(made.id)

    told = {
        at: [(one.name, one.enabled, one.accounts) for one in instances.at(at)]
        for at in (999, 1000, 2500, 3000, 4000, 5000)
    }

    assert told == {
        999: [],
        1000: [("Production", True, ())],
        2500: [("Production", False, ())],
        3000: [("Live", True, ())],
        4000: [("Live", True, ("1",))],
        5000: [],
    }


def test_an_instance_of_an_earlier_version_counts_as_it_was_before_its_first_change() -> None:
    now, records = [1000], MemoryRecords()
    instances = Instances(records, MemorySecrets(), lambda: now[0])
    made = instances.create("aws", "Production", {"roleArn": ROLE})
    for record in every(records, "integration-states", "state"):
        records.delete(record.parent, record.kind, record.id)

    before = instances.at(1500)
    now[0] = 2000
    instances.update(made.id, enabled=False)

    assert [one.enabled for one in before] == [True]
    assert [one.enabled for one in instances.at(1500)] == [True]
    assert [one.enabled for one in instances.at(2000)] == [False]


def test_what_says_nothing_about_a_past_day_leaves_no_state() -> None:
    records = MemoryRecords()
    instances = Instances(records, MemorySecrets(), lambda: 1000)
    made = instances.create("aws", "Production", {"roleArn": ROLE})

    instances.update(made.id, tags={"Env": "prod"})

    assert len(every(records, "integration-states", "state")) == 1
