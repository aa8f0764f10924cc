// Copies the sentence with its source. Without this file the text can be selected by hand.
for (const knop of document.querySelectorAll("[data-kopieer]")) {
  if (!navigator.clipboard) break;
  knop.hidden = false;
  const melding = document.querySelector("[data-kopieer-melding]");
  knop.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(document.getElementById(knop.dataset.kopieer).textContent);
      melding.textContent = "Gekopieerd.";
    } catch {
      melding.textContent = "Kopiëren lukt hier niet; selecteer de tekst en kopieer die zelf.";
    }
  });
}
