UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:OCCURRED_AT]-(m:Entity)
WHERE r.asserted > 0
RETURN n AS node, r AS relationship, m AS other
ORDER BY id, r.id;

UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:PARTICIPATED_IN]-(m:Entity)
WHERE r.asserted > 0
RETURN n AS node, r AS relationship, m AS other
ORDER BY id, r.id;
