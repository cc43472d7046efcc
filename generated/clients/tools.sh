#!/bin/sh
# Fetches what the clients are checked with: a TypeScript compiler, and a Python of their own.
# Usage: tools.sh <folder to put them in> <TypeScript version>
set -eu
tools=$1
typescript=$2

mkdir -p "$tools"
if [ ! -x "$tools/node_modules/.bin/tsc" ]; then
    npm install --prefix "$tools" --no-save --no-audit --no-fund --loglevel=error "typescript@$typescript"
fi
if [ ! -x "$tools/python/bin/python" ]; then
    python3 -m venv "$tools/python"
fi
