MATCH (a:Entity)-[r:PLEDGED_ALLEGIANCE_TO|SPLIT_FROM]->(b:Entity) WHERE r.standing IN $standings RETURN a AS a, r AS r, b AS b ORDER BY r.id;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
WITH DISTINCT id, a.id AS first, b.id AS second
MATCH (a:Entity {id: first})-[r]-(b:Entity)
WHERE b.id = second AND r.id = id
RETURN DISTINCT a AS subject, r AS relationship, b AS object;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
