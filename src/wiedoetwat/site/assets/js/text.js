// Small things done to any text, as `text.py` does them.

const ACCENTS = /[\u0300-\u036f]/g;
const APOSTROPHES = /['`\u00b4\u2018\u2019]/g;
const FOLDED = new Map(
  [..."àáâäèéêëìíîïòóôöùúûüçñ"].map((letter, at) => [letter, "aaaaeeeeiiiioooouuuucn"[at]]),
);
const NEUTER = ["team", "bestuur", "werk", "college", "punt", "gezag"];

// The words of a text: small letters a-z and digits, without accents or apostrophes.
export function words(text) {
  const plain = text.normalize("NFKD").replace(ACCENTS, "").toLowerCase();
  return plain.replace(APOSTROPHES, "").match(/[a-z0-9]+/g) ?? [];
}

// The text as names are compared: small letters, no accents, words joined by a space.
export function fold(text) {
  const letters = [...text.normalize("NFC").toLowerCase()].map((one) => FOLDED.get(one) ?? one);
  return letters.join("").replace(/[_\-'’.,/()\s]+/g, " ").trim();
}

// "a, b of c"
export function listing(some, last = "of") {
  const first = some.slice(0, -1);
  const final = some[some.length - 1];
  return first.length ? `${first.join(", ")} ${last} ${final}` : final;
}

// The name as it stands at the start of a line.
export function titled(name) {
  const [first = "", ...rest] = name;
  return first.toUpperCase() + rest.join("");
}

// "de directeur" or "het bestuur"
export function withArticle(name) {
  const small = name.toLowerCase();
  if (small.startsWith("de ") || small.startsWith("het ")) return name;
  return `${NEUTER.some((end) => small.endsWith(end)) ? "het" : "de"} ${name}`;
}

// Python adds one number after the other too.
export function added(numbers) {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

// The first of the largest, as `max` in Python.
export function largest(some, size) {
  let best;
  let most = -Infinity;
  for (const one of some) {
    if (size(one) > most) [best, most] = [one, size(one)];
  }
  return best;
}
