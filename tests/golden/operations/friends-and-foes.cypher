MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
