MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.standing IS NOT NULL
  AND (size(r.sources) > 1 OR r.structural IS NOT NULL OR r.sources[0] IN $sources)
MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND source.id IN $sources
WITH s, r, o, collect({stance: c.stance, structural: coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']}) AS heard, min(CASE WHEN coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] OR c.stance = 'predicts-not' THEN 1 ELSE 0 END) AS untold
WHERE any(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'asserts'))
RETURN s AS subject, r AS relationship, o AS object
ORDER BY r.id;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND source.id IN $sources
RETURN id AS id, c AS claim, source.id AS source, source.kind AS kind, [(c)-[:RELAYS]->(other:Claim) | other.id] AS relays,
       [(c)-[:CONTRADICTS]-(e:Claim)-[:FROM_SOURCE]->(elsewhere:Source) WHERE e.stance IN ['asserts', 'denies'] AND NOT coalesce(elsewhere.kind, 'document') IN ['gazetteer', 'editorial'] AND elsewhere.id IN $sources | [e.id, e.relationship]] AS refuting
ORDER BY id, c.id;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;
