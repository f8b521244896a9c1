import { describeTck } from './shard.js';

// Neo4j is lent to one file at a time, so more parts would wait for one another. What is asked of it is whether our side
// of the wire is right, which the second example of an outline shows as well as the fiftieth.
describeTck('neo4j', { part: 1, of: 1, examples: 2 });
