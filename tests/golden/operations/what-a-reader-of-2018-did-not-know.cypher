MATCH (n) WITH count(n) AS n OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) RETURN m.loadedAt AS loadedAt, m.revision AS revision, n AS n;

MATCH (n:Entity)-[r]->(m:Entity)
WHERE r.asserted > 0
  AND (r.startMin IS NULL OR r.startMin <= date($asOf))
  AND (r.endMax IS NULL OR r.endMax >= date($asOf))
  AND r.structural IS NULL
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND c.knownSince <= date($knownBy)
RETURN id AS id, c AS claim, source.id AS source, source.kind AS kind, [(c)-[:RELAYS]->(other:Claim) | other.id] AS relays,
       [(c)-[:CONTRADICTS]-(e:Claim)-[:FROM_SOURCE]->(elsewhere:Source) WHERE e.stance IN ['asserts', 'denies'] AND NOT coalesce(elsewhere.kind, 'document') IN ['gazetteer', 'editorial'] AND e.knownSince <= date($knownBy) | [e.id, e.relationship]] AS refuting
ORDER BY id, c.id;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
