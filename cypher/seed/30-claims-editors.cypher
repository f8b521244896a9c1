// What belongs to what, and which two names are one: structure by the editors of this graph, each with its reason.
// These claims are no voice: they corroborate nothing and are no side of a dispute. Identities that no text states stand
// in ¶2 as SAME_AS; they are joined only on request.

MATCH (c:Claim {script: '30-claims-editors'})-[l]->() WHERE type(l) IN ['SUBJECT', 'OBJECT', 'AGAINST', 'ASSERTED_BY', 'FROM_SOURCE', 'ABOUT', 'AT', 'ANSWERS'] DELETE l;

UNWIND [
  // ¶1 What belongs to what
  {id: 'editors-01a', predicate: 'PART_OF', stance: 'asserts', hedged: false, inferred: true,
   subject: 'us-forces', object: 'united-states', assertedBy: 'editors', voice: 'editors', paragraph: 1, tense: 'timeless',
   text: 'The armed forces of the United States belong to the United States.',
   basis: 'The forces of a state act for it; the texts say "the US" for both.', episode: 'general'},
  {id: 'editors-01b', predicate: 'PART_OF', stance: 'asserts', hedged: false, inferred: true,
   subject: 'pentagon', object: 'united-states', assertedBy: 'editors', voice: 'editors', paragraph: 1, tense: 'timeless',
   text: 'The Pentagon belongs to the government of the United States.',
   basis: 'It is the defense department of that state.', episode: 'general'},
  {id: 'editors-01c', predicate: 'PART_OF', stance: 'asserts', hedged: false, inferred: true,
   subject: 'white-house', object: 'united-states', assertedBy: 'editors', voice: 'editors', paragraph: 1, tense: 'timeless',
   text: 'The White House belongs to the government of the United States.',
   basis: 'It is the seat of its president and speaks for him.', episode: 'general'},
  {id: 'editors-01d', predicate: 'PART_OF', stance: 'asserts', hedged: false, inferred: true,
   subject: 'afghan-forces', object: 'afghan-government', assertedBy: 'editors', voice: 'editors', paragraph: 1, tense: 'timeless',
   text: 'The Afghan security forces belong to the Afghan government.',
   basis: 'The forces of a state act for it; the texts say "the Afghan army", "the military" and "the government" for both.', episode: 'general'},
  {id: 'editors-01e', predicate: 'PART_OF', stance: 'asserts', hedged: false, inferred: true,
   subject: 'jawzjan-provincial-government', object: 'afghan-government', assertedBy: 'editors', voice: 'editors', paragraph: 1, tense: 'timeless',
   text: 'The government of the province of Jawzjan belongs to the Afghan government.',
   basis: 'A province of that state is administered by it.', episode: 'general'},
  {id: 'editors-01f', predicate: 'PART_OF', stance: 'asserts', hedged: false, inferred: true,
   subject: 'autonomous-taliban-groups', object: 'taliban', assertedBy: 'editors', voice: 'editors', paragraph: 1, tense: 'timeless',
   text: 'The Taliban groups that act on their own belong to the Taliban.',
   basis: 'They are called Taliban where they are told of.', episode: 'general'},
  {id: 'editors-01g', predicate: 'PART_OF', stance: 'asserts', hedged: false, inferred: true,
   subject: 'taliban-officials-trt-2021', object: 'taliban', assertedBy: 'editors', voice: 'editors', paragraph: 1, tense: 'timeless',
   text: 'The Taliban officials whom TRT World quotes belong to the Taliban.',
   basis: 'They are called Taliban officials.', episode: 'general'},
  // ¶2 Which two are one
  {id: 'editors-02a', predicate: 'SAME_AS', stance: 'asserts', hedged: false, inferred: true,
   subject: 'is-k-north-deputy-cnn-2018', object: 'mufti-nehmatullah', assertedBy: 'editors', voice: 'editors', paragraph: 2, tense: 'timeless',
   text: 'The deputy of Habib Rahman who gave up, not named in one paragraph, is Mufti Nehmatullah.',
   basis: 'CNN names one deputy of the leader of IS-K in the north, further on, and knows of no other.', episode: 'general'},
  {id: 'editors-02b', predicate: 'SAME_AS', stance: 'asserts', hedged: false, inferred: true,
   subject: 'alice-wells', object: 'state-department-official-cnn-2018', assertedBy: 'editors', voice: 'editors', paragraph: 2, tense: 'timeless',
   text: 'The highest official of the State Department for the region who stayed in Doha is Alice Wells.',
   basis: 'CNN goes on with the meeting that Alice Wells, an envoy of that department for the region, is reported to have had.', episode: 'general'}
] AS row
MATCH (source:Source {id: 'editors'})
MERGE (c:Claim {id: row.id})
SET c.script = '30-claims-editors', c.text = row.text, c.predicate = row.predicate, c.stance = row.stance,
    c.hedged = row.hedged, c.inferred = coalesce(row.inferred, false), c.basis = row.basis, c.condition = row.condition,
    c.role = row.role, c.from = row.from, c.episode = row.episode, c.voice = row.voice, c.relayedFrom = row.relayedFrom,
    c.value = row.value, c.valueText = row.valueText, c.unit = row.unit, c.quantifier = row.quantifier,
    c.tense = row.tense, c.edtf = row.edtf, c.startMin = date(row.startMin), c.startMax = date(row.startMax),
    c.endMin = date(row.endMin), c.endMax = date(row.endMax), c.boundedBy = null,
    c.relativeTo = row.relativeTo, c.relation = row.relation, c.`offset` = row.`offset`,
    c.said = row.said, c.saidMin = date(row.saidMin), c.saidMax = date(row.saidMax), c.knownSince = date(row.knownSince)
MERGE (c)-[f:FROM_SOURCE]->(source)
SET f.paragraph = row.paragraph
WITH c, row
OPTIONAL MATCH (e:Entity {id: row.subject})
FOREACH (x IN CASE WHEN e IS NULL THEN [] ELSE [e] END | MERGE (c)-[:SUBJECT]->(x))
WITH c, row
OPTIONAL MATCH (e:Entity {id: row.object})
FOREACH (x IN CASE WHEN e IS NULL THEN [] ELSE [e] END | MERGE (c)-[:OBJECT]->(x))
WITH c, row
OPTIONAL MATCH (e:Entity {id: row.against})
FOREACH (x IN CASE WHEN e IS NULL THEN [] ELSE [e] END | MERGE (c)-[:AGAINST]->(x))
WITH c, row
OPTIONAL MATCH (e:Entity {id: row.assertedBy})
FOREACH (x IN CASE WHEN e IS NULL THEN [] ELSE [e] END | MERGE (c)-[:ASSERTED_BY]->(x))
WITH c, row
OPTIONAL MATCH (e:Event {id: row.about})
FOREACH (x IN CASE WHEN e IS NULL THEN [] ELSE [e] END | MERGE (c)-[:ABOUT]->(x))
WITH c, row
OPTIONAL MATCH (e:Entity)
WHERE e.id IN row.at
WITH c, row, collect(e) AS places
FOREACH (x IN places | MERGE (c)-[:AT]->(x))
WITH c, row
UNWIND row.answers AS answer
MATCH (q:Question {id: answer.question})
MERGE (c)-[a:ANSWERS]->(q)
SET a.position = answer.position;

// What is no longer in the list above goes, with its links.
MATCH (c:Claim {script: '30-claims-editors'})
WHERE NOT (c)-[:FROM_SOURCE]->()
DETACH DELETE c;
