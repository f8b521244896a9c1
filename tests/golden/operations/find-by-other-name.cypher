MATCH (e:Entity)
WHERE NOT e:Event OR e.fingerprint IS NULL
RETURN e AS entity
ORDER BY e.id;

MATCH (e:Event)
WHERE toLower(e.name) CONTAINS $longest AND e.fingerprint IS NOT NULL
WITH e
WHERE all(word IN $words WHERE toLower(e.name) CONTAINS word)
WITH e.id AS id, e.name AS name, CASE WHEN toLower(e.name) CONTAINS $phrase THEN 0 ELSE 1 END AS place
ORDER BY place, name, id
LIMIT $most
RETURN id AS id, name AS name;

MATCH (n) WITH count(n) AS n OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) RETURN m.loadedAt AS loadedAt, m.revision AS revision, n AS n;

MATCH (source:Source)
WHERE coalesce(source.kind, 'document') <> 'dataset'
MATCH (source)<-[:FROM_SOURCE]-(c:Claim)
MATCH (c)-[:SUBJECT|OBJECT|ABOUT]->(e:Entity)
WITH c, e.id AS about, e.name AS name
ORDER BY c.id, about
WITH c, collect(DISTINCT about) AS about, collect(DISTINCT name) AS names
RETURN c.id AS id, c.text AS text, c.predicate AS predicate, c.value AS value, c.valueText AS valueText, c.unit AS unit,
       names AS names, about AS about
ORDER BY id;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
