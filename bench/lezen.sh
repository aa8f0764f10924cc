#!/usr/bin/env bash
# Scores what `lees` proposes for the letter of 23 June 2020 and writes bench/LEZEN.md. Needs python3.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build src/Landsdeel -c Release -v quiet --nologo
map=$(mktemp -d); trap 'rm -rf "$map"' EXIT
brief=samples/2020-voorjaar/kamerbrief-2020-06-23.txt
for _ in $(seq 60); do cat "$brief"; done > "$map/groot.txt"
lees() { local t0; t0=$(date +%s.%N); dotnet src/Landsdeel/bin/Release/net10.0/landsdeel.dll lees "$1" --json > "$2"; echo "$(date +%s.%N) - $t0" | bc; }
klein=$(lees "$brief" "$map/brief.json"); klein=$(lees "$brief" "$map/brief.json"); groot=$(lees "$map/groot.txt" "$map/groot.json")
PYTHONPATH=bench/lezen python3 bench/lezen/tabel.py "$map/brief.json" samples/2020-voorjaar/ronde.json "$klein" "$groot" \
  "$(echo "scale=3; $(stat -c %s "$map/groot.txt") / 1000000" | bc)" > bench/LEZEN.md
cat bench/LEZEN.md
