MATCH (s:Source)
RETURN s.id AS id
ORDER BY id;

UNWIND $asked AS asked
WITH asked, asked.id AS id
CALL (asked, id) {
MATCH (source:Source {id: id})<-[told:FROM_SOURCE]-(c:Claim)
WITH c.id AS key0
RETURN key0
ORDER BY key0
LIMIT $limit
}
RETURN asked.at AS at, key0
ORDER BY at, key0;

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
MATCH (s:Source {id: id})
RETURN s AS source;

UNWIND $owners AS id
CALL (id) {
MATCH (source:Source {id: id})<-[told:FROM_SOURCE]-(c:Claim)
RETURN count(*) AS total
}
RETURN id AS id, total AS total;
