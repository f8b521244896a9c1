import { readExample } from '../../../../client/graphiql/examples';

const FILE = `# Who is that?
# variables {"id": "is-k"}
# expect entity.id = "is-k"
query Who($id: ID!) {
  # its own comment
  entity(id: $id) {
    id
  }
}
`;

test('an example is its question, its variables and its operation, without the lines for tests', () => {
  expect(readExample('examples/who.graphql', FILE)).toEqual({
    name: 'Who',
    question: 'Who is that?',
    variables: { id: 'is-k' },
    query:
      '# Who is that?\nquery Who($id: ID!) {\n  # its own comment\n  entity(id: $id) {\n    id\n  }\n}\n',
  });
  expect(
    readExample('x', '# Who?\r\nquery Who {\r\n  engine {\r\n    name\r\n  }\r\n}\r\n').variables,
  ).toEqual({});
});

test.each(['query Who { engine { name } }', '# Who?\n{ engine { name } }', ''])(
  'a file that is no example is named: %j',
  (source) => {
    expect(() => readExample('examples/broken.graphql', source)).toThrow('examples/broken.graphql');
  },
);
