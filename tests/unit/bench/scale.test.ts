import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isInterfaceType, isObjectType, parse, validate } from 'graphql';
import { projectRoot } from '../../../server/root.js';

interface Question {
  readonly name: string;
  readonly covers: readonly string[];
  readonly query: string;
}

const questions = JSON.parse(
  readFileSync(join(projectRoot, 'bench', 'scale', 'questions.json'), 'utf8'),
) as readonly Question[];

describe('the bench of scale', () => {
  const schema = buildSchema(
    readFileSync(join(projectRoot, 'server', 'api', 'schema.generated.graphql'), 'utf8'),
  );

  test('asks every root field and every connection of the schema', () => {
    const asked = new Set(questions.flatMap(({ covers }) => covers));
    const wanted = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) return [];
      // The kinds of entities share the connections of their interface.
      if (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Entity')) return [];
      return Object.values(type.getFields())
        .filter((field) => type.name === 'Query' || /Connection!?$/.test(String(field.type)))
        .map((field) => `${type.name}.${field.name}`);
    });
    expect(wanted.filter((field) => !asked.has(field))).toEqual([]);
    expect([...asked].filter((field) => !wanted.includes(field))).toEqual([]);
  });

  test('asks what the schema knows', () => {
    const wrong = questions.flatMap(({ name, query }) =>
      validate(schema, parse(query)).map(({ message }) => `${name}: ${message}`),
    );
    expect(wrong).toEqual([]);
  });
});
