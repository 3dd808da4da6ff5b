// What of a situation holds for one asker, as `selection.py` says it.

export const forAsker = (items, wie) =>
  (items ?? []).filter((item) => !item.voor || item.voor.includes(wie));

// The outside contacts of this situation that are there for this asker.
export function contacts(kennis, situatie, wie) {
  const found = (situatie.contacten ?? []).map((id) => kennis.contacten.get(id)).filter(Boolean);
  return forAsker(found, wie);
}

// Who this asker should not go to: by the situation, then by limits of roles.
export function rejections(kennis, situatie, wie) {
  const own = forAsker(situatie.niet, wie);
  const named = new Set(own.map((item) => item.bij));
  const covers = (grens) =>
    grens.geldt_voor.includes(situatie.id) || grens.geldt_voor.includes(situatie.groep);
  const limited = [...kennis.rollen.values()].filter(
    (rol) => !named.has(rol.id) && forAsker(rol.niet_voor, wie).some(covers),
  );
  return [...own, ...limited.map((rol) => ({ bij: rol.id }))];
}
