import type { LiveSchema } from '../../../server/shell/db-schema.js';

interface Asked {
  readonly text: string;
  readonly schema: LiveSchema;
  readonly parameters: readonly string[];
}

export type Job =
  (Asked & { readonly kind: 'complete'; readonly at: number }) | (Asked & { readonly kind: 'lint' });

export interface Suggestion {
  readonly label: string;
  readonly apply: string;
  readonly type: string;
}

/** A fault in a statement; offsets into its text. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface JobAnswer {
  readonly suggestions?: readonly Suggestion[];
  readonly faults?: readonly Found[];
}

/** Neo4j's language support, in a worker that starts with the first question. */
export class Language {
  #worker: Worker | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, (answer: JobAnswer) => void>();

  async complete(asked: Asked, at: number): Promise<readonly Suggestion[]> {
    return (await this.#ask({ ...asked, kind: 'complete', at })).suggestions ?? [];
  }

  async lint(asked: Asked): Promise<readonly Found[]> {
    return (await this.#ask({ ...asked, kind: 'lint' })).faults ?? [];
  }

  /** Ends the worker. What was asked is answered with nothing. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const answer of this.#waiting.values()) answer({});
    this.#waiting.clear();
  }

  #ask(job: Job): Promise<JobAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#start().postMessage({ id, job });
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./language-worker.ts', import.meta.url), {
      type: 'module',
      name: 'cypher',
    });
    worker.addEventListener('message', (event: MessageEvent<{ id: number; answer: JobAnswer }>) => {
      this.#waiting.get(event.data.id)?.(event.data.answer);
      this.#waiting.delete(event.data.id);
    });
    worker.addEventListener('error', () => this.close());
    this.#worker = worker;
    return worker;
  }
}
