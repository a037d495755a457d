#!/bin/sh
# Write every lock file anew from pyproject.toml and the layers' lists. Hashes yes, addresses no.
set -eu
cd "$(dirname "$0")/.."
uv="${UV:-.venv/bin/uv} pip compile --quiet --generate-hashes --no-emit-index-url --no-header"

$uv pyproject.toml --extra cloud --extra local --extra dev --python-version 3.11 --output-file requirements/dev.txt
# The same versions, and only what `make run` needs.
$uv pyproject.toml --extra cloud --extra local --python-version 3.11 \
    --constraint requirements/dev.txt --output-file requirements/local.txt
# What benchmarks are compared with.
$uv pyproject.toml --extra bench --python-version 3.11 \
    --constraint requirements/dev.txt --output-file requirements/bench.txt
# Tools that disagree with us about botocore live in environments of their own.
$uv requirements/tools.in --python-version 3.11 --output-file requirements/tools.txt

# Lambda has boto3; chalice's command line is not deployed, nor what only it needs.
left_out=""
for name in boto3 botocore s3transfer urllib3 python-dateutil pip setuptools wheel inquirer blessed readchar \
    editor runs xmod click jinxed wcwidth ansicon; do
    left_out="$left_out --no-emit-package $name"
done
for layer in runtime engine pdf; do
    # shellcheck disable=SC2086 - words are meant
    $uv "layers/$layer/requirements.in" --python-version 3.13 --python-platform x86_64-manylinux_2_28 \
        --no-annotate --constraint requirements/dev.txt $left_out --output-file "layers/$layer/requirements.txt"
done
