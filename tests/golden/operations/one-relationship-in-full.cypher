UNWIND $ids AS id
MATCH (:Claim {id: id})-[:CONTRADICTS]-(other:Claim)
RETURN DISTINCT id AS id, other.id AS other
ORDER BY id, other;

UNWIND $ids AS id
MATCH (:Claim {id: id})-[:RELAYS]->(other:Claim)
RETURN DISTINCT id AS id, other.id AS other
ORDER BY id, other;

UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (c)-[:SUBJECT]->(subject:Entity)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (c)-[:AGAINST]->(against:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(event:Entity)
OPTIONAL MATCH (c)-[:AT]->(place:Entity)
WITH c, subject.id AS subject, object.id AS object, against.id AS against, speaker.id AS speaker, source.id AS source,
     from.paragraph AS paragraph, event.id AS event, place.id AS place
ORDER BY place
RETURN c AS claim, subject, object, against, speaker, source, paragraph, event, collect(place) AS places;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
WITH DISTINCT id, a AS a, b AS b
MATCH (a)-[r]-(b)
WHERE r.id = id
MATCH (s:Entity)-[r]->(o:Entity)
RETURN DISTINCT id AS id, s AS subject, r AS relationship, o AS object;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN id AS id, c.id AS claim
ORDER BY id, source.id, from.paragraph, claim;

UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN s AS source;
