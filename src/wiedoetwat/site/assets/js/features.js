// Turns a text into the features the model knows, as `recognition/features.py` does.

const MASK = 0xffffff;
const [SHORTEST, LONGEST] = [2, 5];
const TABLE = Uint32Array.from({ length: 256 }, (_, at) => {
  let value = at;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

// Words have only letters a-z and digits, so a letter is a byte.
function crc32(text, from, to) {
  let value = 0xffffffff;
  for (let at = from; at < to; at += 1) {
    value = TABLE[(value ^ text.charCodeAt(at)) & 0xff] ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

const feature = (text, from = 0, to = text.length) => crc32(text, from, to) & MASK;

// The feature of a whole word.
export const whole = (word) => feature(`=${word}`);

// The features of a word by itself: its pieces, and the whole of it.
export function pieces(word) {
  const padded = ` ${word} `;
  const found = new Set();
  for (let size = SHORTEST; size <= LONGEST; size += 1) {
    for (let at = 0; at + size <= padded.length; at += 1) found.add(feature(padded, at, at + size));
  }
  return found.add(whole(word));
}

// The feature of every word together with the one before it.
export function pairs(some) {
  return some.slice(1).map((word, at) => feature(`${some[at]}=${word}`));
}

// All features of these words; `piecesOf` may remember those of a word.
export function features(some, piecesOf = pieces) {
  const found = new Set(pairs(some));
  for (const word of new Set(some)) piecesOf(word).forEach((one) => found.add(one));
  return found;
}
