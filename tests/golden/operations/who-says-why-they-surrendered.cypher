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

UNWIND $ids AS id
MATCH (q:Question {id: id})
RETURN q AS question;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;

UNWIND $ids AS id
WITH id, split(id, ':') AS place
MATCH (:Source {id: place[0]})<-[from:FROM_SOURCE]-(c:Claim)-[:ASSERTED_BY]->(:Entity {id: place[2]})
WHERE from.paragraph = toInteger(place[1])
RETURN id AS id, c.id AS claim
ORDER BY id, claim;

WITH $owner AS id
MATCH (:Question {id: $question})<-[:ANSWERS]-(c:Claim)
MATCH (c)-[told:FROM_SOURCE]->(source:Source)
WITH DISTINCT source.id AS key0, told.paragraph AS key1, c.speaker AS key2
RETURN count(*) AS total;

WITH $owner AS id
MATCH (:Question {id: $question})<-[:ANSWERS]-(c:Claim)
MATCH (c)-[told:FROM_SOURCE]->(source:Source)
WITH source.id AS key0, told.paragraph AS key1, c.speaker AS key2, c.id AS key3
RETURN 0 AS at, key0, key1, key2, key3
ORDER BY key0, key1, key2, key3
LIMIT $limit;
