// The knowledge that came with the page, ready to be asked: lists with ids become maps.

const BY_ID = [
  ...["vragers", "groepen", "rollen", "partners", "contacten", "meldingen", "situaties"],
  ...["vragen", "bezetting"],
];

export function knowledge(data) {
  const found = { ...data };
  for (const name of BY_ID) {
    if (data[name]) found[name] = new Map(data[name].map((one) => [one.id, one]));
  }
  return found;
}
