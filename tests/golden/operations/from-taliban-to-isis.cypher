UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
WITH $ids + collect(DISTINCT m.id) AS found
UNWIND found AS id
WITH collect(DISTINCT id) AS found
UNWIND found AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
  AND (NOT n:Place AND NOT n:Event)
WITH $ids + collect(DISTINCT n.id) + collect(DISTINCT m.id) AS found
UNWIND found AS id
WITH collect(DISTINCT id) AS found
UNWIND found AS id
MATCH (s:Entity {id: id})-[r]->(o:Entity)
WHERE o.id IN found
  AND r.standing IN ['corroborated', 'reported', 'disputed']
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;
