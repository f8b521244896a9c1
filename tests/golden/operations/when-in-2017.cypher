MATCH (s:Entity)-[r:FOUGHT|ATTACKED]->(o:Entity)
WHERE r.asserted > 0
  AND ((r.startMin IS NOT NULL) OR (r.startMax IS NOT NULL) OR (r.endMin IS NOT NULL) OR (r.endMax IS NOT NULL) OR ((r.structural IS NOT NULL OR (type(r) = 'LOCATED_IN' AND r.startMax IS NULL AND r.endMin IS NULL))))
  AND (r.endMax IS NULL OR r.endMax >= date($from))
  AND (r.startMin IS NULL OR r.startMin <= date($to))
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

MATCH (s:Entity)-[r:PARTICIPATED_IN]->(o:Entity)
WHERE r.asserted > 0
  AND EXISTS { MATCH (c:Claim {relationship: r.id}) MATCH (c)-[way:AT|ABOUT|OBJECT]->(:Entity)-[:OCCURRED_AT|LOCATED_IN*0..]->(place:Entity) WHERE place.id IN $places AND (type(way) <> 'OBJECT' OR c.predicate IN ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'LOCATED_IN', 'PARTICIPATED_IN']) }
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.asserted > 0
  AND EXISTS { MATCH (c:Claim {relationship: r.id}) MATCH (c)-[way:AT|ABOUT|OBJECT]->(:Entity)-[:OCCURRED_AT|LOCATED_IN*0..]->(place:Entity) WHERE place.id IN $places AND (type(way) <> 'OBJECT' OR c.predicate IN ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'LOCATED_IN', 'PARTICIPATED_IN']) }
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
