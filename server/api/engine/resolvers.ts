import { statementText } from '../../statements/index.js';
import type { Resolvers } from '../generated.js';

export const engineResolvers: Resolvers = {
  Query: { engine: (_, __, { engine }) => ({ ...engine.info, ...engine.capabilities, counts: {} as never }) },
  EngineInfo: {
    async counts(_, __, { reader }) {
      const { rows } = await reader.run({ text: statementText('count-what-is-held') });
      const number = new Map(rows.map(([what, count]) => [String(what), Number(count)]));
      const of = (what: string): number => number.get(what) ?? 0;
      return {
        entities: of('entities'),
        relationships: of('relationships'),
        claims: of('claims'),
        sources: of('sources'),
        questions: of('questions'),
      };
    },
  },
};
