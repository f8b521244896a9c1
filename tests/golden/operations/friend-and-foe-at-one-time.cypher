MATCH (n) WITH count(n) AS n OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) RETURN m.loadedAt AS loadedAt, m.revision AS revision, n AS n;

MATCH (n:Entity)-[r:FOUGHT|ATTACKED|KILLED|CAPTURED|EXECUTED|OPPOSED|COOPERATED_WITH|ALLIED_WITH|SUPPORTED]->(m:Entity)
WHERE r.asserted > 0
  AND r.structural IS NULL
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
