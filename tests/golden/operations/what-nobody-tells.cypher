MATCH (a:Entity)-[r:PART_OF|SAME_AS]->(b:Entity)
WHERE r.standing IN ['reported', 'corroborated']
RETURN a AS part, type(r) AS type, b AS whole
ORDER BY r.id;

MATCH (a:Place)-[r:LOCATED_IN]->(b:Place)
WHERE r.standing IN ['reported', 'corroborated']
RETURN DISTINCT a.id AS place, b.id AS whole
ORDER BY place, whole;

MATCH (c:Claim)-[way:AT|OBJECT|SUBJECT]->(p:Place)
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND NOT c.id IN $notClaims
RETURN DISTINCT p.id AS place, source.id AS source, c.voice AS voice, c.speaker AS speaker,
       toString(c.knownSince) AS knownSince
UNION
MATCH (e:Event)-[:OCCURRED_AT]->(p:Place)
MATCH (c:Claim)-[:ABOUT]->(e)
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND NOT c.id IN $notClaims
RETURN DISTINCT p.id AS place, source.id AS source, c.voice AS voice, c.speaker AS speaker,
       toString(c.knownSince) AS knownSince;

MATCH (n) WITH count(n) AS n OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) RETURN m.loadedAt AS loadedAt, m.revision AS revision, n AS n;

MATCH (n:Entity)-[r]->(m:Entity)
WHERE r.asserted > 0
  AND r.structural IS NULL
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

MATCH (place:Place)
RETURN place AS place
ORDER BY place.name, place.id
LIMIT 5000;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;
