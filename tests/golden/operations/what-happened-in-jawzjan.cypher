MATCH (n:Entity)-[r]-(m:Entity)
WHERE r.asserted > 0
  AND $placed[r.id] IS NOT NULL
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
  AND $placed[r.id] IS NOT NULL | [r.id, m.id, type(r), r.standing, r.voices]] AS relationships,
       totalNodes, totalRelationships
ORDER BY rank;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[:AT]->(p:Entity)
RETURN DISTINCT id AS id, p.id AS place;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $places AS placed
MATCH (:Entity {id: placed})<-[:OCCURRED_AT|LOCATED_IN*0..]-(inner:Entity)
WITH DISTINCT inner
MATCH (inner)<-[way:AT|ABOUT|OBJECT]-(c:Claim)
WHERE (type(way) <> 'OBJECT' OR c.predicate IN ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'LOCATED_IN', 'PARTICIPATED_IN'])
RETURN DISTINCT c.relationship AS id;
