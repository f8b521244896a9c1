MATCH (a:Entity)-[r:PART_OF|SAME_AS]->(b:Entity)
WHERE r.standing IN ['reported', 'corroborated']
RETURN a AS part, type(r) AS type, b AS whole
ORDER BY r.id;

MATCH (n:Entity)-[r:FOUGHT|ATTACKED|NEGOTIATED_WITH|SUPPORTED]->(m:Entity)
WHERE r.asserted > 0
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

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
