#!/bin/sh
# Measures the release binary against mdp, patat and htop, and the statistics against numpy, scipy and HiGHS, in one run, and prints
# figures, ratios and where an aim is missed.
# Options go to terminal_bench.py, for example: sh Benchmarks/run.sh --idle-seconds 5 --rounds 5
set -eu
cd "$(dirname "$0")/.."
sh scripts/install-packages.sh mdp patat htop python3 python3-venv
[ -x .build/release/goedwerk ] || make release
python3 Benchmarks/terminal_bench.py --program .build/release/goedwerk --assets assets "$@"
swift build -c release --package-path Benchmarks --product engine-bench
Benchmarks/.build/release/engine-bench assets/programmes/goed-werk
# Formats of reports beside pandoc.
sh scripts/install-packages.sh pandoc libreoffice-writer-nogui libpango-1.0-0 libpangoft2-1.0-0 fonts-liberation2
formats=Benchmarks/.build/formats
[ -x "$formats/bin/python" ] || python3 -m venv "$formats"
"$formats/bin/python" -m pip install --quiet --disable-pip-version-check 'weasyprint>=70'
PATH="$PWD/$formats/bin:$PATH" python3 Benchmarks/package_bench.py --program .build/release/goedwerk --assets assets
# Beside numpy, scipy and HiGHS, which live in an environment of their own.
environment=Benchmarks/.build/python
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/python" -m pip install --quiet --disable-pip-version-check numpy scipy highspy
swift build -c release --package-path Benchmarks --product statistics-bench
"$environment/bin/python" Benchmarks/statistics_bench.py --bench Benchmarks/.build/release/statistics-bench
