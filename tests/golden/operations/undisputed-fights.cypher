MATCH (n:Entity)-[r:FOUGHT|ATTACKED]-(m:Entity)
WHERE r.standing IN ['corroborated', 'reported']
  AND (n:ArmedGroup OR n:StateForce OR n:State)
  AND (m:ArmedGroup OR m:StateForce OR m:State)
WITH n.id AS id, sum(r.voices) AS voices, sum(1) AS ties
ORDER BY voices DESC, id
WITH collect(id) AS ranked, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH ranked[0..$limit] AS kept, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(kept) - 1) AS rank
WITH kept, rank, kept[rank] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN n AS node,
       [(n)-[r:FOUGHT|ATTACKED]->(m:Entity) WHERE m.id IN kept
  AND r.standing IN ['corroborated', 'reported']
  AND (n:ArmedGroup OR n:StateForce OR n:State)
  AND (m:ArmedGroup OR m:StateForce OR m:State) | r] AS relationships,
       totalNodes, totalRelationships
ORDER BY rank;
