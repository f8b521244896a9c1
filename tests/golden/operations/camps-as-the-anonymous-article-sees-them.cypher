MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.voices > 0
MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source)
WHERE source.id IN $sources
WITH s, r, o, collect({stance: c.stance}) AS heard
WHERE any(x IN heard WHERE x.stance = 'asserts')
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[:FROM_SOURCE]->(source:Source)
WHERE source.id IN $sources
RETURN id AS id, c AS claim, source.id AS source, [(c)-[:RELAYS]->(other:Claim) | other.id] AS relays
ORDER BY id, c.id;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;
