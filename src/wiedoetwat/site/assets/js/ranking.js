// From chances of situations to who may be the right person; see `recognition/ranking.py`.

import { forAsker } from "./selection.js";
import { added } from "./text.js";

export const OUT_OF_SCOPE = "buiten-bereik";
const OUTSIDE_SCHOOL = "contact";

// The likeliest situation for every first contact of this asker, best first.
export function rank(kennis, chances, wie, sharpness) {
  const likeliest = new Map();
  const total = new Map([[OUT_OF_SCOPE, chances.get(OUT_OF_SCOPE) ?? 0]]);
  const ordered = [...chances].sort(([, a], [, b]) => b - a);
  for (const [id, chance] of ordered) {
    const situatie = kennis.situaties.get(id);
    if (situatie) {
      const who = firstContact(kennis, situatie, wie);
      if (!likeliest.has(who)) likeliest.set(who, situatie);
      total.set(who, (total.get(who) ?? 0) + chance);
    }
  }
  const sharp = sharpened(total, sharpness);
  const found = [...likeliest].map(([who, situatie]) => ({ situatie, zekerheid: sharp.get(who) }));
  return found.sort((a, b) => b.zekerheid - a.zekerheid);
}

function firstContact(kennis, situatie, wie) {
  const id = forAsker(situatie.eerste, wie)[0].bij;
  return kennis.contacten.has(id) ? OUTSIDE_SCHOOL : id;
}

function sharpened(chances, sharpness) {
  const powers = [...chances].map(([name, chance]) => [name, chance ** sharpness]);
  const sum = added(powers.map(([, power]) => power)) || 1;
  return new Map(powers.map(([name, power]) => [name, power / sum]));
}
