MATCH (a:Entity)-[:OCCURRED_AT|LOCATED_IN]->(b:Entity)
RETURN DISTINCT a.id AS part, b.id AS whole
ORDER BY part, whole;

MATCH (a:Entity)-[r:PART_OF|SAME_AS]->(b:Entity)
WHERE r.standing IN ['reported', 'corroborated']
RETURN a AS part, type(r) AS type, b AS whole
ORDER BY r.id;

MATCH (c:Claim)-[:OBJECT]->(o:Entity)
WHERE c.predicate IN ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'LOCATED_IN', 'PARTICIPATED_IN']
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE c.stance = 'asserts' AND NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']
RETURN c.id AS claim, c.predicate AS predicate, o.id AS place, [(c)-[:AT]->(p:Entity) | p.id] AS at
UNION ALL
MATCH (e:Event)-[:OCCURRED_AT]->(:Entity)
WITH DISTINCT e AS e
MATCH (e)<-[:ABOUT]-(c:Claim)
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE c.stance = 'asserts' AND NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']
RETURN c.id AS claim, c.predicate AS predicate, e.id AS place, [(c)-[:AT]->(p:Entity) | p.id] AS at;

MATCH (n) WITH count(n) AS n OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) RETURN m.loadedAt AS loadedAt, m.revision AS revision, n AS n;

MATCH (n:Entity)
RETURN count(n) AS number;

MATCH (n:Entity)-[r]->(m:Entity)
WHERE r.asserted > 0
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

MATCH (source:Source {kind: 'dataset'})<-[:FROM_SOURCE]-(c:Claim)
WHERE source.kind = 'dataset'
MATCH (c)-[:ABOUT]->(m:Event)
WITH DISTINCT m
WITH m.startMin AS first, m.endMax AS last, count(*) AS number
RETURN toString(first) AS first, toString(last) AS last, number AS number;

MATCH (source:Source)<-[:FROM_SOURCE]-(c:Claim)
RETURN source.id AS source, count(c) AS number
ORDER BY source;

MATCH (source:Source)<-[:FROM_SOURCE]-(c:Claim)
WHERE c.stance = 'asserts' AND NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']
MATCH (c)-[:AT]->(p:Entity)
WITH c.id AS claim, c.predicate AS predicate, collect(p.id) AS places
RETURN predicate AS predicate, places AS places, count(claim) AS number;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
