// Once a run, after all tests.
export default async function globalTeardown() {
  await globalThis.allegianceNeo4jBroker?.stop();
  const reason = process.env['ALLEGIANCE_TEST_NEO4J_LEFT_OUT'];
  if (reason !== undefined) {
    process.stdout.write(
      `\nLeft out: every test on Neo4j. ${reason} The same tests ran on the embedded engine.\n`,
    );
  }
}
