#!/usr/bin/env bash
# Scores the names and figures that `lees` finds in the letter of 23 June 2020 and writes the table of bench/VERMELDINGEN.md. Needs python3.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build src/Landsdeel -c Release -v quiet --nologo
uit=$(mktemp); trap 'rm -f "$uit"' EXIT
dotnet src/Landsdeel/bin/Release/net10.0/landsdeel.dll lees samples/2020-voorjaar/kamerbrief-2020-06-23.txt --json > "$uit"
tabel=$(python3 bench/score_vermeldingen.py --table bench/lezen/annotatie-2020-06-23.json "$uit" samples/2020-voorjaar/ronde.json)
python3 - "$tabel" <<'PY'
import datetime, re, sys
path = "bench/VERMELDINGEN.md"; text = open(path).read()
text = re.sub(r"<!-- table -->.*<!-- end -->", lambda _: f"<!-- table -->\n{datetime.date.today()}\n\n{sys.argv[1]}\n<!-- end -->", text, flags=re.S)
open(path, "w").write(text)
PY
