/** What a body of a function that was compiled to steps does next: a code, and a value, or the label to go on at. */
type Operation = [code: number, value?: unknown];

/** Labels where a `try` begins, its `catch`, its `finally`, and what comes after; the middle two where they are. */
type Region = [start: number, onError: number | undefined, always: number | undefined, end: number];

interface State {
  label: number;
  sent(): unknown;
  readonly trys: Region[];
  readonly ops: Operation[];
}

interface Step {
  readonly value: unknown;
  readonly done: boolean;
}

const NOTHING: Operation = [0];
const [NEXT, THROW, RETURN, GO_ON_AT, YIELD, FAILED, END_OF_ALWAYS] = [0, 1, 2, 3, 4, 6, 7];

/**
 * TypeScript's helper `__generator`, which runs an asynchronous function of code that was compiled for a JavaScript without
 * them, as that of Neo4j's driver was. TypeScript's own gives each run an iterator's method by assignment; V8 puts a
 * function that is written as the right side of an assignment to a property into its old generation, and with it all that
 * the function can reach stays until everything is collected (docs/decisions/0056). Nobody iterates over these.
 * @param body takes the state, gives the next operation; `yield*` is not known
 */
export function generator(
  self: unknown,
  body: (this: unknown, state: State) => Operation,
): { next(value?: unknown): Step; throw(error?: unknown): Step; return(value?: unknown): Step } {
  let begun = false;
  let ended = false;
  let running = false;
  let sent = NOTHING;
  const state: State = {
    label: 0,
    sent() {
      if (sent[0] === THROW) throw sent[1];
      return sent[1];
    },
    trys: [],
    ops: [],
  };

  /** The operation after one that leaves its place, or null where the body goes on. */
  const leave = (operation: Operation): Operation | null => {
    const [code, value] = operation;
    const region = state.trys.at(-1);
    if (region === undefined && (code === FAILED || code === RETURN)) {
      ended = true;
      return operation;
    }
    if (code === GO_ON_AT && (region === undefined || within(value as number, region))) {
      state.label = value as number;
      return null;
    }
    if (region === undefined) throw new TypeError(`a step ended with the unknown code ${code}`);
    const [, onError, always] = region;
    if (code === FAILED && onError !== undefined && state.label < onError) {
      state.label = onError;
      sent = operation;
      return null;
    }
    if (always !== undefined && state.label < always) {
      state.label = always;
      state.ops.push(operation);
      return null;
    }
    if (always !== undefined) state.ops.pop();
    state.trys.pop();
    return operation;
  };

  const run = (first: Operation): Step => {
    if (running) throw new TypeError('the function is running already');
    let operation = first;
    if (!begun) ended = operation[0] !== NEXT;
    begun = true;
    while (!ended) {
      running = true;
      try {
        if (operation[0] === YIELD) {
          state.label += 1;
          return { value: operation[1], done: false };
        }
        if (operation[0] === END_OF_ALWAYS) {
          operation = state.ops.pop() ?? NOTHING;
          state.trys.pop();
          continue;
        }
        if (operation[0] === NEXT || operation[0] === THROW) sent = operation;
        else {
          const next = leave(operation);
          if (next !== null) {
            operation = next;
            continue;
          }
        }
        operation = body.call(self, state);
      } catch (error) {
        operation = [FAILED, error];
      } finally {
        running = false;
        sent = NOTHING;
      }
    }
    if (operation[0] === FAILED || operation[0] === THROW) throw operation[1];
    return { value: operation[0] === NEXT ? undefined : operation[1], done: true };
  };

  return {
    next: (value) => run([NEXT, value]),
    throw: (error) => run([THROW, error]),
    return: (value) => run([RETURN, value]),
  };
}

const within = (label: number, [start, , , end]: Region): boolean => label > start && label < end;
