// The peer: a schema that @neo4j/graphql generates over the same graph, served by Apollo Server as its manual says.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const TYPES = /* GraphQL */ `
  type Actor @node(labels: ["Actor"]) {
    id: ID!
    name: String!
    fought: [Actor!]!
      @relationship(type: "FOUGHT", direction: OUT, queryDirection: UNDIRECTED, properties: "Fight")
    participatedIn: [Event!]!
      @relationship(type: "PARTICIPATED_IN", direction: OUT, properties: "Participation")
  }
  type Event @node(labels: ["Event"]) {
    id: ID!
    name: String!
    kind: String
    edtf: String
    startMin: Date
    endMax: Date
    participants: [Actor!]! @relationship(type: "PARTICIPATED_IN", direction: IN, properties: "Participation")
  }
  type Fight @relationshipProperties {
    id: ID!
    standing: String!
    voices: Int!
    startMin: Date
    endMax: Date
  }
  type Participation @relationshipProperties {
    id: ID!
    role: String
  }
`;

const { uri, username, password } = JSON.parse(process.env.BENCH_NEO4J);
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema();
const server = new ApolloServer({ schema, introspection: true });
const context = async () => ({ sessionConfig: { database: 'neo4j' } });
const { url } = await startStandaloneServer(server, { context, listen: { port: 0, host: '127.0.0.1' } });
process.stdout.write(`${new URL('/', url).href}\n`);
