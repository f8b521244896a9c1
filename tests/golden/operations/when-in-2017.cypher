MATCH (s:Entity)-[r:FOUGHT|ATTACKED]->(o:Entity)
WHERE r.voices > 0
  AND (r.startMin IS NOT NULL OR r.startMax IS NOT NULL OR r.endMin IS NOT NULL OR r.endMax IS NOT NULL)
  AND (r.endMax IS NULL OR r.endMax >= date($from))
  AND (r.startMin IS NULL OR r.startMin <= date($to))
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

MATCH (s:Entity)-[r:PARTICIPATED_IN]->(o:Entity)
WHERE r.voices > 0
  AND EXISTS { MATCH (c:Claim {relationship: r.id})-[:AT|ABOUT|OCCURRED_AT|LOCATED_IN*1..]->(place:Entity) WHERE place.id IN $places }
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.voices > 0
  AND EXISTS { MATCH (c:Claim {relationship: r.id})-[:AT|ABOUT|OCCURRED_AT|LOCATED_IN*1..]->(place:Entity) WHERE place.id IN $places }
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
