#!/usr/bin/env python3
"""Makes stammen.bin.gz, the table of Dutch word forms and their stems, from OpenTaal's hunspell dictionary.

    python3 data/taal/maak-stammen.py [--aff FILE] [--dic FILE] [--uit FILE]

Needs only python3 and the Debian package hunspell-nl (2:2.20.19-2 made the file in this folder). The same
dictionary and the same uitzonderingen.csv give the same bytes.

What it does:
 1. expands every entry with its suffixes and prefixes; the entry (with its prefix, if any) is the stem;
 2. ties the forms of a verb to its first person: werken, gewerkt, opgeleverd become werk, werk, oplever;
 3. ties a plural that the dictionary lists by itself to its singular: besluiten becomes besluit;
 4. folds all of it to [a-z];
 5. leaves out each form that the reader finds by the end of the word (hoofdopgaven by opgaven);
 6. writes the rest sorted, front-coded, with each list of stems as a number.

The file, inside gzip; numbers are little-endian:
   4 bytes "LDS1"; u32 number of forms; u16 number of rules;
   each rule: u8 number of stems; each stem: u8 letters to cut off, u8 letters to add, those letters;
   each form: u8 letters shared with the form before (0 at every 16th), u8 letters that follow, those letters, u16 rule.
"""
import argparse
import csv
import gzip
import pathlib
import re
import struct
from collections import defaultdict

from woordenboek import ACHTERVOEGSELS, MEERVOUD, OVERSLAAN, STAM_VAN_WERKWOORD, lees_aff, lees_dic, vouw

HIER = pathlib.Path(__file__).resolve().parent
BLOK = 16
KORTSTE_STAART = 4
KORTSTE_BEGIN = 2

# The adverbs that a verb can lose: opgeleverd is op + geleverd.
SCHEIDBAAR = ("aaneen", "achtereen", "achteruit", "aan", "achter", "af", "bijeen", "bij", "binnen", "bloot", "dicht",
              "door", "goed", "in", "klaar", "langs", "los", "mede", "mee", "na", "neer", "om", "onder", "op", "open",
              "overeen", "over", "samen", "tegemoet", "tegen", "terug", "toe", "uiteen", "uit", "vast", "veilig", "vol",
              "voor", "voort", "weg", "weer", "zeker")
# The prefixes that stay: besloten is be + sloten.
VAST = ("be", "ver", "ont", "her", "over", "onder", "voor", "door", "om", "vol", "aan", "mis")
MEERVOUD_OP_ZICHZELF = {"steden": "stad", "kinderen": "kind", "schepen": "schip", "eieren": "ei", "leden": "lid"}
ZELFSTANDIG = {"Cc", "Za", "Zb", "Ze", "Zf"}


def enkelvouden(woord):
    """The words of which this can be the form in -en by Dutch spelling: regular, undoubled, lengthened."""
    if woord.endswith("ien") and len(woord) > 4:
        yield woord[:-1]
    if not woord.endswith("en") or len(woord) < 5:
        if re.search("(aa|oe|ie)n$", woord):
            yield woord[:-1].replace("aa", "a") if woord.endswith("aan") else woord[:-1]
        return
    kern = woord[:-2]
    hard = {"v": "f", "z": "s"}.get(kern[-1], kern[-1])
    if re.search("(^|[^aeiou]|qu)[aeou][^aeioux]$", kern):
        yield kern[:-1] + kern[-2] + hard
    yield kern
    if kern[-1] == kern[-2]:
        yield kern[:-1]
    if hard != kern[-1]:
        yield kern[:-1] + hard


