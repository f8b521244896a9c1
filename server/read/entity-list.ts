import { ENTITY_KINDS, type EntityKind } from '../../domain/kinds/index.js';
import type { Parameter } from '../engine/values.js';
import { ALL, pageByKeyset, type KeysetList, type KeysetPage } from './keyset.js';
import type { PageArguments } from './pages.js';
import { present, type GraphReader } from './reader.js';
import type { EntityRecord } from './records.js';

/** Which entities. */
export interface EntityFilter {
  readonly kinds?: readonly EntityKind[] | null | undefined;
  /** Part of a name, in any letter case. */
  readonly text?: string | null | undefined;
}

/** A page of entities in order of name. */
export async function pageOfEntities(
  reader: GraphReader,
  filter: EntityFilter,
  asked: PageArguments,
): Promise<Omit<KeysetPage, 'edges'> & { readonly edges: { cursor: string; node: EntityRecord }[] }> {
  const page = await pageByKeyset(reader, listOf(filter), ALL, asked);
  const edges = await Promise.all(
    page.edges.map(async ({ cursor, node: [, id = ''] }) => ({
      cursor,
      node: await present(reader.entities.load(id), `entity ${id}`),
    })),
  );
  return { ...page, edges };
}

function listOf({ kinds, text }: EntityFilter): KeysetList {
  const parameters: Record<string, Parameter> = {};
  const labels = kinds?.map((kind) => ENTITY_KINDS[kind].labels.at(-1) ?? '');
  const [only, ...others] = labels ?? [];
  const conditions: string[] = [];
  if (labels !== undefined && others.length > 0)
    conditions.push(`(${labels.map((label) => `n:${label}`).join(' OR ')})`);
  if (labels !== undefined && only === undefined) conditions.push('false');
  const wanted = text?.trim().toLowerCase() ?? '';
  if (wanted !== '') {
    parameters['text'] = wanted;
    conditions.push(
      '(toLower(n.name) CONTAINS $text OR (size(n.aliases) > 0 AND any(word IN n.aliases WHERE toLower(word) CONTAINS $text)))',
    );
  }
  const label = only === undefined || others.length > 0 ? 'Entity' : only;
  return {
    name: 'entities',
    match: `MATCH (n:${label})${conditions.length === 0 ? '' : `\nWHERE ${conditions.join(' AND ')}`}`,
    key: [{ is: 'n.name' }, { is: 'n.id' }],
    repeats: false,
    parameters,
    usual: 25,
  };
}
