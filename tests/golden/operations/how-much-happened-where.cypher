MATCH (c:Claim)-[:FROM_SOURCE]->(source:Source)
WHERE c.relationship IS NOT NULL AND (coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] OR (source.id IN $sources))
MATCH (c)-[way:AT|ABOUT|OBJECT]->(:Entity)-[:OCCURRED_AT*0..1]->(place:Entity)
WHERE NOT place:Event AND (type(way) <> 'OBJECT' OR c.predicate IN ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'LOCATED_IN', 'PARTICIPATED_IN'])
RETURN c.relationship AS relationship, collect(DISTINCT place.id) AS places;

MATCH (c:Claim)-[link:RELAYS|CONTRADICTS]->(e:Claim)
MATCH (c)-[:FROM_SOURCE]->(source:Source)
MATCH (e)-[:FROM_SOURCE]->(elsewhere:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND NOT coalesce(elsewhere.kind, 'document') IN ['gazetteer', 'editorial']
RETURN type(link) AS type, [c.id, c.stance, c.relationship, source.id, c.voice, c.speaker, toString(c.knownSince)] AS one,
       [e.id, e.stance, e.relationship, elsewhere.id, e.voice, e.speaker, toString(e.knownSince)] AS other
ORDER BY one[0], other[0];

MATCH (n) WITH count(n) AS n OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) RETURN m.loadedAt AS loadedAt, m.revision AS revision, n AS n;

MATCH (n:Entity)-[r]->(m:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed', 'predicted', 'denied']
  AND r.structural IS NULL
RETURN n.id AS subject, [r.id, m.id, type(r), r.edtf, toString(r.startMin), toString(r.startMax), toString(r.endMin), toString(r.endMax), r.value, r.valueText, r.unit, r.quantifier, r.against, r.from, r.role, r.episode, r.standing, r.voices, r.hedged, r.claimCount, r.asserted, r.denied, r.predicted, r.contradicting, r.structural, r.tense, r.sources] AS relationship;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']
WITH id, source.id AS source, c.voice AS voice, c.speaker AS speaker, toString(c.knownSince) AS knownSince,
     c.stance AS stance, c.hedged AS hedged, coalesce(c.inferred, false) AS inferred,
     CASE WHEN source.kind = 'dataset' AND NOT c.id IN $linked THEN null ELSE c.id END AS own,
     c.id AS claim, c.startMin AS startMin, c.startMax AS startMax, c.endMin AS endMin, c.endMax AS endMax
WITH id, source, voice, speaker, knownSince, stance, hedged, inferred, own,
     min(claim) AS first, count(claim) AS claims, count(startMin) AS withStartMin, min(startMin) AS startMin,
     min(startMax) AS startMax, max(endMin) AS endMin, count(endMax) AS withEndMax, max(endMax) AS endMax
RETURN id AS id, source AS source, voice AS voice, speaker AS speaker, knownSince AS knownSince, stance AS stance,
       hedged AS hedged, inferred AS inferred, first AS first, claims AS claims,
       CASE WHEN withStartMin = claims THEN toString(startMin) END AS startMin, toString(startMax) AS startMax,
       toString(endMin) AS endMin, CASE WHEN withEndMax = claims THEN toString(endMax) END AS endMax
ORDER BY id, first;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;
