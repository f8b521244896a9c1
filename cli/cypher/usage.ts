/** What `--help` prints. */
export const USAGE = `Usage: npm run cypher -- [options] ["QUERY" | -f FILE]

Runs Cypher on the configured graph: the embedded one, or Neo4j where NEO4J_URI is set. It works while the
server runs. Without a query and a file it reads standard input, and on a terminal it starts a session.
Several statements are separated by ";". Lines that begin with ":" are commands; :help lists them.

Options
  -f, --file FILE        run the statements of a file ("-" is standard input)
      --format FORMAT    table, json, jsonl or csv; a table where none is named
  -P, --param NAME=VALUE set a parameter; VALUE is JSON, else a string; may be repeated
      --write            allow statements that change the graph
      --limit ROWS       most rows of a result
      --timeout SECONDS  longest time for one statement
  -q, --quiet            no row counts and times
  -h, --help             show this text
  -v, --version          show the version

Results go to standard output; counts, times, notes and errors to standard error.
Exit codes: 0 fine, 1 failed, 2 wrong usage, 130 stopped with Ctrl-C.

Examples
  npm run cypher -- "MATCH (a:ArmedGroup) RETURN a.id AS id, a.name AS name ORDER BY id"
  npm run cypher -- -P id=taliban 'MATCH (a:Entity {id: $id})-[r]-(b:Entity) RETURN type(r) AS type, b.name AS name'
  npm run -s cypher -- --format csv -f cypher/questions/who-gets-the-credit-for-the-north.cypher > credit.csv
`;
