UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

WITH $ids AS found
UNWIND found AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
WITH n.id AS id, sum(r.voices) AS voices, sum(0) AS ties
ORDER BY voices DESC, id
WITH collect(id) AS reached, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH $ids + [id IN reached WHERE NOT id IN $ids] AS ranked, totalRelationships
WITH ranked[0..$limit] AS kept, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(kept) - 1) AS rank
WITH kept, rank, kept[rank] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN n AS node,
       [(n)-[r]->(m:Entity) WHERE m.id IN kept
  AND r.standing IN ['corroborated', 'reported', 'disputed'] | r] AS relationships,
       totalNodes, totalRelationships
ORDER BY rank;
