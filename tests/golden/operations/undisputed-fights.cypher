MATCH (n:Entity)-[r:FOUGHT|ATTACKED]-(m:Entity)
WHERE r.standing IN ['corroborated', 'reported']
  AND CASE WHEN n:ArmedGroup OR n:StateForce OR n:State THEN true ELSE false END
  AND CASE WHEN m:ArmedGroup OR m:StateForce OR m:State THEN true ELSE false END
WITH n.id AS id, sum(r.voices) AS voices, count(*) AS ties
ORDER BY voices DESC, id
WITH collect(id) AS ranked, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH ranked, ranked[0..$limit] AS ids, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(ids) - 1) AS rank
WITH ids, rank, ids[rank] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN [n.id] AS node,
       [(n)-[r:FOUGHT|ATTACKED]->(m) WHERE m.id IN ids
  AND r.standing IN ['corroborated', 'reported']
  AND CASE WHEN n:ArmedGroup OR n:StateForce OR n:State THEN true ELSE false END
  AND CASE WHEN m:ArmedGroup OR m:StateForce OR m:State THEN true ELSE false END | [r.id, m.id, type(r), r.standing, r.voices]] AS relationships,
       totalNodes, totalRelationships
ORDER BY rank;
