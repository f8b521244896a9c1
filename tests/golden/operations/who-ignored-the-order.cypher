MATCH (n:Entity)-[r:ORDERED|DISOBEYED]-(m:Entity)
WHERE r.asserted > 0
WITH n.id AS id, sum(r.voices) AS voices, count(*) AS ties
ORDER BY voices DESC, id
WITH collect(id) AS ranked, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH ranked, ranked[0..$limit] AS ids, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(ids) - 1) AS rank
WITH ids, rank, ids[rank] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN [n.id, labels(n), n.name] AS node,
       [(n)-[r:ORDERED|DISOBEYED]->(m) WHERE m.id IN ids
  AND r.asserted > 0 | [r.id, m.id, type(r), r.against, toString(r.endMin), r.from, r.hedged, r.quantifier, r.role, r.standing, toString(r.startMax), r.structural, r.tense, r.unit, r.value, r.voices]] AS relationships,
       totalNodes, totalRelationships
ORDER BY rank;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
