// Keeps what is typed in a meeting at every pause, and through a lost connection. Without this file every button saves as well.
const PAUZE = 1200;
const OPNIEUW = 4000;
const KIJK = 15000;

if (matchMedia("(max-width: 47.99rem)").matches) for (const vouw of document.querySelectorAll("[data-vouw-smal]")) vouw.open = false;
for (const formulier of document.querySelectorAll("[data-vergadering]")) start(formulier);

function start(formulier) {
  const stand = formulier.querySelector("[data-stand]");
  const plaats = formulier.querySelector("[data-botsingen]");
  const rijen = formulier.querySelector("[data-rijen]");
  const sjabloon = formulier.querySelector("[data-rij]");
  // Words that wait on this machine belong to one person and one page.
  const sleutel = `landsdeel-vergadering|${formulier.dataset.wie}|${new URL(formulier.action).pathname}`;
  let gezien = JSON.parse(formulier.elements.gezien.value || "{}");
  let botsingen = [];
  let klok = 0;
  let bezig = false;
  let wacht = false;

  const velden = () => {
    const uit = {};
    for (const [naam, waarde] of new FormData(formulier)) if (naam.startsWith("v.") && waarde.trim() !== "") uit[naam.slice(2)] = waarde;
    return uit;
  };
  const meld = (tekst, soort) => {
    if (stand.textContent !== tekst) stand.textContent = tekst;
    stand.dataset.soort = soort;
  };

  async function bewaar(stil) {
    clearTimeout(klok);
    if (bezig) {
      wacht = true;
      return;
    }
    bezig = true;
    const gestuurd = velden();
    const gegevens = new FormData(formulier);
    gegevens.set("gezien", JSON.stringify(gezien));
    gegevens.set("doe", "bewaar");
    if (!stil) meld("Bewaren…", "bezig");
    try {
      const antwoord = await fetch(formulier.action, {
        method: "POST", body: gegevens, headers: { "X-Landsdeel-Stil": "1" }, signal: AbortSignal.timeout(10000),
      });
      if (antwoord.status === 400 || antwoord.status === 403) throw new Error("aanmelden");
      const uit = await antwoord.json();
      if (uit.fout) {
        meld(uit.fout, "fout");
        return;
      }
      verwerk(uit, gestuurd);
    } catch (fout) {
      onthoud();
      meld(fout.message === "aanmelden" ? "Nog niet bewaard: laad de pagina opnieuw. Wat u typte, blijft op deze computer staan."
        : "Geen verbinding. Wat u typt, staat op deze computer en wordt verstuurd zodra de verbinding er weer is.", "fout");
      klok = setTimeout(bewaar, OPNIEUW);
    } finally {
      bezig = false;
      if (wacht) {
        wacht = false;
        bewaar();
      }
    }
  }

  function verwerk(uit, gestuurd) {
    const nu = velden();
    const was = gezien;
    gezien = { ...uit.gezien };
    for (const botsing of uit.botsingen) herstel(gezien, was, botsing.veld);
    for (const [veld, waarde] of Object.entries(uit.anders)) {
      // Who typed on meanwhile keeps those words; the next save puts both together.
      if ((nu[veld] ?? "") === (gestuurd[veld] ?? "")) zet(veld, waarde);
      else herstel(gezien, was, veld);
    }
    ruimRijenOp(uit.anders);
    formulier.elements.gezien.value = JSON.stringify(gezien);
    toonBotsingen(uit.botsingen, uit.door);
    if (gelijk(nu, gestuurd) && uit.botsingen.length === 0) localStorage.removeItem(sleutel);
    else klok = setTimeout(bewaar, PAUZE);
    const ander = Object.keys(uit.anders).length > 0 && uit.door ? ` ${uit.door} schreef hier ook.` : "";
    if (botsingen.length > 0) meld("Nog niet alles bewaard: kies hieronder welke tekst geldt.", "fout");
    else if (uit.nummer > 0) meld(`Bewaard om ${uit.bewaard}.${ander}`, "goed");
  }

  const gelijk = (een, twee) => JSON.stringify(een) === JSON.stringify(twee);

  function herstel(doel, was, veld) {
    if (veld in was) doel[veld] = was[veld];
    else delete doel[veld];
  }

  function onthoud() {
    try {
      localStorage.setItem(sleutel, JSON.stringify({ velden: velden(), gezien }));
    } catch {
      meld("Geen verbinding, en deze computer kan niets onthouden. Laat deze pagina open staan.", "fout");
    }
  }

  function elementen(veld) {
    const rij = /^a\.([^.]+(?:\.[^.]+)*)\.[A-Za-z]+$/.exec(veld)?.[1];
    if (rij && rijen && !rijen.querySelector(`[data-rij-sleutel="${CSS.escape(rij)}"]`)) nieuweRij(rij);
    return [...formulier.elements].filter((e) => e.name === `v.${veld}`);
  }

  function zet(veld, waarde) {
    for (const element of elementen(veld)) {
      if (element.type === "radio" || element.type === "checkbox") element.checked = element.value === waarde;
      else element.value = waarde;
    }
  }

  // A row that someone else took away has no filled field left.
  function ruimRijenOp(anders) {
    for (const rij of rijen?.querySelectorAll("[data-rij-sleutel]") ?? []) {
      const voor = `a.${rij.dataset.rijSleutel}.`;
      const weg = Object.entries(anders).some(([v, w]) => v.startsWith(voor) && w === "");
      if (weg && !Object.keys(gezien).some((v) => v.startsWith(voor)) && !Object.keys(velden()).some((v) => v.startsWith(voor) && !v.endsWith(".Zekerheid"))) rij.remove();
    }
  }

  function nieuweRij(naam) {
    // Rises with time, as the keys of the server do.
    const id = naam ?? Date.now().toString(16).padStart(12, "0") + crypto.getRandomValues(new Uint32Array(2)).reduce((t, n) => t + n.toString(16).padStart(8, "0"), "");
    const houder = document.createElement("div");
    houder.innerHTML = sjabloon.innerHTML.replaceAll("RIJ", id);
    const rij = houder.firstElementChild;
    rijen.append(rij);
    return rij;
  }

  function toonBotsingen(lijst, door) {
    botsingen = lijst;
    plaats.replaceChildren();
    if (lijst.length === 0) return;
    const kaart = maak("section", "kaart vergader__botsing");
    kaart.append(maak("h2", "", `${door ?? "Iemand anders"} schreef hier tegelijk`));
    for (const b of lijst) {
      const deel = maak("div", "vergader__botsveld");
      deel.append(maak("h3", "", b.naam));
      const tekst = maak("p", "vergader__ander");
      for (const s of b.stukken) tekst.append(s.soort === "weg" ? maak("del", "weg", s.tekst) : s.soort === "erbij" ? maak("ins", "erbij", s.tekst) : s.tekst);
      if (b.hun === "") tekst.textContent = "Leeggemaakt.";
      deel.append(tekst);
      const knoppen = maak("p", "knoppen");
      knoppen.append(knop("Houd mijn tekst", () => los(b)), knop("Neem die tekst over", () => {
        zet(b.veld, b.hun);
        los(b);
      }));
      deel.append(knoppen);
      kaart.append(deel);
    }
    plaats.append(kaart);
  }

  function los(botsing) {
    if (botsing.hun === "") delete gezien[botsing.veld];
    else gezien[botsing.veld] = botsing.hun;
    toonBotsingen(botsingen.filter((b) => b !== botsing));
    bewaar();
  }

  const maak = (element, klasse, tekst) => {
    const uit = document.createElement(element);
    if (klasse) uit.className = klasse;
    if (tekst !== undefined) uit.textContent = tekst;
    return uit;
  };
  const knop = (tekst, doe) => {
    const uit = maak("button", "utrecht-button utrecht-button--secondary-action utrecht-button--klein", tekst);
    uit.type = "button";
    uit.addEventListener("click", doe);
    return uit;
  };

  const later = () => {
    onthoud();
    meld("Nog niet bewaard…", "bezig");
    clearTimeout(klok);
    klok = setTimeout(bewaar, PAUZE);
  };
  formulier.addEventListener("input", (g) => { if (g.target.name?.startsWith("v.")) later(); });
  formulier.addEventListener("change", (g) => { if (g.target.name?.startsWith("v.")) later(); });
  formulier.addEventListener("click", (gebeurtenis) => {
    const erbij = gebeurtenis.target.closest("[data-erbij]");
    const weg = gebeurtenis.target.closest("[data-weg]");
    if (!erbij && !weg) return;
    gebeurtenis.preventDefault();
    if (erbij) nieuweRij().querySelector("textarea").focus();
    else {
      weg.closest("[data-rij-sleutel]").remove();
      formulier.querySelector("[data-erbij]").focus();
    }
    later();
  });
  // A page that cannot be reached would take what was typed away from the screen.
  formulier.addEventListener("submit", (gebeurtenis) => {
    if (!navigator.onLine) {
      gebeurtenis.preventDefault();
      onthoud();
      meld("Geen verbinding. Blijf op deze pagina: wat u typt, wordt verstuurd zodra de verbinding er weer is.", "fout");
      return;
    }
    clearTimeout(klok);
  });
  addEventListener("online", () => bewaar());
  setInterval(() => { if (!bezig && document.visibilityState === "visible" && stand.dataset.soort !== "fout") bewaar(true); }, KIJK);

  const gewacht = localStorage.getItem(sleutel);
  if (gewacht) {
    const onverstuurd = JSON.parse(gewacht);
    const nu = velden();
    gezien = onverstuurd.gezien;
    for (const veld of new Set([...Object.keys(nu), ...Object.keys(onverstuurd.velden)])) zet(veld, onverstuurd.velden[veld] ?? "");
    meld("Wat nog niet was verstuurd, is teruggezet.", "bezig");
    bewaar();
  }
  formulier.dataset.klaar = "";
}
