import { LRUCache } from 'lru-cache';
import type { GraphEngine } from '../engine/port.js';
import { graphState } from '../read/graph-state.js';

export interface RequestAnswers {
  /**
   * @param key what is asked, by which function: the same text always stands for answers of one type
   * @param compute rejects as the engine does; then the next who asks computes anew
   */
  of<T>(key: string, compute: () => Promise<T>): Promise<T>;
}

/** Answers that are kept at a time. */
const MOST_KEPT = 60;
/** A statement of a person that changes properties and adds nothing leaves the state as it is; so long it goes unnoticed. */
const KEPT_MS = 600_000;

/**
 * What was computed over the graph, by what was asked and by the state of the graph. An answer holds nothing of the request
 * that computed it. Two who ask the same at once wait for one computation.
 */
export class Answers {
  readonly #kept = new LRUCache<string, Promise<unknown>>({ max: MOST_KEPT, ttl: KEPT_MS });

  constructor(private readonly engine: GraphEngine) {}

  /** The answers for one request, which sees one state of the graph: it is looked at when the first answer is asked for. */
  forRequest(): RequestAnswers {
    let state: Promise<string> | undefined;
    return {
      of: async <T>(key: string, compute: () => Promise<T>): Promise<T> => {
        state ??= graphState(this.engine);
        const name = `${await state} ${key}`;
        const kept = this.#kept.get(name) as Promise<T> | undefined;
        // Whoever computed it may have gone, which is no reason for the others to have no answer.
        return kept === undefined
          ? this.#computed(name, compute)
          : kept.catch(() => this.#computed(name, compute));
      },
    };
  }

  #computed<T>(name: string, compute: () => Promise<T>): Promise<T> {
    const made = compute();
    this.#kept.set(name, made);
    made.catch(() => {
      if (this.#kept.peek(name) === made) this.#kept.delete(name);
    });
    return made;
  }
}
