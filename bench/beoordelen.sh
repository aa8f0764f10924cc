#!/usr/bin/env bash
# Judges the whole letter of 23 June 2020 in a browser, as the reader proposes it and as someone would who knows the reviewed round,
# and writes what differs from that round to bench/beoordelen-2020.md. Needs python3 and Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/Landsdeel.Browser.Tests -c Release -v quiet --nologo
map=$(mktemp -d); trap 'rm -rf "$map"' EXIT
LANDSDEEL_RONDE=$map dotnet run --no-build -c Release --project tests/Landsdeel.Browser.Tests -- -noColor -class '*OordeelReisTests' -showLiveOutput | tee "$map/uit"
gedaan=$(sed -nE 's/^.*\[OUTPUT\] ([0-9]+ proposed: .*)$/\1/p' "$map/uit" | tail -1)
python3 bench/vergelijk_ronde.py samples/2020-voorjaar/ronde.json "$map/ronde.json" \
  "Made by \`bench/beoordelen.sh\`: the reader proposed, and the journey judged by keys: what is in the reviewed round was taken over, what is not was rejected, what the reader missed was pointed at in the letter. It corrected the wording and certainty of three; everything else is as the reader has it, so most differences below are what a person would still correct." \
  "$gedaan." > bench/beoordelen-2020.md
head -40 bench/beoordelen-2020.md
