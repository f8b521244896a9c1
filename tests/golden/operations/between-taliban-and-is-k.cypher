MATCH (start:Entity)
WHERE start.id IN $ids
WITH collect(start) AS found
WHERE size(found) <= $limit
UNWIND range(0, size(found) - 1, 64) AS part
UNWIND found[part..part + 64] AS n
MATCH (n)
RETURN part, collect([[n.id, n.name],
       [(n)-[r]->(m:Entity) WHERE m IN found
  AND r.voices > 0 | [r.id, m.id, type(r), r.against, r.asserting, r.denying, r.from, r.hedged, r.predicting, r.quantifier, r.role, r.standing, r.unit, r.value, r.voices]]]) AS nodes;
