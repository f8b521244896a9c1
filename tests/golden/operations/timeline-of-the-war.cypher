MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.asserted > 0
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;
