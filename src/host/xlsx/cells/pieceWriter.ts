// Owns building a large part's bytes in pieces, so that a million rows never stand in memory as text.

const SIZE = 1 << 16;
const encoder = new TextEncoder();

export class PieceWriter {
  private buffer = new Uint8Array(SIZE + 4096);
  private length = 0;

  /** True when the piece should be taken. */
  get full(): boolean {
    return this.length >= SIZE;
  }
  /** The bytes so far; the writer starts a new piece. */
  take(): Uint8Array {
    const piece = this.buffer.subarray(0, this.length);
    this.buffer = new Uint8Array(SIZE + 4096);
    this.length = 0;
    return piece;
  }

  /** Text of ASCII characters only. */
  ascii(text: string): void {
    this.room(text.length);
    const { buffer } = this;
    let at = this.length;
    for (let i = 0; i < text.length; i++) buffer[at++] = text.charCodeAt(i);
    this.length = at;
  }
  text(text: string): void {
    this.room(text.length * 3);
    this.length += encoder.encodeInto(text, this.buffer.subarray(this.length)).written;
  }
  number(value: number): void {
    if (value >= 0 && value < 1e9 && value === Math.floor(value)) this.whole(value);
    else this.ascii(String(value));
  }

  private whole(value: number): void {
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits++;
    this.room(digits);
    let rest = value;
    for (let at = this.length + digits - 1; at >= this.length; at--) {
      const shorter = Math.floor(rest / 10);
      this.buffer[at] = 48 + rest - shorter * 10;
      rest = shorter;
    }
    this.length += digits;
  }
  private room(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const larger = new Uint8Array((this.length + bytes) * 2);
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}
