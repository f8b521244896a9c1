import type { GraphReader } from '../../read/reader.js';
import type { EntityRecord } from '../../read/records.js';
import { entityRecord, nodeOf } from '../../read/rows.js';
import { statementText } from '../../statements/index.js';
import type { Resolvers } from '../generated.js';

interface Choice {
  readonly entity: EntityRecord;
  readonly claims: number;
}

/** Reads a list of those who speak, each with the number of claims. */
async function speaking(reader: GraphReader, query: 'list-speakers' | 'list-voices'): Promise<Choice[]> {
  const { rows } = await reader.run({ text: statementText(query) });
  return rows.map(([entity, claims]) => ({ entity: entityRecord(nodeOf(entity)), claims: Number(claims) }));
}

export const filterResolvers: Resolvers = {
  // Each list is read by its own resolver, so that a list that nobody asks for costs nothing.
  Query: { filterChoices: () => ({}) as never },
  FilterChoices: {
    async places(_, __, { reader }) {
      const { rows } = await reader.run({ text: statementText('list-places') });
      return rows.map(([place]) => entityRecord(nodeOf(place)));
    },
    assertedBy: (_, __, { reader }) => speaking(reader, 'list-speakers'),
    voices: (_, __, { reader }) => speaking(reader, 'list-voices'),
  },
};
