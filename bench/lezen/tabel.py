#!/usr/bin/env python3
"""Prints bench/LEZEN.md: how what the reader proposes for the letter of 23 June 2020 compares with a careful reader's annotation.

    tabel.py OUT.json RONDE.json SECONDS_LETTER SECONDS_2MB MEGABYTES
"""
import datetime, json, os, platform, sys
import score_lezen as s

out, ronde = json.load(open(sys.argv[1])), json.load(open(sys.argv[2]))
letter, groot, mb = map(float, sys.argv[3:6])
gold = json.load(open(os.path.join(os.path.dirname(__file__), "annotatie-2020-06-23.json")))
rest = {"afspraken": [{"id": a["id"], "soort": a["soort"], "soort_alternatief": a.get("soortAlternatief"), "zekerheid": "".join(" " + c.lower() if c.isupper() else c for c in a["zekerheid"]),
    "lines": [a["passages"][0]["vanRegel"], a["passages"][0]["totRegel"]], "termijn_norm": None, "dagen": (a.get("termijn") or {}).get("tot")} for a in ronde["afspraken"]],
    "agenderingen": [{"moment_norm": "ja" if (x.get("moment") or {}).get("tot") or x.get("overleg") else "onbepaald", "lines": [x["passages"][0]["vanRegel"], x["passages"][0]["totRegel"]]}
        for a in ronde["afspraken"] for x in a.get("agenderingen", []) if x.get("passages")]}

def meet(g, van, tot):
    inside = lambda r: van <= s.lines(r)[0] and s.lines(r)[1] <= tot
    G, F = [x for x in g["afspraken"] if inside(x)], [x for x in out["kandidaten"] if inside(x)]
    bare, missed, spare = s.match(G, F); typed, _, _ = s.match(G, F, s.soort_ok)
    t = [(s.term(x["termijn_norm"]), f.get("termijn") or {}) for x, f in bare if s.term(x["termijn_norm"])]
    d = [(x["dagen"], (f.get("termijn") or {}).get("tot")) for x, f in bare if x.get("dagen")]
    ag = [dict(x, regels=x.get("regels") or s.lines(f)) for f in F for x in f.get("agenderingen", [])]
    ga = [x for x in g["agenderingen"] if inside(x) and x["moment_norm"] != "onbepaald"]
    fa = [x for x in ag if x.get("overleg") or x.get("tot")]
    m, _, _ = s.match(ga, fa)
    cg = [c for c in g.get("cijfers", []) if inside(c) and isinstance(c["waarde"], (int, float)) and c["eenheid"] not in ("jaar", "periode", "rangnummer")]
    cm, _, _ = s.match(cg, [c for c in out.get("cijfers", []) if inside(c)], lambda x, y: y.get("waarde") == x["waarde"])
    term = s.rate(sum(s.term_ok(x, y) for x, y in t) + sum(x == y for x, y in d), len(t) + len(d))
    return [s.rate(len(bare), len(G)), s.rate(len(bare), len(F)), s.rate(len(typed), len(G)), s.rate(len(typed), len(F)),
            s.rate(sum(x["zekerheid"] == f.get("zekerheid") for x, f in bare), len(bare)), term, s.rate(len(m), len(ga)), s.rate(len(m), len(fa)), s.rate(len(cm), len(cg))], bare, F, missed, spare

delen = [("1-266, rules written on it", gold, 1, 266), ("267-321, kept apart", gold, 267, 321), ("1-321", gold, 1, 321), ("322-534, against the reviewed round", rest, 322, 534)]
uit = [meet(g, a, b) for _, g, a, b in delen]
namen = ["kaal recall", "kaal precision", "with soort recall", "with soort precision", "zekerheid", "termijn", "agenderingen with moment recall", "agenderingen with moment precision", "cijfers recall"]
doel = [".92", ".85", ".85", ".78", ".90", ".95", ".90", ".85", ".95"]
print(f"# Reading: measured on the letter of 23 June 2020\n\n{datetime.date.today()}, {os.cpu_count()} processors, {platform.machine()}, {platform.system()}; made by `bench/lezen.sh`. Lines of the letter; rules of matching in `bench/lezen/score_lezen.py`.\n")
print("| measure | " + " | ".join(n for n, *_ in delen) + " | aim |\n|" + "---|" * (len(delen) + 2))
for i, naam in enumerate(namen): print(f"| {naam} | " + " | ".join(u[0][i] for u in uit) + f" | {doel[i]} |")
print("\n## Confidence against what proved right\n\nAll lines, bare match.\n\n| confidence | proposals | right |\n|---|---|---|")
goed = {id(f) for u in (uit[2], uit[3]) for _, f in u[1]}
alle = uit[2][2] + uit[3][2]
for laag, hoog in ((0, .7), (.7, .8), (.8, .9), (.9, 1.01)):
    b = [f for f in alle if laag <= f["vertrouwen"] < hoog]
    if b: print(f"| {laag:.2f} to {min(hoog, 1):.2f} | {len(b)} | {s.rate(sum(id(f) in goed for f in b), len(b))} |")
print(f"\n## Speed\n\nThe command from start to finish, process and lists included: this letter {letter:.2f} s; {mb:.1f} MB of the same text {groot:.2f} s. Less the start, {mb / max(groot - letter, .01):.2f} MB a second.\n")
print("## What is missed and what is proposed too much\n\n" + "\n".join(f"- missed {x['id']} ({x['soort']}), lines {s.lines(x)[0]}-{s.lines(x)[1]}" for u in (uit[2], uit[3]) for x in u[3]))
print("\n".join(f"- too much: {x['soort']}, lines {s.lines(x)[0]}-{s.lines(x)[1]}" for u in (uit[2], uit[3]) for x in u[4]))
