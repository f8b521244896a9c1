import { ENTITY_KINDS, enumValue, RELATIONSHIP_TYPES } from '../../domain/kinds/index.js';
import type { GraphNode } from '../engine/values.js';
import { claimRecord, entityRecord, questionRecord, sourceRecord } from '../read/rows.js';
import type { EntityRecord, TimeRecord } from '../read/records.js';
import type { FileExporter, TextSink } from './exporter.js';
import { tiedTo, tiedToOne, type ClaimItem, type RelationshipItem } from './items.js';
import { jsonLine } from './json-text.js';
import { answersOf } from './rows.js';

/** One JSON document with the fields, ids and enums of the API. What an item is tied to is given by its id. */
export const json: FileExporter = {
  name: 'json',
  gives: 'one JSON document with the fields and ids of the GraphQL API',
  makes: 'file',
  async write(graph, to) {
    await to.write('{\n');
    await list(to, 'entities', graph.entities(), entityOf);
    await to.write(',\n');
    await list(to, 'relationships', graph.relationships(), relationshipOf);
    await to.write(',\n');
    await list(to, 'claims', graph.claims(), claimOf);
    await to.write(',\n');
    await list(to, 'sources', graph.sources(), sourceOf);
    await to.write(',\n');
    await list(to, 'questions', graph.questions(), questionOf);
    await to.write('\n}\n');
    return [];
  },
};

/** A list, an item on each line. */
async function list<Item>(
  to: TextSink,
  name: string,
  items: AsyncIterable<Item>,
  shown: (item: Item) => object,
): Promise<void> {
  await to.write(`"${name}": [`);
  let before = '\n';
  for await (const item of items) {
    await to.write(`${before}${jsonLine(shown(item))}`);
    before = ',\n';
  }
  await to.write('\n]');
}

function timesOf({ edtf, startMin, startMax, endMin, endMax }: TimeRecord): TimeRecord {
  return { edtf, startMin, startMax, endMin, endMax };
}

function entityOf(node: GraphNode): object {
  const entity = entityRecord(node);
  const { id, kind, name, aliases, summary, unnamed } = entity;
  return { id, kind, name, aliases, summary, unnamed, ...ofFamily(entity) };
}

/** The fields that only entities of its family have. */
function ofFamily(entity: EntityRecord): object {
  const family = entity.kind === null ? undefined : ENTITY_KINDS[entity.kind].family;
  switch (family) {
    case 'Actor':
      return { founded: entity.founded, ended: entity.ended };
    case 'Place':
      return { latitude: entity.latitude, longitude: entity.longitude };
    case 'Event':
      return {
        eventKind: entity.eventKind,
        ...timesOf(entity),
        latitude: entity.latitude,
        longitude: entity.longitude,
      };
    case 'Person':
    case undefined:
      return {};
    default:
      return family satisfies never;
  }
}

function relationshipOf({ id, shownId, record, sentence }: RelationshipItem): object {
  const { family, sign, symmetric } = RELATIONSHIP_TYPES[record.type];
  return {
    id: shownId,
    canonicalId: id,
    type: record.type,
    family: enumValue(family),
    sign,
    symmetric,
    subject: record.subject.id,
    object: record.object.id,
    against: record.against,
    from: record.from,
    role: record.role,
    episode: record.episode,
    ...timesOf(record),
    standing: enumValue(record.standing),
    voices: record.voices,
    hedged: record.hedged,
    structural: record.structural,
    value: record.value,
    valueText: record.valueText,
    unit: record.unit,
    quantifier: record.quantifier,
    claimCount: record.claimCount,
    assertingCount: record.asserted,
    denyingCount: record.denied,
    predictingCount: record.predicted,
    contradicting: record.contradicting,
    sources: record.sources,
    sentence,
  };
}

function claimOf(claim: ClaimItem): object {
  const paragraph = claim.ties.find(({ type }) => type === 'FROM_SOURCE')?.properties['paragraph'];
  const {
    id,
    locations,
    stance,
    tense,
    contradicts: _,
    relays: __,
    answers: ___,
    ...record
  } = claimRecord(claim.node, {
    subject: tiedToOne(claim, 'SUBJECT') ?? '',
    object: tiedToOne(claim, 'OBJECT'),
    against: tiedToOne(claim, 'AGAINST'),
    assertedBy: tiedToOne(claim, 'ASSERTED_BY') ?? '',
    source: tiedToOne(claim, 'FROM_SOURCE') ?? '',
    paragraph: Number(paragraph ?? 0),
    event: tiedToOne(claim, 'ABOUT'),
    locations: tiedTo(claim, 'AT'),
  });
  return {
    id,
    ...record,
    stance: enumValue(stance),
    tense: tense === null ? null : enumValue(tense),
    locations,
    answers: answersOf(claim),
    contradicts: contradictedBy(claim),
    relays: tiedTo(claim, 'RELAYS'),
  };
}

/** The claims that cannot be true together with a claim, whichever of the two says so. */
function contradictedBy(claim: ClaimItem): string[] {
  return [...new Set([...tiedTo(claim, 'CONTRADICTS'), ...claim.contradictedBy])].sort();
}

function sourceOf(node: GraphNode): object {
  const { kind, ...source } = sourceRecord(node);
  return { ...source, kind: enumValue(kind) };
}

function questionOf(node: GraphNode): object {
  const { id, kind, text } = questionRecord(node);
  return { id, kind: enumValue(kind), text };
}
