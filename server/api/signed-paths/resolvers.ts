import { ENTITY_KINDS } from '../../../domain/kinds/index.js';
import { signedPathsOf, type SignedPathOptions } from '../../analysis/signed-paths/paths.js';
import { signedPathSentence } from '../../analysis/signed-paths/sentence.js';
import { filterText } from '../../read/filter-text.js';
import { MAX_PATH } from '../../read/paths.js';
import { within, type Range } from '../../read/ranges.js';
import type { EntityRecord } from '../../read/records.js';
import { standingOf } from '../../read/rollup.js';
import { ofTypes, SIGNED_TYPES, tiesUnder, toldTies } from '../../read/ties.js';
import { checkedFilter } from '../common/filter.js';
import type { Resolvers } from '../generated.js';

const LENGTH: Range = { field: 'maxLength', least: 1, most: MAX_PATH, usual: 4, unit: 'levels' };
const PATHS: Range = { field: 'first', least: 0, most: 100, usual: 10 };

export const signedPathsResolvers: Resolvers = {
  Query: {
    async signedPaths(_, { from, to, maxLength, filter, first }, { reader, answers }) {
      const options = { maxLength: within(maxLength, LENGTH), count: within(first, PATHS) };
      await Promise.all([reader.allEntities([from], 'from'), reader.allEntities([to], 'to')]);
      // Kinds say where a chain may go through, not where it may start and end.
      const { entityKinds, ...rest } = await checkedFilter(reader, filter);
      const signed = ofTypes(rest, SIGNED_TYPES);
      const standing = await standingOf(reader, rest);
      const [start, end] = [from, to].map((id) => standing.get(id)?.entity.id ?? id) as [string, string];
      const passable = ({ kind }: EntityRecord): boolean => {
        if (kind === null) return false;
        if (entityKinds != null) return entityKinds.includes(kind);
        const { family } = ENTITY_KINDS[kind];
        return family !== 'Place' && family !== 'Event';
      };
      const wanted: SignedPathOptions = { ...options, from: start, to: end, passable };
      const ties = await answers.of(`signed ties ${filterText(signed)}`, () =>
        tiesUnder(reader, signed, answers),
      );
      const shown = new Map(
        signedPathsOf(ties, wanted)
          .flatMap(({ hops }) => hops.flatMap(({ relationships }) => relationships))
          .map((tie) => [tie.id, tie]),
      );
      // The chains of what is shown are the same, and their relationships are told with their claims.
      return signedPathsOf(await toldTies(reader, signed, [...shown.values()]), wanted);
    },
  },
  SignedPath: {
    length: ({ hops }) => hops.length,
    nodes: ({ nodes }) => [...nodes],
    hops: ({ hops }) => [...hops],
    sentence: (path) => signedPathSentence(path),
  },
  SignedHop: {
    entities: ({ subject, object }) => [subject, object],
    relationships: ({ relationships }) => [...relationships],
  },
};
