// Judging without loading the page anew, and by keys. Without this file every button is a form that works by itself.
const vlak = document.querySelector("[data-oordeel]");
let bezig = false;

/** Puts the letter at the passage of the proposal in hand, within its own frame. */
function naarPassage(zacht) {
  const brief = vlak.querySelector("[data-brief]");
  const merk = brief?.querySelector(".merk--hand");
  if (!merk) return;
  const plek = merk.getBoundingClientRect().top - brief.getBoundingClientRect().top + brief.scrollTop - brief.clientHeight / 3;
  const rustig = matchMedia("(prefers-reduced-motion: reduce)").matches;
  brief.scrollTo({ top: Math.max(0, plek), behavior: zacht && !rustig ? "smooth" : "auto" });
}

/** Takes over from an answer what differs: everything in the frame, with the letter where it was. */
function neemOver(tekst, adres) {
  const nieuw = new DOMParser().parseFromString(tekst, "text/html");
  const blok = nieuw.querySelector("[data-oordeel]");
  if (!blok) {
    location.assign(adres);
    return;
  }
  const scroll = vlak.querySelector("[data-brief]")?.scrollTop ?? 0;
  const strook = vlak.querySelector(".strook__vakken")?.scrollLeft ?? 0;
  vlak.replaceChildren(...blok.childNodes);
  document.title = nieuw.title;
  if (adres !== location.href) history.pushState(null, "", adres);
  const brief = vlak.querySelector("[data-brief]");
  if (brief) brief.scrollTop = scroll;
  const vakken = vlak.querySelector(".strook__vakken");
  if (vakken) vakken.scrollLeft = strook;
  toetsenknop();
  naarPassage(true);
  const vak = vlak.querySelector(".strook__vak[aria-current]");
  if (vak && vakken && vakken.scrollWidth > vakken.clientWidth) vakken.scrollLeft = vak.offsetLeft - vakken.clientWidth / 2;
  (vlak.querySelector(".foutenlijst") ?? vlak.querySelector("[data-hand]"))?.focus({ preventScroll: true });
}

async function vraag(adres, opties) {
  if (bezig) return;
  bezig = true;
  vlak.setAttribute("aria-busy", "true");
  try {
    const antwoord = await fetch(adres, { headers: { Accept: "text/html" }, ...opties });
    // A refused form keeps the address of its page.
    const eigen = new URL(antwoord.url);
    eigen.searchParams.delete("handler");
    neemOver(await antwoord.text(), eigen.href);
  } catch {
    meld("Er is geen verbinding. Uw oordeel is nog niet vastgelegd; probeer het zo opnieuw.");
  } finally {
    bezig = false;
    vlak.removeAttribute("aria-busy");
  }
}

function meld(tekst) {
  let regel = vlak.querySelector("[data-melding]");
  if (!regel) {
    regel = document.createElement("p");
    regel.className = "hand__let-op";
    regel.dataset.melding = "";
    regel.setAttribute("role", "alert");
    vlak.querySelector("[data-hand]")?.prepend(regel);
  }
  regel.textContent = tekst;
}

vlak?.addEventListener("submit", (gebeurtenis) => {
  const formulier = gebeurtenis.target;
  if (formulier.method !== "post") return;
  gebeurtenis.preventDefault();
  vraag(formulier.action, { method: "POST", body: new FormData(formulier, gebeurtenis.submitter) });
});

vlak?.addEventListener("click", (gebeurtenis) => {
  if (gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.shiftKey || gebeurtenis.button !== 0) return;
  const passage = gebeurtenis.target.closest("[data-naar-passage]");
  if (passage) {
    gebeurtenis.preventDefault();
    naarPassage(true);
    if (matchMedia("(max-width: 63.99rem)").matches) vlak.querySelector("[data-brief]").scrollIntoView({ block: "start" });
    return;
  }
  const opent = gebeurtenis.target.closest("[data-opent]");
  if (opent) {
    gebeurtenis.preventDefault();
    const deel = vlak.querySelector(`details[data-deel="${opent.dataset.opent}"]`);
    deel.open = true;
    deel.querySelector("button").focus();
    deel.scrollIntoView({ block: "nearest" });
    return;
  }
  if (gebeurtenis.target.closest("summary[data-toets=d]") && gekozen) {
    gebeurtenis.preventDefault();
    vulAan();
    return;
  }
  const link = gebeurtenis.target.closest("a[data-voorstel], a[data-toets]:not([data-heel]), [data-soorten] a");
  if (!link) return;
  gebeurtenis.preventDefault();
  // Who selects words that are marked wants the words, not the proposal.
  if (gekozen && link.closest("[data-brief]")) return;
  vraag(link.href);
});

/** What is selected in the letter, in lines and characters of a line; null when nothing is. */
let gekozen = null;

function plaats(knoop, teken) {
  const regel = (knoop.nodeType === Node.ELEMENT_NODE ? knoop : knoop.parentElement)?.closest("[data-brief] .oordeel__regels > li");
  const alinea = regel?.querySelector("p");
  if (!alinea) return null;
  const tot = document.createRange();
  tot.setStart(alinea, 0);
  if (alinea.contains(knoop)) tot.setEnd(knoop, teken);
  return { regel: regel.value, kolom: alinea.contains(knoop) ? tot.toString().length : 0 };
}

