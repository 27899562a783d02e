#!/bin/sh
# Measures the release binary against mdp, patat and htop in one run, and prints figures, ratios and where an aim is missed.
# Options go to terminal_bench.py, for example: sh Benchmarks/run.sh --idle-seconds 5 --rounds 5
set -eu
cd "$(dirname "$0")/.."
sh scripts/install-packages.sh mdp patat htop python3
[ -x .build/release/goedwerk ] || swift build -c release --product goedwerk --static-swift-stdlib
python3 Benchmarks/terminal_bench.py --program .build/release/goedwerk --assets assets "$@"
swift build -c release --package-path Benchmarks --product engine-bench
Benchmarks/.build/release/engine-bench assets/programmes/goed-werk
