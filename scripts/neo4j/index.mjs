// A real Neo4j for tests and scripts. Types and documentation: index.d.mts.
export { javaAndMaven } from './availability.mjs';
export { Neo4jFailure } from './failure.mjs';
export { NEO4J_VERSION, ensureJars } from './jars.mjs';
export { startNeo4j } from './server.mjs';
export { superviseNeo4j } from './supervise.mjs';
