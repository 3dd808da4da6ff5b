// <wie-doet-wat>: a text box and the questions, or the answer for one situation.
//
// What is typed stays in the box: it is in no address, no storage and no history.

import { shown, together } from "./answers.js";
import { avoiding } from "./conflict.js";
import { button, make } from "./html.js";
import { knowledge } from "./knowledge.js";
import { Recogniser } from "./recogniser.js";
import { route, unknown } from "./routing.js";
import { fold, titled, words } from "./text.js";
import { Talk } from "./talk.js";
import { unpack } from "./unpacking.js";

// The base of all addresses is where this script stands; only while it starts is that known.
const BASE = document.currentScript?.src || document.baseURI;

const EMPTY = "Typ eerst een paar woorden, of kies hieronder wat het best past.";
// On a page of others we cannot speak for those others.
const PROMISE =
  new URL(BASE).host === location.host
    ? "Wat je typt, blijft hier. Niemand leest mee."
    : "Wij sturen niets weg van wat je typt.";
const TYPING_STOPS = 500; // milliseconds
const FEWEST_WORDS = 3;

// Makes the element known to the page, once.
export function define(data, { model, look }) {
  const kennis = knowledge(data);
  const style = new CSSStyleSheet();
  style.replaceSync(look);
  let recogniser = null;
  const ready = () => {
    recogniser ??= new Recogniser(kennis, unpack(decoded(model)));
    return recogniser;
  };
  if (!customElements.get("wie-doet-wat")) {
    customElements.define("wie-doet-wat", elementOf(kennis, style, ready));
  }
}

const decoded = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

const elementOf = (kennis, style, ready) =>
  class extends HTMLElement {
    static observedAttributes = ["situatie", "wie"];

    connectedCallback() {
      if (!this.shadowRoot) {
        this.attachShadow({ mode: "open" }).adoptedStyleSheets = [style];
      }
      this.setAttribute("lang", "nl");
      // Whoever comes next, or back, does not find what was typed or who asked.
      this.afresh = () => this.show();
      window.addEventListener("pagehide", this.afresh);
      this.show();
    }

    disconnectedCallback() {
      window.removeEventListener("pagehide", this.afresh);
      this.box?.close();
      this.box = null;
      this.shadowRoot.replaceChildren();
    }

    attributeChangedCallback() {
      if (this.shadowRoot) this.show();
    }

    show() {
      this.box?.close();
      this.box = null;
      const name = this.getAttribute("situatie");
      if (name === null) this.box = new Box(kennis, this.shadowRoot, ready);
      else this.shadowRoot.replaceChildren(...this.answered(name));
    }

    answered(name) {
      const wie = asker(kennis, this.getAttribute("wie") ?? "");
      const situatie = found(kennis, name, wie);
      if (situatie) {
        const outcome = route(kennis, situatie, wie ?? kennis.vragers.get(situatie.meestal_van));
        return shown(kennis, outcome, BASE);
      }
      const all = make("a", { href: new URL("index.html", BASE).href }, "Bekijk ze allemaal");
      return [make("p", {}, `De situatie '${name}' kennen we niet. `, all, ".")];
    }
  };

const named = (one, name) =>
  [one.id, one.naam, ...(one.ook_genoemd ?? [])].map(fold).includes(fold(name));

// Who asks, by an id or another name.
const asker = (kennis, name) => [...kennis.vragers.values()].find((one) => named(one, name));

// The situation with this id or other name; of a group the one that answers for it.
function found(kennis, name, wie) {
  const fits = (one) => named(one, name);
  const groep = [...kennis.groepen.values()].find(fits);
  const chosen = groep && ((wie && groep.standaard_voor?.[wie.id]) || groep.standaard);
  return kennis.situaties.get(chosen) ?? [...kennis.situaties.values()].find(fits);
}

// The text box, who asks, and below it the answer or the questions.
class Box {
  constructor(kennis, root, ready) {
    Object.assign(this, { kennis, ready });
    this.place = make("div", {
      class: "antwoord",
      tabindex: "-1",
      role: "region",
      "aria-label": "Antwoord",
    });
    this.told = make("p", { class: "alleen-horen", role: "status" });
    this.text = make("textarea", {
      id: "verhaal",
      rows: "4",
      maxlength: "4000",
      autocomplete: "off",
      autocorrect: "off",
      autocapitalize: "off",
      spellcheck: "false", // some browsers send the text away to check it
      writingsuggestions: "false", // or to finish it
      "aria-describedby": "uitleg",
      onfocus: () => setTimeout(() => this.ready()), // unpacked before there is a text
      oninput: () => this.wait(),
    });
    root.replaceChildren(...this.parts());
    this.again = () => {};
    this.empty();
  }

