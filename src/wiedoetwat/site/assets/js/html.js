// Making elements. Text is only ever text, so nothing that was typed can become part of a page.

// An element with these properties and children; "class" is its class.
export function make(tag, { class: kind, ...more } = {}, ...children) {
  const one = document.createElement(tag);
  if (kind) one.className = kind;
  for (const [name, value] of Object.entries(more)) {
    if (name.startsWith("on")) one.addEventListener(name.slice(2), value);
    else one.setAttribute(name, value);
  }
  one.append(...children.flat().filter((child) => child !== null && child !== ""));
  return one;
}

export const button = (text, onclick, kind = "knop") =>
  make("button", { type: "button", class: kind, onclick }, text);

export const phone = (number) =>
  make("a", { class: "telefoon", href: `tel:${number.replace(/\D/g, "")}` }, number);

// A text with its web addresses as links.
export const linked = (text) =>
  text
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/)
    .map((part, at) => (at % 2 ? make("a", { href: part, rel: "noreferrer" }, part) : part));
