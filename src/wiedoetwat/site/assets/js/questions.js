// The guided questions: from a few choices to a situation; see `questions.py`.

import { forAsker } from "./selection.js";

// The start of the questions; `wie` is the id of the asker, if known.
export function begin(kennis, wie = "") {
  const [first] = kennis.vragen.keys();
  return settled(kennis, { wie, situatie: "", niets: false, waiting: [first] });
}

// The question to ask now; undefined if all is known.
export const question = (kennis, talk) => kennis.vragen.get(talk.waiting[0]);

// The answers from which this asker can choose now.
export function options(kennis, talk) {
  const vraag = question(kennis, talk);
  if (!vraag) return [];
  const fitting = vraag.antwoorden.filter(
    (one) => !(talk.wie && one.wie) || one.wie === talk.wie,
  );
  return talk.wie ? forAsker(fitting, talk.wie) : fitting;
}

// How far the questions are after this answer.
export const choose = (kennis, talk, option) => settled(kennis, after(talk, option));

const forWhom = (texts, wie) => texts[wie || Object.keys(texts)[0]];

// The words of an answer; those of its situation if it has none.
export const optionText = (kennis, talk, option) =>
  forWhom(option.tekst ?? kennis.situaties.get(option.situatie).keuze, talk.wie);

export const questionText = (talk, vraag) => forWhom(vraag.tekst, talk.wie);

function settled(kennis, talk) {
  let now = talk;
  for (let left = options(kennis, now); left.length === 1; left = options(kennis, now)) {
    now = after(now, left[0]);
  }
  return now;
}

function after(talk, option) {
  return {
    wie: option.wie || talk.wie,
    situatie: option.situatie || talk.situatie,
    niets: talk.niets || Boolean(option.niets),
    waiting: [...(option.vragen ?? []), ...(option.niets ? [] : talk.waiting.slice(1))],
  };
}
