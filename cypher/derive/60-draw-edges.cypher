// One typed edge for each edge that at least one claim asserts, denies or predicts. One statement a type, because a
// relationship type cannot be a parameter on every engine. What the edge says is set by the next file.
// Symmetric types are stored once, from the smaller id to the larger.

MATCH (c:Claim {predicate: 'FOUGHT'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, CASE WHEN o.id < s.id THEN o.id ELSE s.id END AS first, CASE WHEN o.id < s.id THEN s.id ELSE o.id END AS second
MATCH (a:Entity {id: first})
MATCH (b:Entity {id: second})
MERGE (a)-[:FOUGHT {id: id}]->(b);

MATCH (c:Claim {predicate: 'ATTACKED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:ATTACKED {id: id}]->(o);

MATCH (c:Claim {predicate: 'KILLED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:KILLED {id: id}]->(o);

MATCH (c:Claim {predicate: 'CAPTURED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:CAPTURED {id: id}]->(o);

MATCH (c:Claim {predicate: 'EXECUTED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:EXECUTED {id: id}]->(o);

MATCH (c:Claim {predicate: 'OPPOSED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:OPPOSED {id: id}]->(o);

MATCH (c:Claim {predicate: 'ACCUSED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:ACCUSED {id: id}]->(o);

MATCH (c:Claim {predicate: 'THREATENED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:THREATENED {id: id}]->(o);

MATCH (c:Claim {predicate: 'COOPERATED_WITH'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, CASE WHEN o.id < s.id THEN o.id ELSE s.id END AS first, CASE WHEN o.id < s.id THEN s.id ELSE o.id END AS second
MATCH (a:Entity {id: first})
MATCH (b:Entity {id: second})
MERGE (a)-[:COOPERATED_WITH {id: id}]->(b);

MATCH (c:Claim {predicate: 'ALLIED_WITH'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, CASE WHEN o.id < s.id THEN o.id ELSE s.id END AS first, CASE WHEN o.id < s.id THEN s.id ELSE o.id END AS second
MATCH (a:Entity {id: first})
MATCH (b:Entity {id: second})
MERGE (a)-[:ALLIED_WITH {id: id}]->(b);

MATCH (c:Claim {predicate: 'SUPPORTED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:SUPPORTED {id: id}]->(o);

MATCH (c:Claim {predicate: 'DEFECTED_TO'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:DEFECTED_TO {id: id}]->(o);

MATCH (c:Claim {predicate: 'SURRENDERED_TO'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:SURRENDERED_TO {id: id}]->(o);

MATCH (c:Claim {predicate: 'PLEDGED_ALLEGIANCE_TO'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:PLEDGED_ALLEGIANCE_TO {id: id}]->(o);

MATCH (c:Claim {predicate: 'SPLIT_FROM'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:SPLIT_FROM {id: id}]->(o);

MATCH (c:Claim {predicate: 'DISTANCED_FROM'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:DISTANCED_FROM {id: id}]->(o);

MATCH (c:Claim {predicate: 'NEGOTIATED_WITH'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, CASE WHEN o.id < s.id THEN o.id ELSE s.id END AS first, CASE WHEN o.id < s.id THEN s.id ELSE o.id END AS second
MATCH (a:Entity {id: first})
MATCH (b:Entity {id: second})
MERGE (a)-[:NEGOTIATED_WITH {id: id}]->(b);

MATCH (c:Claim {predicate: 'RELEASED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:RELEASED {id: id}]->(o);

MATCH (c:Claim {predicate: 'PRESSED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:PRESSED {id: id}]->(o);

MATCH (c:Claim {predicate: 'ORDERED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:ORDERED {id: id}]->(o);

MATCH (c:Claim {predicate: 'DISOBEYED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:DISOBEYED {id: id}]->(o);

MATCH (c:Claim {predicate: 'REFUSED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:REFUSED {id: id}]->(o);

MATCH (c:Claim {predicate: 'PART_OF'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:PART_OF {id: id}]->(o);

MATCH (c:Claim {predicate: 'MEMBER_OF'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:MEMBER_OF {id: id}]->(o);

MATCH (c:Claim {predicate: 'LED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:LED {id: id}]->(o);

MATCH (c:Claim {predicate: 'DEPUTY_LEADER_OF'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:DEPUTY_LEADER_OF {id: id}]->(o);

MATCH (c:Claim {predicate: 'SPOKE_FOR'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:SPOKE_FOR {id: id}]->(o);

MATCH (c:Claim {predicate: 'WORKS_FOR'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:WORKS_FOR {id: id}]->(o);

MATCH (c:Claim {predicate: 'SAME_AS'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, CASE WHEN o.id < s.id THEN o.id ELSE s.id END AS first, CASE WHEN o.id < s.id THEN s.id ELSE o.id END AS second
MATCH (a:Entity {id: first})
MATCH (b:Entity {id: second})
MERGE (a)-[:SAME_AS {id: id}]->(b);

MATCH (c:Claim {predicate: 'PARTICIPATED_IN'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:PARTICIPATED_IN {id: id}]->(o);

MATCH (c:Claim {predicate: 'OCCURRED_AT'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:OCCURRED_AT {id: id}]->(o);

MATCH (c:Claim {predicate: 'LOCATED_IN'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:LOCATED_IN {id: id}]->(o);

MATCH (c:Claim {predicate: 'OPERATED_IN'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:OPERATED_IN {id: id}]->(o);

MATCH (c:Claim {predicate: 'CONTROLLED'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.stance <> 'predicts-not'
WITH DISTINCT c.relationship AS id, s AS s, o AS o
MERGE (s)-[:CONTROLLED {id: id}]->(o);
