// Everything works without this file; it only makes it quicker.

// A form marked data-direct sends itself when a choice is made with a pointer. With keys one may still be on the way to
// the choice, so there the button does it.
for (const formulier of document.querySelectorAll("form[data-direct]")) {
  let aangewezen = false;
  formulier.addEventListener("pointerdown", () => { aangewezen = true; });
  formulier.addEventListener("keydown", () => { aangewezen = false; });
  formulier.addEventListener("change", (gebeurtenis) => {
    if (aangewezen && gebeurtenis.target.checkValidity()) formulier.requestSubmit();
  });
}

// A list of errors is where the reader has to begin.
document.querySelector(".foutenlijst")?.focus();

// The folded menu closes with Escape, and gives the focus back.
document.querySelector(".kop__vouw")?.addEventListener("keydown", (gebeurtenis) => {
  const vouw = gebeurtenis.currentTarget;
  if (gebeurtenis.key !== "Escape" || !vouw.open) return;
  vouw.open = false;
  vouw.querySelector("summary").focus();
});
