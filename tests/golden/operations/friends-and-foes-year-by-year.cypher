MATCH (n) WITH count(n) AS n OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) RETURN m.loadedAt AS loadedAt, m.revision AS revision, n AS n;

MATCH (n:Entity)-[r:FOUGHT|ATTACKED|KILLED|CAPTURED|EXECUTED|OPPOSED|COOPERATED_WITH|ALLIED_WITH|SUPPORTED|PLEDGED_ALLEGIANCE_TO|SPLIT_FROM|PART_OF]->(m:Entity)
WHERE r.asserted > 0
  AND (r.endMax IS NULL OR r.endMax >= date($from))
  AND (r.startMin IS NULL OR r.startMin <= date($to))
  AND r.structural IS NULL
RETURN n AS subject, [r.id, m.id, type(r), r.against, r.asserted, r.claimCount, r.contradicting, r.denied, r.edtf, toString(r.endMax), toString(r.endMin), r.episode, r.from, r.hedged, r.predicted, r.quantifier, r.role, r.sources, r.standing, toString(r.startMax), toString(r.startMin), r.structural, r.tense, r.unit, r.value, r.valueText, r.voices] AS relationship, m AS object
ORDER BY r.id;
