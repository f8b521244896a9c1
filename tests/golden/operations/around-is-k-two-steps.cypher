UNWIND $ids AS id
MATCH (near:Entity {id: id})-[r]-(m:Entity)
WHERE r.asserted > 0
WITH collect(DISTINCT near) + collect(DISTINCT m) AS reached
UNWIND reached AS near
WITH DISTINCT near
MATCH (near)-[r]-(m:Entity)
WHERE r.asserted > 0
WITH collect(DISTINCT m) AS reached
MATCH (start:Entity)
WHERE start.id IN $ids
WITH reached, collect(start) AS starts
UNWIND starts + [other IN reached WHERE NOT other IN starts] AS near
MATCH (near)-[r]-(m:Entity)
WHERE r.asserted > 0
WITH near.id AS id, r.id AS edge, r.voices AS voices
WITH edge, voices, collect(id) AS ends
UNWIND ends AS id
WITH id, edge, voices, size(ends) AS tips
WITH id, sum(voices) AS voices, sum(CASE WHEN tips = 2 THEN 1 ELSE 0 END) AS ties
ORDER BY voices DESC, id
WITH collect(id) AS ranked, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH $ids + [id IN ranked WHERE NOT id IN $ids] AS ranked, totalRelationships
WITH ranked, ranked[0..$limit] AS ids, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(ids) - 1) AS rank
WITH ids, rank, ids[rank] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN n AS node,
       [(n)-[r]->(m:Entity) WHERE m.id IN ids
  AND r.asserted > 0 | r] AS relationships,
       totalNodes, totalRelationships
ORDER BY rank;