document.addEventListener("selectionchange", () => {
  const keuze = getSelection();
  gekozen = null;
  if (vlak && keuze.rangeCount > 0 && !keuze.isCollapsed && keuze.toString().trim() !== "") {
    const stuk = keuze.getRangeAt(0);
    const [van, tot] = [plaats(stuk.startContainer, stuk.startOffset), plaats(stuk.endContainer, stuk.endOffset)];
    if (van && tot) gekozen = { van, tot };
  }
  const uitleg = vlak?.querySelector("[data-ontbreekt-uitleg]");
  if (!uitleg) return;
  uitleg.dataset.leeg ??= uitleg.textContent;
  const regels = gekozen && (gekozen.van.regel === gekozen.tot.regel ? `regel ${gekozen.van.regel}` : `regel ${gekozen.van.regel} tot en met ${gekozen.tot.regel}`);
  uitleg.textContent = gekozen ? `Voeg de gekozen woorden toe: ${regels}.` : uitleg.dataset.leeg;
  uitleg.closest(".ontbreekt").classList.toggle("ontbreekt--gekozen", gekozen !== null);
});

// A press on the button would take the selection away before the click.
document.addEventListener("mousedown", (gebeurtenis) => {
  if (gekozen && gebeurtenis.target.closest?.("summary[data-toets=d]")) gebeurtenis.preventDefault();
});

function vulAan() {
  const formulier = vlak.querySelector("[data-ontbreekt]");
  formulier.elements.VanRegel.value = gekozen.van.regel;
  formulier.elements.TotRegel.value = gekozen.tot.regel;
  formulier.elements.vanKolom.value = gekozen.van.kolom;
  formulier.elements.totKolom.value = gekozen.tot.kolom;
  getSelection().removeAllRanges();
  vraag(formulier.action, { method: "POST", body: new FormData(formulier) });
}

addEventListener("popstate", () => { if (vlak) vraag(location.href); });

// Single keys can be in the way of speech input, so they can be turned off; they never act while one types.
const bewaard = "landsdeel-oordeeltoetsen";
const aan = () => localStorage.getItem(bewaard) !== "uit";

function toetsenknop() {
  vlak.dataset.toetsen = aan() ? "aan" : "uit";
  const kop = vlak.querySelector(".strook__kop");
  if (!kop || kop.querySelector(".oordeel__toetsen")) return;
  const knop = document.createElement("label");
  knop.className = "oordeel__toetsen";
  const vakje = document.createElement("input");
  vakje.type = "checkbox";
  vakje.checked = aan();
  vakje.addEventListener("change", () => {
    localStorage.setItem(bewaard, vakje.checked ? "aan" : "uit");
    vlak.dataset.toetsen = vakje.checked ? "aan" : "uit";
  });
  knop.append(vakje, " Toetsen");
  kop.querySelector(".strook__sprong").before(knop);
}

document.addEventListener("keydown", (gebeurtenis) => {
  if (!vlak || !aan() || gebeurtenis.ctrlKey || gebeurtenis.altKey || gebeurtenis.metaKey || gebeurtenis.isComposing) return;
  if (gebeurtenis.target.closest("input:not([type=checkbox]), textarea, select")) {
    if (gebeurtenis.key === "Escape") vlak.querySelector("[data-hand]").focus();
    return;
  }
  const verwerp = vlak.querySelector("details[data-deel=verwerp][open]");
  if (verwerp && /^[1-9]$/.test(gebeurtenis.key)) {
    const reden = verwerp.querySelector(`[data-reden="${gebeurtenis.key}"]`);
    if (!reden) return;
    gebeurtenis.preventDefault();
    reden.click();
    return;
  }
  if (gebeurtenis.key === "Escape") {
    for (const deel of vlak.querySelectorAll("details[open][data-deel]")) deel.open = false;
    return;
  }
  if (!/^[a-z]$/.test(gebeurtenis.key)) return;
  const knop = vlak.querySelector(`[data-toets="${gebeurtenis.key}"]`);
  if (!knop) return;
  gebeurtenis.preventDefault();
  knop.click();
  // What was folded out is where one goes on.
  const deel = knop.closest("details[open]");
  if (knop.localName === "summary" && deel) (deel.querySelector("textarea, input[type=checkbox], input:not([type=hidden])") ?? knop).focus();
  deel?.scrollIntoView({ block: "nearest" });
});

/** Keeps the proposal in hand and shows what others did meanwhile. */
async function houd() {
  if (bezig || document.hidden) return;
  const formulier = vlak.querySelector(".hand__vast form");
  const adres = new URL(location.href);
  const hand = vlak.querySelector(".strook__vak[aria-current]");
  if (hand) adres.searchParams.set("voorstel", hand.dataset.voorstel);
  adres.searchParams.set("handler", "Houd");
  const bewijs = vlak.querySelector("input[name=__RequestVerificationToken]");
  if (!bewijs) return;
  try {
    const antwoord = await fetch(adres, { method: "POST", body: new URLSearchParams({ [bewijs.name]: bewijs.value }) });
    if (!antwoord.ok) return;
    const stand = await antwoord.json();
    const tekst = vlak.querySelector("[data-voortgang-tekst]");
    if (tekst.textContent !== stand.voortgang) tekst.textContent = stand.voortgang;
    vlak.querySelector("[data-voortgang-blok] progress").value = stand.beoordeeld;
    for (const [sleutel, klasse] of Object.entries(stand.standen)) {
      for (const vak of vlak.querySelectorAll(`.strook__vak[data-voorstel="${CSS.escape(sleutel)}"]`)) {
        vak.classList.remove("strook__vak--open");
        vak.classList.add(`strook__vak--${klasse}`);
      }
    }
    const gezien = formulier?.querySelector("input[name=Nummer]")?.value;
    if (gezien !== undefined && stand.nummer !== null && String(stand.nummer) !== gezien) vraag(location.href);
  } catch {
    // The connection may come back; what one judges then is checked by the server anyway.
  }
}

if (vlak) {
  toetsenknop();
  naarPassage(false);
  setInterval(houd, 20_000);
}
