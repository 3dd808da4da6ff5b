// A school's own examples and words; see `recognition/own.py`.

import { features } from "./features.js";
import { lengthOf } from "./model.js";
import { words } from "./text.js";

const [LEAST, ALL] = [0.45, 0.8];
const MOST_WEIGHT = 0.97;
const SAID = 0.75;
const TELLING = 5;

export class Own {
  constructor(kennis, model) {
    this.model = model;
    const example = ([situatie, text]) => {
      const some = words(text);
      const found = features(some);
      return { situatie, words: some, features: found, length: this.length(found) };
    };
    this.examples = (kennis.voorbeelden ?? []).map(example);
    this.names = (kennis.namen ?? []).map(example).filter(
      (one) => one.words.some((word) => word.length >= TELLING),
    );
  }

  // Which of these situations a text is like, and how much that counts; null if none enough.
  likeness(some, found, among) {
    const length = this.length(found);
    let best = { situatie: "", weight: 0 };
    const consider = (situatie, weight) => {
      if (weight > best.weight) best = { situatie, weight };
    };
    for (const one of this.examples.filter((each) => among(each.situatie))) {
      const shared = this.length([...one.features].filter((feature) => found.has(feature)));
      consider(one.situatie, (shared * shared) / (one.length * length || 1));
    }
    for (const one of this.names.filter((each) => among(each.situatie))) {
      if (has(some, one.words)) consider(one.situatie, SAID);
    }
    if (best.weight < LEAST) return null;
    const weight = Math.min((best.weight - LEAST) / (ALL - LEAST), 1) * MOST_WEIGHT;
    return { situatie: best.situatie, weight };
  }

  // How long these features are together: rare ones, as the unknown are, count most.
  length(found) {
    let total = 0;
    for (const feature of found) total += lengthOf(this.model, feature);
    return Math.sqrt(total);
  }
}

const has = (some, name) =>
  some.some((_, at) => name.every((word, number) => some[at + number] === word));
