UNWIND $ids AS id
MATCH (:Claim {id: id})-[:CONTRADICTS]-(other:Claim)
RETURN DISTINCT id AS id, other.id AS other
ORDER BY id, other;

UNWIND $ids AS id
MATCH (:Claim {id: id})-[:RELAYS]->(other:Claim)
RETURN DISTINCT id AS id, other.id AS other
ORDER BY id, other;

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
MATCH (c:Claim {relationship: id})
MATCH (c)-[:AT]->(p:Entity)
RETURN DISTINCT id AS id, p.id AS place;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
WITH id, c.id AS claim, source.id AS source, from.paragraph AS paragraph
ORDER BY id, source, paragraph, claim
RETURN id AS id, claim AS claim;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
WITH DISTINCT id, a.id AS first, b.id AS second
MATCH (a:Entity {id: first})-[r]-(b:Entity)
WHERE b.id = second AND r.id = id
RETURN DISTINCT a AS subject, r AS relationship, b AS object;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;
