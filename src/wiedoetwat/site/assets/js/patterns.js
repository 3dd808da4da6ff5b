// Patterns of words, as an editor writes them; see `patterns.py`.

import { words } from "./text.js";

const GAP = "...";
const ROOM = 4;

// Returns what reads patterns; `lists` has the words behind each `{name}`.
export function reader(lists) {
  const places = new Map();
  const placeOf = (part) => {
    if (!places.has(part)) places.set(part, place(part, lists));
    return places.get(part);
  };
  return (text) => {
    const pattern = [];
    let room = 0;
    for (const part of text.split(/\s+/).filter(Boolean)) {
      if (part !== GAP) pattern.push({ ...placeOf(part), room });
      room = part === GAP ? ROOM : 0;
    }
    return pattern;
  };
}

function place(part, lists) {
  const found = { words: new Set(), beginnings: [], endings: [], middles: [] };
  for (const option of part.split("|").flatMap((one) => inList(one, lists))) {
    const [core] = words(option);
    const open = [option.startsWith("*"), option.endsWith("*")];
    if (open[0] && open[1]) found.middles.push(core);
    else if (open[0]) found.endings.push(core);
    else if (open[1]) found.beginnings.push(core);
    else found.words.add(core);
  }
  return found;
}

const inList = (option, lists) =>
  option.startsWith("{") ? lists.get(option.slice(1, -1)) : [option];

const fits = (one, word) =>
  one.words.has(word) ||
  one.beginnings.some((part) => word.startsWith(part)) ||
  one.endings.some((part) => word.endsWith(part)) ||
  one.middles.some((part) => word.includes(part));

// Many patterns, found by what may stand in their first place, so that few are tried.
export class Finder {
  constructor(patterns) {
    this.patterns = patterns;
    this.whole = new Map();
    this.others = [];
    patterns.forEach(([first], number) => {
      for (const word of first.words) {
        if (!this.whole.has(word)) this.whole.set(word, []);
        this.whole.get(word).push(number);
      }
      if (first.beginnings.length + first.endings.length + first.middles.length) {
        this.others.push(number);
      }
    });
  }

  // Yields the number of every pattern found, its first word and the one after its last.
  *spans(some) {
    for (let start = 0; start < some.length; start += 1) {
      for (const number of this.beginningWith(some[start])) {
        for (const end of ends(this.patterns[number], some, start)) yield [number, start, end];
      }
    }
  }

  beginningWith(word) {
    const open = this.others.filter((number) => fits(this.patterns[number][0], word));
    return new Set([...(this.whole.get(word) ?? []), ...open]);
  }
}

// Where a pattern that begins at `start` may end: the word after its last.
function ends(pattern, some, start) {
  let found = new Set([start + 1]);
  for (const one of pattern.slice(1)) {
    const next = new Set();
    for (const end of found) {
      for (let at = end; at < Math.min(end + one.room + 1, some.length); at += 1) {
        if (fits(one, some[at])) next.add(at + 1);
      }
    }
    found = next;
  }
  return found;
}
