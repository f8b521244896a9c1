UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $ids AS id
MATCH (near:Entity {id: id})-[r:RELEASED]-(m)
WHERE r.asserted > 0
WITH collect(DISTINCT m) AS reached
MATCH (start:Entity)
WHERE start.id IN $ids
WITH reached, collect(start) AS starts
UNWIND starts + [other IN reached WHERE NOT other IN starts] AS near
WITH collect(near.id) AS found
UNWIND found AS id
MATCH (s:Entity {id: id})-[r:RELEASED]->(o:Entity)
WHERE o.id IN found
WITH s, r, o
WHERE r.asserted > 0
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

UNWIND $ids AS id
MATCH (near:Entity {id: id})-[r]-(m:Entity)
WHERE r.asserted > 0
WITH collect(DISTINCT near) + collect(DISTINCT m) AS reached
UNWIND reached AS near
WITH DISTINCT near
WHERE near.id IN $ids OR (CASE WHEN near:State OR near:StateForce THEN true ELSE false END)
MATCH (near)-[r]-(m:Entity)
WHERE r.asserted > 0
WITH collect(DISTINCT m) AS reached
MATCH (start:Entity)
WHERE start.id IN $ids
WITH reached, collect(start) AS starts
UNWIND starts + [other IN reached WHERE NOT other IN starts] AS near
WITH collect(near.id) AS found
UNWIND found AS id
MATCH (s:Entity {id: id})-[r]->(o:Entity)
WHERE o.id IN found
WITH s, r, o
WHERE r.asserted > 0
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;
