#!/usr/bin/env bash
# Scores what `lees` proposes for the letter of 23 June 2020 and for the invented letters, and writes bench/LEZEN.md. Needs python3.
#   lezen.sh          measure
#   lezen.sh --ijk    first fit data/lezen/vertrouwen.tsv again on what is proposed now, and build with it
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
map=$(mktemp -d); trap 'rm -rf "$map"' EXIT
brief=samples/2020-voorjaar/kamerbrief-2020-06-23.txt
export PYTHONPATH=bench/lezen PYTHONDONTWRITEBYTECODE=1
lees() { local t0; t0=$(date +%s.%N); dotnet src/Landsdeel/bin/Release/net10.0/landsdeel.dll lees "$1" --json > "$2"; echo "$(date +%s.%N) - $t0" | bc; }
alles() { for f in "$brief" bench/lezen/verzonnen/*/*.txt; do lees "$f" "$map/$(basename "$f" .txt).json" > /dev/null; done; }
dotnet build src/Landsdeel -c Release -v quiet --nologo
alles
if [ "${1:-}" = --ijk ]; then
  python3 bench/lezen/ijk.py "$map" samples/2020-voorjaar/ronde.json > "$map/vertrouwen.tsv"
  mv "$map/vertrouwen.tsv" data/lezen/vertrouwen.tsv
  dotnet build src/Landsdeel -c Release -v quiet --nologo
  alles
fi
for _ in $(seq 60); do cat "$brief"; done > "$map/groot.txt"
klein=$(lees "$brief" "$map/kamerbrief-2020-06-23.json"); groot=$(lees "$map/groot.txt" "$map/groot.json")
python3 bench/lezen/tabel.py "$map" samples/2020-voorjaar/ronde.json "$klein" "$groot" "$(echo "scale=3; $(stat -c %s "$map/groot.txt") / 1000000" | bc)" > "$map/LEZEN.md"
mv "$map/LEZEN.md" bench/LEZEN.md
cat bench/LEZEN.md
