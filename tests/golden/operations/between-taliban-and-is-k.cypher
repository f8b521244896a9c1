WITH $ids AS found
WITH found
WHERE size(found) <= $limit
UNWIND found AS id
MATCH (n:Entity {id: id})
RETURN [n.id, labels(n), n.name] AS node,
       [(n)-[r]->(m:Entity) WHERE m.id IN found
  AND r.voices > 0 | [r.id, m.id, type(r), r.against, r.asserting, r.denying, r.from, r.hedged, r.predicting, r.quantifier, r.role, r.standing, r.unit, r.value, r.voices]] AS relationships;
