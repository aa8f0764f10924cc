#!/usr/bin/env bash
# Kills the site (signal 9) 50 times on each database while four people write, and writes bench/KILL.md.
#   bench/kill.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
keren="${1:-50}"
verslag=$(mktemp)
trap 'rm -f "$verslag"' EXIT
dotnet build -c Release -v quiet --nologo tests/Landsdeel.Tests
belasting=$(cut -d' ' -f1 /proc/loadavg)
LANDSDEEL_KEREN="$keren" LANDSDEEL_VERSLAG="$verslag" dotnet run --no-build -c Release --project tests/Landsdeel.Tests -- -noColor -parallel none -class '*VermoordTests*'
{
  cat <<KOP
# kill -9 during random writes

A real site in a process of its own; four people, each with an account, add afspraken, change them and write notes as fast as they are answered;
after 6 to 40 confirmed writes, in the middle of the next ones, signal 9; a new start; then every write that was ever confirmed (a redirect was received) is looked up, the parts of every
act are checked (\`VermoordTests.NietsHalf\`: versions and their rows, heads, search, referenties; for SQLite its own integrity check) and
\`journaal controleer\` computes the chain anew. Writes: new/changed/notes. *Unanswered* were sent and never confirmed: some are there, whole.
The test fails at the first loss, so a line here means none.

$(date -u +%F), $(nproc) cores, load $belasting before the run; PostgreSQL on the same machine. Run again with \`bench/kill.sh\`; \`./check\` does it 5 times.

| database | kills | confirmed writes | new/changed/notes | lost | half | unanswered | of those recorded | restart, median | longest |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
KOP
  cat "$verslag"
} > bench/KILL.md
cat bench/KILL.md
