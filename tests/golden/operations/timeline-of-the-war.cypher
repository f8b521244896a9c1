MATCH (n:Entity)-[r]->(m:Entity)
WHERE r.asserted > 0
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

MATCH (source:Source {kind: 'dataset'})<-[:FROM_SOURCE]-(c:Claim)
WHERE source.kind = 'dataset'
MATCH (c)-[:ABOUT]->(m:Event)
WITH DISTINCT m
WITH m.startMin AS first, m.endMax AS last, count(*) AS number
RETURN toString(first) AS first, toString(last) AS last, number AS number;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
