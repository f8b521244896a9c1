OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) WITH m.loadedAt AS loadedAt MATCH (n) RETURN loadedAt, count(n) AS n;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
