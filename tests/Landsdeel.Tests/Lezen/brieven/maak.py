#!/usr/bin/env python3
"""Makes the letter of 2020 in every form that Landsdeel reads, with the programs that people make letters with: LibreOffice (DOCX, ODT,
PDF) and Chromium (PDF, with a letterhead in the margin as the Rijk has it). The results stand beside this file; run it again after
a change: maak.py [FOLDER]. Needs soffice, chromium and pdftoppm."""
import base64, html, pathlib, re, subprocess, sys, tempfile

here = pathlib.Path(__file__).resolve().parent
out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here
text = (here.parents[3] / "samples/2020-voorjaar/kamerbrief-2020-06-23.txt").read_text(encoding="utf-8")

def blocks():
    """Paragraphs of the plain text as (kind, words): p, h or li."""
    block = []
    for line in text.replace("\f", "\n").split("\n") + [""]:
        if line.strip() and not (block and re.match(r"\s*[•\uf0b7]|\s{2,}\S", line)):
            block.append(line)
            continue
        if block:
            # A heading stands on its line above the paragraph, without an empty line between.
            head = block[0].strip()
            if len(block) > 1 and len(head) < 62 and head[0].isupper() and head[-1] not in ".:;,?!-" and block[1].strip()[:1].isupper():
                yield "h", head
                block = block[1:]
            words = " ".join(x.strip() for x in block)
            words = re.sub(r"(?<=[a-z])- (?=[a-z])", "-", words)
            item = re.match(r"\s*[•\uf0b7]|\s{2,}\S", block[0])
            yield ("li" if item else "h" if len(block) == 1 and len(words) < 70 and words[-1] not in ".:;,?!" else "p"), re.sub(r"^[•\uf0b7]\s*", "", words)
        block = [line] if line.strip() else []

def body():
    parts, open_list = [], False
    for kind, words in blocks():
        if (kind == "li") != open_list:
            parts.append("<ul>" if kind == "li" else "</ul>")
            open_list = kind == "li"
        tag = {"p": "p", "h": "h2", "li": "li"}[kind]
        parts.append(f"<{tag}>{html.escape(words)}</{tag}>")
    return "\n".join(parts + (["</ul>"] if open_list else []))

TITLE = "Brief over de uitkomsten van de Bestuurlijke Overleggen Leefomgeving"
PLAIN = f'<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8"><title>{TITLE}</title></head>\n<body>\n{body()}\n</body></html>\n'
SITE = f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{TITLE} | Kamerstuk | Rijksoverheid.nl</title>
<meta name="DCTERMS.title" content="{TITLE}"><style>body {{ color: black }}</style><script>var menu = "Deze zin hoort bij het script.";</script></head>
<body><div class="skiplinks"><a href="#content">Ga direct naar inhoud</a></div>
<header><div class="logo">Rijksoverheid</div><nav aria-label="Hoofdmenu"><ul><li><a href="/">Home</a></li><li><a href="/o">Onderwerpen</a></li><li><a href="/d">Documenten</a></li></ul></nav></header>
<div class="breadcrumb"><p>U bevindt zich hier:</p><a href="/">Home</a> <a href="/d">Documenten</a></div>
<main id="content"><article>
<h1>{TITLE}</h1>
{body()}
</article></main>
<aside><h2>Zie ook</h2><ul><li><a href="/x">Nationale Omgevingsvisie op de site</a></li></ul></aside>
<footer><h2>Service</h2><ul><li><a href="/c">Contact met de site</a></li><li><a href="/p">Privacy</a></li></ul></footer>
</body></html>
"""
PRINT = f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{TITLE}</title><style>
@page {{ size: A4; margin: 25mm 15mm 20mm 25mm }}
body {{ font: 9pt/13pt "DejaVu Sans", sans-serif }} h2 {{ font-size: 9pt; font-weight: bold }} p, li {{ width: 118mm }}
.kop {{ text-align: right; font-size: 11pt; height: 30mm }} .marge {{ float: right; width: 38mm; font-size: 6.5pt; line-height: 9pt }}
</style></head><body><div class="kop">Ministerie van Binnenlandse Zaken en Koninkrijksrelaties</div>
<div class="marge"><b>Directoraat-generaal Bestuur, Ruimte en Wonen</b><br>Turfmarkt 147<br>Den Haag<br><br><b>Kenmerk</b><br>2020-0000381130<br><br><b>Datum</b><br>23 juni 2020</div>
{body()}
</body></html>
"""

def run(*args):
    subprocess.run(args, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)

out.mkdir(parents=True, exist_ok=True)
(out / "brief.html").write_text(SITE, encoding="utf-8")
with tempfile.TemporaryDirectory() as tmp:
    tmp = pathlib.Path(tmp)
    (tmp / "brief.html").write_text(PLAIN, encoding="utf-8")
    (tmp / "druk.html").write_text(PRINT, encoding="utf-8")
    office = ("soffice", f"-env:UserInstallation=file://{tmp}/profile", "--headless", "--norestore")
    to = ("--outdir", str(out))
    run(*office, "--infilter=HTML (StarWriter)", "--convert-to", "odt:writer8", *to, str(tmp / "brief.html"))
    run(*office, "--convert-to", "docx:MS Word 2007 XML", *to, str(out / "brief.odt"))
    run(*office, "--convert-to", "pdf:writer_pdf_Export", *to, str(out / "brief.docx"))
    (out / "brief.pdf").replace(out / "brief-libreoffice.pdf")
    run(*office, "--convert-to", 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"geheim"}}',
        *to, str(out / "brief.docx"))
    (out / "brief.pdf").replace(out / "brief-versleuteld.pdf")
    chromium = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", f"--user-data-dir={tmp}/chromium", "--no-pdf-header-footer")
    run(*chromium, f"--print-to-pdf={out}/brief-chromium.pdf", str(tmp / "druk.html"))
    # What a scanner makes: a picture of the first page; and the same with a page of text before it.
    run("pdftoppm", "-r", "50", "-gray", "-png", "-l", "1", str(out / "brief-libreoffice.pdf"), str(tmp / "scan"))
    picture = base64.b64encode(next(tmp.glob("scan*.png")).read_bytes()).decode()
    for name, before in (("scan", ""), ("half-scan", '<p style="break-after: page">Rijk en regio spreken af dat de verkenning dit najaar start.</p>')):
        (tmp / "scan.html").write_text(f'<!DOCTYPE html><html><body>{before}<img width="600" src="data:image/png;base64,{picture}"></body></html>', encoding="utf-8")
        run(*chromium, f"--print-to-pdf={out}/{name}.pdf", str(tmp / "scan.html"))
