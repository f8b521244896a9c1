MATCH (c:Claim)
RETURN DISTINCT c.id AS id
ORDER BY id;

MATCH (c:Claim)-[answer:ANSWERS]->(q:Question)
RETURN q.id AS question, answer.position AS position, c.id AS claim
ORDER BY question, claim;

MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.voices > 0
MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source)
WHERE source.id IN $sources
WITH s, r, o, collect({stance: c.stance}) AS heard
WHERE any(x IN heard WHERE x.stance = 'asserts')
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

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
MATCH (c:Claim {relationship: id})-[:FROM_SOURCE]->(source:Source)
WHERE source.id IN $sources
RETURN id AS id, c AS claim, source.id AS source, [(c)-[:RELAYS]->(other:Claim) | other.id] AS relays
ORDER BY id, c.id;

UNWIND $ids AS id
MATCH (q:Question {id: id})
RETURN q AS question;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;
