MATCH (e:Event)
WHERE toLower(e.name) CONTAINS $longest AND e.fingerprint IS NOT NULL
WITH e
WHERE all(word IN $words WHERE toLower(e.name) CONTAINS word)
WITH e.id AS id, e.name AS name, CASE WHEN toLower(e.name) CONTAINS $phrase THEN 0 ELSE 1 END AS place
ORDER BY place, name, id
LIMIT $most
RETURN id AS id, name AS name;

MATCH (n) WITH count(n) AS n OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) RETURN m.loadedAt AS loadedAt, m.revision AS revision, n AS n;

UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:SUBJECT]->(subject:Entity)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN c AS claim, subject.id AS subject, speaker.id AS speaker, source.id AS source, from.paragraph AS paragraph,
       [(c)-[:OBJECT]->(e:Entity) | e.id] AS objects,
       [(c)-[:AGAINST]->(e:Entity) | e.id] AS thirds,
       [(c)-[:ABOUT]->(e:Event) | e.id] AS events,
       [(c)-[:AT]->(e:Entity) | e.id] AS places;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
