/** One request of the page, which waits for what a test answers. */
export interface Asked {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  answer(this: void, data: unknown): void;
  /** Answers with an error of the API. */
  refuse(message: string, extensions?: object): void;
  /** Answers with a page instead of data, as a proxy does. */
  page(status: number): void;
  /** Nobody answers. */
  lose(): void;
}

/** Stands where the network is: a request waits until a test answers it, or until the page gives it up. */
export class Network {
  readonly asked: Asked[] = [];
  readonly #fetch = globalThis.fetch;

  constructor() {
    globalThis.fetch = (_address, { body, signal } = {}) =>
      new Promise<Response>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        const { query, variables } = JSON.parse(String(body)) as Pick<Asked, 'variables'> & { query: string };
        const json = (value: unknown): void => resolve(Response.json(value));
        this.asked.push({
          operation: /query (\w+)/.exec(query)?.[1] ?? '',
          variables,
          answer: (data) => json({ data }),
          refuse: (message, extensions = {}) => json({ errors: [{ message, extensions }] }),
          page: (status) => resolve(new Response('<html></html>', { status })),
          lose: () => reject(new TypeError('fetch failed')),
        });
      });
  }

  /** The request that came last. */
  get last(): Asked {
    const last = this.asked.at(-1);
    if (last === undefined) throw new Error('Nothing was asked.');
    return last;
  }

  close(): void {
    globalThis.fetch = this.#fetch;
  }
}

/** Waits until what was answered has come to the page. */
export async function arrived(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
