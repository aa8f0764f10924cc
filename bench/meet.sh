#!/usr/bin/env bash
# Measures the site on both databases and writes bench/RESULTATEN.md. Arguments go on to the measuring program:
#   bench/meet.sh --counts 1000,100000,1000000 --databases sqlite,postgres --requests 400
# BENCH_MAP is the folder for the registers (some gigabytes at 1,000,000); they are kept for the next run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
map="${BENCH_MAP:-${TMPDIR:-/tmp}/landsdeel-bench}"
mkdir -p "$map"
dotnet build src/Landsdeel -c Release -v quiet --nologo
dotnet build bench/Landsdeel.Bench -c Release -v quiet --nologo
dotnet bench/Landsdeel.Bench/bin/Release/net10.0/Landsdeel.Bench.dll \
  src/Landsdeel/bin/Release/net10.0/landsdeel.dll "$map" bench/RESULTATEN.md "$@"
cat bench/oorzaken.md >> bench/RESULTATEN.md
cat bench/RESULTATEN.md
