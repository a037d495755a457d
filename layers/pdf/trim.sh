#!/bin/sh
# Leave out what only tools use. $1 is the folder of the layer's packages.
set -eu
cd "$1"
rm -rf bin
find . \( -name __pycache__ -o -name tests \) -type d -prune -exec rm -rf {} +
find . -name '*.pyi' -type f -delete
