/** A source of chance that gives the same again for the same seed (mulberry32, Tommy Ettinger 2017, public domain). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 up to, not including, `below`. */
  whole(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    const found = from[this.whole(from.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  /** One or more of them, in their order. */
  some<T>(from: readonly T[]): readonly T[] {
    const found = from.filter(() => this.chance(0.5));
    return found.length === 0 ? [this.pick(from)] : found;
  }
}
