// Puts the NL Design System parts that the site uses into one small stylesheet: the chosen components, and of the
// example theme only the tokens that those components or our own styles refer to. Runs at build time.
import { readFileSync, readdirSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const componenten = [
  "body", "skip-link", "heading-1", "heading-2", "heading-3", "heading-4", "paragraph", "link", "link-button",
  "button", "button-group", "unordered-list", "ordered-list", "blockquote", "table", "alert", "data-list", "form-label",
  "form-field", "form-field-description", "form-field-error-message", "form-fieldset", "textbox", "textarea", "select",
  "checkbox", "radio-button", "mark", "separator",
];
const thema = "node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css";
const wwwroot = "wwwroot";

const lees = (pad) => readFileSync(pad, "utf8");
const delen = componenten.map((c) => lees(`node_modules/@utrecht/${c}-css/dist/index.min.css`));

const eigen = readdirSync(wwwroot, { recursive: true })
  .filter((pad) => pad.endsWith(".css") && !pad.startsWith("lib"))
  .map((pad) => lees(join(wwwroot, pad)));

const tokens = new Map();
for (const [, naam, waarde] of lees(thema).matchAll(/^\s+(--[\w-]+):\s*(.+);/gm)) tokens.set(naam, waarde);

const nodig = new Set();
const volg = (css) => {
  for (const [, naam] of css.matchAll(/var\(\s*(--[\w-]+)/g)) {
    if (nodig.has(naam) || !tokens.has(naam)) continue;
    nodig.add(naam);
    volg(tokens.get(naam));
  }
};
[...delen, ...eigen].forEach(volg);

const gekozen = [...tokens].filter(([naam]) => nodig.has(naam)).map(([naam, waarde]) => `${naam}:${waarde}`);
mkdirSync(join(wwwroot, "lib"), { recursive: true });
// A layer below our own rules, so that ours win whatever their weight.
writeFileSync(
  join(wwwroot, "lib", "nlds.css"),
  `/* NL Design System: @utrecht/component-library-css and voorbeeld-design-tokens, both EUPL-1.2. */\n` +
    `@layer nlds{.voorbeeld-theme{${gekozen.join(";")}}\n${delen.join("\n")}}\n`,
);
