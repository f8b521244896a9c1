MATCH (a:Entity)-[r:PART_OF|SAME_AS]->(b:Entity)
WHERE r.standing IN ['reported', 'corroborated']
RETURN a AS part, type(r) AS type, b AS whole
ORDER BY r.id;

MATCH (s:Entity)-[r:FOUGHT|ATTACKED|NEGOTIATED_WITH|SUPPORTED]->(o:Entity)
WHERE r.asserted > 0
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

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
