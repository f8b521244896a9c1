// The documented generator: every event of a real export several times, each with an id of its own.
import { createReadStream, createWriteStream, readdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Ids of what UCDP's events are made of: the event, and the claim about it. */
const OWN = /"(ucdp-(?:event-\d+|ged-\d+-\d+-\d+))"/g;
/** Files whose rows are about one event each, where they are about an event at all. */
const PER_EVENT = [
  'entities.csv',
  'relationships.csv',
  'claims.csv',
  'claims-entities.csv',
  'claims-sources.csv',
];

/**
 * Writes a folder of `npm run export -- neo4j-admin` again with every event `times` over: the same actors, places, years
 * and pairs, so that the distribution is the real one and what is best connected grows as fast as the whole. A copy differs
 * from its event in its ids alone (`ucdp-event-1` -> `ucdp-event-1-x2`). The relationships between actors stay as they are;
 * their counts of claims are multiplied.
 * @param {string} from the folder of the export
 * @param {string} to an empty folder
 * @param {number} times 1 for the export itself
 * @returns {Promise<{ rows: number }>} lines that were written
 */
export async function multiply(from, to, times) {
  let rows = 0;
  for (const name of readdirSync(from)) {
    if (!PER_EVENT.includes(name)) {
      await copyFile(join(from, name), join(to, name));
      continue;
    }
    const counts = name === 'relationships.csv' ? await columnsOfCounts(from) : [];
    const out = createWriteStream(join(to, name), { highWaterMark: 2 ** 20 });
    for await (const record of recordsOf(join(from, name))) {
      const ofEvent = isOfEvent(name, record);
      const first = counts.length > 0 && !ofEvent ? withCounts(record, counts, times) : record;
      let text = `${first}\n`;
      rows += 1;
      if (ofEvent)
        for (let copy = 2; copy <= times; copy += 1) {
          text += `${record.replaceAll(OWN, `"$1-x${copy}"`)}\n`;
          rows += 1;
        }
      if (!out.write(text)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
  }
  return { rows };
}

/** Whether a row belongs to one event alone: the first id that it names is an event's, or its claim's. */
function isOfEvent(name, record) {
  const [first, second] = record.split(',', 2);
  OWN.lastIndex = 0;
  const owns = (text) => OWN.test(text) && ((OWN.lastIndex = 0), true);
  return name === 'relationships.csv' ? owns(first) || owns(second ?? '') : owns(first);
}

/** Where a relationship's counts of claims stand. */
async function columnsOfCounts(from) {
  for await (const header of recordsOf(join(from, 'relationships-header.csv'))) {
    const names = header.split(',').map((one) => one.split(':')[0]);
    return ['claimCount', 'asserted'].map((one) => names.indexOf(one));
  }
  return [];
}

/** A relationship of a dataset's claims with so many times the counts. */
function withCounts(record, counts, times) {
  if (!/,"ucdp-\d{4}"/.test(record)) return record;
  const cells = record.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? [];
  for (const at of counts) if (cells[at] !== '') cells[at] = String(Number(cells[at]) * times);
  return cells.join(',');
}

/** The records of a file: a line, or several where a text has line breaks. */
async function* recordsOf(path) {
  let open = '';
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const record = open === '' ? line : `${open}\n${line}`;
    if ((record.split('"').length - 1) % 2 === 1) open = record;
    else {
      open = '';
      yield record;
    }
  }
}
