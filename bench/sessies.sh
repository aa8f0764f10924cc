#!/usr/bin/env bash
# Two hundred people at once on PostgreSQL; writes bench/SESSIES.md. Arguments go on: --people 200 --think 10 --seconds 300 --count 100000
# BENCH_MAP is the folder for the register, kept for the next run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
map="${BENCH_MAP:-${TMPDIR:-/tmp}/landsdeel-bench}"
mkdir -p "$map"
dotnet build src/Landsdeel -c Release -v quiet --nologo
dotnet build bench/Landsdeel.Bench -c Release -v quiet --nologo
dotnet bench/Landsdeel.Bench/bin/Release/net10.0/Landsdeel.Bench.dll sessies src/Landsdeel/bin/Release/net10.0/landsdeel.dll "$map" bench/SESSIES.md "$@"
cat bench/SESSIES.md
