"""The credential report: AWS makes it in the background, at most every four hours, as a CSV file."""

from __future__ import annotations

import base64
import csv
import io
import time
from typing import Any

from proofgraph.errors import UnavailableError
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import call
from proofgraph.integrations.mapping import milliseconds

GENERATE = call("iam", "GenerateCredentialReport")
REPORT = call("iam", "GetCredentialReport", memo=True)
WAITS = (0.2, 0.5, 1, 2, 4, 8)
"""Seconds between asking whether it is ready."""

NO_VALUE = frozenset({"", "N/A", "no_information", "not_supported"})


def credential_report(reader: Reader) -> dict[str, dict[str, Any]]:
    """Its rows by user name, `<root_account>` among them; times as epoch milliseconds."""
    for wait in (*WAITS, None):
        if reader.ask(GENERATE, {}).get("State") == "COMPLETE":
            break
        if wait is None:
            raise UnavailableError("AWS did not make the credential report in time.", code="NotReady")
        time.sleep(wait)
    content = base64.b64decode(reader.ask(REPORT, {})["Content"]).decode("utf-8")
    return {row["user"]: _row(row) for row in csv.DictReader(io.StringIO(content))}


def _row(row: dict[str, str]) -> dict[str, Any]:
    return {name: _value(name, text) for name, text in row.items() if text not in NO_VALUE}


def _value(name: str, text: str) -> Any:
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    if name.endswith(("_time", "_date", "_last_used", "_changed", "_rotated", "_rotation")):
        return milliseconds(text)
    return text
