// Shows how far a list is without loading the page anew. Without this file the page has a link, and reloads itself.
const plaats = document.querySelector("[data-voortgang]");

async function kijk() {
  let wacht = 1000;
  try {
    const antwoord = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    const nieuw = pagina.querySelector("[data-voortgang]");
    if (antwoord.redirected || !nieuw) {
      location.replace(antwoord.redirected ? antwoord.url : location.href);
      return;
    }
    const [tekst, balk] = [plaats.querySelector("p"), plaats.querySelector("progress")];
    const straks = nieuw.querySelector("progress");
    if (tekst.textContent !== nieuw.querySelector("p").textContent) tekst.textContent = nieuw.querySelector("p").textContent;
    if (straks.hasAttribute("value")) [balk.max, balk.value] = [straks.max, straks.value];
    document.querySelector("h1").textContent = pagina.querySelector("h1").textContent;
  } catch {
    // The connection may come back; ask less often until then.
    wacht = 5000;
  }
  setTimeout(kijk, wacht);
}

if (plaats) setTimeout(kijk, 1000);
