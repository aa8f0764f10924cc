// Shows how much of a large piece was sent. Without this file the browser sends the form by itself.
for (const formulier of document.querySelectorAll("[data-stuk-kiezen]")) formulier.addEventListener("submit", (gebeurtenis) => {
  const bestand = formulier.querySelector("input[type=file]").files[0];
  if (!bestand || bestand.size < 1_000_000) return;
  gebeurtenis.preventDefault();
  const vlak = formulier.querySelector("[data-verzenden]");
  const balk = formulier.querySelector("[data-verzenden-balk]");
  const tekst = formulier.querySelector("[data-verzenden-tekst]");
  const knop = formulier.querySelector("button[type=submit]");
  vlak.hidden = false;
  knop.disabled = true;
  const verzoek = new XMLHttpRequest();
  verzoek.open("POST", formulier.action);
  verzoek.upload.addEventListener("progress", (stap) => {
    if (!stap.lengthComputable) return;
    balk.value = Math.round(100 * stap.loaded / stap.total);
    tekst.textContent = stap.loaded === stap.total ? "Verzonden. Het bestand wordt gecontroleerd en bewaard." : `${balk.value} % verzonden`;
  });
  verzoek.addEventListener("load", () => {
    // Kept: the page with the piece. Refused: the page says why.
    document.open();
    document.write(verzoek.responseText);
    document.close();
  });
  verzoek.addEventListener("error", () => {
    knop.disabled = false;
    tekst.textContent = "Het verzenden is niet gelukt. Probeer het opnieuw.";
  });
  verzoek.send(new FormData(formulier));
});
