// From a situation and an asker to an answer; see `routing.py`.

import { forAsker, rejections } from "./selection.js";

export const someone = (kennis, id) =>
  kennis.rollen.get(id) ?? kennis.partners.get(id) ?? kennis.contacten.get(id);

const referral = (kennis) => (item) => ({
  iemand: someone(kennis, item.bij),
  als: item.als ?? "",
  waarom: item.waarom,
});

// The answer for this situation and asker, sure of the situation. `niet` has ids only.
export function answer(kennis, situatie, vrager) {
  const wie = vrager.id;
  return {
    situatie,
    zekerheid: 1,
    herkend: [],
    groet: situatie.groet?.[wie] ?? vrager.groet,
    eerste: forAsker(situatie.eerste, wie).map(referral(kennis)),
    ook: forAsker(situatie.ook, wie).map(referral(kennis)),
    niet: rejections(kennis, situatie, wie).map((item) => item.bij),
    stappen: situatie.stappen[wie],
  };
}

// The outcome for a situation that someone chose.
export function route(kennis, situatie, vrager) {
  const melding = kennis.meldingen.get(situatie.melding);
  return {
    ...unknown(kennis, vrager),
    uitkomst: "zeker",
    urgent: Boolean(situatie.urgent),
    meldingen: melding ? [melding] : [],
    antwoorden: [answer(kennis, situatie, vrager)],
    altijd: [],
  };
}

// The outcome for someone whose question is none of ours: whom they can always ask.
export function unknown(kennis, vrager) {
  return {
    uitkomst: "onbekend",
    wie: vrager,
    urgent: false,
    meldingen: [],
    vraag: "",
    antwoorden: [],
    altijd: vrager.altijd.map(referral(kennis)),
    over: null,
  };
}
