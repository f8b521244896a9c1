MATCH (c:Claim)
MATCH (c)-[:ANSWERS]->(question:Question)
RETURN DISTINCT question.id AS id;

MATCH (c:Claim)-[answer:ANSWERS]->(q:Question)
RETURN q.id AS question, answer.position AS position, c.id AS claim
ORDER BY question, claim;

MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.standing IS NOT NULL
  AND (size(r.sources) > 1 OR r.structural IS NOT NULL OR r.sources[0] IN $sources)
MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND source.id IN $sources
WITH s, r, o, collect({stance: c.stance, structural: coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']}) AS heard, min(CASE WHEN coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] OR c.stance = 'predicts-not' THEN 1 ELSE 0 END) AS untold
WHERE ((any(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'asserts')))
   OR (any(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'predicts'))
   AND none(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'asserts' OR x.stance = 'denies')))
   OR (any(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'denies'))
   AND none(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'asserts'))))
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

UNWIND $ids AS id
MATCH (:Claim {id: id})-[:CONTRADICTS]-(other:Claim)
RETURN DISTINCT id AS id, other.id AS other
ORDER BY id, other;

UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:SUBJECT]->(subject:Entity)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN c AS claim, subject.id AS subject, speaker.id AS speaker, source.id AS source, from.paragraph AS paragraph,
       [(c)-[:OBJECT]->(e:Entity) | e.id] AS objects,
       [(c)-[:AGAINST]->(e:Entity) | e.id] AS thirds,
       [(c)-[:ABOUT]->(e:Event) | e.id] AS events,
       [(c)-[:AT]->(e:Entity) | e.id] AS places;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND source.id IN $sources
RETURN id AS id, c AS claim, source.id AS source, source.kind AS kind, [(c)-[:RELAYS]->(other:Claim) | other.id] AS relays,
       [(c)-[:CONTRADICTS]-(e:Claim)-[:FROM_SOURCE]->(elsewhere:Source) WHERE e.stance IN ['asserts', 'denies'] AND NOT coalesce(elsewhere.kind, 'document') IN ['gazetteer', 'editorial'] AND elsewhere.id IN $sources | [e.id, e.relationship]] AS refuting
ORDER BY id, c.id;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
WITH DISTINCT id, a.id AS first, b.id AS second
MATCH (a:Entity {id: first})-[r]-(b:Entity)
WHERE b.id = second AND r.id = id
RETURN DISTINCT a AS subject, r AS relationship, b AS object;

UNWIND $ids AS id
MATCH (q:Question {id: id})
RETURN q AS question;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;
