// The weights of features, summed and turned into chances, as `recognition/model.py` does.

import { added } from "./text.js";

const ZERO = 128;

// Where the rows of the features begin that the model knows.
function starts(model, features) {
  const found = [];
  for (const feature of features) {
    const number = model.rows.get(feature);
    if (number !== undefined) found.push(number * model.width);
  }
  return found;
}

// The sum of what these features say in one column, in steps.
export function total(model, features, column) {
  let sum = 0;
  for (const start of starts(model, features)) sum += model.weights[start + column] - ZERO;
  return sum;
}

// The length of one feature, or of one that is not known: nothing counts more.
export function lengthOf(model, feature) {
  const number = model.rows.get(feature);
  return number === undefined ? 255 : model.weights[(number + 1) * model.width - 1];
}

// The chances for a text with these features, asked by `wie` if that is known.
export function chances(model, features, wie = null) {
  const { width, weights, scale, situaties, vragers } = model;
  const rows = starts(model, features);
  const sums = new Array(width).fill(0);
  for (const start of rows) {
    for (let column = 0; column < width; column += 1) sums[column] += weights[start + column];
  }
  const length = Math.sqrt(sums[width - 1] * scale[width - 1]) || 1;
  const scores = model.bias.map(
    (bias, column) => bias + ((sums[column] - ZERO * rows.length) * scale[column]) / length,
  );
  const usual = wie === null ? situaties.map(() => 0) : model.usual[wie];
  const forSituations = situaties.map((_, at) => scores[at] + usual[at]);
  return {
    situaties: shares(situaties, forSituations),
    vragers: shares(vragers, scores.slice(situaties.length, situaties.length + vragers.length)),
    urgent: 1 / (1 + Math.exp(-scores[situaties.length + vragers.length])),
    known: rows.length,
  };
}

// The scores as chances that sum to 1, by name.
function shares(names, scores) {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = added(powers);
  return new Map(names.map((name, at) => [name, powers[at] / sum]));
}
