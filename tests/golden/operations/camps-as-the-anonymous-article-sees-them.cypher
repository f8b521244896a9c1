MATCH (n:Entity)-[r]->(m:Entity)
WHERE r.standing IS NOT NULL
  AND (size(r.sources) > 1 OR r.structural IS NOT NULL OR r.sources[0] IN $sources)
CALL (r) {
  WITH r
  WHERE size(r.contradicting) = 0 AND all(one IN r.sources WHERE one IN $sources) AND r.structural IS NULL AND r.claimCount = r.asserted + r.denied + r.predicted
    AND r.asserted > 0
  RETURN true AS whole, [] AS heard
  UNION ALL
  WITH r
  WHERE NOT (size(r.contradicting) = 0 AND all(one IN r.sources WHERE one IN $sources) AND r.structural IS NULL AND r.claimCount = r.asserted + r.denied + r.predicted)
  MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND source.id IN $sources
WITH r, collect({stance: c.stance, structural: coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']}) AS heard, min(CASE WHEN coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] OR c.stance = 'predicts-not' THEN 1 ELSE 0 END) AS untold
WHERE any(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'asserts'))
  RETURN false AS whole, heard
}
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

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
