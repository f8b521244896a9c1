// The UCDP Georeferenced Event Dataset as our graph has such things: each event with the claims that its row makes, and
// the typed edges that those claims come to. An importer would map it so.
import { createHash } from 'node:crypto';
import { rowsOf } from '../lib/csv.mjs';

export const FILE = 'ucdp-ged-worldwide.csv';

/** Raised when the mapping changes, so that stores of an earlier one are made again. */
export const MAPPING = 1;

export const SOURCE = {
  id: 'ucdp-ged',
  title: 'UCDP Georeferenced Event Dataset 21.1',
  publisher: 'Uppsala Conflict Data Program',
  published: '2021',
  citation:
    'Sundberg, R. and Melander, E. (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4), 523-532.',
};
export const SPEAKER = { id: 'ucdp', name: 'Uppsala Conflict Data Program' };

/** UCDP's three types of organized violence. */
const KINDS = { 1: 'state-based violence', 2: 'non-state violence', 3: 'one-sided violence' };

/**
 * Maps the rows. An event has three claims: that the sides fought (or one attacked civilians), with the deaths; and for
 * each side that it took part. Claims of one pair and one year are one episode, and so one edge.
 * @param {string} text of the CSV file
 * @param {number} [most] rows to take; all where left out
 */
export function mapEvents(text, most = Infinity) {
  const actors = new Map();
  const edges = new Map();
  const events = [];
  for (const row of rowsOf(text)) {
    if (events.length >= most) break;
    const [a, b] = [actorOf(actors, row.side_a), actorOf(actors, row.side_b)];
    const oneSided = row.type_of_violence === '3';
    const type = oneSided ? 'ATTACKED' : 'FOUGHT';
    const [first, second] = oneSided || a < b ? [a, b] : [b, a];
    const episode = `ucdp-${row.year}`;
    const edge = `${type.toLowerCase()}:${first}:${second}:${episode}`;
    const claim = `ucdp-${row.id}-1`;
    const event = `ucdp-event-${row.id}`;
    const roles = oneSided ? ['perpetrator', 'target'] : ['party', 'party'];
    gather(edges, { id: edge, type, first, second, episode }, claim, row.date_start);
    events.push({
      event,
      name: `${row.side_a} and ${row.side_b}, ${row.country}, ${row.date_start}`,
      kind: KINDS[row.type_of_violence],
      row: events.length + 1,
      day: row.date_start,
      episode,
      a,
      b,
      type,
      edge,
      deaths: Number(row.best),
      text: `${row.side_a} ${oneSided ? 'attacked' : 'and'} ${row.side_b}${oneSided ? '' : ' fought'} in ${row.country} on ${row.date_start}.`,
      claim,
      claimA: `ucdp-${row.id}-2`,
      claimB: `ucdp-${row.id}-3`,
      roleA: roles[0],
      roleB: roles[1],
      textA: `${row.side_a} took part in the violence of ${row.date_start} in ${row.country}.`,
      textB: `${row.side_b} took part in the violence of ${row.date_start} in ${row.country}.`,
      edgeA: `participated-in:${a}:${event}:${episode}:${roles[0]}`,
      edgeB: `participated-in:${b}:${event}:${episode}:${roles[1]}`,
    });
  }
  return { actors: [...actors.values()], events, edges: [...edges.values()] };
}

function actorOf(actors, name) {
  const known = actors.get(name);
  if (known !== undefined) return known.id;
  const taken = new Set([...actors.values()].map(({ id }) => id));
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  let id = `ucdp-${words}`;
  if (taken.has(id)) id += `-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`;
  const label =
    name === 'Civilians' ? 'Community' : name.startsWith('Government of ') ? 'State' : 'ArmedGroup';
  actors.set(name, { id, name, label });
  return id;
}

function gather(edges, edge, claim, day) {
  const known = edges.get(edge.id);
  if (known === undefined) {
    edges.set(edge.id, { ...edge, asserting: [claim], start: day, end: day });
    return;
  }
  known.asserting.push(claim);
  if (day < known.start) known.start = day;
  if (day > known.end) known.end = day;
}
