OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) WITH m.loadedAt AS loadedAt, m.revision AS revision MATCH (n) RETURN loadedAt, revision, count(n) AS n;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
