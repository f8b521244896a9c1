import { AllegianceError } from '../../errors.js';
import { disputesOf } from '../../query/disputes.js';
import { pageOf, withNodes } from '../../query/pages.js';
import type { GraphReader } from '../../query/reader.js';
import type { RelationshipRecord, SourceRecord } from '../../query/records.js';
import { relationshipsUnder } from '../../query/relationships.js';
import { statementText } from '../../query/statements.js';
import { claimsOf } from '../claim/load.js';
import type { Resolvers } from '../generated.js';

async function known(reader: GraphReader, id: string, field: string): Promise<SourceRecord> {
  const source = await reader.sources.load(id);
  if (source === null)
    throw new AllegianceError('BAD_USER_INPUT', `${field} is "${id}", which is no source.`, { field });
  return source;
}

/** What a relationship says, whoever says it and of which happening: type, pair, role and third party. */
const saying = ({ type, subject, object, role, against }: RelationshipRecord): string =>
  [type, subject.id, object.id, role, against].join('\n');

export const sourceResolvers: Resolvers = {
  Query: {
    source: (_, { id }, { reader }) => reader.sources.load(id),
    async sources(_, __, { reader }) {
      const { rows } = await reader.run({ text: statementText('list-sources') });
      const all = await Promise.all(rows.map(([id]) => reader.sources.load(String(id))));
      return all.filter((source) => source !== null);
    },
    async sourceDiff(_, args, { reader }) {
      const [left, right] = await Promise.all([
        known(reader, args.left, 'left'),
        known(reader, args.right, 'right'),
      ]);
      const [ofLeft, ofRight] = await Promise.all(
        [left, right].map(({ id }) => relationshipsUnder(reader, { sources: [id] })),
      );
      const inLeft = new Set((ofLeft ?? []).map(saying));
      const inRight = new Set((ofRight ?? []).map(saying));
      const both = await relationshipsUnder(reader, { sources: [left.id, right.id] });
      const questions = await disputesOf(reader, {});
      const contradict = questions.flatMap(({ question, positions }) => {
        const own = positions
          .map(({ position, claims }) => ({
            position,
            claims: claims.filter(({ source }) => source === left.id || source === right.id),
          }))
          .filter(({ claims }) => claims.length > 0);
        const apart = own.some((a) =>
          own.some(
            (b) =>
              a !== b &&
              a.claims.some((c) => c.source === left.id) &&
              b.claims.some((c) => c.source === right.id),
          ),
        );
        return apart ? [{ question, positions: own }] : [];
      });
      return {
        left,
        right,
        onlyLeft: (ofLeft ?? []).filter((relationship) => !inRight.has(saying(relationship))),
        onlyRight: (ofRight ?? []).filter((relationship) => !inLeft.has(saying(relationship))),
        agree: both.filter(
          (relationship) => inLeft.has(saying(relationship)) && inRight.has(saying(relationship)),
        ),
        contradict,
      };
    },
  },
  Source: {
    async claims({ id }, args, { reader }) {
      const page = pageOf(await reader.claimsOfSources.load(id), args);
      return withNodes(
        page,
        await claimsOf(
          reader,
          page.edges.map(({ node }) => node),
        ),
      );
    },
  },
};
