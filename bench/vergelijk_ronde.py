#!/usr/bin/env python3
"""Compares a round that came out of the review screen with the reviewed one, afspraak by afspraak, and lists the differences.

    vergelijk_ronde.py samples/2020-voorjaar/ronde.json RONDE.json [SENTENCE ...]

bench/beoordelen.sh makes the outcome and the list.
Matching is one-to-one by lines of the first passage (at least half of the shorter range), then by shared words.
"""
import datetime, json, re, sys


def words(text): return set(re.findall(r"\w{4,}", text.lower()))


def lines(a):
    p = a.get("passages") or [{}]
    return p[0].get("vanRegel", 0), p[0].get("totRegel", 0)


def alike(a, b):
    (v, t), (w, u) = lines(a), lines(b)
    n = min(t, u) - max(v, w) + 1
    if n <= 0 or 2 * n < min(t - v + 1, u - w + 1): return 0
    x, y = words(a["tekst"]), words(b["tekst"])
    return 1 + (len(x & y) / len(x | y) if x | y else 1)


def value(a, field):
    v = a.get(field)
    if field == "partijen": return sorted((p["partij"], p["rol"]) for p in v or [])
    if field == "verbanden": return len(v or [])
    if field == "termijn": return (v or {}).get("tekst")
    if field == "agenderingen": return sorted((g["actie"], g.get("zekerheid"), bool(g.get("overleg"))) for g in v or [])
    if field == "overleg": return bool(v)
    return v


def main():
    want, have = (json.load(open(p))["afspraken"] for p in sys.argv[1:3])
    pairs, used, taken = [], set(), set()
    for s, i, j in sorted(((alike(a, b), i, j) for i, a in enumerate(want) for j, b in enumerate(have)), reverse=True):
        if s > 0 and i not in used and j not in taken:
            used.add(i); taken.add(j); pairs.append((want[i], have[j]))
    fields = ["tekst", "soort", "landsdelen", "themas", "partijen", "termijn", "zekerheid", "tijd", "status", "agenderingen", "verbanden", "overleg", "onderwerp", "toelichting"]
    print(f"# The letter of 2020 through the review screen, {datetime.date.today():%-d %B %Y}\n")
    name = sys.argv[1][max(0, sys.argv[1].find("samples/")):]
    print(f"{len(want)} afspraken in `{name}`, {len(have)} came out; {len(pairs)} are on the same lines.\n")
    for sentence in sys.argv[3:]: print(sentence + "\n")
    print("| field | the same | differs |\n|---|---|---|")
    diff = {f: [(a, b) for a, b in pairs if value(a, f) != value(b, f)] for f in fields}
    for f in fields: print(f"| {f} | {len(pairs) - len(diff[f])} | {len(diff[f])} |")
    print("\n## Not in the outcome\n")
    for i, a in enumerate(want):
        if i not in used: print(f"- {a.get('referentie')} r. {lines(a)[0]}-{lines(a)[1]}: {a['tekst']}")
    print("\n## Only in the outcome\n")
    for j, b in enumerate(have):
        if j not in taken: print(f"- r. {lines(b)[0]}-{lines(b)[1]}: {b['tekst']}")
    for f in fields:
        if not diff[f]: continue
        print(f"\n## {f}\n")
        for a, b in diff[f][:40]: print(f"- r. {lines(a)[0]}-{lines(a)[1]}: {json.dumps(value(a, f), ensure_ascii=False)} became {json.dumps(value(b, f), ensure_ascii=False)}")
        if len(diff[f]) > 40: print(f"- and {len(diff[f]) - 40} more")


main()