def maak(aff, dic):
    sfx, pfx = lees_aff(aff)
    stammen = defaultdict(set)      # folded form -> folded stems other than itself
    vlaggen_van = defaultdict(set)  # folded entry -> its flags, homonyms together
    infinitieven, deelwoorden = [], []
    vervoegd = defaultdict(set)     # folded form -> stems by V3, Vp, Vq, weighed at the end

    def erbij(vorm, stam):
        vorm, stam = vouw(vorm), vouw(stam)
        if vorm and stam:
            stammen[vorm].update({stam} - {vorm})

    for woord, vlaggen in lees_dic(dic):
        if vlaggen & OVERSLAAN or not vouw(woord):
            continue
        begin = [""] + [r[1] for v in sorted(vlaggen) if v[0] == "P" and v in pfx for r in pfx[v]]
        for b in begin:
            basis = b + woord
            erbij(basis, basis)
            vlaggen_van[vouw(basis)] |= vlaggen
            if "Vi" in vlaggen:
                infinitieven.append(vouw(basis))
            if "Ve" in vlaggen:
                deelwoorden.append(vouw(basis))
            for vlag in sorted(vlaggen & ACHTERVOEGSELS):
                for weg, toe, voorwaarde in sfx[vlag]:
                    if toe.endswith("-") or not woord.endswith(weg) or not voorwaarde.search(woord):
                        continue
                    vorm = basis[:len(basis) - len(weg)] + toe
                    if vlag in STAM_VAN_WERKWOORD:
                        vervoegd[vouw(vorm)].add(vouw(basis))
                    else:
                        erbij(vorm, basis)
            if "Zm" in vlaggen:
                erbij(basis + "heid", basis + "heid")
                erbij(basis + "heden", basis + "heid")

    # Kust is no form of kussen, maanden none of manen: a form that is something else already is that.
    for vorm, stams in vervoegd.items():
        eigen = vlaggen_van.get(vorm)
        if vorm and not stammen.get(vorm) and (eigen is None or eigen & {"Va", "Vb"}):
            stammen[vorm].update(stams)

    def is_stam(woord):
        return bool(vlaggen_van.get(woord, set()) & STAM_VAN_WERKWOORD) or (woord.endswith("t") and woord in vlaggen_van)

    eerste_persoon = {}
    for woord in infinitieven:
        for stam in enkelvouden(woord):
            if is_stam(stam):
                eerste_persoon[woord] = stam
                break
    for woord, stam in eerste_persoon.items():
        erbij(woord, stam)
        for vorm in (woord + "d", woord + "de"):
            stammen[vorm].discard(woord)
            erbij(vorm, stam)
    # rammelt/Va: the dictionary derives rammelde from rammelt.
    for vorm in list(stammen):
        for stam in list(stammen[vorm]):
            if vlaggen_van.get(stam, set()) & {"Va", "Vb"} and stam.endswith("t") and is_stam(stam[:-1]) and len(stam) > 4:
                stammen[vorm].discard(stam)
                erbij(vorm, stam[:-1])
    for woord, vlaggen in vlaggen_van.items():
        if vlaggen & {"Va", "Vb"} and woord.endswith("t") and is_stam(woord[:-1]):
            erbij(woord, woord[:-1])

    bekende_stammen = set(eerste_persoon.values()) | {w for w, v in vlaggen_van.items() if v & STAM_VAN_WERKWOORD}

    def stam_van_deelwoord(woord):
        """gebouwd -> bouw, ontwikkeld -> ontwikkel, opgeleverd -> oplever."""
        for af in ("",) + SCHEIDBAAR:
            if not woord.startswith(af):
                continue
            rest = woord[len(af):]
            for kern in ((rest[2:],) if rest.startswith("ge") else (rest,) if not af else ()):
                for stam in (kern[:-1], kern):
                    if len(stam) > 2 and kern[-1] in "dt" and stam in bekende_stammen and af + stam != woord:
                        return af + stam
        return None

    for woord in deelwoorden:
        stam = stam_van_deelwoord(woord)
        if stam:
            erbij(woord, stam)
            erbij(woord + "e", stam)
            if stam != woord:
                stammen[woord + "e"].discard(woord)

    # Uitgewerkt stands in the dictionary as an adjective only.
    for woord, vlaggen in vlaggen_van.items():
        if woord[-1] in "dt" and "ge" in woord[2:] and not vlaggen & {"Cc", "Ca", "Ve"}:
            stam = stam_van_deelwoord(woord)
            if stam and stam in bekende_stammen and not woord.startswith("ge"):
                erbij(woord, stam)
                erbij(woord + "e", stam)

    # The irregular ones are not in the dictionary's rules at all.
    for stam, verleden, voltooid in lees_sterke_werkwoorden():
        for af in ("",) + SCHEIDBAAR + VAST:
            if af and af + stam not in bekende_stammen:
                continue
            for vorm in verleden:
                # Weken is first of all the plural of week.
                if not vlaggen_van.get(af + vorm, set()) & ZELFSTANDIG and not stammen.get(af + vorm):
                    erbij(af + vorm, af + stam)
            if not voltooid or (af and not voltooid.startswith("ge")):
                continue
            for vorm in {af + voltooid} | ({af + voltooid[2:]} if af in VAST else set()):
                if vlaggen_van.get(vorm, set()) & ZELFSTANDIG or (af and vorm not in vlaggen_van):
                    continue
                erbij(vorm, af + stam)
                if vorm.endswith("t"):
                    erbij(vorm + "e", af + stam)

    # A noun without plural whose regular plural is an entry of its own.
    for woord, vlaggen in vlaggen_van.items():
        if "Cc" in vlaggen and woord.endswith("en"):
            for stam in enkelvouden(woord):
                eigen = vlaggen_van.get(stam, set())
                if eigen & {"Cc", "Ca"} and not eigen & (MEERVOUD | STAM_VAN_WERKWOORD):
                    erbij(woord, stam)
                    break
    # Hogere is an entry without a tie to hoog; hoger has one.
    for woord in vlaggen_van:
        if woord.endswith("ere") and not stammen[woord]:
            stammen[woord] |= stammen.get(woord[:-1], set())
    # Binnensteden is an entry without a tie to binnenstad.
    for woord in vlaggen_van:
        for meervoud, enkelvoud in MEERVOUD_OP_ZICHZELF.items():
            if woord.endswith(meervoud) and woord[:-len(meervoud)] + enkelvoud in vlaggen_van:
                erbij(woord, woord[:-len(meervoud)] + enkelvoud)
    for vorm in [v for v in stammen if v.endswith("heid") and len(v) > 7]:
        erbij(vorm[:-3] + "eden", vorm)
    # A stem that has a stem itself (werkten -> werkt -> werk): only the last of the chain counts.
    for vorm in list(stammen):
        for stam in list(stammen[vorm]):
            verder = stammen.get(stam, set())
            if stam.endswith("t") and verder == {stam[:-1]} and stam not in vlaggen_van:
                stammen[vorm].discard(stam)
                stammen[vorm].update(verder - {vorm})
    # A word of its own is not the plural of a letter or a sound: bos is no form of bo.
    for vorm in vlaggen_van:
        stammen[vorm] = {s for s in stammen[vorm] if len(s) > 2 or len(vorm) > 3}
    return {vorm: sorted(s) or [vorm] for vorm, s in stammen.items()}


