import type DataLoader from 'dataloader';
import type { Rows, Statement } from '../engine/port.js';
import type { EntityRecord } from './records.js';

/** What the readers of lists need of a request's reader. */
export interface Reads {
  run(statement: Statement): Promise<Rows>;
  readonly entities: DataLoader<string, EntityRecord | null>;
}
