#!/usr/bin/env python3
"""Prints bench/LEZEN.md: how what the reader proposes compares with what a careful reader found.

    tabel.py FOLDER RONDE.json SECONDS_LETTER SECONDS_2MB MEGABYTES    (FOLDER: the output of `lees` per document)
"""
import datetime, json, os, platform, sys
import ijk, meet, score_lezen as s, verzonnen

map_, hier = sys.argv[1], os.path.dirname(__file__)
ronde = meet.ronde(json.load(open(sys.argv[2])))
letter, groot, mb = map(float, sys.argv[3:6])
out = json.load(open(os.path.join(map_, "kamerbrief-2020-06-23.json")))
gold = json.load(open(os.path.join(hier, "annotatie-2020-06-23.json")))

brief = [("1-266, rules written on it", gold, 1, 266), ("267-321, kept apart", gold, 267, 321), ("1-321", gold, 1, 321), ("322-534, reviewed round", ronde, 322, 534)]
uit = [(naam, meet.deel(g, out, a, b)) for naam, g, a, b in brief]
for naam, deel in (("invented, rules written on them", "opbouw"), ("invented, kept apart", "apart")):
    brieven = list(verzonnen.lees(deel, map_))
    uit.append((naam, meet.som(meet.deel(g, o) for _, g, o in brieven)))
    uit.append((naam + ", by characters", meet.som(meet.deel(g, o, match=verzonnen.streng) for _, g, o in brieven)))
print(f"# Reading: measured on the letter of 23 June 2020 and on ten invented letters\n\n{datetime.date.today()}, {os.cpu_count()} processors, {platform.machine()}, {platform.system()}; made by `bench/lezen.sh`. Lines of the letter of 2020 and "
      "[invented letters and lists](lezen/verzonnen/README.md) in the forms of 2008 to 2025; rules of matching in `bench/lezen/score_lezen.py`, by characters in `bench/lezen/verzonnen.py`. "
      "The parts kept apart are scored at the end of a round of work and not looked at while rules are written.\n")
print("| measure | " + " | ".join(n for n, _ in uit) + " | aim |\n|" + "---|" * (len(uit) + 2))
for i, naam in enumerate(meet.NAMEN): print(f"| {naam} | " + " | ".join(s.rate(*u[0][i]) for _, u in uit) + f" | {meet.DOEL[i]} |")
print("\n## Confidence against what proved right\n\n" + ijk.verslag(ijk.documenten(map_, ronde, gold, out)))
print(f"\n## Speed\n\nThe command from start to finish, process and lists included: this letter {letter:.2f} s; {mb:.1f} MB of the same text {groot:.2f} s. Less the start, {mb / max(groot - letter, .01):.2f} MB a second by the clock, whatever else the machine did. What the reader itself takes stands in [LEZEN-SNELHEID.md](LEZEN-SNELHEID.md).\n")
print("## What is missed and what is proposed too much\n\n" + open(os.path.join(hier, "oorzaken.md")).read().strip() + "\n")
per = {n: u for n, u in uit}
for kop, namen in (("The letter of 2020", ("1-321", "322-534, reviewed round")), ("The invented letters, by characters", ("invented, rules written on them, by characters", "invented, kept apart, by characters"))):
    print(f"### {kop}\n")
    for n in namen:
        _, _, _, missed, spare = per[n]
        for x in missed: print(f"- missed {x['id']} ({x['soort'].split('/')[0]}), lines {s.lines(x)[0]}-{s.lines(x)[1]}")
        for x in spare: print(f"- too much: {x['soort']}, lines {s.lines(x)[0]}-{s.lines(x)[1]}" + (f" of {x['document']}" if "invented" in n else ""))
    print()
