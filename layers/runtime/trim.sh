#!/bin/sh
# Leave out what Lambda has itself, and what only tools use. $1 is the folder of the layer's packages.
set -eu
cd "$1"
rm -rf boto3 boto3-* botocore botocore-* s3transfer s3transfer-* urllib3 urllib3-* bin
find . \( -name __pycache__ -o -name tests \) -type d -prune -exec rm -rf {} +
find . \( -name '*.pyi' -o -name '*.c' -o -name '*.h' -o -name '*.pyx' \) -type f -delete
