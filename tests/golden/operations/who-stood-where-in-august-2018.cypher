MATCH (n:Entity)-[r:FOUGHT|COOPERATED_WITH]-(m:Entity)
WHERE r.asserted > 0
  AND (r.startMin IS NULL OR r.startMin <= date($asOf))
  AND (r.endMax IS NULL OR r.endMax >= date($asOf))
WITH n.id AS id, sum(r.voices) AS voices, count(*) AS ties
ORDER BY voices DESC, id
WITH collect(id) AS ranked, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH ranked, ranked[0..$limit] AS ids, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(ids) - 1) AS rank
WITH ids, rank, ids[rank] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN [n.id] AS node,
       [] AS relationships,
       totalNodes, totalRelationships
ORDER BY rank;

MATCH (n:Entity)-[r]-(m:Entity)
WHERE r.asserted > 0
  AND ((r.startMax <= date($asOf) AND r.endMin >= date($asOf)) OR ((r.structural IS NOT NULL OR (type(r) = 'LOCATED_IN' AND r.startMax IS NULL AND r.endMin IS NULL)) AND (r.startMin IS NULL OR r.startMin <= date($asOf)) AND (r.endMax IS NULL OR r.endMax >= date($asOf))))
WITH n.id AS id, sum(r.voices) AS voices, count(*) AS ties
ORDER BY voices DESC, id
WITH collect(id) AS ranked, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH ranked, ranked[0..$limit] AS ids, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(ids) - 1) AS rank
WITH ids, rank, ids[rank] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN [n.id] AS node,
       [(n)-[r]->(m:Entity) WHERE m.id IN ids
  AND r.asserted > 0
  AND ((r.startMax <= date($asOf) AND r.endMin >= date($asOf)) OR ((r.structural IS NOT NULL OR (type(r) = 'LOCATED_IN' AND r.startMax IS NULL AND r.endMin IS NULL)) AND (r.startMin IS NULL OR r.startMin <= date($asOf)) AND (r.endMax IS NULL OR r.endMax >= date($asOf)))) | [r.id, m.id, type(r), toString(r.endMax), toString(r.endMin), toString(r.startMax), toString(r.startMin), r.voices]] AS relationships,
       totalNodes, totalRelationships
ORDER BY rank;
