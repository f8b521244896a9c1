MATCH (n:Entity)-[r]-(m:Entity)
WHERE r.voices > 1
  AND (size(r.sources) > 1 OR r.structural IS NOT NULL OR NOT r.sources[0] IN $notSources)
CALL (r) {
  WITH r
  WHERE size(r.contradicting) = 0 AND none(one IN r.sources WHERE one IN $notSources)
    AND r.standing IN ['corroborated']
  RETURN true AS whole, [] AS heard
  UNION ALL
  WITH r
  WHERE NOT (size(r.contradicting) = 0 AND none(one IN r.sources WHERE one IN $notSources))
  MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE (coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] OR (NOT source.id IN $notSources))
WITH r, collect({stance: c.stance, structural: coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'], challenged: size([(c)-[:CONTRADICTS]-(e:Claim)-[:FROM_SOURCE]->(elsewhere:Source) WHERE e.stance IN ['asserts', 'denies'] AND coalesce(e.relationship, '') <> r.id AND NOT coalesce(elsewhere.kind, 'document') IN ['gazetteer', 'editorial'] AND NOT elsewhere.id IN $notSources | [e.id, e.relationship]]) > 0, id: c.id, sure: c.stance = 'asserts' AND c.hedged = false AND coalesce(c.inferred, false) = false, voice: c.voice, source: source.id, relays: [(c)-[:RELAYS]->(other:Claim) | other.id]}) AS heard, min(CASE WHEN coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] OR c.stance = 'predicts-not' THEN 1 ELSE 0 END) AS untold
WHERE any(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'asserts'))
  AND none(x IN heard WHERE (untold = 1 OR x.structural = false) AND (x.stance = 'denies' OR (x.stance = 'asserts' AND x.challenged AND x.structural = false)))
  AND any(a IN heard WHERE a.sure AND a.structural = false
    AND any(b IN heard WHERE b.sure AND b.structural = false AND a.voice <> b.voice AND a.source <> b.source
      AND NOT a.id IN b.relays AND NOT b.id IN a.relays))
  RETURN false AS whole, heard
}
WITH n.id AS id, r.id AS edge, CASE WHEN whole THEN r.voices END AS stored, any(x IN heard WHERE x.stance = 'asserts' AND x.structural = false) AS asserted,
  any(a IN heard WHERE a.sure AND a.structural = false
    AND any(b IN heard WHERE b.sure AND b.structural = false AND a.voice <> b.voice AND a.source <> b.source
      AND NOT a.id IN b.relays AND NOT b.id IN a.relays)) AS independent,
  [a IN heard WHERE a.sure AND a.structural = false
    AND none(b IN heard WHERE b.sure AND b.structural = false AND b.id IN a.relays)] AS own
WITH id, edge, stored, asserted, independent,
     size(reduce(seen = [], a IN own | CASE WHEN a.voice IN seen THEN seen ELSE seen + [a.voice] END)) AS speakers,
     size(reduce(seen = [], a IN own | CASE WHEN a.source IN seen THEN seen ELSE seen + [a.source] END)) AS sources
WITH id, edge, CASE WHEN stored IS NOT NULL THEN stored WHEN NOT asserted THEN 0 WHEN NOT independent THEN 1
                    WHEN speakers < 2 OR sources < 2 THEN 2
                    WHEN speakers < sources THEN speakers ELSE sources END AS voices
WITH id, sum(voices) AS voices, count(*) AS ties, collect(edge) AS edges
ORDER BY voices DESC, id
WITH collect({id: id, edges: edges}) AS ranked, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH ranked, [x IN ranked[0..$limit] | x.id] AS ids, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(ids) - 1) AS rank
WITH ids, rank, ids[rank] AS id, ranked[rank].edges AS edges, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN [n.id] AS node,
       [(n)-[r]->(m:Entity) WHERE m.id IN ids
  AND r.id IN edges | [r.id, m.id, type(r), r.asserted, r.claimCount, r.contradicting, r.denied, r.predicted, r.sources, r.structural, r.voices]] AS relationships,
       totalNodes, totalRelationships
ORDER BY rank;

UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:SUBJECT]->(subject:Entity)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN c AS claim, subject.id AS subject, speaker.id AS speaker, source.id AS source, from.paragraph AS paragraph,
       [(c)-[:OBJECT]->(e:Entity) | e.id] AS objects,
       [(c)-[:AGAINST]->(e:Entity) | e.id] AS thirds,
       [(c)-[:ABOUT]->(e:Event) | e.id] AS events,
       [(c)-[:AT]->(e:Entity) | e.id] AS places;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE (coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] OR (NOT source.id IN $notSources))
RETURN id AS id, c AS claim, source.id AS source, source.kind AS kind, [(c)-[:RELAYS]->(other:Claim) | other.id] AS relays,
       [(c)-[:CONTRADICTS]-(e:Claim)-[:FROM_SOURCE]->(elsewhere:Source) WHERE e.stance IN ['asserts', 'denies'] AND NOT coalesce(elsewhere.kind, 'document') IN ['gazetteer', 'editorial'] AND NOT elsewhere.id IN $notSources | [e.id, e.relationship]] AS refuting
ORDER BY id, c.id;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
WITH id, c.id AS claim, source.id AS source, from.paragraph AS paragraph
ORDER BY id, source, paragraph, claim
RETURN id AS id, claim AS claim;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
WITH DISTINCT id, a.id AS first, b.id AS second
MATCH (a:Entity {id: first})-[r]-(b:Entity)
WHERE b.id = second AND r.id = id
RETURN DISTINCT a AS subject, r AS relationship, b AS object;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;
