#!/usr/bin/env bash
# Measures how fast letters are read and writes bench/LEZEN-SNELHEID.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build bench/Landsdeel.Bench -c Release -v quiet --nologo
dotnet bench/Landsdeel.Bench/bin/Release/net10.0/Landsdeel.Bench.dll lezen \
  bench/Landsdeel.Bench/bin/Release/net10.0/landsdeel.dll samples/2020-voorjaar/kamerbrief-2020-06-23.txt bench/LEZEN-SNELHEID.md
