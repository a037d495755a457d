from __future__ import annotations

from typing import Any

import pytest

from proofgraph.integrations import mapping
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    needing,
    numbers,
    strings,
    templates,
)

PLACE = {"account": "111111111111", "region": "eu-west-1", "partition": "aws"}
DOCUMENT: dict[str, Any] = {"Name": "shop", "Size": 3, "Inner": {"On": True, "Empty": ""}}


def read(*properties: mapping.Property, refused: frozenset[str] = frozenset()) -> mapping.Values:
    return mapping.read(properties, DOCUMENT, PLACE, refused)


def test_each_property_is_read_by_its_expression() -> None:
    values = read(*strings(name="Name"), *numbers(size="Size"), *booleans(on="Inner.On"))

    assert values.properties == {"name": "shop", "size": 3, "on": True}


def test_what_is_absent_null_or_empty_gives_no_property() -> None:
    values = read(*strings(none="Nowhere.AtAll", empty="Inner.Empty", computed=COMPUTED))

    assert values.properties == {}
    assert values.unknown == {}


def test_a_template_takes_the_document_and_the_place() -> None:
    values = read(*templates(arn="arn:{partition}:ec2:{region}:{account}:thing/{Name}"))

    assert values.properties == {"arn": "arn:aws:ec2:eu-west-1:111111111111:thing/shop"}


def test_a_template_with_a_missing_name_gives_no_property() -> None:
    assert read(*templates(arn="arn:{Nothing}")).properties == {}


def test_a_property_that_needs_a_refused_permission_is_unknown_whatever_the_document_says() -> None:
    values = read(*needing(["x:Get", "x:List"], *strings(name="Name")), refused=frozenset({"x:Get"}))

    assert values.properties == {}
    assert values.unknown == {"name": ("x:Get",)}


def test_needs_of_several_permissions_add_up() -> None:
    [declared] = needing(["a:One"], *needing(["b:Two"], *dates(when="When")))

    assert declared.needs == ("b:Two", "a:One")


def test_a_description_goes_into_the_declaration() -> None:
    [declared] = about("When it was.", *dates(when="When"))

    assert (declared.declaration().description, declared.declaration().type) == ("When it was.", "date")


def test_a_mapping_with_tags_declares_them_with_what_they_need() -> None:
    made = EntityMapping("t", ("C",), "{Name}", strings(name="Name"), tags="Tags", tags_need=("t:ListTags",))

    declared = made.declaration()

    assert {"name", "tag.*", "classification", "owner", "email"} == set(declared.properties)
    assert declared.properties["tag.*"].needs == ("t:ListTags",)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ([{"Key": "Production", "Value": "true"}], {"tag.Production": True}),
        ([{"Key": "Production", "Value": "False"}], {"tag.Production": False}),
        ([{"TagKey": "Team", "TagValue": "core"}], {"tag.Team": "core"}),
        ([{"key": "Team"}], {"tag.Team": ""}),
        ({"Owner": "ana"}, {"tag.Owner": "ana", "owner": "ana"}),
        (
            [{"Key": "Classification", "Value": "critical"}],
            {"tag.Classification": "critical", "classification": "critical"},
        ),
        (None, {}),
        ("odd", {}),
    ],
)
def test_tags_in_any_shape_become_properties(tags: Any, expected: dict[str, Any]) -> None:
    assert mapping.tag_values(tags) == expected


def test_the_name_tag_is_known() -> None:
    assert mapping.tag_name([{"Key": "Name", "Value": "web"}]) == "web"
    assert mapping.tag_name([{"Key": "Name", "Value": ""}]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1970-01-01T00:00:01+00:00", 1000),
        ("1970-01-01T00:00:01", 1000),
        ("1970-01-01T00:00:01.500Z", 1500),
        ("1970-01-01T00:00:01.000+0000", 1000),
        ("yesterday", None),
    ],
)
def test_times_as_text_become_milliseconds(text: str, expected: int | None) -> None:
    assert mapping.milliseconds(text) == expected
