#!/usr/bin/env bash
# Measures `lees FOLDER` for 20 and 200 copies of the letter of 2020 in every form, and 1000 of them mixed: time, and the largest memory of the program itself and
# of one process that reads PDF and web pages for it. Writes bench/LEZEN-MAP.md. Needs GNU time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build src/Landsdeel -c Release -v quiet --nologo
werk=$(mktemp -d); trap 'rm -rf "$werk"' EXIT
vormen=(samples/2020-voorjaar/kamerbrief-2020-06-23.txt tests/Landsdeel.Tests/Lezen/brieven/brief{.docx,.odt,.html,-libreoffice.pdf,-chromium.pdf})
uit=bench/LEZEN-MAP.md
{
  echo "# Reading a folder"
  echo
  echo "Copies of the letter of 2020, \`lees FOLDER --json\`. Memory is the largest resident size: of the program, and of the largest process beside it."
  echo
  echo "$(date -u +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg) before the run."
  echo
  echo "| form | files | seconds | files a second | program MB | beside it MB |"
  echo "|---|---:|---:|---:|---:|---:|"
} > "$uit"
for vorm in "${vormen[@]}" gemengd; do
  for n in 20 200 $([ "$vorm" = gemengd ] && echo 1000); do
    map=$werk/map; rm -rf "$map"; mkdir "$map"
    for ((i = 0; i < n; i++)); do
      bron=$([ "$vorm" = gemengd ] && echo "${vormen[$((i % ${#vormen[@]}))]}" || echo "$vorm")
      cp "$bron" "$map/$i.${bron##*.}"
    done
    (while sleep 0.2; do
      for p in $(pgrep -f -- "landsdeel.dll --leeswerk$" || true); do grep -h VmHWM "/proc/$p/status" 2>/dev/null || true; done
    done) > "$werk/naast" & meter=$!
    /usr/bin/time -f '%e %M' -o "$werk/tijd" dotnet src/Landsdeel/bin/Release/net10.0/landsdeel.dll lees "$map" --json > /dev/null 2> "$werk/gezegd"
    kill "$meter"; wait "$meter" 2>/dev/null || true
    read -r sec kb < <(tail -1 "$werk/tijd")
    naast=$(awk '{ if ($2 > m) m = $2 } END { printf "%.0f", m / 1024 }' "$werk/naast")
    echo "| $(basename "$vorm") | $n | $sec | $(awk "BEGIN { printf \"%.0f\", $n / $sec }") | $((kb / 1024)) | $naast |" | tee -a "$uit"
  done
done
