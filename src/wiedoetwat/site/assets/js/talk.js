// The guided questions as a piece of page: one question at a time, and a way back.

import { together, warnings } from "./answers.js";
import { avoiding } from "./conflict.js";
import { button, make } from "./html.js";
import { begin, choose, options, optionText, question, questionText } from "./questions.js";
import { route, unknown } from "./routing.js";

// Puts the questions in `place`, one after the other; calls `done` with the outcome. `wie` is the
// id of who asks, if known; what was told of danger, and of whom it is about, stays.
export class Talk {
  constructor(kennis, place, { wie, meldingen, over }, done) {
    Object.assign(this, { kennis, place, meldingen, over, done });
    this.before = [];
    this.now = begin(kennis, wie ?? "");
    this.show();
  }

  show() {
    const { kennis, now } = this;
    const vraag = question(kennis, now);
    const answers = options(kennis, now).map((one) =>
      make("li", {}, button(optionText(kennis, now, one), () => this.chosen(one), "keuze")),
    );
    const heading = make("h2", { tabindex: "-1" }, questionText(now, vraag));
    const back = this.before.length ? button("Terug", () => this.back(), "terug") : null;
    const list = make("ul", { class: "keuzes" }, answers);
    this.place.replaceChildren(...this.warned(), heading, list, ...(back ? [back] : []));
  }

  // To the question, for who pressed a button to come there.
  go() {
    this.place.querySelector("h2").focus({ preventScroll: true });
    this.place.scrollIntoView({ block: "start" });
  }

  // Whoever is in danger need not wait for the last question.
  warned() {
    const { meldingen, vragers, situaties } = this.kennis;
    const melding = meldingen.get(situaties.get(this.now.situatie)?.melding);
    const wie = vragers.get(this.now.wie) ?? [...vragers.values()][0];
    return warnings(this.kennis, { meldingen: together(this.meldingen, melding), wie });
  }

  chosen(option) {
    this.before.push(this.now);
    this.now = choose(this.kennis, this.now, option);
    if (question(this.kennis, this.now)) this.next();
    else this.done(this.outcome());
  }

  back() {
    this.now = this.before.pop();
    this.next();
  }

  next() {
    this.show();
    this.go();
  }

  outcome() {
    const { wie, situatie, niets } = this.now;
    const vrager = this.kennis.vragers.get(wie);
    const found = niets
      ? { ...unknown(this.kennis, vrager), gekozen: true }
      : route(this.kennis, this.kennis.situaties.get(situatie), vrager);
    const all = { ...found, meldingen: together(this.meldingen, ...found.meldingen) };
    return this.over ? avoiding(this.kennis, all, this.over) : all;
  }
}
