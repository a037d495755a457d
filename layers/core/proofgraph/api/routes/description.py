"""The API's own description."""

from __future__ import annotations

from typing import Any

from pydantic import RootModel

from proofgraph.access.permissions import Anyone
from proofgraph.api.registration import Call, route


class Description(RootModel[dict[str, Any]]):
    """An OpenAPI 3.1 document."""


@route("/openapi.json", permission=Anyone.PUBLIC)
def get_description(call: Call) -> Description:
    """Read this description, as generated from the running code."""
    # Imported here: the generator walks the routes, of which this is one.
    from proofgraph.api import openapi

    return Description(openapi.document())
