// Which words decided; see `recognition/evidence.py`.

import { pairs, whole } from "./features.js";
import { total } from "./model.js";

const MOST = 3;
const ENOUGH = 0.25;
const TELLING = 4;

// The words that spoke most for this situation, in the order of the text.
export function decidingWords(model, some, situatie, piecesOf) {
  const column = model.situaties.indexOf(situatie);
  const weights = some.map((word) => total(model, piecesOf(word), column));
  pairs(some).forEach((pair, at) => {
    const half = total(model, [pair], column) / 2;
    weights[at] += half;
    weights[at + 1] += half;
  });
  const least = ENOUGH * Math.max(0, ...weights);
  const named = some.map((word, at) => model.rows.has(whole(word)) && weights[at] > least);
  const groups = new Map();
  for (const [start, end] of runs(named)) {
    const part = some.slice(start, end);
    if (part.some((word) => word.length >= TELLING)) {
      const weight = weights.slice(start, end).reduce((sum, one) => sum + one, 0);
      groups.set(part.join(" "), weight);
    }
  }
  const heaviest = [...groups].sort(([, a], [, b]) => b - a).slice(0, MOST);
  const kept = new Set(heaviest.map(([group]) => group));
  return [...groups.keys()].filter((group) => kept.has(group));
}

// The beginning and the end of every run of named words.
function runs(named) {
  const found = [];
  let start = null;
  [...named, false].forEach((one, at) => {
    if (one && start === null) start = at;
    else if (!one && start !== null) {
      found.push([start, at]);
      start = null;
    }
  });
  return found;
}
