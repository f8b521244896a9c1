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
MATCH (c:Claim {relationship: id})-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
WITH DISTINCT id, a.id AS first, b.id AS second
MATCH (a:Entity {id: first})-[r]-(b:Entity)
WHERE b.id = second AND r.id = id
RETURN DISTINCT a AS subject, r AS relationship, b AS object;

WITH $owner AS id
MATCH (c:Claim)
WHERE c.id IS NOT NULL AND coalesce(c.inferred, false) = $inferred AND c.predicate IN $predicates AND (c.startMin IS NULL OR c.startMin <= date($to))
RETURN count(*) AS total;

WITH $owner AS id
MATCH (c:Claim)
WHERE c.id IS NOT NULL AND coalesce(c.inferred, false) = $inferred AND c.predicate IN $predicates AND (c.startMin IS NULL OR c.startMin <= date($to))
WITH c.id AS key0
RETURN 0 AS at, key0
ORDER BY key0
LIMIT $limit;
