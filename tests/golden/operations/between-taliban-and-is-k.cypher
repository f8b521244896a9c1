UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
WITH n.id AS id, sum(r.voices) AS voices, 0 AS ties
ORDER BY voices DESC, id
WITH collect(id) AS ranked, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH $ids + [id IN ranked WHERE NOT id IN $ids] AS ranked, totalRelationships
WITH ranked, ranked[0..$limit] AS ids, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(ids) - 1) AS rank
WITH ids, rank, ids[rank] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN n AS node,
       [(n)-[r]->(m:Entity) WHERE m.id IN ids
  AND r.standing IN ['corroborated', 'reported', 'disputed'] | r] AS relationships,
       totalNodes, totalRelationships
ORDER BY rank;