  parts() {
    return [
      make("label", { for: "verhaal" }, "Vertel het in je eigen woorden"),
      make("p", { id: "uitleg", class: "klein" }, PROMISE),
      this.text,
      this.askers(),
      make(
        "div",
        { class: "knoppen" },
        button("Zoek wie helpt", () => this.search()),
        button("Liever een paar vragen", () => this.ask().go(), "terug"),
      ),
      this.told,
      this.place,
    ];
  }

  askers() {
    const known = [...this.kennis.vragers.values()].map((one) => [one.id, titled(one.naam)]);
    const choices = [["", "Dat zeg ik niet"], ...known].map(([id, name]) => {
      const input = make("input", { type: "radio", name: "wie", value: id });
      input.checked = id === "";
      input.addEventListener("change", () => {
        this.wie = id || null;
        this.again();
      });
      return make("label", {}, input, name);
    });
    this.wie = null;
    return make("fieldset", {}, make("legend", {}, "Wie ben je?"), choices);
  }

  wait() {
    this.again = () => this.read();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), TYPING_STOPS);
  }

  // Answers what is typed so far. Of a few words only danger can be told.
  read() {
    clearTimeout(this.timer);
    this.empty();
    const said = words(this.text.value);
    const outcome = said.length ? this.ready().recognise(this.text.value, this.wie) : null;
    if (said.length >= FEWEST_WORDS || outcome?.meldingen.length) {
      this.tell(outcome);
      this.say(outcome);
    } else {
      this.told.textContent = "";
    }
  }

  // For who hears the page: what is heard while typing must be short, and not be said again.
  say({ meldingen, wie }) {
    const danger = meldingen.map((one) => one.tekst[wie.id]).join(" ");
    const text = danger || "Er staat een antwoord onder de knoppen.";
    if (this.told.textContent !== text) this.told.textContent = text;
  }

  search() {
    clearTimeout(this.timer);
    this.empty();
    this.told.textContent = "";
    if (!words(this.text.value).length) {
      this.place.replaceChildren(make("p", {}, EMPTY));
      this.told.textContent = EMPTY;
      this.text.focus();
      return;
    }
    this.again = () => this.tell(this.ready().recognise(this.text.value, this.wie));
    this.again();
    this.go();
  }

  // To where the answer begins: a warning, if there is one.
  go() {
    this.place.focus({ preventScroll: true });
    this.place.scrollIntoView({ block: "start" });
  }

  ask() {
    clearTimeout(this.timer);
    this.told.textContent = "";
    this.again = () => this.ask();
    const known = { wie: this.wie, meldingen: this.meldingen, over: this.over };
    return new Talk(this.kennis, this.place, known, (outcome) => {
      this.again = () => {};
      this.tell(outcome);
      this.go();
    });
  }

  tell(outcome) {
    const choose = (at) => this.settle(outcome, at);
    this.place.replaceChildren(...shown(this.kennis, outcome, BASE, choose));
    this.meldingen = outcome.meldingen;
    this.over = outcome.over;
  }

  // What someone chose from what it may be; the warnings stay.
  settle(outcome, at) {
    if (at === null) {
      const { wie, meldingen, over } = outcome;
      const none = { ...unknown(this.kennis, wie), meldingen, gekozen: true };
      this.tell(over ? avoiding(this.kennis, none, over) : none);
    } else {
      const chosen = outcome.antwoorden[at];
      const own = this.kennis.meldingen.get(chosen.situatie.melding);
      const meldingen = together(outcome.meldingen, own);
      this.tell({ ...outcome, uitkomst: "zeker", meldingen, antwoorden: [chosen] });
    }
    this.go();
  }

  empty() {
    this.meldingen = [];
    this.over = null;
    this.place.replaceChildren();
  }

  close() {
    clearTimeout(this.timer);
  }
}
