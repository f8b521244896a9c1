import { present } from '.';
import type { History } from './types';

/**
 * What each entry of the browser's history showed, so that going to it shows that again: Back and Forward follow what
 * was on the page, whatever was undone, redone or opened from a link meanwhile.
 */
export class Entries {
  readonly #shown = new Map<number, History>();
  /** The entry that showed a step last: what comes late to the step, such as its seats, belongs to it. */
  readonly #ofStep = new Map<number, number>();
  #last = 0;
  #here = 0;

  /** The entry that the page is at. */
  get here(): number {
    return this.#here;
  }

  /** The page goes on to an entry of its own. @returns its number */
  add(history: History): number {
    this.#last += 1;
    this.#here = this.#last;
    this.show(history);
    return this.#here;
  }

  /** The present entry shows this now. */
  show(history: History): void {
    this.#shown.set(this.#here, history);
    this.#ofStep.set(present(history).id, this.#here);
  }

  /** Steps that are not the present one were changed: the entries that showed them last show that. */
  amend(history: History, before: History): void {
    if (history.steps === before.steps) return;
    const old = new Map(before.steps.map((step) => [step.id, step]));
    for (const step of history.steps) {
      const was = old.get(step.id);
      const entry = this.#ofStep.get(step.id);
      if (was === undefined || was === step || entry === undefined || entry === this.#here) continue;
      const shown = this.#shown.get(entry);
      if (shown === undefined || present(shown).id !== step.id) continue;
      const steps = shown.steps.map((one) => (one.id === step.id ? step : one));
      this.#shown.set(entry, { ...shown, steps });
    }
  }

  /**
   * The page goes to an entry that it was at before.
   * @param now the history as it is
   * @returns the history to show; null for an entry that this page has not made
   */
  returnTo(entry: number, now: History): History | null {
    const shown = this.#shown.get(entry);
    if (shown === undefined) return null;
    this.#here = entry;
    const step = present(shown);
    const cursor = now.steps.findIndex(({ id }) => id === step.id);
    // Where the step is part of what was done last, what came after it can still be redone.
    const history =
      cursor === -1 ? shown : { steps: now.steps.map((one, at) => (at === cursor ? step : one)), cursor };
    this.show(history);
    return history;
  }
}
