MATCH (n) WITH count(n) AS n OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) RETURN m.loadedAt AS loadedAt, m.revision AS revision, n AS n;

MATCH (n:Entity)-[r]->(m:Entity)
WHERE r.asserted > 0
  AND r.structural IS NULL
RETURN n AS subject, [r.id, m.id, type(r), r.against, r.asserted, r.claimCount, r.contradicting, r.denied, r.edtf, toString(r.endMax), toString(r.endMin), r.episode, r.from, r.hedged, r.predicted, r.quantifier, r.role, r.sources, r.standing, toString(r.startMax), toString(r.startMin), r.structural, r.tense, r.unit, r.value, r.valueText, r.voices] AS relationship, m AS object
ORDER BY r.id;

MATCH (n:Entity)-[r]->(m:Entity)
WHERE r.standing IN ['corroborated', 'reported']
  AND r.structural IS NULL
RETURN n AS subject, [r.id, m.id, type(r), r.against, r.asserted, r.claimCount, r.contradicting, r.denied, r.edtf, toString(r.endMax), toString(r.endMin), r.episode, r.from, r.hedged, r.predicted, r.quantifier, r.role, r.sources, r.standing, toString(r.startMax), toString(r.startMin), r.structural, r.tense, r.unit, r.value, r.valueText, r.voices] AS relationship, m AS object
ORDER BY r.id;
