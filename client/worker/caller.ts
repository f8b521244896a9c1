import { FileError } from '../ui/build';

/** What a page and its worker send one another; `id` tells which job an answer is of. */
export interface Call<Job> {
  readonly id: number;
  readonly job: Job;
}
export type Reply<Answer> =
  | { readonly id: number; readonly ok: true; readonly answer: Answer }
  | { readonly id: number; readonly ok: false; readonly message: string };

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Asks a worker that answers with `answerJobs`. It starts with the first job, and anew after its file could not be loaded. */
export class WorkerCaller<Job, Answer> {
  readonly #what: string;
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting<Answer>>();

  /**
   * @param what it does, for messages: "The layout"
   * @param start makes the worker; `new Worker(new URL(...))` has to stand there as it is for the bundler to see it
   */
  constructor(what: string, start: () => Worker) {
    this.#what = what;
    this.#start = start;
  }

  /**
   * @throws FileError where the worker's file can't be loaded
   * @throws Error that says why the job failed, or where the worker is closed meanwhile
   */
  ask(job: Job): Promise<Answer> {
    this.#lastId += 1;
    const call: Call<Job> = { id: this.#lastId, job };
    return new Promise((resolve, reject) => {
      this.#waiting.set(call.id, { resolve, reject });
      this.#started().postMessage(call);
    });
  }

  /** Ends the worker; the next job starts another. */
  close(): void {
    this.#end(new Error(`${this.#what} was stopped.`));
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply<Answer>>) => {
      const job = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.ok) job?.resolve(data.answer);
      else job?.reject(new Error(`${this.#what} failed: ${data.message}`));
    });
    worker.addEventListener('error', (event) => this.#end(new FileError(event.message)));
    this.#worker = worker;
    return worker;
  }

  #end(why: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(why);
    this.#waiting.clear();
  }
}
