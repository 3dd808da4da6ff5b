// Two troubles in one story: at school and at home; see `recognition/lanes.py`.

import { OUT_OF_SCOPE } from "./ranking.js";
import { added, words } from "./text.js";

const CLEAR = 0.8;
const TOUCHED = 0.04;
const FEWEST_WORDS = 4;
const HOME = "thuis";
const BETWEEN = /[.!?;:\n]+|,|\b(?:en|maar|terwijl|want)\b/;

const atHome = (situatie) => situatie.groep === HOME;

// Whether a story as a whole leaves room for trouble at home and at school.
export function mayHaveTwo(kennis, chances) {
  const ids = [...kennis.situaties.values()].filter(atHome).map((one) => one.id);
  const home = added(ids.map((id) => chances.get(id) ?? 0));
  const school = 1 - home - (chances.get(OUT_OF_SCOPE) ?? 0);
  return Math.min(home, school) >= TOUCHED;
}

// The two troubles of a story, the one that weighs most first; none if it has one.
export function lanes(text, whole, read) {
  const clear = new Map();
  const parts = text.toLowerCase().split(BETWEEN).map(words);
  const long = parts.filter((part) => part.length >= FEWEST_WORDS);
  for (const part of long.length > 1 ? long : []) {
    const [best] = read(part);
    if (best && best.zekerheid >= CLEAR && !clear.has(atHome(best.situatie))) {
      clear.set(atHome(best.situatie), best);
    }
  }
  const [main] = whole;
  if (whole.length === 1) clear.set(atHome(main.situatie), main);
  const both = [atHome(main.situatie), !atHome(main.situatie)].map((home) => clear.get(home));
  return both.every(Boolean) ? both : [];
}
