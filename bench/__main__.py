"""`python -m bench [NAME…]`: every benchmark, or those named; each is a module of this folder.

Each prints what it measured beside what it is compared with, in the same run.
"""

from __future__ import annotations

import subprocess
import sys

BENCHES = {
    "graph": ["bench.graph"],
    "collect": ["bench.collect"],
    "evaluate": ["bench.evaluate"],
    "year": ["bench.year"],
    "cold-start": ["bench.cold_start"],
    "export": ["bench.export"],
    "j1ql": ["bench.j1ql.run"],
    "lambda": ["bench.j1ql.lambda_run"],
    "scale": ["bench.scale"],
    "dynamodb": ["bench.dynamodb"],
    "ledger": ["bench.ledger"],
}


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"No benchmark {unknown[0]!r}; there are {', '.join(BENCHES)}.")
        return 2
    codes = [subprocess.call([sys.executable, "-m", *BENCHES[name]]) for name in names or BENCHES]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
