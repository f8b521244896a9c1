MATCH (c:Claim)
WHERE c.id IS NOT NULL
MATCH (c)-[:ANSWERS]->(question:Question)
RETURN DISTINCT question.id AS id;

MATCH (c:Claim)-[answer:ANSWERS]->(q:Question)
RETURN q.id AS question, answer.position AS position, c.id AS claim
ORDER BY question, claim;

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
MATCH (q:Question {id: id})
RETURN q AS question;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;
