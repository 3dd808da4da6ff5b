// An outcome as a piece of page: warnings, who first, the steps, and where to read on.

import { button, linked, make, phone } from "./html.js";
import { alert, person, shortAnswer } from "./short.js";

// What someone sees of an outcome. `base` is the address of the pages; `choose` is called with
// the place of what someone chose, if there is a choice.
export function shown(kennis, outcome, base, choose) {
  const parts = [...warnings(kennis, outcome), ...body(kennis, outcome, base, choose)];
  return parts.filter(Boolean);
}

// These warnings and some more, each once.
export const together = (meldingen, ...more) => [...new Set([...meldingen, ...more])].filter(Boolean);

export const warnings = (kennis, { meldingen, wie }) =>
  meldingen.map((one) => warning(alert(kennis, one, wie)));

function warning({ text, items }) {
  const lines = items.map((item) =>
    make("li", {}, `${item.name}: `, item.phone && phone(item.phone), item.text && ` (${item.text})`),
  );
  return make("div", { class: "melding" }, make("p", {}, text), make("ul", {}, lines));
}

function body(kennis, outcome, base, choose) {
  if (outcome.uitkomst === "onbekend") return none(kennis, outcome);
  if (outcome.uitkomst === "kies") return choices(outcome, choose);
  const [first, ...more] = outcome.antwoorden;
  const two = "Er spelen twee dingen. Voor elk is iemand anders de juiste.";
  return [
    make("p", { class: "groet" }, first.groet),
    about(outcome),
    more.length ? make("p", {}, two) : null,
    ...outcome.antwoorden.map((one) => part(kennis, outcome, one, base)),
  ];
}

const about = ({ over }) =>
  over ? make("p", {}, `Dit gaat over ${over.heet}. Daarom sturen we niemand daarheen.`) : null;

// Whom one can always ask. Who chose "none of these" understood us; then it is our list that falls
// short. And under a warning we do not say that it seems to be about nothing of ours.
function none(kennis, { wie, altijd, over, meldingen, gekozen }) {
  const you = wie.aanspreekvorm === "u" ? ["uw", "kunt u"] : ["jouw", "kun je"];
  const always = `Bij deze mensen ${you[1]} altijd terecht.`;
  const [title, text] = gekozen
    ? ["Praat met een van deze mensen", `Ons lijstje past niet bij ${you[0]} verhaal. ${always}`]
    : meldingen.length
      ? ["Praat er met iemand over", always]
      : ["Dit herkennen we niet", `${NOT_UNDERSTOOD} ${always}`];
  return [
    heading(title),
    about({ over }),
    make("p", {}, text),
    people(altijd.map((one) => person(kennis, one, over))),
  ];
}

const NOT_UNDERSTOOD =
  "Vertel het met een paar woorden meer, of kies hieronder wat het best past. Of gaat het niet " +
  "over pesten, veiligheid, een klacht of zorgen om een leerling?";

function choices({ vraag, antwoorden, wie, over }, choose) {
  const buttons = antwoorden.map((one, at) =>
    button(one.situatie.keuze[wie.id], () => choose(at), "keuze"),
  );
  const neither = button("Geen van deze.", () => choose(null), "keuze");
  return [
    heading(vraag),
    about({ over }),
    make("ul", { class: "keuzes" }, [...buttons, neither].map((one) => make("li", {}, one))),
  ];
}

function part(kennis, { wie, over }, answer, base) {
  const { first, steps } = shortAnswer(kennis, answer, wie, over);
  const { id, naam } = answer.situatie;
  const words = answer.herkend.map((one) => `"${one}"`).join(", ");
  const why = words ? `Herkend aan: ${words}. ` : "";
  const page = new URL(`situatie/${id}/${wie.id}/index.html`, base).href;
  // The page knows nothing of whom it is about, and could send someone just there.
  const more = make("a", { class: "verder", href: page }, "Wie nog meer helpt, wie niet, en waarom");
  return make(
    "section",
    {},
    heading(naam),
    small(`${why}Dit antwoord is voor ${wie.naam}.`),
    make("h3", {}, "Eerst naar"),
    people(first),
    make("h3", {}, `Wat ${wie.aanspreekvorm} nu doet`),
    make("ol", { class: "stappen" }, steps.map(step)),
    over ? null : make("p", {}, more),
  );
}

const people = (some) => make("ul", { class: "mensen" }, some.map(someone));

const someone = ({ name, text, notes, phone: number }) =>
  make(
    "li",
    {},
    make("strong", {}, name),
    number && " ",
    number && phone(number),
    text && make("p", {}, linked(text)),
    notes.map(small),
  );

const step = ({ text, lead, quote, notes }) =>
  make(
    "li",
    {},
    text,
    quote && make("p", { class: "zin" }, `${lead} `, make("q", {}, quote)),
    notes.map(small),
  );

const small = (text) => make("p", { class: "klein" }, linked(text));

const heading = (text) => make("h2", { tabindex: "-1" }, text);
