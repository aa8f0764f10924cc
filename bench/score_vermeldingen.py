#!/usr/bin/env python3
"""Scores the names and figures that `./landsdeel lees LETTER --json` finds against a careful reader's annotation.

    score_vermeldingen.py GOLD.json OUT.json [--lines 1 266] [--misses] [--kind partijen]
    score_vermeldingen.py --table GOLD.json OUT.json ROUND.json     the tables of bench/VERMELDINGEN.md, which bench/vermeldingen.sh makes

Rules. One-to-one, best first. Found: a gold record and a found one whose names share a word of four letters or more (or an
abbreviation), and of which some mention lies within a line of some mention of the other. Precision is stricter on us than it may
seem: what is right but not in the annotation counts as wrong. Figures: value equal and lines overlap.
"""
import argparse, contextlib, csv, datetime, glob, io, json, os, re, sys, unicodedata

STOP = set("deze voor naar door over onder tussen langs regio landsdeel generiek ook provincie gemeente programma".split())
def fold(s): return unicodedata.normalize("NFKD", s or "").encode("ascii", "ignore").decode().lower()
def words(r):
    text = " ".join(str(r.get(k) or "") for k in ("naam", "afkorting"))
    out = {w for w in re.findall(r"[a-z0-9]+", fold(text)) if (len(w) >= 4 or w in ("nb", "ik")) and w not in STOP}
    return out | {fold(w) for w in re.findall(r"\b[A-Z][A-Za-z]*[A-Z]\w*\b", text)} | ({w for w in re.findall(r"[a-z]+", fold(text))} if not out else set())
def stem(w): return re.sub(r"(en|es|s|e|n)$", "", w) if len(w) > 5 else w
def spots(r): return [tuple(x) for x in (r.get("alle") or [r.get("regels") or r.get("lines")] + list(r.get("ook_in") or []))]
def near(a, b): return any(x[0] - 1 <= y[1] and y[0] - 1 <= x[1] for x in spots(a) for y in spots(b))

