#!/bin/sh
# Simulated phones against a session on this machine, beside a static file of nginx. Stops by itself, within some minutes.
# Options go to load.py, for example: sh Benchmarks/load.sh --counts 10 100
set -eu
cd "$(dirname "$0")/.."
sh scripts/install-packages.sh nginx-light python3 python3-venv
environment=Benchmarks/.build/python
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/python" -m pip install --quiet --disable-pip-version-check uvloop || true
swift build -c release --package-path Benchmarks --product lane-host
"$environment/bin/python" Benchmarks/load.py --host Benchmarks/.build/release/lane-host --assets assets "$@"
