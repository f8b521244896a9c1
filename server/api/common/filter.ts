import { AllegianceError } from '../../errors.js';
import type { Filter } from '../../read/filter.js';
import { notePlaced } from '../../read/placed.js';
import type { GraphReader } from '../../read/reader.js';
import type { GraphFilter } from '../generated.js';

/**
 * The filter of a request, once every id in it is known to exist.
 * @throws AllegianceError `BAD_USER_INPUT` naming the field and the id
 */
export async function checkedFilter(
  reader: GraphReader,
  filter: GraphFilter | null | undefined,
): Promise<Filter> {
  if (filter == null) return {};
  const { from, to } = filter;
  if (from != null && to != null && from > to) {
    throw new AllegianceError('BAD_USER_INPUT', `from (${from}) is after to (${to}).`, { field: 'from' });
  }
  await Promise.all([
    ...(['sources', 'notSources'] as const).flatMap((field) =>
      (filter[field] ?? []).map(async (id) => {
        if ((await reader.sources.load(id)) === null)
          throw new AllegianceError('BAD_USER_INPUT', `${field} holds "${id}", which is no source.`, {
            field,
          });
      }),
    ),
    ...(filter.notClaims ?? []).map(async (id) => {
      if ((await reader.claims.load(id)) === null)
        throw new AllegianceError('BAD_USER_INPUT', `notClaims holds "${id}", which is no claim.`, {
          field: 'notClaims',
        });
    }),
    ...(['assertedBy', 'voices', 'places'] as const).map((field) =>
      reader.allEntities(filter[field] ?? [], field),
    ),
  ]);
  await notePlaced(reader, filter);
  return filter;
}
