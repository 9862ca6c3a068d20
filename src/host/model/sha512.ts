// Owns SHA-512 (FIPS 180-4) without platform crypto, whose digest is asynchronous: a protect call must answer at once.
// Words are 32-bit halves: high, low.

const BLOCK = 128;

/** Fractional parts of roots of the first primes, by integer arithmetic: FIPS 180-4 4.2.3 and 5.3.5. */
function constants(count: number, root: 2n | 3n): Int32Array {
  const words = new Int32Array(count * 2);
  for (let prime = 2n, found = 0; found < count; prime++) {
    if (!isPrime(prime)) continue;
    const fraction = BigInt.asUintN(64, integerRoot(prime << (64n * root), root));
    words[found * 2] = Number(fraction >> 32n) | 0;
    words[found * 2 + 1] = Number(fraction & 0xffffffffn) | 0;
    found++;
  }
  return words;
}

function isPrime(n: bigint): boolean {
  for (let divisor = 2n; divisor * divisor <= n; divisor++) if (n % divisor === 0n) return false;
  return true;
}

/** The largest integer whose power is not above n, by bisection. */
function integerRoot(n: bigint, power: bigint): bigint {
  let low = 0n;
  let high = 1n << 72n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** power <= n) low = middle;
    else high = middle;
  }
  return low;
}

const ROUND = constants(80, 3n);
const INITIAL = constants(8, 2n);
const SCHEDULE = new Int32Array(160);

/** The 64-byte digest of some bytes. */
export function sha512(message: Uint8Array): Uint8Array {
  const padded = pad(message);
  const state = INITIAL.slice();
  for (let offset = 0; offset < padded.length; offset += BLOCK) compress(state, padded, offset);
  const digest = new Uint8Array(64);
  const view = new DataView(digest.buffer);
  for (let i = 0; i < 16; i++) view.setInt32(i * 4, state[i]);
  return digest;
}

function pad(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 17) / BLOCK) * BLOCK;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(length - 4, (message.length << 3) >>> 0);
  return padded;
}

function compress(state: Int32Array, bytes: Uint8Array, offset: number): void {
  const w = SCHEDULE;
  for (let i = 0, at = offset; i < 32; i++, at += 4)
    w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  for (let i = 32; i < 160; i += 2) expand(w, i);
  let ah = state[0];
  let al = state[1];
  let bh = state[2];
  let bl = state[3];
  let ch = state[4];
  let cl = state[5];
  let dh = state[6];
  let dl = state[7];
  let eh = state[8];
  let el = state[9];
  let fh = state[10];
  let fl = state[11];
  let gh = state[12];
  let gl = state[13];
  let hh = state[14];
  let hl = state[15];
  for (let i = 0; i < 160; i += 2) {
    const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
    const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
    const choiceH = (eh & fh) ^ (~eh & gh);
    const choiceL = (el & fl) ^ (~el & gl);
    const t1l = (hl >>> 0) + (s1l >>> 0) + (choiceL >>> 0) + (ROUND[i + 1] >>> 0) + (w[i + 1] >>> 0);
    const t1h = (hh + s1h + choiceH + ROUND[i] + w[i] + carry(t1l)) | 0;
    const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
    const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
    const majorityH = (ah & bh) ^ (ah & ch) ^ (bh & ch);
    const majorityL = (al & bl) ^ (al & cl) ^ (bl & cl);
    const t2l = (s0l >>> 0) + (majorityL >>> 0);
    const t2h = (s0h + majorityH + carry(t2l)) | 0;
    hh = gh;
    hl = gl;
    gh = fh;
    gl = fl;
    fh = eh;
    fl = el;
    const nextE = (dl >>> 0) + (t1l >>> 0);
    eh = (dh + t1h + carry(nextE)) | 0;
    el = nextE | 0;
    dh = ch;
    dl = cl;
    ch = bh;
    cl = bl;
    bh = ah;
    bl = al;
    const nextA = (t1l >>> 0) + (t2l >>> 0);
    ah = (t1h + t2h + carry(nextA)) | 0;
    al = nextA | 0;
  }
  add(state, 0, ah, al);
  add(state, 2, bh, bl);
  add(state, 4, ch, cl);
  add(state, 6, dh, dl);
  add(state, 8, eh, el);
  add(state, 10, fh, fl);
  add(state, 12, gh, gl);
  add(state, 14, hh, hl);
}

function add(state: Int32Array, index: number, high: number, low: number): void {
  const sum = (state[index + 1] >>> 0) + (low >>> 0);
  state[index] = (state[index] + high + carry(sum)) | 0;
  state[index + 1] = sum | 0;
}

/** What a sum of unsigned low words carries into the high word. */
const carry = (sum: number): number => (sum / 0x100000000) | 0;

function expand(w: Int32Array, i: number): void {
  const h15 = w[i - 30];
  const l15 = w[i - 29];
  const h2 = w[i - 4];
  const l2 = w[i - 3];
  const s0h = ((h15 >>> 1) | (l15 << 31)) ^ ((h15 >>> 8) | (l15 << 24)) ^ (h15 >>> 7);
  const s0l = ((l15 >>> 1) | (h15 << 31)) ^ ((l15 >>> 8) | (h15 << 24)) ^ ((l15 >>> 7) | (h15 << 25));
  const s1h = ((h2 >>> 19) | (l2 << 13)) ^ ((l2 >>> 29) | (h2 << 3)) ^ (h2 >>> 6);
  const s1l = ((l2 >>> 19) | (h2 << 13)) ^ ((h2 >>> 29) | (l2 << 3)) ^ ((l2 >>> 6) | (h2 << 26));
  const low = (s0l >>> 0) + (s1l >>> 0) + (w[i - 13] >>> 0) + (w[i - 31] >>> 0);
  w[i] = (s0h + s1h + w[i - 14] + w[i - 32] + carry(low)) | 0;
  w[i + 1] = low | 0;
}
