// Whom a text is about; see `recognition/about.py`. Its patterns and names come with the data.

import { Finder, reader } from "./patterns.js";

export class About {
  constructor(given) {
    this.who = given.who;
    this.finder = new Finder(given.patterns.map(reader(new Map())));
    this.articles = new Set(given.articles);
    this.denied = new Set(given.denied);
    this.notDenied = given.not_denied;
    this.endings = given.endings;
    this.teacher = given.teacher;
    this.names = new Map(given.names);
    this.longest = Math.max(0, ...given.names.map(([name]) => name.split(" ").length));
    this.firsts = new Set(given.names.map(([name]) => name.split(" ")[0]));
  }

  // The number of whom these words are about; null if they do not say so.
  find(some) {
    for (const [start, end, number] of this.spans(some)) {
      const marked = [...some.slice(0, start), this.who, ...some.slice(end)];
      if (!this.ofAnother(some, start) && this.says(marked)) return number;
    }
    return null;
  }

  *spans(some) {
    for (let start = 0; start < some.length; start += 1) {
      if (this.firsts.has(some[start])) {
        const furthest = Math.min(some.length, start + this.longest);
        for (let end = furthest; end > start; end -= 1) {
          const number = this.names.get(some.slice(start, end).join(" "));
          if (number !== undefined) {
            yield [start, end, number];
            break;
          }
        }
      } else if (this.endings.some((ending) => some[start].endsWith(ending))) {
        yield [start, start + 1, this.teacher];
      }
    }
  }

  says(marked) {
    for (const [, start, end] of this.finder.spans(marked)) {
      if (!this.isDenied(marked, start, end)) return true;
    }
    return false;
  }

  // Whether the name says whose someone is: "de vader van de juf".
  ofAnother(some, start) {
    const [last, first] = [some[start - 1], some[start - 2]];
    return last === "van" || (first === "van" && this.articles.has(last));
  }

  isDenied(marked, start, end) {
    if (this.notDenied.every((word, at) => marked[start + at] === word)) return false;
    return marked.slice(Math.max(start - 1, 0), end).some((word) => this.denied.has(word));
  }
}
