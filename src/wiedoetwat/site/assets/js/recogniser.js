// From someone's own words to an outcome; see `recognition/recogniser.py`.

import { About } from "./about.js";
import { avoiding } from "./conflict.js";
import { decidingWords } from "./evidence.js";
import { features, pieces } from "./features.js";
import { Gate } from "./gate.js";
import { lanes, mayHaveTwo } from "./lanes.js";
import { chances } from "./model.js";
import { Own } from "./own.js";
import { OUT_OF_SCOPE, rank } from "./ranking.js";
import { answer, unknown } from "./routing.js";
import { added, largest, words } from "./text.js";

export class Recogniser {
  constructor(kennis, model) {
    this.kennis = kennis;
    this.model = model;
    this.levels = kennis.levels;
    this.gate = new Gate(kennis);
    this.own = new Own(kennis, model);
    this.about = new About(kennis.about);
    this.learned = new Map(kennis.zoals ?? []);
  }

  // Who handles what this text tells, or the choices, or whom one can always ask. `wie` is the id
  // of who asks; null if that must be read from the text.
  recognise(text, wie = null) {
    const said = words(text);
    const piecesOf = remembering(pieces);
    const known = features(said, piecesOf);
    const read = chances(this.model, known, wie);
    const signs = this.gate.warnings(said);
    const found = this.withOwn(read, said, known, signs.length > 0);
    const asker = wie === null ? this.asker(found) : this.kennis.vragers.get(wie);
    const chosen = this.noneOfOurs(found, signs.length > 0) ? [] : this.chosen(found, asker);
    let two = [];
    if (chosen.length && mayHaveTwo(this.kennis, found.situaties)) {
      two = lanes(text, chosen, (part) => this.read(part, asker, piecesOf));
    }
    let outcome = unknown(this.kennis, asker);
    if (chosen.length) {
      const sure = two.length > 0 || chosen.length === 1;
      outcome = {
        ...outcome,
        uitkomst: sure ? "zeker" : "kies",
        vraag: sure ? "" : this.question(chosen, asker),
        antwoorden: (two.length ? two : chosen).map((one) =>
          this.answer(one, asker, said, piecesOf),
        ),
        altijd: [],
      };
    }
    const number = this.about.find(said);
    const warned = this.warned(outcome, read, signs);
    return number === null ? warned : avoiding(this.kennis, warned, this.kennis.overs[number]);
  }

  // The chances with what the school's own examples add; in danger only those with a warning.
  withOwn(found, said, known, sign) {
    const danger = sign || this.urgency(found) >= this.levels.urgent;
    const { situaties } = this.kennis;
    const among = (id) => situaties.has(id) && (!danger || Boolean(situaties.get(id).melding));
    const like = this.own.likeness(said, known, among);
    if (like === null) return found;
    const mixed = new Map([...found.situaties].map(([id, one]) => [id, one * (1 - like.weight)]));
    mixed.set(like.situatie, (mixed.get(like.situatie) ?? 0) + like.weight);
    return { ...found, situaties: mixed };
  }

  read(said, asker, piecesOf) {
    const found = chances(this.model, features(said, piecesOf), asker.id);
    return rank(this.kennis, found.situaties, asker.id, this.model.sharpness);
  }

  asker(found) {
    const [id, chance] = largest(found.vragers, ([, one]) => one);
    if (chance >= this.levels.asker) return this.kennis.vragers.get(id);
    const likeliest = largest(
      this.kennis.situaties.values(),
      (one) => found.situaties.get(one.id) ?? 0,
    );
    return this.kennis.vragers.get(likeliest.meestal_van);
  }

  // Whether the text is about something else, or says too little to know.
  noneOfOurs(found, danger) {
    const least = danger ? this.levels.outside_in_danger : this.levels.outside;
    const outside = found.situaties.get(OUT_OF_SCOPE) ?? 0;
    return found.known < this.levels.fewest_features || outside >= least;
  }

  // The one that stands, or the few to choose from.
  chosen(found, asker) {
    const ranked = rank(this.kennis, found.situaties, asker.id, this.model.sharpness);
    const { levels } = this;
    if (!ranked.length || ranked[0].zekerheid >= levels.sure) return ranked.slice(0, 1);
    const few = ranked.slice(0, levels.most_choices);
    const likely = few.filter((one) => one.zekerheid >= levels.worth_asking);
    return likely.length > 1 ? likely : ranked.slice(0, levels.fewest_choices);
  }

  answer({ situatie, zekerheid }, asker, said, piecesOf) {
    const learned = this.learned.get(situatie.id) ?? situatie.id;
    return {
      ...answer(this.kennis, situatie, asker),
      zekerheid: Number(zekerheid.toFixed(2)),
      herkend: decidingWords(this.model, said, learned, piecesOf),
    };
  }

  // The question that tells the choices apart: of a pair, or for any others.
  question(chosen, asker) {
    const pair = new Set(chosen.map((one) => one.situatie.id));
    const same = (ids) => ids.length === pair.size && ids.every((id) => pair.has(id));
    return this.kennis.onderscheid.find((one) => !one.tussen || same(one.tussen)).tekst[asker.id];
  }

  // The outcome with the warnings that stand above it, whatever it is about.
  warned(outcome, found, signs) {
    const ids = [...signs];
    let urgent = ids.length > 0 || this.urgency(found) >= this.levels.urgent;
    if (outcome.uitkomst === "zeker") {
      const situaties = outcome.antwoorden.map((one) => one.situatie);
      ids.push(...situaties.map((one) => one.melding).filter(Boolean));
      urgent = urgent || situaties.some((one) => one.urgent);
    }
    if (urgent && !ids.length) ids.push(this.likeliestWarning(found));
    const meldingen = [...new Set(ids)].map((id) => this.kennis.meldingen.get(id));
    return { ...outcome, urgent, meldingen };
  }

  // The chance of urgency: how it is told and what it is about must both say so.
  urgency(found) {
    const warning = [...this.kennis.situaties.values()].filter((one) => one.melding);
    const about = added(
      warning.map(
        (one) => (found.situaties.get(one.id) ?? 0) * (one.urgent ? 1 : this.levels.home_counts),
      ),
    );
    return Math.sqrt(found.urgent * about);
  }

  likeliestWarning(found) {
    const chance = new Map([...this.kennis.meldingen.keys()].map((id) => [id, 0]));
    for (const one of this.kennis.situaties.values()) {
      if (one.melding) {
        const more = found.situaties.get(one.id) ?? 0;
        chance.set(one.melding, chance.get(one.melding) + more);
      }
    }
    return largest(chance, ([, one]) => one)[0];
  }
}

function remembering(work) {
  const done = new Map();
  return (word) => {
    if (!done.has(word)) done.set(word, work(word));
    return done.get(word);
  };
}
