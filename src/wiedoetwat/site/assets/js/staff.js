// Who at a school has a role, in sentences; see `views/staff.py`.

import { someone } from "./routing.js";
import { fold, listing, titled } from "./text.js";

const MANY = ["leerkracht"];
const NOT_SAID = "De school heeft nog niet ingevuld wie dit is. Vraag ernaar op school.";

const staffOf = (kennis, id) => kennis.bezetting?.get(id);

const left = (ids, over) => (ids ?? []).filter((id) => !over || !over.rollen.includes(id));

function namesAvoided(text, over) {
  const said = ` ${fold(text)} `;
  return (over?.personen ?? []).some((name) => said.includes(` ${fold(name)} `));
}

function peopleOf(kennis, id, over) {
  const avoided = (over?.personen ?? []).map(fold);
  const people = staffOf(kennis, id)?.personen ?? [];
  return people.filter((one) => !avoided.includes(fold(one.persoon.naam)));
}

// What someone is called at the school, or else in the table.
export const called = (kennis, one) => staffOf(kennis, one.id)?.noemen_wij || one.naam;

// The small print on someone at the school: who it is, and what there is to know.
export function* notes(kennis, one, over, named, first) {
  const staff = staffOf(kennis, one.id);
  if (!staff) return;
  const people = peopleOf(kennis, one.id, over);
  yield* people.map(personLine);
  if (staff.stand !== "ontbreekt" || first) {
    yield* (staff.uitleg ?? []).filter((text) => !namesAvoided(text, over));
  }
  if (staff.stand === "ontbreekt" && first && !MANY.includes(one.id)) yield NOT_SAID;
  yield* hats(kennis, one, people, named);
  const instead = left(staff.in_plaats, over);
  if (instead.length) yield `Vraag het intussen aan: ${withNames(kennis, instead, over)}.`;
  yield* around(kennis, staff, people, over);
  if (staff.noemen_wij && fold(staff.noemen_wij) !== fold(one.naam)) {
    yield `In de tabel heet dit: ${one.naam}.`;
  }
}

function* around(kennis, { omweg }, people, over) {
  if (!omweg || !people.length || namesAvoided(omweg.waarom, over)) return;
  const to = left(omweg.naar, over);
  if (to.length) yield `${omweg.waarom} Dan kan dit ook: ${withNames(kennis, to, over)}.`;
}

function personLine({ persoon, extern }) {
  const known = [
    extern && "niet van de school",
    ...["wanneer", "waar", "telefoon", "email", "website"].map((field) => persoon[field]),
  ].filter(Boolean);
  const { naam } = persoon;
  return titled(known.length ? `${naam}: ${known.join(", ")}` : `${naam.replace(/\.+$/, "")}.`);
}

// Who is meant at the school, for each role in a step that has someone.
export function stepLines(kennis, ids, over) {
  return ids.flatMap((id) => {
    const names = peopleOf(kennis, id, over).map((one) => one.persoon.naam);
    const who = names.length ? titled(called(kennis, someone(kennis, id))) : "";
    return names.length ? [`${who} bij ons: ${listing(names)}.`] : [];
  });
}

function hats(kennis, one, people, named) {
  return people.flatMap(({ persoon, ook }) => {
    const others = (ook ?? []).filter((id) => named.has(id));
    const all = listing(others.map((id) => called(kennis, someone(kennis, id))), "en");
    const name = titled(persoon.naam);
    return others.length
      ? [`${name} is bij ons ook ${all}, maar helpt hier als ${called(kennis, one)}.`]
      : [];
  });
}

function withNames(kennis, ids, over) {
  const parts = ids.map((id) => {
    const title = called(kennis, someone(kennis, id));
    const names = peopleOf(kennis, id, over).map((one) => one.persoon.naam);
    return names.length ? `${title} (${listing(names)})` : title;
  });
  return listing(parts);
}
