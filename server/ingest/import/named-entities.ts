import type { EntityKind } from '../../../domain/kinds/index.js';
import type { EntityRow } from '../../write/rows.js';
import type { NameMapping, Scope, NameKind } from '../names/mapping.js';
import { markOf, slugOf } from './ids.js';

/** Which entity a name stands for. */
export interface Named {
  readonly id: string;
  /** The entity to make where the graph has none; undefined where a person mapped the name to one that it has. */
  readonly mention?: EntityRow;
}

/** The entities to make where the graph has none. */
export function mentionsOf(named: readonly Named[]): EntityRow[] {
  return named.flatMap(({ mention }) => (mention === undefined ? [] : [mention]));
}

/**
 * Gives each name of a file its entity: the one that a reviewed mapping says, else one of its own, with an id made of the
 * name. The same name has the same id in every file of a dataset, so that its files meet.
 */
export class NamedEntities {
  /** The name that each id stands for, so that no two names share one. */
  readonly #names = new Map<string, string>();

  /**
   * @param prefix of ids, such as `ucdp-actor`
   * @param nameKind what the mapping calls such names
   */
  constructor(
    private readonly prefix: string,
    private readonly nameKind: NameKind,
    private readonly mapping: NameMapping,
  ) {}

  /**
   * @param scope what the row is about, for names that mean someone else elsewhere
   * @param apart what tells two entities of the same name apart
   */
  find(name: string, kind: EntityKind, scope: Scope, apart = ''): Named {
    const mapped = this.mapping.find(this.nameKind, name, scope);
    if (mapped !== undefined) return { id: mapped };
    const id = this.#idOf(name, apart);
    return { id, mention: { id, kind, name } };
  }

  #idOf(name: string, apart: string): string {
    const slug = [slugOf(name) || markOf(name), slugOf(apart)].filter((part) => part !== '').join('-');
    const id = `${this.prefix}-${slug}`;
    const key = name.normalize('NFC');
    const holder = this.#names.get(id) ?? key;
    this.#names.set(id, holder);
    return holder === key ? id : `${id}-${markOf(key)}`;
  }
}
