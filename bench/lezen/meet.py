"""Counts what the reader proposed against a gold: the measures of bench/LEZEN.md, for one part of one document."""
import os, sys
import score_lezen as s
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import score_vermeldingen as v

NAMEN = ["kaal recall", "kaal precision", "with soort recall", "with soort precision", "zekerheid", "termijn", "agenderingen with moment recall",
         "agenderingen with moment precision", "cijfers recall", "partijen recall"]
DOEL = [".92", ".85", ".85", ".78", ".90", ".95", ".90", ".85", ".95", ".90"]

def deel(gold, out, van=1, tot=10**9, match=s.match):
    """The counts (right, of) of each measure, with the pairs, proposals, missed and spare."""
    inside = lambda r: van <= s.lines(r)[0] and s.lines(r)[1] <= tot
    G, F = [x for x in gold["afspraken"] if inside(x)], [x for x in out["kandidaten"] if inside(x)]
    bare, missed, spare = match(G, F)
    typed = sum(s.soort_ok(g, f) for g, f in bare) if match is not s.match else len(s.match(G, F, s.soort_ok)[0])
    t = [(s.term(x["termijn_norm"]), f.get("termijn") or {}) for x, f in bare if s.term(x["termijn_norm"])]
    d = [(x["dagen"], (f.get("termijn") or {}).get("tot")) for x, f in bare if x.get("dagen")]
    ag = [dict(x, regels=x.get("regels") or s.lines(f)) for f in F for x in f.get("agenderingen", [])]
    ga = [x for x in gold["agenderingen"] if inside(x) and x["moment_norm"] != "onbepaald"]
    fa = [x for x in ag if x.get("overleg") or x.get("tot")]
    m, _, _ = s.match(ga, fa)
    cg = [c for c in gold.get("cijfers", []) if inside(c) and isinstance(c["waarde"], (int, float)) and c["eenheid"] not in ("jaar", "periode", "rangnummer")]
    cm, _, _ = s.match(cg, [c for c in out.get("cijfers", []) if inside(c)], lambda x, y: y.get("waarde") == x["waarde"])
    # Partijen by the rule of score_vermeldingen.py: a shared word of the name, on the same lines; where the annotation first names them.
    pg = [r for r in gold.get("partijen", []) if inside(r)]
    pm, _ = v.match(pg, [r for r in out.get("partijen", []) if inside(r)], v.names)
    telling = [(len(bare), len(G)), (len(bare), len(F)), (typed, len(G)), (typed, len(F)), (sum(x["zekerheid"] == f.get("zekerheid") for x, f in bare), len(bare)),
               (sum(s.term_ok(x, y) for x, y in t) + sum(x == y for x, y in d), len(t) + len(d)), (len(m), len(ga)), (len(m), len(fa)), (len(cm), len(cg)), (len(pm), len(pg))]
    return telling, bare, F, missed, spare

def som(delen):
    """The counts of several documents together."""
    delen = list(delen)
    return ([tuple(sum(x) for x in zip(*(d[0][i] for d in delen))) for i in range(len(NAMEN))],) + tuple([x for d in delen for x in d[k]] for k in range(1, 5))

def ronde(gegevens):
    """The reviewed round as a gold of lines."""
    woorden = lambda z: "".join(" " + c.lower() if c.isupper() else c for c in z)
    return {"afspraken": [{"id": a["id"], "soort": a["soort"], "soort_alternatief": a.get("soortAlternatief"), "zekerheid": woorden(a["zekerheid"]),
                "lines": [a["passages"][0]["vanRegel"], a["passages"][0]["totRegel"]], "termijn_norm": None, "dagen": (a.get("termijn") or {}).get("tot")} for a in gegevens["afspraken"]],
            "agenderingen": [{"moment_norm": "ja" if (x.get("moment") or {}).get("tot") or x.get("overleg") else "onbepaald", "lines": [x["passages"][0]["vanRegel"], x["passages"][0]["totRegel"]]}
                for a in gegevens["afspraken"] for x in a.get("agenderingen", []) if x.get("passages")]}
