MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.asserted > 0
  AND r.structural IS NULL
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
