"""Smart classes over the API: what `#Name` means is set, acts on the next query, and is put back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.settings import Settings
from tests.unit.api.conftest import NOW
from tests.unit.api.world import FILES, collect

CRITICAL = "/smart-classes/CriticalAsset"


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    folder = tmp_path_factory.mktemp("smart")
    for name, text in FILES.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    made = boot.memory(
        clock=lambda: NOW, settings=Settings(content_dir=folder / "content", cache_dir=folder / "cache")
    )
    collect(made)
    return made


@pytest.fixture
def client(services: Services, client_of: Callable[[Services], Any]) -> Any:
    yield client_of(services)
    for setting in services.smart_classes.list():
        if not setting.shipped:
            services.smart_classes.delete(setting.name, by="the test")


def found(client: Any, query: str) -> list[str]:
    answer = client.post("/queries", {"query": query})
    assert answer.status == 200, answer.json
    return sorted(row["name"] for row in answer.json["rows"])


def test_a_shipped_class_is_changed_asked_and_put_back(client: Any, services: Services) -> None:
    shipped = client.get(CRITICAL)
    assert (shipped.json["shipped"], shipped.json["own"], shipped.json["at"]) == (True, False, 0)
    people = found(client, "FIND aws_iam_user")
    assert found(client, "FIND #CriticalAsset") == []

    body = {"classes": ["aws_iam_user"], "filter": f"name = '{people[0]}'"}
    changed = client.patch(CRITICAL, body, If_Match=shipped.json["etag"])

    assert changed.status == 200, changed.json
    assert found(client, "FIND #CriticalAsset") == people[:1]
    assert client.send("DELETE", CRITICAL, headers={"If-Match": changed.json["etag"]}).status == 204
    assert found(client, "FIND #CriticalAsset") == []
    assert client.get(CRITICAL).json["filter"] == shipped.json["filter"]
    (told,) = client.get("/audit-log?action=smart_class.delete").json["items"]
    assert told["after"]["filter"] == shipped.json["filter"]
    versions = services.smart_classes.revisions.list("smart-class", "CriticalAsset")
    assert [version.by for version in versions][1:] == [versions[1].by] * 2


def test_a_class_of_ones_own_holds_in_evaluations_too_and_is_kept_beside_results(client: Any) -> None:
    made = client.post(
        "/smart-classes", {"name": "People", "classes": ["User"], "filter": "name != undefined"}
    )

    assert made.status == 201, made.json
    assert found(client, "FIND #People") == found(client, "FIND User")
    tried = client.post(
        "/questions/tests",
        {"queries": [{"name": "All", "results_are": "GOOD", "query": "FIND #People"}], "rows": 5},
    )
    assert tried.json["queries"][0]["count"] == len(found(client, "FIND User"))
    assert client.post("/smart-classes", {"name": "People", "filter": "name = 'x'"}).status == 409


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"filter": "name ="}, "value"),
        ({"filter": "name = ${param.days}"}, "parameters or placeholders"),
        ({"filter": "name = 'a'", "classes": ["Userr"]}, "'Userr'"),
        ({"filter": "x = '" + "y" * 5000 + "'"}, ""),
        ({"filter": "name = 'a'", "name": "lower case"}, ""),
    ],
)
def test_what_could_not_be_asked_is_refused_and_not_stored(
    client: Any, services: Services, body: dict[str, Any], told: str
) -> None:
    refused = client.post("/smart-classes", {"name": "Mine", **body})

    assert refused.status in (400, 422), refused.json
    assert told in refused.json["detail"]
    assert [setting.name for setting in services.smart_classes.list()] == ["CriticalAsset"]


def test_a_page_that_began_under_another_meaning_is_not_continued(client: Any) -> None:
    people = {"name": "People", "classes": ["User"], "filter": "name != undefined"}
    made = client.post("/smart-classes", people)
    query = {"query": "FIND #People", "limit": 1}
    begun = client.post("/queries", query).json
    client.patch("/smart-classes/People", {"filter": "name = 'nobody'"}, If_Match=made.json["etag"])

    assert client.post("/queries", {**query, "cursor": begun["next_cursor"]}).status in (400, 422)
