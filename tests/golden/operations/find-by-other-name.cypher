MATCH (c:Claim)
RETURN c.id AS id, c.text AS text
ORDER BY id;

MATCH (e:Entity)
RETURN e AS entity
ORDER BY e.id;

OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) WITH m.loadedAt AS loadedAt MATCH (n) RETURN loadedAt, count(n) AS n;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
