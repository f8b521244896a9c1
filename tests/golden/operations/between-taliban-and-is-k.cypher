UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
WITH id AS id, sum(r.voices) AS voices
ORDER BY voices DESC, id
WITH collect(id) AS ranked
WITH $ids + [id IN ranked WHERE NOT id IN $ids] AS ranked
WITH ranked, ranked[0..$limit] AS ids, size(ranked) AS totalNodes
UNWIND range(0, size(ids) - 1) AS rank
WITH ids, rank, ids[rank] AS id, totalNodes
MATCH (n:Entity {id: id})
RETURN [n.id, labels(n), n.name] AS node,
       [(n)-[r]->(m:Entity) WHERE m.id IN ids
  AND r.standing IN ['corroborated', 'reported', 'disputed'] | [r.id, type(r), m.id, r.against, r.asserting, r.denying, r.from, r.hedged, r.predicting, r.quantifier, r.role, r.standing, r.unit, r.value, r.voices]] AS relationships,
       totalNodes
ORDER BY rank;