def match(gold, found, fits):
    cand = sorted(((fits(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)), key=lambda c: (-c[0], c[1], c[2]))
    gi, fj = {}, {}
    for s, i, j in cand:
        if s > 0 and i not in gi and j not in fj: gi[i], fj[j] = j, i
    return gi, fj

def names(g, f):
    if fold(f['naam']) == fold(g['naam']).split(' (')[0] and near(g, f): return 2
    a, b = {stem(w) for w in words(g)}, {stem(w) for w in words(f)}
    return len(a & b) / max(1, min(len(a), len(b))) + 0.01 * len(a & b) if a & b and near(g, f) else 0

def round_as_gold(path):
    """The reviewed round in the words of the annotation; a record stands where it is first named."""
    ronde, names = json.load(open(path)), {}
    for f in glob.glob(os.path.join(os.path.dirname(__file__), "..", "data", "partijen", "*.csv")):
        for row in csv.DictReader(open(f)): names[row["id"]] = " ".join([row["naam"], row.get("aliassen") or ""])
    def rec(x, naam=None):
        spots = [(p["vanRegel"], p["totRegel"]) for p in x.get("passages", []) if p["document"].startswith("kamerbrief-2020-06-23")]
        return dict(x, naam=naam or x.get("naam", ""), lines=min(spots), alle=spots, quote="") if spots else None
    keep = lambda rs: [r for r in rs if r]
    gold = {k: keep(map(rec, ronde[k])) for k in ("overleggen", "gebieden", "opgaven")}
    gold["partijen"] = keep(map(rec, ronde["partijen"])) + keep(rec(v, names.get(v["partij"], v["partij"])) for v in ronde["vermeldingen"])
    gold["programmas_en_trajecten"] = keep(map(rec, ronde["trajecten"] + ronde["akkoorden"]))
    gold["cijfers"] = [dict(c, van_jaar=c.get("van"), tot_jaar=c.get("tot"), quote=c["wat"]) for c in keep(map(rec, ronde["cijfers"]))]
    return gold

def table(gold, out, ronde):
    parts = [("1-266, rules written on it", gold, (1, 266)), ("267-321, kept apart", gold, (267, 321)), ("1-321", gold, (1, 321)), ("322-534, the reviewed round", round_as_gold(ronde), (322, 534))]
    rows = {}
    for _, g, lines in parts:
        text = io.StringIO()
        with contextlib.redirect_stdout(text): score(g if isinstance(g, dict) else json.load(open(g)), json.load(open(out)), lines)
        for line in text.getvalue().splitlines():
            name, r, q = [c.strip() for c in line.strip("|").split("|")]
            rows.setdefault(name, []).append((r, q))
    print("| | " + " | ".join(f"{n}: recall | precision" for n, *_ in parts) + " |\n|---" + "|---|---" * len(parts) + "|")
    for name, cells in rows.items():
        # What the round does not say in these words is not compared with it.
        cells = [c if i < 3 or ":" not in name else ("", "") for i, c in enumerate(cells)]
        print("| " + name.replace("programmas_en_trajecten", "trajecten and akkoorden") + " | " + " | ".join(f"{r} | {q}" for r, q in cells) + " |")

def main():
    if sys.argv[1:2] == ["--table"]: return table(*sys.argv[2:])
    p = argparse.ArgumentParser(); p.add_argument("gold"); p.add_argument("out")
    p.add_argument("--lines", nargs=2, type=int); p.add_argument("--misses", action="store_true"); p.add_argument("--kind")
    a = p.parse_args(); score(json.load(open(a.gold)), json.load(open(a.out)), a.lines, a.misses, a.kind)

def score(gold, out, lines=None, misses=False, only=None):
    a = argparse.Namespace(lines=lines, misses=misses, kind=only)
    inside = lambda r: not a.lines or any(a.lines[0] <= s[0] and s[1] <= a.lines[1] for s in spots(r))
    first = lambda r: not a.lines or (a.lines[0] <= (r.get("lines") or r.get("regels"))[0] and (r.get("lines") or r.get("regels"))[1] <= a.lines[1])
    kinds = {"partijen": ["partijen"], "overleggen": ["overleggen"], "gebieden": ["gebieden"],
             "programmas_en_trajecten": ["trajecten", "akkoorden"], "opgaven": ["opgaven"]}
    for kind, keys in kinds.items():
        if a.kind and kind != a.kind: continue
        G = [r for r in gold[kind] if first(r)]
        F = [r for k in keys for r in out.get(k, []) if inside(r)]
        gi, fj = match(G, F, names)
        r, q = len(gi), len(F)
        print(f"| {kind} | {r}/{len(G)} = {r / max(1, len(G)):.2f} | {len(fj)}/{q} = {len(fj) / max(1, q):.2f} |")
        if kind == "gebieden":
            # Of the areas found: the status, and how far anyone is committed, as the first words of the annotation say them.
            both = [(G[i], F[j]) for i, j in gi.items()]
            for name, have, want in (("status", "status", "status"), ("mate van toezegging", "toezegging", "mate_van_toezegging")):
                said = [(g[want], f.get(have)) for g, f in both if g.get(want) and not (name == "status" and g[want] in ("optie", "prioriteit", "waar mogelijk"))]
                good = sum(bool(y) and (fold(y).split()[0] in fold(x) or fold(x).split()[0] in fold(y)) for x, y in said)
                print(f"| gebieden: {name} | {good}/{len(said)} | |")
                if a.misses:
                    for x, y in said: print("   ", name, "|", x, "|", y)
        if a.misses:
            for i, g in enumerate(G):
                if i not in gi: print("   MISSED", g["lines"], g["naam"], "<<", g["quote"][:70])
            for j, f in enumerate(F):
                if j not in fj: print("   SPARE ", f["regels"], f["naam"], f.get("soort", ""))
    if not a.kind or a.kind == "cijfers":
        num = lambda v: v if isinstance(v, (int, float)) else None
        G = [c for c in gold["cijfers"] if first(c) and num(c.get("waarde")) is not None and c["eenheid"] not in ("jaar", "periode", "rangnummer")]
        F = [c for c in out["cijfers"] if inside(c)]
        gi, fj = match(G, F, lambda g, f: 1 if g["waarde"] == f["waarde"] and near(g, f) else 0)
        print(f"| cijfers | {len(gi)}/{len(G)} = {len(gi) / max(1, len(G)):.2f} | {len(fj)}/{len(F)} = {len(fj) / max(1, len(F)):.2f} |")
        both = [(G[i], F[j]) for i, j in gi.items()]
        unit = sum(fold(g["eenheid"]).split("/")[0].strip("% ")[:5] in fold(f["eenheid"]) for g, f in both)
        year = sum((g["van_jaar"], g["tot_jaar"]) == (f["van"], f["tot"]) for g, f in both)
        print(f"| cijfers: eenheid goed | {unit}/{len(both)} | |\n| cijfers: jaren goed | {year}/{len(both)} | |")
        if a.misses:
            for i, g in enumerate(G):
                if i not in gi: print("   MISSED", g["lines"], g["waarde"], g["eenheid"], "<<", g["quote"])
            for j, f in enumerate(F):
                if j not in fj: print("   SPARE ", f["regels"], f["waarde"], f["eenheid"], "|", f["wat"])
            for g, f in both: print("   PAIR", (g["waarde"], g["eenheid"], g["gebied"], g["van_jaar"], g["tot_jaar"]), "|", (f["eenheid"], f["wat"], f["gebied"], f["van"], f["tot"], f.get("operator")))

if __name__ == "__main__": main()
