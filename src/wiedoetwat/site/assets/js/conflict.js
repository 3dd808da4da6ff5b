// An answer that sends nobody to whom it is about; see `conflict.py`.

import { someone } from "./routing.js";
import { contacts, rejections } from "./selection.js";
import { fold, listing, withArticle } from "./text.js";

const ABOVE = ["directie", "bestuur", "klachtencommissie"];
const URGENT_ABOVE = ["directie", "bestuur"];

// The outcome in which nobody is sent to those the question is about.
export function avoiding(kennis, uitkomst, over) {
  return {
    ...uitkomst,
    over,
    antwoorden: uitkomst.antwoorden.map((one) =>
      new Avoided(kennis, one, uitkomst.wie.id, over).answer(),
    ),
    altijd: uitkomst.altijd.filter((one) => !over.rollen.includes(one.iemand.id)),
  };
}

class Avoided {
  constructor(kennis, answer, wie, over) {
    Object.assign(this, { kennis, before: answer, wie, over });
    this.first = this.whoComesFirst();
    this.instead = this.first.map((one) => one.iemand);
  }

  answer() {
    const first = new Set(this.first.map((one) => one.iemand.id));
    const { before, over } = this;
    return {
      ...before,
      eerste: this.first,
      ook: before.ook.filter((one) => this.may(one.iemand.id) && !first.has(one.iemand.id)),
      niet: [...before.niet.filter((id) => !first.has(id)), ...over.rollen],
      stappen: [...this.steps()],
    };
  }

  may(id) {
    return !this.over.rollen.includes(id);
  }

  whoComesFirst() {
    const left = this.before.eerste.filter((one) => this.may(one.iemand.id));
    if (left.length) return left;
    const helper = this.before.ook.find((one) => this.canBeFirst(one));
    if (helper) return [{ ...helper, waarom: `${this.reason()} ${helper.waarom}` }];
    return [this.fromAbove()];
  }

  canBeFirst({ iemand, als }) {
    const able =
      iemand.soort === "contact" ||
      URGENT_ABOVE.includes(iemand.id) ||
      !this.before.situatie.urgent;
    return able && !als && this.mayAsk(iemand);
  }

  // Whether this asker may go to someone: not the one it is about, and not themselves.
  mayAsk(one) {
    return this.may(one.id) && !(one.is_zelf && one.is_zelf === this.wie);
  }

  // Who stands above those it is about, or help from outside the school.
  fromAbove() {
    const { kennis, wie, before } = this;
    const wrong = rejections(kennis, before.situatie, wie).filter((one) => !one.als);
    const wrongIds = new Set(wrong.map((one) => one.bij));
    const above = (before.situatie.urgent ? URGENT_ABOVE : ABOVE)
      .map((id) => kennis.partners.get(id))
      .filter((one) => one && this.mayAsk(one) && !wrongIds.has(one.id));
    const outside = contacts(kennis, before.situatie, wie);
    const [iemand] = [...above, ...outside, ...kennis.contacten.values()];
    const does = iemand.soort === "contact" ? iemand.voor_wie : iemand.kort;
    return { iemand, als: "", waarom: `${this.reason()} ${does}` };
  }

  reason() {
    return `Dit gaat over ${this.over.heet}. Begin daarom hier.`;
  }

  // The steps that are left. Whom to go to instead is told once, where it is needed.
  *steps() {
    let told = false;
    for (const stap of this.before.stappen) {
      const bij = stap.bij ?? [];
      const left = bij.filter((id) => this.may(id));
      const fewer = left.length < bij.length;
      const named = this.namedIn(stap.tekst);
      if (fewer && (named || !left.length)) {
        if (!told) yield this.otherStep();
        told = true;
      } else if (named && !told) {
        yield { ...stap, tekst: `${stap.tekst} ${this.but()}` };
        told = true;
      } else {
        yield { ...stap, bij: left };
      }
    }
  }

  otherStep() {
    const tekst = `${this.but()} Vertel daar wat er is gebeurd.`;
    return { tekst, bij: this.instead.map((one) => one.id) };
  }

  // The sentence that says whom to go to instead.
  but() {
    const outside = this.instead[0].soort === "contact";
    const go = outside ? "Neem contact op met" : "Ga naar";
    const names = listing(this.instead.map(calledInstead));
    return `Ga niet naar ${this.over.heet}, want daar gaat het over. ${go} ${names}.`;
  }

  namedIn(text) {
    const padded = ` ${fold(text)} `;
    const names = this.over.rollen.flatMap((id) => someone(this.kennis, id).genoemd);
    const people = this.over.personen.map(fold);
    return [...names, ...people].some((word) => padded.includes(` ${word} `));
  }
}

const calledInstead = (one) => (one.soort === "contact" ? one.naam : withArticle(one.kort_genoemd));
