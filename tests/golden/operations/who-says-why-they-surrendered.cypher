UNWIND $asked AS asked
WITH asked, asked.id AS id
CALL (asked, id) {
MATCH (:Question {id: $question})<-[:ANSWERS]-(c:Claim)
MATCH (c)-[told:FROM_SOURCE]->(source:Source)
WITH DISTINCT asked, source.id AS key0, told.paragraph AS key1, c.speaker AS key2, c.id AS key3
WHERE ((key0 > asked.after0) OR (key0 = asked.after0 AND key1 > asked.after1) OR (key0 = asked.after0 AND key1 = asked.after1 AND key2 > asked.after2) OR (key0 = asked.after0 AND key1 = asked.after1 AND key2 = asked.after2 AND key3 > asked.after3)) AND ((key0 < asked.before0) OR (key0 = asked.before0 AND key1 < asked.before1) OR (key0 = asked.before0 AND key1 = asked.before1 AND key2 < asked.before2) OR (key0 = asked.before0 AND key1 = asked.before1 AND key2 = asked.before2 AND key3 < asked.before3))
RETURN key0, key1, key2, key3
ORDER BY key0, key1, key2, key3
LIMIT $most
}
RETURN asked.at AS at, key0, key1, key2, key3
ORDER BY at, key0, key1, key2, key3;

UNWIND $asked AS asked
WITH asked, asked.id AS id
CALL (asked, id) {
MATCH (:Question {id: $question})<-[:ANSWERS]-(c:Claim)
MATCH (c)-[told:FROM_SOURCE]->(source:Source)
WITH DISTINCT source.id AS key0, told.paragraph AS key1, c.speaker AS key2
RETURN key0, key1, key2
ORDER BY key0, key1, key2
LIMIT $most
}
RETURN asked.at AS at, key0, key1, key2
ORDER BY at, key0, key1, key2;

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

UNWIND $owners AS id
CALL (id) {
MATCH (:Question {id: $question})<-[:ANSWERS]-(c:Claim)
MATCH (c)-[told:FROM_SOURCE]->(source:Source)
WITH DISTINCT source.id AS key0, told.paragraph AS key1, c.speaker AS key2
RETURN count(*) AS total
}
RETURN id AS id, total AS total;
