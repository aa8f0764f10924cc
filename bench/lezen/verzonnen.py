"""Scores the invented letters: by the rule of lines of score_lezen.py, and strictly by characters."""
import glob, json, os
import score_lezen as s

MAP = os.path.join(os.path.dirname(__file__), "verzonnen")

def lees(deel, uit):
    """Gold and proposals of the letters of a part, letter by letter; uit: folder with the output of `lees` per letter."""
    for pad in sorted(glob.glob(os.path.join(MAP, deel, "*.json"))):
        naam = os.path.splitext(os.path.basename(pad))[0]
        yield naam, json.load(open(pad)), json.load(open(os.path.join(uit, naam + ".json")))

def streng(gold, found):
    """One to one on characters: at least half of the shorter passage is shared."""
    def deelt(a, b):
        n = min(a[1], b[1]) - max(a[0], b[0])
        return n / min(a[1] - a[0], b[1] - b[0]) if n > 0 else 0.0
    cand = sorted(((deelt(g["tekens"], f["tekens"]), -abs(g["tekens"][0] - f["tekens"][0]), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)
                   if deelt(g["tekens"], f["tekens"]) >= .5), reverse=True)
    gi, fj, paren = set(), set(), []
    for *_, i, j in cand:
        if i not in gi and j not in fj:
            gi.add(i); fj.add(j); paren.append((gold[i], found[j]))
    return paren, [g for i, g in enumerate(gold) if i not in gi], [f for j, f in enumerate(found) if j not in fj]
