// Shows how much of a letter was sent, and stops what is too large before it is sent. Without this file the browser sends the form by itself.
const formulier = document.querySelector("[data-brief-kiezen]");

formulier?.querySelector("input[type=file]").addEventListener("change", ({ target: veld }) => {
  const bestand = veld.files[0];
  veld.setCustomValidity(!bestand ? "" : bestand.size === 0 ? formulier.dataset.leeg : bestand.size > Number(formulier.dataset.grootste) ? formulier.dataset.teGroot : "");
  veld.reportValidity();
});

formulier?.addEventListener("submit", (gebeurtenis) => {
  const bestand = formulier.querySelector("input[type=file]").files[0];
  if (!bestand || bestand.size < 1_000_000) return;
  gebeurtenis.preventDefault();
  const vlak = formulier.querySelector("[data-verzenden]");
  const balk = formulier.querySelector("[data-verzenden-balk]");
  const tekst = formulier.querySelector("[data-verzenden-tekst]");
  vlak.hidden = false;
  formulier.querySelector("button[type=submit]").disabled = true;
  const verzoek = new XMLHttpRequest();
  verzoek.open("POST", formulier.action);
  verzoek.upload.addEventListener("progress", (stap) => {
    if (!stap.lengthComputable) return;
    balk.value = Math.round(100 * stap.loaded / stap.total);
    if (stap.loaded === stap.total) tekst.textContent = "De brief is verzonden en wordt gelezen.";
  });
  verzoek.addEventListener("load", () => {
    // Read: on to the letter. Refused: the page says why.
    if (verzoek.status === 200 && verzoek.responseURL !== formulier.action) {
      location.assign(verzoek.responseURL);
      return;
    }
    document.open();
    document.write(verzoek.responseText);
    document.close();
  });
  verzoek.addEventListener("error", () => {
    vlak.hidden = true;
    formulier.querySelector("button[type=submit]").disabled = false;
    tekst.textContent = "Het verzenden is niet gelukt.";
    formulier.submit();
  });
  verzoek.send(new FormData(formulier));
});
