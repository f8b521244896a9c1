import { describeTck } from './shard.js';

// Neo4j is lent to one file at a time, so more parts would wait for one another.
describeTck('neo4j', { part: 1, of: 1 });
