#!/usr/bin/env python3
"""Calibrates the confidence of proposals: turns the weight of a sentence into the chance that a careful reader records it too.

    ijk.py FOLDER RONDE.json          (FOLDER: the output of `lees` per document; prints data/lezen/vertrouwen.tsv)

A logistic curve of the weight with an offset for findings, three numbers, fitted by Newton's method with a small ridge. The weight is found back
from the printed confidence with the numbers of data/lezen/vertrouwen.tsv. Reported cross-validated: each document with the numbers that the others gave.
"""
import json, math, os, sys
import meet, score_lezen as s, verzonnen

HIER = os.path.dirname(os.path.abspath(__file__))
TABEL = os.path.join(HIER, "..", "..", "data", "lezen", "vertrouwen.tsv")
RIDGE = 0.05

def getallen():
    rijen = [r.split("\t") for r in open(TABEL).read().splitlines() if r and r[0] != "#"][1:]
    return [float(dict((r[0], r[1]) for r in rijen)[n]) for n in ("begin", "helling", "vaststelling")]

def kans(g, x): return 1 / (1 + math.exp(-sum(a * b for a, b in zip(g, x))))

def kenmerken(f, g):
    """1, weight, whether it is a finding; the weight by the inverse of the curve that made the confidence."""
    vast = 1.0 if f["soort"] == "vaststelling" else 0.0
    p = min(max(f["vertrouwen"], .002), .998)
    return [1.0, (math.log(p / (1 - p)) - g[0] - g[2] * vast) / g[1], vast]

def documenten(map_, ronde, gold, out):
    """(name, [(features, printed confidence, right)]) of each document."""
    g = getallen()
    delen = [("letter 2020, 1-266", meet.deel(gold, out, 1, 266)), ("letter 2020, 267-321", meet.deel(gold, out, 267, 321)), ("letter 2020, 322-534", meet.deel(ronde, out, 322, 534))]
    delen += [(naam, meet.deel(w, o, match=verzonnen.streng)) for d in ("opbouw", "apart") for naam, w, o in verzonnen.lees(d, map_)]
    uit = []
    for naam, (_, paren, F, _, _) in delen:
        goed = {id(f) for _, f in paren}
        uit.append((naam, [(kenmerken(f, g), f["vertrouwen"], id(f) in goed) for f in F]))
    return uit

def los(A, b):
    n = len(b); M = [r[:] + [v] for r, v in zip(A, b)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(M[r][i])); M[i], M[p] = M[p], M[i]
        for r in range(n):
            if r != i:
                q = M[r][i] / M[i][i]; M[r] = [x - q * y for x, y in zip(M[r], M[i])]
    return [M[i][n] / M[i][i] for i in range(n)]

def pas(punten):
    g = [0.0, 1.0, 0.0]
    for _ in range(60):
        grad, H = [-RIDGE * v for v in g], [[RIDGE * (i == j) for j in range(3)] for i in range(3)]
        for x, _, y in punten:
            p = kans(g, x)
            for i in range(3):
                grad[i] += x[i] * (y - p)
                for j in range(3): H[i][j] += p * (1 - p) * x[i] * x[j]
        stap = los(H, grad); g = [a + b for a, b in zip(g, stap)]
        if max(map(abs, stap)) < 1e-9: break
    return g

def verslag(docs):
    """Reliability of the printed confidence, and of the cross-validated one."""
    kruis = []
    for i, (_, punten) in enumerate(docs):
        g = pas([p for j, (_, ps) in enumerate(docs) if j != i for p in ps])
        kruis += [(kans(g, x), y) for x, _, y in punten]
    druk = [(v, y) for _, ps in docs for _, v, y in ps]
    brier = lambda r: sum((p - y) ** 2 for p, y in r) / len(r)
    basis = sum(y for _, y in druk) / len(druk)
    def ece(r):
        """Mean distance, over bands of .1, between what was said and what was right."""
        tot = 0
        for k in range(10):
            b = [(p, y) for p, y in r if k / 10 <= p < (k + 1) / 10 or (k == 9 and p == 1)]
            if b: tot += abs(sum(p for p, _ in b) - sum(y for _, y in b)) / len(r)
        return tot
    regels = [f"All {len(docs)} documents, {len(druk)} proposals, {basis:.2f} of them right. Fitted by `bench/lezen/ijk.py` (three numbers, in `data/lezen/vertrouwen.tsv`); *cross-validated*: each document with the numbers that the others gave.", "",
              "| confidence | proposals | mean confidence | right | cross-validated: proposals | mean confidence | right |", "|---|---|---|---|---|---|---|"]
    for laag, hoog in ((0, .6), (.6, .7), (.7, .8), (.8, .9), (.9, .95), (.95, 1.01)):
        vak = lambda r: [(p, y) for p, y in r if laag <= p < hoog]
        cel = lambda b: f"{len(b)} | {sum(p for p, _ in b) / len(b):.2f} | {s.rate(sum(y for _, y in b), len(b))}" if b else "0 | | "
        regels.append(f"| {laag:.2f} to {min(hoog, 1):.2f} | {cel(vak(druk))} | {cel(vak(kruis))} |")
    regels.append(f"\nMean distance between confidence and share right (bands of .1): {ece(druk):.3f}; cross-validated {ece(kruis):.3f}. Brier score {brier(druk):.3f}; cross-validated {brier(kruis):.3f}; always saying {basis:.2f}: {basis * (1 - basis):.3f}.")
    return "\n".join(regels)

def main():
    map_, ronde = sys.argv[1], meet.ronde(json.load(open(sys.argv[2])))
    out = json.load(open(os.path.join(map_, "kamerbrief-2020-06-23.json")))
    gold = json.load(open(os.path.join(HIER, "annotatie-2020-06-23.json")))
    docs = documenten(map_, ronde, gold, out)
    g = pas([p for _, ps in docs for p in ps])
    print("# Turns the weight of a sentence into the chance that a careful reader records it: 1 / (1 + e^-(begin + helling x weight + vaststelling for a\n# finding)). Fitted by bench/lezen/ijk.py on the documents of bench/lezen; its reliability stands in bench/LEZEN.md.\nnaam\twaarde")
    for n, v in zip(("begin", "helling", "vaststelling"), g): print(f"{n}\t{v:.3f}")
    print(verslag(docs), file=sys.stderr)

if __name__ == "__main__": main()
