// Which place lies in which: Natural Earth 5.1 (public domain), its countries, first-order units and populated places, entered
// by hand. Regions of Afghanistan are no units of the gazetteer; they lie in the country by their name. Structure, no voice.

MATCH (c:Claim {script: '30-claims-natural-earth'})-[l]->() WHERE type(l) IN ['SUBJECT', 'OBJECT', 'AGAINST', 'ASSERTED_BY', 'FROM_SOURCE', 'ABOUT', 'AT', 'ANSWERS'] DELETE l;

UNWIND [
  // ¶1 Countries in parts of the world
  {id: 'natural-earth-01a', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'afghanistan', object: 'south-asia', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 1, tense: 'timeless',
   text: 'Afghanistan lies in South Asia.',
   episode: 'general'},
  {id: 'natural-earth-01b', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'pakistan', object: 'south-asia', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 1, tense: 'timeless',
   text: 'Pakistan lies in South Asia.',
   episode: 'general'},
  {id: 'natural-earth-01c', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'india', object: 'south-asia', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 1, tense: 'timeless',
   text: 'India lies in South Asia.',
   episode: 'general'},
  {id: 'natural-earth-01d', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'iran', object: 'south-asia', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 1, tense: 'timeless',
   text: 'Iran lies in South Asia, as the gazetteer divides the world.',
   episode: 'general'},
  {id: 'natural-earth-01e', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'iraq', object: 'west-asia', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 1, tense: 'timeless',
   text: 'Iraq lies in West Asia.',
   episode: 'general'},
  {id: 'natural-earth-01f', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'syria', object: 'west-asia', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 1, tense: 'timeless',
   text: 'Syria lies in West Asia.',
   episode: 'general'},
  {id: 'natural-earth-01g', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'qatar', object: 'west-asia', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 1, tense: 'timeless',
   text: 'Qatar lies in West Asia.',
   episode: 'general'},
  {id: 'natural-earth-01h', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'saudi-arabia', object: 'west-asia', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 1, tense: 'timeless',
   text: 'Saudi Arabia lies in West Asia.',
   episode: 'general'},
  {id: 'natural-earth-01i', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'libya', object: 'north-africa', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 1, tense: 'timeless',
   text: 'Libya lies in North Africa.',
   episode: 'general'},
  // ¶2 Regions in their country
  {id: 'natural-earth-02a', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'eastern-afghanistan', object: 'afghanistan', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 2, tense: 'timeless',
   text: 'The east of Afghanistan lies in Afghanistan.',
   episode: 'general'},
  {id: 'natural-earth-02b', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'north-eastern-afghanistan', object: 'afghanistan', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 2, tense: 'timeless',
   text: 'The north-east of Afghanistan lies in Afghanistan.',
   episode: 'general'},
  {id: 'natural-earth-02c', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'northern-afghanistan', object: 'afghanistan', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 2, tense: 'timeless',
   text: 'The north of Afghanistan lies in Afghanistan.',
   episode: 'general'},
  {id: 'natural-earth-02d', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'southern-afghanistan', object: 'afghanistan', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 2, tense: 'timeless',
   text: 'The south of Afghanistan lies in Afghanistan.',
   episode: 'general'},
  // ¶3 Provinces in their country
  {id: 'natural-earth-03a', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'jawzjan', object: 'afghanistan', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 3, tense: 'timeless',
   text: 'Jawzjan is a province of Afghanistan.',
   episode: 'general'},
  {id: 'natural-earth-03b', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'kunar', object: 'afghanistan', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 3, tense: 'timeless',
   text: 'Kunar is a province of Afghanistan.',
   episode: 'general'},
  {id: 'natural-earth-03c', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'nangarhar', object: 'afghanistan', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 3, tense: 'timeless',
   text: 'Nangarhar is a province of Afghanistan.',
   episode: 'general'},
  {id: 'natural-earth-03d', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'sar-e-pul', object: 'afghanistan', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 3, tense: 'timeless',
   text: 'Sar-e Pul is a province of Afghanistan.',
   episode: 'general'},
  // ¶4 Districts, cities and sites in their province or country
  {id: 'natural-earth-04a', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'sayad', object: 'sar-e-pul', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 4, tense: 'timeless',
   text: 'Sayad is a district of Sar-e Pul.',
   episode: 'general'},
  {id: 'natural-earth-04b', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'mirza-olang', object: 'sayad', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 4, tense: 'timeless',
   text: 'Mirza Olang lies in Sayad district.',
   episode: 'general'},
  {id: 'natural-earth-04c', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'jalalabad', object: 'nangarhar', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 4, tense: 'timeless',
   text: 'Jalalabad is the capital of Nangarhar.',
   episode: 'general'},
  {id: 'natural-earth-04d', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'kabul', object: 'afghanistan', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 4, tense: 'timeless',
   text: 'Kabul is the capital of Afghanistan.',
   episode: 'general'},
  {id: 'natural-earth-04e', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'kabul-airport', object: 'kabul', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 4, tense: 'timeless',
   text: 'The airport of Kabul lies in Kabul.',
   episode: 'general'},
  {id: 'natural-earth-04f', predicate: 'LOCATED_IN', stance: 'asserts', hedged: false, inferred: false,
   subject: 'doha', object: 'qatar', assertedBy: 'natural-earth', voice: 'natural-earth', paragraph: 4, tense: 'timeless',
   text: 'Doha is the capital of Qatar.',
   episode: 'general'}
] AS row
MATCH (source:Source {id: 'natural-earth'})
MERGE (c:Claim {id: row.id})
SET c.script = '30-claims-natural-earth', c.text = row.text, c.predicate = row.predicate, c.stance = row.stance,
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
MATCH (c:Claim {script: '30-claims-natural-earth'})
WHERE NOT (c)-[:FROM_SOURCE]->()
DETACH DELETE c;
