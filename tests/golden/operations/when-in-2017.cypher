MATCH (n:Entity)-[r:FOUGHT|ATTACKED]->(m:Entity)
WHERE r.asserted > 0
  AND ((r.startMin IS NOT NULL) OR (r.startMax IS NOT NULL) OR (r.endMin IS NOT NULL) OR (r.endMax IS NOT NULL) OR ((r.structural IS NOT NULL OR (type(r) = 'LOCATED_IN' AND r.startMax IS NULL AND r.endMin IS NULL))))
  AND (r.endMax IS NULL OR r.endMax >= date($from))
  AND (r.startMin IS NULL OR r.startMin <= date($to))
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

MATCH (n:Entity)-[r:PARTICIPATED_IN]->(m:Entity)
WHERE r.asserted > 0
  AND $placed[r.id] IS NOT NULL
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

MATCH (n:Entity)-[r]->(m:Entity)
WHERE r.asserted > 0
  AND $placed[r.id] IS NOT NULL
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

MATCH (source:Source {kind: 'dataset'})<-[:FROM_SOURCE]-(c:Claim)
WHERE source.kind = 'dataset'
  AND CASE WHEN ((c.startMin IS NOT NULL) OR (c.startMax IS NOT NULL) OR (c.endMin IS NOT NULL) OR (c.endMax IS NOT NULL) OR ((coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] OR (c.predicate = 'LOCATED_IN' AND c.startMax IS NULL AND c.endMin IS NULL)))) AND (c.endMax IS NULL OR c.endMax >= date($from)) AND (c.startMin IS NULL OR c.startMin <= date($to)) AND (c.relationship IS NULL OR c.predicate IN $types) THEN true ELSE false END
MATCH (c)-[:ABOUT]->(m:Event)
WITH DISTINCT m
WITH m.startMin AS first, m.endMax AS last, count(*) AS number
RETURN toString(first) AS first, toString(last) AS last, number AS number;

MATCH (source:Source {kind: 'dataset'})<-[:FROM_SOURCE]-(c:Claim)
WHERE source.kind = 'dataset'
  AND CASE WHEN (c.relationship IS NULL OR c.predicate IN $types) AND EXISTS { MATCH (c)-[way:AT|ABOUT|OBJECT]->(:Entity)-[:OCCURRED_AT|LOCATED_IN*0..]->(place:Entity) WHERE place.id IN $places AND (type(way) <> 'OBJECT' OR c.predicate IN ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'LOCATED_IN', 'PARTICIPATED_IN']) } THEN true ELSE false END
MATCH (c)-[:ABOUT]->(m:Event)
WITH DISTINCT m
WITH m.startMin AS first, m.endMax AS last, count(*) AS number
RETURN toString(first) AS first, toString(last) AS last, number AS number;

MATCH (source:Source {kind: 'dataset'})<-[:FROM_SOURCE]-(c:Claim)
WHERE source.kind = 'dataset'
  AND CASE WHEN EXISTS { MATCH (c)-[way:AT|ABOUT|OBJECT]->(:Entity)-[:OCCURRED_AT|LOCATED_IN*0..]->(place:Entity) WHERE place.id IN $places AND (type(way) <> 'OBJECT' OR c.predicate IN ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'LOCATED_IN', 'PARTICIPATED_IN']) } THEN true ELSE false END
MATCH (c)-[:ABOUT]->(m:Event)
WITH DISTINCT m
WITH m.startMin AS first, m.endMax AS last, count(*) AS number
RETURN toString(first) AS first, toString(last) AS last, number AS number;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $places AS placed
MATCH (:Entity {id: placed})<-[:OCCURRED_AT|LOCATED_IN*0..]-(inner:Entity)
WITH DISTINCT inner
MATCH (inner)<-[way:AT|ABOUT|OBJECT]-(c:Claim)
WHERE (type(way) <> 'OBJECT' OR c.predicate IN ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'LOCATED_IN', 'PARTICIPATED_IN'])
RETURN DISTINCT c.relationship AS id;
