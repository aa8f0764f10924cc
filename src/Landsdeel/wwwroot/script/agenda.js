// Reordering without a round trip. The buttons and fields work without this file; what is sent is the order of the fields.

const formulier = document.querySelector("[data-agenda]");
const lijst = formulier?.querySelector("[data-agenda-lijst]");
if (lijst) {
  const meld = formulier.querySelector("[data-agenda-meld]");
  let gewijzigd = false;

  const punten = () => [...lijst.querySelectorAll(":scope > [data-agenda-punt]")];

  const hernummer = () => punten().forEach((punt, i, alle) => {
    punt.value = i + 1;
    punt.querySelector("[data-agenda-nummer]").textContent = i + 1;
    punt.querySelector("[data-agenda-omhoog]").disabled = i === 0;
    punt.querySelector("[data-agenda-omlaag]").disabled = i === alle.length - 1;
  });

  const zet = (punt, plaats) => {
    const alle = punten();
    const was = alle.indexOf(punt);
    const naar = Math.max(0, Math.min(alle.length - 1, plaats));
    if (naar === was) return;
    lijst.insertBefore(punt, naar > was ? alle[naar].nextSibling : alle[naar]);
    hernummer();
    gewijzigd = true;
    meld.textContent = `${punt.querySelector("textarea").value} staat nu op plaats ${naar + 1} van ${alle.length}.`;
  };

  lijst.addEventListener("click", (gebeurtenis) => {
    const knop = gebeurtenis.target.closest("[data-agenda-omhoog], [data-agenda-omlaag]");
    if (!knop) return;
    gebeurtenis.preventDefault();
    const punt = knop.closest("[data-agenda-punt]");
    const omhoog = knop.hasAttribute("data-agenda-omhoog");
    zet(punt, punten().indexOf(punt) + (omhoog ? -1 : 1));
    // A button that got disabled gives the focus to its neighbour.
    (knop.disabled ? punt.querySelector(omhoog ? "[data-agenda-omlaag]" : "[data-agenda-omhoog]") : knop).focus();
  });

  lijst.addEventListener("keydown", (gebeurtenis) => {
    if (!gebeurtenis.altKey || !["ArrowUp", "ArrowDown"].includes(gebeurtenis.key)) return;
    const punt = gebeurtenis.target.closest("[data-agenda-punt]");
    if (!punt) return;
    gebeurtenis.preventDefault();
    const hier = document.activeElement;
    zet(punt, punten().indexOf(punt) + (gebeurtenis.key === "ArrowUp" ? -1 : 1));
    hier.focus();
  });

  // The number is the handle to drag by.
  let gesleept = null;
  lijst.addEventListener("pointerdown", (gebeurtenis) => {
    const greep = gebeurtenis.target.closest("[data-agenda-nummer]");
    if (!greep || gebeurtenis.button !== 0) return;
    gebeurtenis.preventDefault();
    gesleept = greep.closest("[data-agenda-punt]");
    gesleept.classList.add("agenda-punt--sleept");
    lijst.setPointerCapture(gebeurtenis.pointerId);
  });
  lijst.addEventListener("pointermove", (gebeurtenis) => {
    if (!gesleept) return;
    const alle = punten();
    const onder = alle.findIndex((punt) => {
      const vak = punt.getBoundingClientRect();
      return gebeurtenis.clientY < vak.top + vak.height / 2;
    });
    const was = alle.indexOf(gesleept);
    const doel = onder < 0 ? alle.length - 1 : onder > was ? onder - 1 : onder;
    zet(gesleept, doel);
  });
  const los = () => {
    gesleept?.classList.remove("agenda-punt--sleept");
    gesleept = null;
  };
  lijst.addEventListener("pointerup", los);
  lijst.addEventListener("pointercancel", los);

  formulier.addEventListener("input", () => { gewijzigd = true; });
  formulier.addEventListener("submit", () => { gewijzigd = false; });
  addEventListener("beforeunload", (gebeurtenis) => { if (gewijzigd) gebeurtenis.preventDefault(); });
  lijst.setAttribute("data-agenda-klaar", "");
}
