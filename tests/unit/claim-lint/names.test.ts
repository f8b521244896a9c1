import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocuments } from '../../../server/claim-lint/documents.js';
import { lintNames } from '../../../server/claim-lint/names.js';
import type { ScriptRow } from '../../../server/claim-lint/script-rows.js';

const ACTOR = 'SET e:Actor:ArmedGroup';
const entity = (footer: string, id: string, values: Record<string, unknown>): ScriptRow => ({
  script: '20-actors',
  footer,
  values: { id, aliases: [], ...values } as ScriptRow['values'],
});

const ENTITIES = [
  entity(ACTOR, 'river-league', {
    name: 'League of the River',
    aliases: ['IS', 'Leaguers'],
    standIns: ['the band'],
  }),
  entity(ACTOR, 'hill-guard', { name: 'Hill Guard' }),
  entity('SET e:Person', 'omar-tell', { name: 'Omar Tell' }),
  entity('SET e:Place:Locality', 'stone-ford', { name: 'Stone Ford' }),
  entity('SET e:Event', 'ford-raid', { name: 'Raid on the customs house' }),
  {
    ...entity('SET e:Person:Unnamed', 'elder-gazette', { name: 'An elder (Gazette)' }),
    script: '24-unnamed',
  },
];

const claim = (values: Record<string, unknown>): ScriptRow => ({
  script: '30-claims-gazette',
  footer: '',
  values: { id: 'gazette-01a', paragraph: 1, subject: 'river-league', ...values } as ScriptRow['values'],
});

const found = (paragraph: string, values: Record<string, unknown>): string[] =>
  lintNames([claim(values)], ENTITIES, new Map([['gazette', [paragraph]]])).map(({ message }) =>
    message.replace(/:.*/, ''),
  );

describe('a name in a claim', () => {
  it.each([
    ['its name', 'The League of the River marched.', {}],
    ['another name of it', 'Two Leaguers’ tents burned.', {}],
    ['what stands in for it', 'On that day the band marched.', {}],
    ['its last name, of a person', 'Then Tell spoke.', { subject: 'omar-tell' }],
    ['half of the words of an event, in any form', 'They raided a house.', { subject: 'ford-raid' }],
    ['nothing, of one who has no name there', 'They marched.', { subject: 'elder-gazette' }],
    ['nothing, where the claim says that it is inferred', 'They marched.', { inferred: true }],
  ])('may stand where its paragraph has %s', (_, paragraph, values) => {
    expect(found(paragraph, values)).toEqual([]);
  });

  it.each([
    ['subject', 'They marched.', {}],
    ['subject', 'It is so.', {}],
    ['subject', 'The leagues of the river dried.', {}],
    ['object', 'The band marched.', { object: 'hill-guard' }],
    ['against', 'The band marched.', { against: 'hill-guard' }],
    ['at', 'The band marched.', { at: ['stone-ford'] }],
    ['about', 'The band marched.', { about: 'ford-raid' }],
  ])('is a fault where its paragraph has none: %s, "%s"', (key, paragraph, values) => {
    expect(found(paragraph, values)).toEqual([
      `${key} ${String(Object.values(values)[0] ?? 'river-league')}`,
    ]);
  });

  it('of an event is known by its first word where the paragraph before names it, with the place it is named after', () => {
    const ford = entity('SET e:Event', 'stone-ford-raid', { name: 'Raid on Stone Ford' });
    const faults = (before: string, paragraph: string): string[] =>
      lintNames(
        [claim({ paragraph: 2, about: 'stone-ford-raid', at: ['stone-ford'] })],
        [...ENTITIES, ford],
        new Map([['gazette', [before, paragraph]]]),
      ).map(({ message }) => message.replace(/:.*/, ''));
    expect(faults('They came to Stone Ford on a raid.', 'The band led the raid.')).toEqual([]);
    expect(faults('They came.', 'The band led the raid.')).toEqual([
      'at stone-ford',
      'about stone-ford-raid',
    ]);
    expect(faults('They came to Stone Ford on a raid.', 'The band led the feast.')).toHaveLength(2);
  });

  it('is looked for in its own paragraph alone', () => {
    const paragraphs = new Map([['gazette', ['The band marched.', 'They marched.']]]);
    expect(lintNames([claim({})], ENTITIES, paragraphs)).toEqual([]);
    expect(lintNames([claim({ paragraph: 2 })], ENTITIES, paragraphs)).toHaveLength(1);
  });
});

it('documents that are not there are named, and the lines above a body are none of its paragraphs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-documents-'));
  try {
    writeFileSync(join(folder, 'a.txt'), 'Banner\n\nHeadline\n\nFirst.\n\nSecond.\nA form\n');
    const row = (id: string, file: string | null): ScriptRow => ({
      script: '10-sources',
      footer: '',
      values: { id, file, paragraphs: 2 },
    });
    const { paragraphs, missing } = readDocuments(folder, [
      row('cnn-2018', 'a.txt'),
      row('trt-2021', 'b.txt'),
      row('editors', null),
    ]);
    expect([...paragraphs]).toEqual([['cnn-2018', ['First.', 'Second.']]]);
    expect(missing).toEqual(['b.txt']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
