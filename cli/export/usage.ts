import { EXPORTERS } from '../../server/export/formats.js';

const FORMATS = EXPORTERS.map(
  ({ name, gives, makes }) => `  ${name.padEnd(12)} ${gives}${makes === 'folder' ? ' (a folder)' : ''}`,
).join('\n');

/** What `--help` prints. */
export const USAGE = `Usage: npm run export -- FORMAT [options]

Writes the configured graph, or a part of it, in a format that other programs read. docs/export.md describes the formats
and how to open them.

Formats
${FORMATS}

Options
      --filter JSON   only what a filter leaves: a GraphFilter as in GraphQL. Without it, everything, also what is
                      denied or predicted
  -o, --output FILE   the file, or the folder, that is made; standard output where it is left out
  -h, --help          show this text

A file is in its place once it is whole. Progress, notes and errors go to standard error.
Exit codes: 0 fine, 1 failed, 2 wrong usage, 130 stopped with Ctrl-C.

Examples
  npm run export -- graphml -o war.graphml
  npm run export -- csv --filter '{"sources": ["cnn-2018"], "verdict": "UNDISPUTED"}' -o cnn
  npm run -s export -- claims > everything.jsonl
`;
