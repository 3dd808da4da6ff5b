// <wie-doet-wat>: a text box and the questions, or the answer for one situation.
//
// What is typed stays in the box: it is in no address, no storage and no history.

import { inShort, shown, together } from "./answers.js";
import { button, make } from "./html.js";
import { knowledge } from "./knowledge.js";
import { Recogniser } from "./recogniser.js";
import { route, unknown } from "./routing.js";
import { fold, titled } from "./text.js";
import { Talk } from "./talk.js";
import { unpack } from "./unpacking.js";

const TYPING_STOPS = 500; // milliseconds
const FEWEST_LETTERS = 3;

// The base of all addresses is where this script stands; only while it starts is that known.
const BASE = document.currentScript?.src ?? document.baseURI;

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
      this.show();
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
      const wie = kennis.vragers.get(this.getAttribute("wie"));
      const situatie = found(kennis, name, wie);
      if (situatie) {
        const outcome = route(kennis, situatie, wie ?? kennis.vragers.get(situatie.meestal_van));
        return shown(kennis, outcome, BASE);
      }
      const all = make("a", { href: new URL("index.html", BASE).href }, "Bekijk ze allemaal");
      return [make("p", {}, `De situatie '${name}' kennen we niet. `, all, ".")];
    }
  };

// The situation with this id or other name; of a group the one that answers for it.
function found(kennis, name, wie) {
  const wanted = fold(name);
  const named = (one) => [one.id, one.naam, ...(one.ook_genoemd ?? [])].map(fold).includes(wanted);
  const groep = [...kennis.groepen.values()].find(named);
  const chosen = groep && ((wie && groep.standaard_voor?.[wie.id]) || groep.standaard);
  return kennis.situaties.get(chosen) ?? [...kennis.situaties.values()].find(named);
}

// The text box, who asks, and below it the answer or the questions.
class Box {
  constructor(kennis, root, ready) {
    Object.assign(this, { kennis, ready });
    this.place = make("div", { class: "antwoord" });
    this.told = make("p", { class: "alleen-horen", role: "status" });
    this.text = make("textarea", {
      id: "verhaal",
      rows: "4",
      maxlength: "4000",
      autocomplete: "off",
      autocorrect: "off",
      spellcheck: "false", // some browsers send the text away to check it
      "aria-describedby": "uitleg",
      oninput: () => this.wait(),
    });
    root.replaceChildren(...this.parts());
    this.empty();
    this.forget = () => this.clear();
    window.addEventListener("pagehide", this.forget);
  }

  parts() {
    return [
      make("label", { for: "verhaal" }, "Vertel het in je eigen woorden"),
      make("p", { id: "uitleg", class: "klein" }, "Wat je typt, blijft hier. Niemand leest mee."),
      this.text,
      this.askers(),
      make(
        "div",
        { class: "knoppen" },
        button("Zoek wie helpt", () => this.search()),
        button("Liever een paar vragen", () => this.ask(), "terug"),
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
        this.wait();
      });
      return make("label", {}, input, name);
    });
    this.wie = null;
    return make("fieldset", {}, make("legend", {}, "Wie ben je?"), choices);
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), TYPING_STOPS);
  }

  // Answers what is typed so far; of a few letters nothing can be said yet.
  read() {
    clearTimeout(this.timer);
    this.empty();
    if (this.text.value.trim().length >= FEWEST_LETTERS) {
      this.tell(this.ready().recognise(this.text.value, this.wie));
    }
  }

  search() {
    this.read();
    const heading = this.place.querySelector("h2");
    if (heading) heading.focus();
    else this.text.focus();
  }

  ask() {
    clearTimeout(this.timer);
    this.told.textContent = "";
    const known = { wie: this.wie, meldingen: this.meldingen };
    new Talk(this.kennis, this.place, known, (outcome) => {
      this.tell(outcome);
      this.place.querySelector("h2").focus();
    });
  }

  tell(outcome) {
    const choose = (at) => this.settle(outcome, at);
    const parts = shown(this.kennis, outcome, BASE, choose);
    this.place.replaceChildren(...parts);
    this.told.textContent = inShort(this.kennis, outcome);
    this.meldingen = outcome.meldingen;
  }

  // What someone chose from what it may be; the warnings stay.
  settle(outcome, at) {
    if (at === null) {
      const none = unknown(this.kennis, outcome.wie);
      const { rollen = [] } = outcome.over ?? {};
      const altijd = none.altijd.filter((one) => !rollen.includes(one.iemand.id));
      this.tell({ ...none, altijd, meldingen: outcome.meldingen, over: outcome.over });
    } else {
      const chosen = outcome.antwoorden[at];
      const own = this.kennis.meldingen.get(chosen.situatie.melding);
      const meldingen = together(outcome.meldingen, own);
      this.tell({ ...outcome, uitkomst: "zeker", meldingen, antwoorden: [chosen] });
    }
    this.place.querySelector("h2").focus();
  }

  clear() {
    this.text.value = "";
    this.empty();
  }

  empty() {
    this.meldingen = [];
    this.place.replaceChildren();
    this.told.textContent = "";
  }

  close() {
    clearTimeout(this.timer);
    window.removeEventListener("pagehide", this.forget);
  }
}
