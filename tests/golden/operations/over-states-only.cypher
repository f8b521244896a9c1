UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $ids AS id
MATCH (near:Entity {id: id})-[r:RELEASED]-(m)
WHERE r.asserted > 0
WITH collect(DISTINCT m) AS reached
MATCH (start:Entity)
WHERE start.id IN $ids
WITH reached, collect(start) AS starts
UNWIND starts + [other IN reached WHERE NOT other IN starts] AS near
WITH collect(near.id) AS found
UNWIND found AS id
MATCH (n:Entity {id: id})-[r:RELEASED]->(m:Entity)
WHERE m.id IN found
WITH n, r, m
WHERE r.asserted > 0
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

UNWIND $ids AS id
MATCH (near:Entity {id: id})-[r]-(m:Entity)
WHERE r.asserted > 0
WITH collect(DISTINCT near) + collect(DISTINCT m) AS reached
UNWIND reached AS near
WITH DISTINCT near
WHERE near.id IN $ids OR (CASE WHEN near:State OR near:StateForce THEN true ELSE false END)
MATCH (near)-[r]-(m:Entity)
WHERE r.asserted > 0
WITH collect(DISTINCT m) AS reached
MATCH (start:Entity)
WHERE start.id IN $ids
WITH reached, collect(start) AS starts
UNWIND starts + [other IN reached WHERE NOT other IN starts] AS near
WITH collect(near.id) AS found
UNWIND found AS id
MATCH (n:Entity {id: id})-[r]->(m:Entity)
WHERE m.id IN found
WITH n, r, m
WHERE r.asserted > 0
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;