def lees_csv(naam):
    with (HIER / naam).open(encoding="utf-8", newline="") as f:
        rijen = [r for r in csv.reader(f, delimiter=";") if r and not r[0].startswith("#")]
    return rijen[1:]


def lees_uitzonderingen():
    return {r[0]: r[1].split() for r in lees_csv("uitzonderingen.csv")}


def lees_sterke_werkwoorden():
    for stam, verleden, voltooid in lees_csv("sterke-werkwoorden.csv"):
        yield stam, verleden.split(), voltooid


def door_staart(vorm, bekend):
    """The stems by the longest known end of the word, as the reader finds them; None if there is none."""
    for i in range(KORTSTE_BEGIN, len(vorm) - KORTSTE_STAART + 1):
        staart = bekend.get(vorm[i:])
        if staart:
            return sorted(vorm[:i] + s for s in staart)
    return None


def snoei(stammen, uitzonderingen):
    bekend, over = dict(uitzonderingen), {}
    for vorm in sorted(stammen, key=lambda v: (len(v), v)):
        if vorm not in uitzonderingen and door_staart(vorm, bekend) != stammen[vorm]:
            bekend[vorm] = over[vorm] = stammen[vorm]
    return over


def regel_van(vorm, stam):
    gelijk = 0
    while gelijk < min(len(vorm), len(stam)) and vorm[gelijk] == stam[gelijk]:
        gelijk += 1
    return len(vorm) - gelijk, stam[gelijk:]


def schrijf(over, pad):
    nummers, vormen = {}, []
    for vorm in sorted(over):
        regels = tuple(regel_van(vorm, s) for s in over[vorm])
        vormen.append((vorm, nummers.setdefault(regels, len(nummers))))
    uit = bytearray(b"LDS1") + struct.pack("<IH", len(vormen), len(nummers))
    for regels in nummers:
        uit.append(len(regels))
        for weg, toe in regels:
            uit += bytes((weg, len(toe))) + toe.encode("ascii")
    vorige = ""
    for i, (vorm, nummer) in enumerate(vormen):
        gedeeld = 0
        if i % BLOK:
            while gedeeld < min(len(vorige), len(vorm)) and vorige[gedeeld] == vorm[gedeeld]:
                gedeeld += 1
        rest = vorm[gedeeld:].encode("ascii")
        uit += bytes((gedeeld, len(rest))) + rest + struct.pack("<H", nummer)
        vorige = vorm
    pad.write_bytes(gzip.compress(bytes(uit), 9, mtime=0))
    return len(nummers), len(uit), pad.stat().st_size


def main():
    p = argparse.ArgumentParser(description="Maakt de tabel van woordvormen en stammen.")
    p.add_argument("--aff", type=pathlib.Path, default=pathlib.Path("/usr/share/hunspell/nl_NL.aff"))
    p.add_argument("--dic", type=pathlib.Path, default=pathlib.Path("/usr/share/hunspell/nl_NL.dic"))
    p.add_argument("--uit", type=pathlib.Path, default=HIER / "stammen.bin.gz")
    p.add_argument("--toon", nargs="*", help="toon de stammen van deze woorden en schrijf niets")
    a = p.parse_args()
    stammen = maak(a.aff, a.dic)
    if a.toon is not None:
        for woord in a.toon:
            print(woord, *stammen.get(woord, ["(onbekend)"]))
        return
    over = snoei(stammen, lees_uitzonderingen())
    regels, bytes_los, bytes_uit = schrijf(over, a.uit)
    print(f"{len(stammen)} vormen, {len(over)} bewaard, {regels} regels, {bytes_los} bytes, ingepakt {bytes_uit}")


if __name__ == "__main__":
    main()
