"""Reads the Dutch hunspell dictionary: its flags by what they mean, its affix rules, its entries."""
import re
import unicodedata
from collections import defaultdict

MEERVOUD = {"Za", "Zu", "Zx", "Zb", "Zc", "Zd", "Ze", "Zf", "Zg", "Zh", "Zi", "Zj", "Zk", "Cd"}
VERKLEIN = {"Ya", "Yb", "Yc", "Yd", "Ye", "Yf", "Yg"}
WERKWOORD = {"V3", "Vp", "Vq", "Va", "Vb", "Vi", "Ve"}
BIJVOEGLIJK = {"Aa", "Ab", "Ac", "Ad", "Ae", "Ai", "Al", "Am", "An", "Ao", "Ap", "Aq", "Ar", "As", "At", "Au",
               "Av", "Aw", "Ax", "Ay"}
NAAM = {"PN", "PI"}
ACHTERVOEGSELS = MEERVOUD | VERKLEIN | WERKWOORD | BIJVOEGLIJK | NAAM | {"Xe"}
STAM_VAN_WERKWOORD = {"V3", "Vp", "Vq"}
# Forbidden words, and parts that occur in compounds only.
OVERSLAAN = {"Fw", "Cx"}


def vouw(woord):
    """Lower case, without diacritics; None if anything but letters is left."""
    woord = woord.replace("ĳ", "ij").replace("Ĳ", "ij").replace("'", "").replace("’", "")
    woord = unicodedata.normalize("NFKD", woord).lower().replace("ß", "ss").replace("ø", "o").replace("œ", "oe")
    woord = "".join(c for c in woord if not unicodedata.combining(c)).replace("æ", "ae")
    return woord if re.fullmatch("[a-z]{2,64}", woord) else None


def lees_aff(pad):
    regels = {"SFX": defaultdict(list), "PFX": defaultdict(list)}
    for regel in pad.read_text("utf-8").splitlines():
        delen = regel.split("#")[0].split()
        if len(delen) < 4 or delen[0] not in regels or (delen[2] in "YN" and delen[3].isdigit()):
            continue
        soort, vlag, weg, erbij = delen[:4]
        voorwaarde = delen[4] if len(delen) > 4 and ":" not in delen[4] else "."
        erbij = erbij.split("/")[0]
        regels[soort][vlag].append((
            "" if weg == "0" else weg,
            "" if erbij == "0" else erbij,
            re.compile(voorwaarde + "$" if soort == "SFX" else "^" + voorwaarde)))
    return regels["SFX"], regels["PFX"]


def lees_dic(pad):
    """Yields (word, set of flags)."""
    for regel in pad.read_text("utf-8").splitlines()[1:]:
        woord, _, vlaggen = regel.split("\t")[0].strip().partition("/")
        if woord and not re.search(r"[\s\d./+-]", woord):
            yield woord, {vlaggen[i:i + 2] for i in range(0, len(vlaggen), 2)}
