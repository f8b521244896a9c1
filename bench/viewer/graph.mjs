// A graph of the asked size from UCDP's data, in the shape that the product's API answers with.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = { events: 'ucdp-ged-worldwide.csv', dyads: 'ucdp-dyadic-241.csv' };

/** Rows of a CSV text (RFC 4180), each an object by the names of the first row. */
function* rowsOf(text) {
  let names = null;
  let row = [];
  let field = '';
  let quoted = false;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(field);
      field = '';
    } else if (sign === '\n') {
      row.push(field.replace(/\r$/, ''));
      field = '';
      if (names === null) names = row;
      else yield Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']));
      row = [];
    } else field += sign;
  }
}

/** Files of the data folder that the bench needs and does not find. */
export function missingFiles(folder) {
  return Object.values(FILES).filter((file) => !existsSync(join(folder, file)));
}

const slug = (prefix, name) =>
  `${prefix}-${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;

function actorKind(name) {
  if (name.startsWith('Government of')) return 'STATE';
  return name === 'Civilians' ? 'COMMUNITY' : 'ARMED_GROUP';
}

const TYPENAMES = {
  STATE: 'Actor',
  COMMUNITY: 'Actor',
  ARMED_GROUP: 'Actor',
  EVENT: 'Event',
  COUNTRY: 'Place',
};

/** Collects entities by their id. */
class Entities {
  byId = new Map();
  add(prefix, name, kind, extra = {}) {
    const id = slug(prefix, name);
    if (!this.byId.has(id)) {
      this.byId.set(id, {
        __typename: TYPENAMES[kind],
        id,
        kind,
        name,
        aliases: [],
        summary: null,
        degree: 0,
        unnamed: false,
        ...extra,
      });
    }
    return this.byId.get(id);
  }
}

const NO_DATES = { edtf: null, startMin: null, startMax: null, endMin: null, endMax: null };
const FAMILY = {
  FOUGHT: 'hostile',
  ATTACKED: 'hostile',
  SUPPORTED: 'cooperation',
  PARTICIPATED_IN: 'event',
  LOCATED_IN: 'place',
  OCCURRED_AT: 'place',
  OPERATED_IN: 'place',
};

/** Independent voices that so many reported events stand for: the product's widths, one to four. */
const voicesOf = (events) => Math.min(4, 1 + Math.floor(Math.log10(events)));

function relationship(type, subject, object, { events = 1, low = 1, high = 1, first = null } = {}) {
  const end = ({ id, name, kind }) => ({ id, name, kind });
  const disputed = high >= 2 * Math.max(1, low);
  return {
    id: `${type.toLowerCase()}~${subject.id}~${object.id}`,
    type,
    family: FAMILY[type].toUpperCase(),
    sign: 0,
    symmetric: type === 'FOUGHT',
    role: null,
    ...NO_DATES,
    edtf: first,
    startMin: first,
    startMax: first,
    standing: disputed ? 'DISPUTED' : events > 1 ? 'CORROBORATED' : 'REPORTED',
    voices: voicesOf(events),
    hedged: false,
    value: null,
    unit: null,
    quantifier: null,
    sentence: `${subject.name}: ${type.toLowerCase().replaceAll('_', ' ')}: ${object.name}.`,
    subject: end(subject),
    object: end(object),
    against: null,
    places: [],
  };
}

/** Adds up what is told of the same pair. */
class Pairs {
  byKey = new Map();
  add(type, subject, object, row) {
    const key = `${type}~${subject.id}~${object.id}`;
    const sum = this.byKey.get(key) ?? { type, subject, object, events: 0, low: 0, high: 0, first: null };
    sum.events += 1;
    sum.low += Number(row?.low ?? 0);
    sum.high += Number(row?.high ?? 0);
    if (row?.date_start && (sum.first === null || row.date_start < sum.first)) sum.first = row.date_start;
    this.byKey.set(key, sum);
  }
  list() {
    return [...this.byKey.values()].sort(
      (a, b) => b.events - a.events || `${a.type}${a.subject.id}`.localeCompare(`${b.type}${b.subject.id}`),
    );
  }
}

/** The same ties, those first that leave nobody without one. */
function withoutLoners(ties) {
  const reached = new Set();
  const needed = ties.filter(({ subject, object }) => {
    const news = !reached.has(subject.id) || !reached.has(object.id);
    reached.add(subject.id).add(object.id);
    return news;
  });
  const first = new Set(needed);
  return [...needed, ...ties.filter((tie) => !first.has(tie))];
}

/**
 * Actors, conflicts and countries of UCDP's event data, the deadliest single events up to the number of nodes, and the
 * ties between them up to the number of edges. The same files give the same graph. An edge is disputed where the sum
 * of UCDP's high estimates is twice that of its low ones, and as wide as the number of events warrants.
 * @param {string} folder with UCDP's CSV files
 * @param {number} nodes wanted
 * @param {number} edges wanted
 * @returns {{nodes: object[], relationships: object[]}} entities and relationships as the API answers them
 */
export function ucdpGraph(folder, nodes, edges) {
  const read = (file) => [...rowsOf(readFileSync(join(folder, file), 'utf8'))];
  const events = read(FILES.events);
  const entities = new Entities();
  const ties = new Pairs();
  const taking = new Pairs();
  const where = new Pairs();
  for (const row of events) {
    const sides = [row.side_a, row.side_b].map((name) => entities.add('actor', name, actorKind(name)));
    const conflict = entities.add('conflict', row.conflict_name, 'EVENT', NO_DATES);
    const country = entities.add('country', row.country, 'COUNTRY', { latitude: null, longitude: null });
    ties.add(row.type_of_violence === '3' ? 'ATTACKED' : 'FOUGHT', sides[0], sides[1], row);
    for (const side of sides) {
      taking.add('PARTICIPATED_IN', side, conflict, null);
      where.add('OPERATED_IN', side, country, null);
    }
    where.add('OCCURRED_AT', conflict, country, null);
  }
  for (const row of read(FILES.dyads)) {
    for (const [side, seconds] of [
      [row.side_a, row.side_a_2nd],
      [row.side_b, row.side_b_2nd],
    ]) {
      const helped = entities.byId.get(slug('actor', side));
      for (const second of seconds.split(/,\s*/)) {
        const helper = entities.byId.get(slug('actor', second));
        if (helped && helper && helped !== helper) ties.add('SUPPORTED', helper, helped, null);
      }
    }
  }
  const incidents = new Pairs();
  const deadliest = [...events].sort(
    (a, b) => Number(b.best) - Number(a.best) || Number(a.id) - Number(b.id),
  );
  for (const row of deadliest) {
    if (entities.byId.size >= nodes) break;
    const name = `${row.country}, ${row.date_start} (${row.id})`;
    const incident = entities.add('incident', name, 'EVENT', {
      ...NO_DATES,
      edtf: row.date_start,
      startMin: row.date_start,
      startMax: row.date_start,
      endMin: row.date_start,
      endMax: row.date_start,
    });
    for (const side of [row.side_a, row.side_b])
      incidents.add('PARTICIPATED_IN', entities.byId.get(slug('actor', side)), incident, row);
    incidents.add('OCCURRED_AT', incident, entities.byId.get(slug('country', row.country)), null);
  }
  const kept = new Set([...entities.byId.keys()].slice(0, nodes));
  const ranked = [incidents, ties, taking, where].flatMap((pairs) => pairs.list());
  const possible = ranked.filter(
    ({ subject, object }) => kept.has(subject.id) && kept.has(object.id) && subject !== object,
  );
  const relationships = withoutLoners(possible)
    .slice(0, edges)
    .map(({ type, subject, object, ...sum }) => relationship(type, subject, object, sum));
  if (kept.size < nodes || relationships.length < edges)
    throw new Error(
      `UCDP's files give ${kept.size} nodes and ${relationships.length} edges; ${nodes} and ${edges} were asked for.`,
    );
  return { nodes: [...entities.byId.values()].slice(0, nodes), relationships };
}
