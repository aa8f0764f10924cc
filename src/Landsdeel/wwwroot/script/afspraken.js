// Makes the list nicer; everything works without it.

// Below this width the filters begin folded.
const smal = window.matchMedia('(max-width: 63.99rem)');
for (const uitklap of document.querySelectorAll('details[data-inklap]')) if (smal.matches) uitklap.open = false;

const facetten = document.getElementById('facetten');
if (facetten?.dataset.later) {
  const stand = () => new Map([...facetten.querySelectorAll('input, select')].map(v => [`${v.name}=${v.type === 'checkbox' ? v.value : ''}`, v.type === 'checkbox' ? v.checked : v.value]));
  const vooraf = stand();
  const antwoord = await fetch(facetten.dataset.later, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (antwoord?.ok) {
    const html = await antwoord.text();
    // What the user changed while the counts were on their way stays as they made it.
    const nu = stand();
    facetten.innerHTML = html;
    for (const veld of facetten.querySelectorAll('input, select')) {
      const sleutel = `${veld.name}=${veld.type === 'checkbox' ? veld.value : ''}`;
      if (!nu.has(sleutel) || nu.get(sleutel) === vooraf.get(sleutel)) continue;
      if (veld.type === 'checkbox') veld.checked = nu.get(sleutel); else veld.value = nu.get(sleutel);
    }
  }
}
