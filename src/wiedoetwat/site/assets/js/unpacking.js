// Unpacks the model: the other half of `training/packing.py`, with the same contexts and order.

const RARITIES = [9, 13, 30, 110, 160, 185, 200, 213, 229];
const TOTALS = [1, 2, 3, 4, 6, 8, 11, 15, 20, 27, 36];
const MEANS = [0.5, 1, 1.3, 1.6, 2, 2.5, 3, 4];
const LEANS = [-4, -1.5, -0.5, 0.5, 1.5, 4];
const FAR = 1.5;
const MOST_SIZE = 7;
const [GAP_BITS, TOP_BITS] = [5, 3];
const ONE = 1 << 15;
const LEAST_CHANCE = 32;
const MOST_SEEN = 255;
const RATES = Int32Array.from({ length: MOST_SEEN + 1 }, (_, seen) => ONE / (seen + 1.5));
const FULL = 1 << 24;
const ZERO = 128;

// How many of these sorted numbers are not above a value.
function place(sorted, value) {
  let at = 0;
  while (at < sorted.length && sorted[at] <= value) at += 1;
  return at;
}

// The chances of one kind of bit: by context, and how often each was seen.
class Kind {
  constructor(contexts) {
    this.chance = new Uint16Array(contexts).fill(ONE / 2);
    this.seen = new Uint8Array(contexts);
  }
}

class Decoder {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.range = 0xffffffff;
    this.code = 0;
    for (let byte = 0; byte < 4; byte += 1) this.code = ((this.code << 8) | this.next()) >>> 0;
  }

  next() {
    return this.at < this.bytes.length ? this.bytes[this.at++] : 0;
  }

  bit(kind, context) {
    const chance = kind.chance[context];
    const seen = kind.seen[context];
    const bound = (this.range >>> 15) * chance;
    let bit;
    let moved;
    if (this.code < bound) {
      bit = 1;
      this.range = bound;
      moved = chance + (((ONE - chance) * RATES[seen]) >> 15);
    } else {
      bit = 0;
      this.code -= bound;
      this.range -= bound;
      moved = chance + ((-chance * RATES[seen]) >> 15);
    }
    kind.chance[context] = Math.min(Math.max(moved, LEAST_CHANCE), ONE - LEAST_CHANCE);
    if (seen < MOST_SEEN) kind.seen[context] = seen + 1;
    this.flow();
    return bit;
  }

  flow() {
    while (this.range < FULL) {
      this.range = (this.range << 8) >>> 0;
      this.code = ((this.code << 8) | this.next()) >>> 0;
    }
  }

  tree(kind, context, bits) {
    let node = 1;
    for (let at = 0; at < bits; at += 1) {
      node = (node << 1) | this.bit(kind, (context << bits) | node);
    }
    return node - (1 << bits);
  }

  plain(bits) {
    let value = 0;
    for (let at = 0; at < bits; at += 1) {
      this.range >>>= 1;
      const bit = this.code < this.range ? 0 : 1;
      if (bit) this.code -= this.range;
      value = (value << 1) | bit;
      this.flow();
    }
    return value;
  }
}

class Rows {
  constructor(decoder, header) {
    this.decoder = decoder;
    this.header = header;
    this.filled = new Kind(header.scale.length * 240);
    this.sign = new Kind(header.scale.length * 7 * 10 * 2);
    this.more = new Kind((header.scale.length + 2) * 2 * 90 * (MOST_SIZE + 1));
    this.length = new Kind(1 << 8);
    this.size = new Kind(1 << GAP_BITS);
    this.top = Array.from({ length: TOP_BITS + 1 }, (_, bits) => new Kind(1 << (GAP_BITS + bits)));
  }

  gap() {
    const { decoder } = this;
    const size = decoder.tree(this.size, 0, GAP_BITS);
    const top = Math.min(size, TOP_BITS);
    const high = (1 << top) | decoder.tree(this.top[top], size, top);
    return (high << (size - top)) | decoder.plain(size - top);
  }

  row(weights, start) {
    const { scale, situaties } = this.header;
    const length = this.decoder.tree(this.length, 0, 8);
    const rare = place(RARITIES, length);
    const sums = [0, 0];
    let total = 0;
    let filled = 0;
    const last = scale.length - 1;
    for (let column = 0; column < last; column += 1) {
      const group = column >= situaties.length ? 1 : 0;
      const lean = sums[group] / scale[column];
      const far = Math.abs(lean) > FAR ? 1 : 0;
      const context = ((column * 12 + place(TOTALS, total)) * 10 + rare) * 2 + far;
      let weight = 0;
      if (this.decoder.bit(this.filled, context)) {
        const lies = (column * 7 + place(LEANS, lean)) * 10 + rare;
        const sign = this.decoder.bit(this.sign, lies * 2 + (filled > 0 ? 1 : 0));
        const mean = place(MEANS, total / (filled + 1)) * 10 + rare;
        const size = this.sizeOf(column, scale.length + group, sign, mean);
        weight = sign ? -size : size;
        total += size;
        filled += 1;
        sums[group] += weight * scale[column];
      }
      weights[start + column] = weight + ZERO;
    }
    weights[start + last] = length;
  }

  // What holds for the first step is special.
  sizeOf(first, later, sign, mean) {
    let size = 0;
    let more = 1;
    while (more) {
      const context = ((size ? later : first) * 2 + sign) * 90 + mean;
      more = this.decoder.bit(this.more, context * (MOST_SIZE + 1) + Math.min(size, MOST_SIZE));
      size += 1;
    }
    return size;
  }
}

// The model in these bytes: a line of JSON, and then the rows.
export function unpack(bytes) {
  const end = bytes.indexOf(10);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  const width = header.scale.length;
  const weights = new Uint8Array(header.rijen * width);
  const rows = new Map();
  const reader = new Rows(new Decoder(bytes.subarray(end + 1)), header);
  let feature = -1;
  for (let number = 0; number < header.rijen; number += 1) {
    feature += reader.gap();
    rows.set(feature, number);
    reader.row(weights, number * width);
  }
  return { ...header, width, rows, weights };
}
