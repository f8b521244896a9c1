MATCH (c:Claim)
WHERE c.id IS NOT NULL
MATCH (c)-[:ANSWERS]->(question:Question)
RETURN DISTINCT question.id AS id;

MATCH (c:Claim)-[answer:ANSWERS]->(q:Question)
RETURN q.id AS question, answer.position AS position, c.id AS claim
ORDER BY question, claim;

MATCH (n:Entity)-[r]->(m:Entity)
WHERE r.standing IS NOT NULL
  AND (size(r.sources) > 1 OR r.structural IS NOT NULL OR r.sources[0] IN $sources)
CALL (r) {
  WITH r
  WHERE size(r.contradicting) = 0 AND all(one IN r.sources WHERE one IN $sources) AND r.structural IS NULL AND r.claimCount = r.asserted + r.denied + r.predicted
    AND r.standing IN ['corroborated', 'reported', 'disputed', 'predicted', 'denied']
  RETURN true AS whole, [] AS heard
  UNION ALL
  WITH r
  WHERE NOT (size(r.contradicting) = 0 AND all(one IN r.sources WHERE one IN $sources) AND r.structural IS NULL AND r.claimCount = r.asserted + r.denied + r.predicted)
  MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND source.id IN $sources
WITH r, collect({stance: c.stance, structural: coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']}) AS heard, min(CASE WHEN coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] OR c.stance = 'predicts-not' THEN 1 ELSE 0 END) AS untold
WHERE ((any(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'asserts')))
   OR (any(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'predicts'))
   AND none(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'asserts' OR x.stance = 'denies')))
   OR (any(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'denies'))
   AND none(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'asserts'))))
  RETURN false AS whole, heard
}
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

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
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $ids AS id
MATCH (q:Question {id: id})
RETURN q AS question;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;
