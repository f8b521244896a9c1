MATCH (n:Entity)-[r:DEFECTED_TO|SURRENDERED_TO|PLEDGED_ALLEGIANCE_TO|SPLIT_FROM]->(m:Entity)
WHERE r.asserted > 0
  AND r.structural IS NULL
RETURN n AS subject, [r.id, m.id, type(r), r.against, r.asserted, r.claimCount, r.contradicting, r.denied, r.edtf, toString(r.endMax), toString(r.endMin), r.episode, r.from, r.hedged, r.predicted, r.quantifier, r.role, r.sources, r.standing, toString(r.startMax), toString(r.startMin), r.structural, r.tense, r.unit, r.value, r.valueText, r.voices] AS relationship, m AS object
ORDER BY r.id;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
