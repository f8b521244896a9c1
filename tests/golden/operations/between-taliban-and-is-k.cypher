MATCH (start:Entity)
WHERE start.id IN $ids
WITH collect(start) AS found
WHERE size(found) <= $limit
UNWIND found AS n
MATCH (n)
RETURN collect([[n.id, labels(n), n.name],
       [(n)-[r]->(m:Entity) WHERE m IN found
  AND r.voices > 0 | [r.id, m.id, type(r), r.against, r.asserting, r.denying, r.from, r.hedged, r.predicting, r.quantifier, r.role, r.standing, r.unit, r.value, r.voices]]]) AS nodes;
