UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:RELEASED]-(m)
WHERE r.voices > 0
WITH collect(DISTINCT m.id) AS reached
UNWIND $ids + [other IN reached WHERE NOT other IN $ids] AS id
WITH collect(id) AS found
UNWIND found AS id
MATCH (s:Entity {id: id})-[r:RELEASED]->(o:Entity)
WHERE o.id IN found
WITH s, r, o
WHERE r.voices > 0
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.voices > 0
WITH collect(DISTINCT m.id) AS reached
UNWIND $ids + [other IN reached WHERE NOT other IN $ids] AS id
MATCH (n:Entity {id: id})
WHERE n.id IN $ids OR ((n:State OR n:StateForce))
MATCH (n)-[r]-(m:Entity)
WHERE r.voices > 0
WITH collect(DISTINCT m.id) AS reached
UNWIND $ids + [other IN reached WHERE NOT other IN $ids] AS id
WITH collect(id) AS found
UNWIND found AS id
MATCH (s:Entity {id: id})-[r]->(o:Entity)
WHERE o.id IN found
WITH s, r, o
WHERE r.voices > 0
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;
