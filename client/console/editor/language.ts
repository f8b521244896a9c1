import type { LiveSchema } from '../../../domain/cypher-text/db-schema.js';
import { FileError } from '../../ui/build';
import { WorkerCaller } from '../../worker/caller';

interface LintRequest {
  readonly text: string;
  readonly schema: LiveSchema;
  readonly parameters: readonly string[];
}

export type Job =
  | (LintRequest & { readonly kind: 'complete'; readonly at: number })
  | (LintRequest & { readonly kind: 'lint' });

export interface Suggestion {
  readonly label: string;
  readonly apply: string;
  readonly type: string;
}

/** A fault in a statement; offsets into its text. */
export interface Diagnostic {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface JobAnswer {
  readonly suggestions?: readonly Suggestion[];
  readonly faults?: readonly Diagnostic[];
}

/** Neo4j's language support, in a worker that starts with the first question. */
export class Language {
  readonly #onLost: (why: FileError) => void;
  readonly #worker = new WorkerCaller<Job, JobAnswer>(
    'The analysis of a statement',
    () => new Worker(new URL('./language-worker.ts', import.meta.url), { type: 'module', name: 'cypher' }),
  );

  /** @param onLost hears that the worker's file can't be loaded: nothing is completed or checked then */
  constructor(onLost: (why: FileError) => void) {
    this.#onLost = onLost;
  }

  async complete(asked: LintRequest, at: number): Promise<readonly Suggestion[]> {
    return (await this.#ask({ ...asked, kind: 'complete', at })).suggestions ?? [];
  }

  async lint(asked: LintRequest): Promise<readonly Diagnostic[]> {
    return (await this.#ask({ ...asked, kind: 'lint' })).faults ?? [];
  }

  /** Ends the worker. What was asked is answered with nothing. */
  close(): void {
    this.#worker.close();
  }

  /** A statement that can't be analyzed has no suggestions and no faults. */
  async #ask(job: Job): Promise<JobAnswer> {
    try {
      return await this.#worker.ask(job);
    } catch (thrown) {
      if (thrown instanceof FileError) this.#onLost(thrown);
      return {};
    }
  }
}
