MATCH (start:Entity)
WHERE start.id IN $ids
WITH collect(start) AS found
WHERE size(found) <= $limit
UNWIND range(0, size(found) - 1, 64) AS part
WITH found, found[part..part + 64] AS some
CALL (found, some) {
  UNWIND range(0, size(some) - 1) AS at
  WITH found, at, some[at] AS n
  MATCH (n)-[r]->(m:Entity)
  WHERE m IN found
  AND r.asserted > 0
  RETURN collect([r.id, m.id, type(r), r.against, r.asserted, r.denied, toString(r.endMin), r.from, r.hedged, r.predicted, r.quantifier, r.role, r.standing, toString(r.startMax), r.structural, r.tense, r.unit, r.value, r.voices, at]) AS relationships
}
RETURN [n IN some | [n.id, labels(n), n.name]] AS nodes, relationships;
