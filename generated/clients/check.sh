#!/bin/sh
# Checks the clients of one API: the types of the TypeScript one, and that each module of the Python one can be imported.
# What they do against the mock is told in contract-tests/clients.
# Usage: check.sh <API> <folder of the clients> <folder of the tools>
set -eu
api=$1
clients=$2
tools=$3

"$tools/node_modules/.bin/tsc" --strict --noEmit \
    --target es2020 --module es2020 --moduleResolution bundler --lib es2020,dom,dom.iterable \
    "$clients/typescript/index.ts"

python="$tools/python/bin/python"
"$python" -m pip install --quiet --no-cache-dir --disable-pip-version-check -r "$clients/python/requirements.txt"
"$python" -m compileall -q "$clients/python/understudy_$api"
PYTHONPATH="$clients/python" "$python" - "understudy_$api" <<'PYTHON'
import importlib
import pkgutil
import sys

package = importlib.import_module(sys.argv[1])
names = [module.name for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
for name in names:
    importlib.import_module(name)
models = [name for name in names if ".models." in name]
if not models:
    sys.exit(f"{package.__name__} has no models")
print(f"{package.__name__}: {len(names)} modules imported, {len(models)} of them models")
PYTHON
