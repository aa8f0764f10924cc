// Keeps a draft at every pause and shows the days of a term while one types. Without this file the button
// "Bewaar als concept" and the answer of the server do the same.
for (const formulier of document.querySelectorAll("[data-formulier]")) {
  bewaarBijElkePauze(formulier);
  toonDagen(formulier);
}

function bewaarBijElkePauze(formulier) {
  const stand = formulier.querySelector("[data-concept-stand]");
  let klok = 0;
  let weg = false;
  let bezig = null;

  async function bewaar() {
    if (weg) return;
    const gegevens = new FormData(formulier);
    gegevens.set("actie", "concept");
    bezig?.abort();
    bezig = new AbortController();
    try {
      const antwoord = await fetch(formulier.action, {
        method: "POST", body: gegevens, signal: bezig.signal, headers: { "X-Landsdeel-Stil": "1" },
      });
      const uit = await antwoord.json();
      stand.textContent = uit.bewaard ? `Concept bewaard op ${uit.bewaard}` : uit.fout;
    } catch (fout) {
      if (fout.name !== "AbortError") stand.textContent = "Het concept is nog niet bewaard: er is geen verbinding. Wat u typte, staat er nog.";
    }
  }

  function later() {
    stand.textContent = "Nog niet bewaard…";
    clearTimeout(klok);
    klok = setTimeout(bewaar, 1500);
  }

  formulier.addEventListener("input", later);
  formulier.addEventListener("change", later);
  // What is sent now is no draft any more; a late answer must not bring it back.
  formulier.addEventListener("submit", () => {
    weg = true;
    clearTimeout(klok);
    bezig?.abort();
  });
  addEventListener("pageshow", () => { weg = false; });
}

function toonDagen(formulier) {
  const woorden = formulier.querySelector("[data-termijn-woorden]");
  const dagen = formulier.querySelector("[data-termijn-dagen]");
  const gezien = formulier.querySelector("[data-termijn-gezien]");
  const dag = formulier.elements.namedItem("GeldigVan");
  let klok = 0;
  let beurt = 0;

  async function lees() {
    const nummer = ++beurt;
    const tekst = woorden.value;
    const vraag = new URLSearchParams({ tekst, ...(dag.value ? { dag: dag.value } : {}) });
    try {
      const uit = await (await fetch(`${formulier.dataset.termijn}?${vraag}`)).json();
      if (nummer !== beurt) return;
      dagen.textContent = uit.dagen ?? (tekst.trim() === "" ? "nog niets" : "niet als moment te lezen");
      if (uit.dagen) gezien.value = tekst.trim();
    } catch {
      // The server shows the days when the form is sent.
    }
  }

  woorden.addEventListener("input", () => {
    clearTimeout(klok);
    klok = setTimeout(lees, 400);
  });
}
