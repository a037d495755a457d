"""The API function's first answer in the local cloud, beside its next ones and a bare function's, in one run.

    python -m bench.cold_start [--rounds 5]

Each round changes the functions' configuration, which makes the next call start a new process. Times are
milliseconds of the wall clock at the client, through API Gateway's address for ours and by Invoke for the
bare function, which only answers.
"""

from __future__ import annotations

import argparse
import io
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from tests.stack import Stack, shared

BARE = "bench-bare"
CODE = "def handler(event, context):\n    return {}\n"


def took(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def restart(client: Any, name: str, number: int) -> None:
    """A changed environment is a new process at the next call."""
    held = client.get_function_configuration(FunctionName=name).get("Environment", {}).get("Variables", {})
    client.update_function_configuration(
        FunctionName=name, Environment={"Variables": {**held, "BENCH_ROUND": str(number)}}
    )


def make_bare(client: Any, role: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("app.py", CODE)
    client.create_function(
        FunctionName=BARE,
        Runtime="python3.13",
        Role=role,
        Handler="app.handler",
        Code={"ZipFile": packed.getvalue()},
    )


def measure(stack: Stack, rounds: int) -> None:
    functions = stack.cloud.client("lambda")
    names = [each["FunctionName"] for each in functions.list_functions(MaxItems=100)["Functions"]]
    api = next(name for name in names if name.endswith("-api"))
    make_bare(functions, functions.get_function_configuration(FunctionName=api)["Role"])
    first: list[float] = []
    next_ones: list[float] = []
    bare: list[float] = []
    with stack.client() as client:
        for number in range(rounds):
            restart(functions, api, number)
            restart(functions, BARE, number)
            first.append(took(lambda: client.get("/health").raise_for_status()))
            next_ones.extend(took(lambda: client.get("/health").raise_for_status()) for _ in range(5))
            bare.append(took(lambda: functions.invoke(FunctionName=BARE)))
    for text, found in (
        ("first answer of a new API process", first),
        ("compared with: its next answers", next_ones),
        ("compared with: the first answer of a bare function", bare),
    ):
        print(f"  {text:<58}{median(found):>9.0f} ms", flush=True)
    print(f"    → first / next: {median(first) / median(next_ones):.1f} times")
    print(f"    → ours / bare: {median(first) / median(bare):.1f} times")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as scratch, shared(Path(scratch), owner=os.getpid()) as stack:
        measure(stack, rounds)


if __name__ == "__main__":
    main()
