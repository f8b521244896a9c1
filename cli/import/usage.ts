import { IMPORTERS } from '../../server/ingest/importers.js';

const FORMATS = IMPORTERS.map(({ name, takes }) => `  ${name.padEnd(12)} ${takes}`).join('\n');

/** What `--help` prints. */
export const USAGE = `Usage: npm run import -- FORMAT FILE [options]

Brings a file into the configured graph. Stopped or killed, the same command goes on where it was; run again, it
brings up to date what changed. docs/import.md describes the formats.

Formats
${FORMATS}

Options
      --dry-run               write nothing; say what would be new, changed and the same
      --country NAME          only rows about this country, by the file's own name for it
      --since YYYY-MM-DD      only what can have happened on or after this day
      --dataset-version V     version of a dataset of UCDP, such as 21.1, where the file does not say it
      --mapping FILE          which names are which actors and places, reviewed by a person; "none" for none.
                              Without it, datasets of UCDP take the reviewed one for Afghanistan
      --propose-mapping FILE  write a proposal for the names of the file, to be reviewed, and end
      --rejects FILE          where rejected rows go (CSV), with line and reason; else below the data folder
      --template              print a claims file to begin with
  -h, --help                  show this text

The report goes to standard output; progress, notes and errors to standard error.
Exit codes: 0 fine (also where rows were rejected), 1 failed, 2 wrong usage, 130 stopped with Ctrl-C.

Examples
  npm run import -- ucdp-ged GEDEvent_v21_1.csv --country Afghanistan --dry-run
  npm run import -- ucdp-ged GEDEvent_v21_1.csv --propose-mapping names.csv
  npm run -s import -- claims --template > claims.csv
`;
