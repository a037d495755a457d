import subprocess
import sys

import pytest

from proofgraph import boot
from proofgraph.errors import InvalidInputError
from proofgraph.ports.records import MemoryRecords
from proofgraph.settings import Settings

HEAVY = ("duckdb", "boto3", "pynamodb", "chalice", "aws_lambda_powertools", "fpdf")


def test_an_override_replaces_one_port() -> None:
    records = MemoryRecords()

    services = boot.memory(records=records, clock=lambda: 5)

    assert services.records is records
    assert services.clock() == 5


def test_each_service_is_made_once() -> None:
    services = boot.memory()

    for name in ("snapshots", "instances", "collection", "frameworks", "evaluations", "views", "audit_log"):
        assert getattr(services, name) is getattr(services, name)


def test_a_deployment_s_services_are_made_once_per_settings() -> None:
    settings = Settings(stack="one")

    assert boot.cloud(settings) is boot.cloud(Settings(stack="one"))
    assert boot.cloud(settings) is not boot.cloud(Settings(stack="two"))


@pytest.mark.parametrize(
    ("port", "variable"),
    [
        ("records", "PROOFGRAPH_RECORDS_TABLE"),
        ("graph", "PROOFGRAPH_GRAPH_TABLE"),
        ("objects", "PROOFGRAPH_DATA_BUCKET"),
        ("schedules", "PROOFGRAPH_SCHEDULE_GROUP"),
    ],
)
def test_a_missing_setting_is_named_when_it_is_needed(port: str, variable: str) -> None:
    services = boot.cloud(Settings(stack=f"without {port}"))

    with pytest.raises(InvalidInputError, match=variable):
        getattr(services, port)


@pytest.mark.parametrize("module", ["proofgraph.boot", "proofgraph.cli.main"])
def test_importing_loads_nothing_heavy(module: str) -> None:
    script = f"import sys, {module}; print([name for name in {HEAVY!r} if name in sys.modules])"

    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert loaded.stdout.strip() == "[]"


def test_importing_the_api_loads_no_engine_and_opens_nothing() -> None:
    script = "import sys, proofgraph.api.app; print([n for n in ('duckdb', 'fpdf') if n in sys.modules])"

    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert loaded.stdout.strip() == "[]"


def test_an_organisation_is_called_what_it_says_or_else_by_its_stack() -> None:
    from proofgraph.ports.records import Record

    services = boot.memory(settings=Settings(stack="proof"))
    assert services.organisation() == "proof"

    services.records.put(Record("settings", "organisation", "profile", {"name": "Northwind Robotics"}))

    assert services.organisation() == "Northwind Robotics"


def test_a_text_is_shown_with_the_organisation_s_name_in_it() -> None:
    services = boot.memory()

    services.documents.set_profile({"company.name": "Northwind Robotics"}, "ada")

    assert services.filled("{{company.name}} looks.") == "Northwind Robotics looks."
