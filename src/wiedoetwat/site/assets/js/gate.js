// The safety gate: signs of danger, apart from what the words are about; see `gate.py`.

import { Finder, reader } from "./patterns.js";

const TAKEN_OUT = "";

export class Gate {
  constructor(kennis) {
    const read = reader(new Map(kennis.woordenlijsten.map((one) => [one.id, one.woorden])));
    const signs = kennis.signalen.flatMap((sign) => sign.patronen.map((text) => [sign, text]));
    this.harmless = new Finder(kennis.onschuldig.flatMap((one) => one.patronen.map(read)));
    this.signs = new Finder(signs.map(([, text]) => read(text)));
    this.owners = signs.map(([sign]) => sign);
  }

  // The ids of the warnings that these words call for.
  warnings(some) {
    const left = [...some];
    for (const [, start, end] of this.harmless.spans(some)) left.fill(TAKEN_OUT, start, end);
    const found = new Set([...this.signs.spans(left)].map(([number]) => number));
    const owners = [...found].sort((a, b) => a - b).map((number) => this.owners[number]);
    return [...new Set(owners)].map((sign) => sign.melding);
  }
}
