// What is asked of the graph: every root field and every connection of the schema, at least once each.

/**
 * @typedef {object} Question
 * @property {string} name for people
 * @property {string[]} covers fields of the schema, `Type.field`; the entity kinds count as `Entity`
 * @property {'bounded' | 'whole' | 'other'} size a page, an entity or what has a limit; the whole graph; neither
 * @property {string} query
 * @property {(pick: Pick) => object} [variables] another start for each round
 */

/**
 * @typedef {object} Pick ids of this graph, one of each for a round
 * @property {string} actor one of the best connected
 * @property {string} other another of these
 * @property {string} relationship of such an actor
 * @property {string} claim
 * @property {string} event
 * @property {string} place
 * @property {string} country a place that others lie in
 * @property {string} name of the actor
 */

const actor = ({ actor }) => ({ id: actor });
const DATASET = 'ucdp-ged-21-1';

/** @type {Question[]} */
export const QUESTIONS = [
  bounded(
    'entity with its degree',
    ['Query.entity'],
    'query($id: ID!) { entity(id: $id) { id kind name aliases summary degree } }',
    actor,
  ),
  bounded(
    'entities by id',
    ['Query.entitiesById'],
    'query($ids: [ID!]!) { entitiesById(ids: $ids) { id name } }',
    ({ actor, other, event }) => ({ ids: [actor, other, event] }),
  ),
  bounded(
    'entities, first page',
    ['Query.entities'],
    '{ entities(first: 25) { edges { node { id name kind } cursor } pageInfo { hasNextPage endCursor } } }',
  ),
  bounded(
    'actors, first page',
    ['Query.entities'],
    '{ entities(first: 25, kinds: [ARMED_GROUP, STATE]) { edges { node { id name degree } } pageInfo { endCursor } } }',
  ),
  bounded(
    'entities with a text',
    ['Query.entities'],
    'query($text: String!) { entities(first: 25, text: $text) { edges { node { id name } } } }',
    ({ name }) => ({ text: name.slice(0, 6) }),
  ),
  bounded(
    'relationships of an actor',
    ['Entity.relationships'],
    'query($id: ID!) { entity(id: $id) { relationships(first: 20) { edges { node { id type standing voices claimCount sentence subject { id name } object { id name } } } pageInfo { endCursor } totalCount } } }',
    actor,
  ),
  bounded(
    'claims of an actor',
    ['Entity.claims'],
    'query($id: ID!) { entity(id: $id) { claims(first: 25) { edges { node { id text source { id } } } totalCount } } }',
    actor,
  ),
  bounded(
    'statements of an actor',
    ['Entity.statements'],
    'query($id: ID!) { entity(id: $id) { statements(first: 25) { edges { node { id } } totalCount } } }',
    actor,
  ),
  bounded(
    'events of an actor',
    ['Entity.events'],
    'query($id: ID!) { entity(id: $id) { events(first: 25) { edges { node { id name edtf } } totalCount } } }',
    actor,
  ),
  bounded(
    'events of a country',
    ['Entity.events'],
    'query($id: ID!) { entity(id: $id) { events(first: 25) { edges { node { id name } } totalCount } } }',
    ({ country }) => ({ id: country }),
  ),
  bounded(
    'relationship',
    ['Query.relationship'],
    'query($id: ID!) { relationship(id: $id) { id type standing voices claimCount sentence sources { id } } }',
    ({ relationship }) => ({ id: relationship }),
  ),
  bounded(
    'claims of a relationship',
    ['Relationship.claimsConnection'],
    'query($id: ID!) { relationship(id: $id) { claimsConnection(first: 25) { edges { node { id text edtf } } totalCount } } }',
    ({ relationship }) => ({ id: relationship }),
  ),
  bounded(
    'statements of a relationship',
    ['Relationship.statements'],
    'query($id: ID!) { relationship(id: $id) { statements(first: 25) { edges { node { id } } totalCount } } }',
    ({ relationship }) => ({ id: relationship }),
  ),
  bounded(
    'claim',
    ['Query.claim'],
    'query($id: ID!) { claim(id: $id) { id text contradicts { id } relays { id } relationship { id } places { id name } event { id } } }',
    ({ claim }) => ({ id: claim }),
  ),
  bounded(
    'claims, first page',
    ['Query.claims'],
    '{ claims(first: 25) { edges { node { id text } } pageInfo { endCursor } } }',
  ),
  bounded(
    'claims of a dataset',
    ['Query.claims'],
    `{ claims(first: 25, filter: {source: "${DATASET}"}) { edges { node { id text } } totalCount } }`,
  ),
  bounded(
    'claims on two',
    ['Query.claims'],
    'query($a: ID!, $b: ID!) { claims(first: 25, filter: {subject: $a, object: $b}) { edges { node { id text } } totalCount } }',
    ({ actor, other }) => ({ a: actor, b: other }),
  ),
  bounded(
    'claims of a country',
    ['Query.claims'],
    'query($id: ID!) { claims(first: 25, filter: {places: [$id]}) { edges { node { id } } pageInfo { endCursor } } }',
    ({ country }) => ({ id: country }),
  ),
  bounded(
    'claims of a year',
    ['Query.claims'],
    '{ claims(first: 25, filter: {from: "2015-01-01", to: "2015-12-31"}) { edges { node { id } } } }',
  ),
  bounded(
    'statements, first page',
    ['Query.statements'],
    '{ statements(first: 25) { edges { node { id } } pageInfo { endCursor } } }',
  ),
  bounded('sources', ['Query.sources'], '{ sources { id title kind } }'),
  bounded('source', ['Query.source'], `{ source(id: "${DATASET}") { id title citation } }`),
  bounded(
    'claims of a source',
    ['Source.claims'],
    `{ source(id: "${DATASET}") { claims(first: 25) { edges { node { id } } totalCount } } }`,
  ),
  bounded(
    'statements of a source',
    ['Source.statements'],
    `{ source(id: "${DATASET}") { statements(first: 25) { edges { node { id } } totalCount } } }`,
  ),
  bounded(
    'what rests on a source alone',
    ['Source.only'],
    `{ source(id: "${DATASET}") { only(first: 25) { edges { node { id } } totalCount } } }`,
  ),
  bounded(
    'questions',
    ['Query.questions'],
    '{ questions(first: 25) { edges { node { id text positions { position } } } totalCount } }',
  ),
  bounded(
    'question',
    ['Query.question'],
    '{ question(id: "jawzjan-surrender-cause") { id text positions { position } } }',
  ),
  bounded(
    'neighborhood, 1 step',
    ['Query.neighborhood'],
    'query($id: ID!) { neighborhood(ids: [$id]) { nodes { id name kind } relationships { id type standing voices } totalNodes truncated } }',
    actor,
  ),
  bounded(
    'neighborhood, 2 steps',
    ['Query.neighborhood'],
    'query($id: ID!) { neighborhood(ids: [$id], depth: 2) { nodes { id name } relationships { id type standing } totalNodes truncated } }',
    actor,
  ),
  bounded(
    'neighborhood without a source',
    ['Query.neighborhood'],
    'query($id: ID!) { neighborhood(ids: [$id], filter: {notSources: ["cnn-2018"]}) { nodes { id } relationships { id standing voices } } }',
    actor,
  ),
  bounded(
    'paths of 3 steps',
    ['Query.paths'],
    'query($a: ID!, $b: ID!) { paths(from: $a, to: $b, maxLength: 3) { length nodes { id } relationships { id } sentences } }',
    ({ actor, other }) => ({ a: actor, b: other }),
  ),
  bounded(
    'search, a name',
    ['Query.search'],
    'query($text: String!) { search(text: $text) { score field entity { id name } claim { id text } } }',
    ({ name }) => ({ text: name }),
  ),
  bounded(
    'search, misspelt',
    ['Query.search'],
    '{ search(text: "talban comander") { score entity { id name } claim { id text } } }',
  ),
  bounded(
    'Cypher, a page of actors',
    ['Query.cypher'],
    '{ cypher(query: "MATCH (n:Actor) RETURN n.id, n.name ORDER BY n.name LIMIT 25") { rows } }',
  ),
  bounded('engine', ['Query.engine'], '{ engine { name version } }'),
  bounded('kinds', ['Query.kinds'], '{ kinds { roles { word } } }'),
  whole(
    'graph of 500',
    ['Query.graph'],
    '{ graph(limit: 500) { nodes { id name kind } relationships { id type standing voices } totalNodes totalRelationships truncated } }',
  ),
  whole(
    'graph as of a day',
    ['Query.graph'],
    '{ graph(limit: 500, filter: {asOf: "2015-06-30"}) { nodes { id } relationships { id standing } totalNodes totalRelationships } }',
  ),
  whole(
    'graph by what was known',
    ['Query.graph'],
    '{ graph(limit: 500, filter: {knownBy: "2018-08-01"}) { nodes { id } relationships { id standing } totalNodes totalRelationships } }',
  ),
  whole(
    'graph of a country',
    ['Query.graph'],
    'query($id: ID!) { graph(limit: 500, filter: {places: [$id]}) { nodes { id } relationships { id } totalNodes totalRelationships } }',
    ({ country }) => ({ id: country }),
  ),
  whole(
    'graph of one source',
    ['Query.graph'],
    '{ graph(limit: 500, filter: {sources: ["cnn-2018"]}) { nodes { id } relationships { id standing } totalRelationships } }',
  ),
  whole(
    'graph without a source',
    ['Query.graph'],
    '{ graph(limit: 500, filter: {notSources: ["cnn-2018"]}) { nodes { id } relationships { id standing } totalRelationships } }',
  ),
  whole(
    'disputes',
    ['Query.disputes'],
    '{ disputes { question { id text } positions { position claims { id } } } }',
  ),
  whole(
    'two documents compared',
    ['Query.sourceDiff'],
    '{ sourceDiff(left: "cnn-2018", right: "trt-2021") { agree { id } onlyLeft { id } onlyRight { id } contradict { question { id } } } }',
  ),
  whole(
    'document and dataset compared',
    ['Query.sourceDiff'],
    `{ sourceDiff(left: "cnn-2018", right: "${DATASET}") { agree { id } onlyLeft { id } onlyRight { id } } }`,
  ),
  whole(
    'timeline by year',
    ['Query.timeline'],
    '{ timeline(bucket: YEAR) { buckets { start relationships events } undated } }',
  ),
  whole(
    'timeline by month',
    ['Query.timeline'],
    '{ timeline(bucket: MONTH) { buckets { start relationships events } undated } }',
  ),
  whole(
    'timeline of three years',
    ['Query.timeline'],
    '{ timeline(bucket: MONTH, filter: {from: "2013-01-01", to: "2015-12-31"}) { buckets { start relationships } undated } }',
  ),
  whole(
    'balance',
    ['Query.balance'],
    '{ balance { balanced unbalanced frustration exact signedRelationships triads(first: 20) { entities { id } balanced } } }',
  ),
  whole('blocs', ['Query.blocs'], '{ blocs { id members { id name } } }'),
  whole(
    'balance over time',
    ['Query.balanceOverTime'],
    '{ balanceOverTime(bucket: MONTH) { start frustration exact balancedShare signedPairs } }',
  ),
  whole(
    'balance over time, with its band',
    ['Query.balanceOverTime'],
    '{ balanceOverTime(bucket: MONTH) { start frustration readings { frustration } } }',
  ),
  whole(
    'changes of sides',
    ['Query.sideChanges'],
    '{ sideChanges { who { id } from { id } to { id } startMin endMax standing } }',
  ),
  whole(
    'ambivalent pairs',
    ['Query.ambivalentPairs'],
    '{ ambivalentPairs { entities { id } overlapCount } }',
  ),
  whole(
    'undisputed in place of any claim',
    ['Query.policyDiff'],
    '{ policyDiff(from: {verdict: ANY_CLAIM}, to: {verdict: UNDISPUTED}) { goneCount comeCount changedCount sentence } }',
  ),
  whole(
    'what was known later',
    ['Query.knowledgeDiff'],
    '{ knowledgeDiff(day: "2016-06-01", knownBy: "2018-12-31") { goneCount comeCount sentence } }',
  ),
  whole(
    'gaps',
    ['Query.gaps'],
    '{ gaps { sentence undescribedPairs(first: 20) { entities { id } } singleVoiceCount undatedCount } }',
  ),
  whole(
    'robustness',
    ['Query.robustness'],
    '{ robustness { sentence draws hangingOnOneSource standings { standing count { low high } } } }',
  ),
  bounded(
    'signed paths of 3 steps',
    ['Query.signedPaths'],
    'query($a: ID!, $b: ID!) { signedPaths(from: $a, to: $b, maxLength: 3) { sign length sentence } }',
    ({ actor, other }) => ({ a: actor, b: other }),
  ),
  whole(
    'choices for filters',
    ['Query.filterChoices'],
    '{ filterChoices { places { id } assertedBy { claims entity { id } } voices { claims } } }',
  ),
];

function bounded(name, covers, query, variables) {
  return { name, covers, size: 'bounded', query, variables };
}

function whole(name, covers, query, variables) {
  return { name, covers, size: 'whole', query, variables };
}
