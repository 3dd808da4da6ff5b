// The short answer: who first, and the steps; the same blocks as in `views/route.py`.

import { someone } from "./routing.js";
import { called, notes, stepLines } from "./staff.js";
import { titled } from "./text.js";

// Someone to go to: a name, a text, small print, and a number to call.
export function person(kennis, { iemand, als, waarom }, over, named = new Set(), first = false) {
  const text = `${als} ${waarom}`.trim();
  const extra = [...notes(kennis, iemand, over, named, first)];
  if (iemand.soort === "contact") {
    const other = iemand.telefoon ? [] : [titled(iemand.anders ?? "")];
    return {
      name: titled(iemand.naam),
      text,
      notes: [...other, ...extra],
      phone: iemand.telefoon ?? "",
    };
  }
  const name = called(kennis, iemand);
  const often = name === iemand.naam && iemand.heet_vaak ? [`Heet vaak: ${iemand.heet_vaak}.`] : [];
  return { name: titled(name), text, notes: [...extra, ...often], phone: "" };
}

// Who comes first in an answer, and the steps, with who it is at the school.
export function shortAnswer(kennis, answer, wie, over) {
  const named = new Set([...answer.eerste.map((one) => one.iemand.id), ...answer.niet]);
  const told = new Set();
  return {
    first: answer.eerste.map((one) => person(kennis, one, over, named, true)),
    steps: answer.stappen.map((stap) => step(kennis, stap, wie.aanspreekvorm, over, told)),
  };
}

function step(kennis, stap, jij, over, told) {
  const bij = stap.bij ?? [];
  const fresh = bij.filter((id) => !told.has(id));
  fresh.forEach((id) => told.add(id));
  return {
    text: stap.tekst,
    lead: stap.zin ? `${titled(jij)} kunt zeggen:` : "",
    quote: stap.zin ?? "",
    notes: [...contactLines(kennis, bij, stap.tekst), ...stepLines(kennis, fresh, over)],
  };
}

// A line for each contact whose number the text does not give yet.
function contactLines(kennis, ids, text) {
  const found = ids.map((id) => kennis.contacten.get(id)).filter(Boolean);
  return found
    .map((one) => [titled(one.naam), one.telefoon || one.anders || ""])
    .filter(([, reach]) => !text.includes(reach))
    .map(([name, reach]) => `${name}: ${reach}`);
}

// A warning, with whom to call.
export function alert(kennis, melding, wie) {
  const items = melding.contacten.map((id) => {
    const one = someone(kennis, id);
    return { name: titled(one.naam), text: one.bereikbaar ?? "", phone: one.telefoon ?? "" };
  });
  return { text: melding.tekst[wie.id], items };
}
