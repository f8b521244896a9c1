// Who takes part, what each is asked, and what its answers say in common words.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/lib/prepare.mjs';
import { SERVER, SERVER_FLAGS } from '../../scripts/lib/server.mjs';

const PAGE = 50;
const START_MS = 120_000;
const OURS_STARTS = [...SERVER_FLAGS, join(root, SERVER)];

const OURS = {
  around: `query Around($id: ID!) {
  neighborhood(ids: [$id], depth: 2, filter: { relationshipTypes: [FOUGHT] }, limit: 500) {
    nodes { id name }
    relationships { id subject { id } object { id } standing voices startMin endMax }
    totalNodes
    truncated
  }
}`,
  events: `query Events($id: ID!, $after: String) {
  entity(id: $id) {
    id
    name
    events(first: ${PAGE}, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id name eventKind edtf startMin endMax } }
    }
  }
}`,
};

const PEER = {
  around: `query Around($id: ID!) {
  actors(where: { id: { eq: $id } }) {
    id
    name
    foughtConnection { edges { node { id } properties { id standing voices startMin endMax } } }
    fought {
      id
      name
      foughtConnection { edges { node { id } properties { id standing voices startMin endMax } } }
      fought { id name }
    }
  }
}`,
  events: `query Events($id: ID!, $after: String) {
  actors(where: { id: { eq: $id } }) {
    id
    name
    participatedInConnection(first: ${PAGE}, after: $after, sort: [{ node: { startMin: ASC } }, { node: { id: ASC } }]) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id name kind edtf startMin endMax } }
    }
  }
}`,
};

const graphql = (path, texts) => (question, variables) => ({
  path,
  body: JSON.stringify({ query: texts[question], variables }),
});

/** A fight in common words: its id holds its ends. */
const fight = ({ id, standing, voices, startMin, endMax }) =>
  [id, standing.toLowerCase(), voices, startMin, endMax].join(' ');
const happening = (id, name, kind, edtf, start, end) => [id, name, kind, edtf, start, end].join(' | ');

function readOurs(question, { data }) {
  if (question === 'around') {
    const { nodes, relationships, truncated } = data.neighborhood;
    if (truncated) throw new Error('the neighborhood was cut');
    return {
      nodes: new Set(nodes.map(({ id, name }) => `${id} ${name}`)),
      fights: new Map(relationships.map((item) => [fight(item), [item.subject.id, item.object.id]])),
    };
  }
  const { totalCount, pageInfo, edges } = data.entity.events;
  return {
    total: totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    events: edges.map(({ node }) =>
      happening(node.id, node.name, node.eventKind, node.edtf, node.startMin, node.endMax),
    ),
  };
}

function readPeer(question, { data }) {
  const [start] = data.actors;
  if (question === 'around') {
    const nodes = new Set();
    const fights = new Map();
    const take = (actor, depth) => {
      nodes.add(`${actor.id} ${actor.name}`);
      for (const { node, properties } of actor.foughtConnection?.edges ?? [])
        fights.set(fight(properties), [actor.id, node.id]);
      if (depth > 0) for (const other of actor.fought) take(other, depth - 1);
    };
    take(start, 2);
    return { nodes, fights };
  }
  const { totalCount, pageInfo, edges } = start.participatedInConnection;
  return {
    total: totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    events: edges.map(({ node }) =>
      happening(node.id, node.name, node.kind, node.edtf, node.startMin, node.endMax),
    ),
  };
}

export function readRaw(question, rows) {
  if (question === 'around') {
    const [{ actors }] = rows;
    return {
      nodes: new Set(actors.map(([id, name]) => `${id} ${name}`)),
      fights: new Map(
        actors.flatMap(([from, , fights]) =>
          fights.map(([id, to, standing, voices, startMin, endMax]) => [
            fight({ id, standing, voices, startMin, endMax }),
            [from, to],
          ]),
        ),
      ),
    };
  }
  const [{ total, events }] = rows;
  const last = events.at(-1);
  return {
    total,
    next: events.length === PAGE ? { day: last[4], id: last[0] } : null,
    events: events.map((event) => happening(...event)),
  };
}

/**
 * The contestants that answer over HTTP. `request` makes the path and body for a question, `read` turns the parsed answer
 * into nodes and fights, or events and their number; `start` starts the server in a process of its own.
 */
export const CONTESTANTS = [
  {
    name: 'ours on Neo4j',
    request: graphql('graphql', OURS),
    read: readOurs,
    start: ({ neo4j }) =>
      serve(OURS_STARTS, {
        NEO4J_URI: neo4j.uri,
        NEO4J_USERNAME: neo4j.username,
        NEO4J_PASSWORD: neo4j.password,
      }),
  },
  {
    name: '@neo4j/graphql',
    request: graphql('', PEER),
    read: readPeer,
    start: ({ neo4j }) => serve([script('neo4j-graphql.mjs')], { BENCH_NEO4J: JSON.stringify(neo4j) }),
  },
  {
    name: 'raw driver',
    request: (question, parameters) => ({ path: '', body: JSON.stringify({ question, parameters }) }),
    read: readRaw,
    start: ({ neo4j }) => serve([script('raw.mjs')], { BENCH_NEO4J: JSON.stringify(neo4j) }),
  },
  {
    name: 'ours embedded',
    request: graphql('graphql', OURS),
    read: readOurs,
    start: ({ embedded }) => serve(OURS_STARTS, { NEO4J_URI: '', DATA_DIR: embedded }),
  },
];

function script(file) {
  return fileURLToPath(new URL(`./peers/${file}`, import.meta.url));
}

/** Starts a server and waits for the line with its address. */
async function serve(args, env) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(forced);
  };
  const address = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${args.at(-1)} did not start in time`)), START_MS);
    ended.then((code) => reject(new Error(`${args.at(-1)} ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/[^\s/]+\//.exec(line)?.[0];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    });
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { address, stop };
}
