import type { Resolvers } from '../generated.js';

const COUNTS = {
  entities: 'MATCH (n:Entity) RETURN count(n) AS n',
  claims: 'MATCH (n:Claim) RETURN count(n) AS n',
  sources: 'MATCH (n:Source) RETURN count(n) AS n',
  questions: 'MATCH (n:Question) RETURN count(n) AS n',
  relationships: 'MATCH (:Entity)-[r]->(:Entity) WHERE r.standing IS NOT NULL RETURN count(r) AS n',
} as const;

export const engineResolvers: Resolvers = {
  Query: {
    async engine(_, __, { engine, reader }) {
      const count = async (name: keyof typeof COUNTS): Promise<number> =>
        Number((await reader.run({ text: COUNTS[name] })).rows[0]?.[0] ?? 0);
      return {
        ...engine.info,
        ...engine.capabilities,
        counts: {
          entities: await count('entities'),
          relationships: await count('relationships'),
          claims: await count('claims'),
          sources: await count('sources'),
          questions: await count('questions'),
        },
      };
    },
  },
};
