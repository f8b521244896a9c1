MATCH (n:Entity)-[r:FOUGHT|COOPERATED_WITH]-(m:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
  AND EXISTS { MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source) WHERE c.stance = 'asserts' AND c.knownSince <= date($knownBy) }
MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source)
WHERE c.knownSince <= date($knownBy)
WITH n.id AS id, r.id AS edge, 1 AS tie, c.stance AS stance,
     CASE WHEN c.stance = 'asserts' AND c.hedged = false
          THEN {id: c.id, voice: c.voice, source: source.id, relays: [(c)-[:RELAYS]->(other:Claim) | other.id]} END AS sure
WITH id, edge, tie, count(CASE WHEN stance = 'asserts' THEN 1 END) AS asserting, collect(sure) AS sure
WITH id, edge, tie, asserting,
     any(a IN sure WHERE any(b IN sure WHERE a.voice <> b.voice AND a.source <> b.source
       AND NOT a.id IN b.relays AND NOT b.id IN a.relays)) AS independent,
     [a IN sure WHERE none(b IN sure WHERE b.id IN a.relays)] AS own
WITH id, edge, tie, asserting, independent,
     size(reduce(seen = [], a IN own | CASE WHEN a.voice IN seen THEN seen ELSE seen + [a.voice] END)) AS speakers,
     size(reduce(seen = [], a IN own | CASE WHEN a.source IN seen THEN seen ELSE seen + [a.source] END)) AS sources
WITH id, tie, CASE WHEN asserting = 0 THEN 0 WHEN NOT independent THEN 1
                   WHEN speakers < 2 OR sources < 2 THEN 2
                   WHEN speakers < sources THEN speakers ELSE sources END AS own
WITH id, sum(own) AS voices, sum(tie) AS ties
ORDER BY voices DESC, id
WITH collect(id) AS ranked, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH ranked[0..$limit] AS kept, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(kept) - 1) AS rank
WITH kept, rank, kept[rank] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN n AS node,
       [(n)-[r:FOUGHT|COOPERATED_WITH]->(m:Entity) WHERE m.id IN kept
  AND r.standing IN ['corroborated', 'reported', 'disputed']
  AND EXISTS { MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source) WHERE c.stance = 'asserts' AND c.knownSince <= date($knownBy) } | r] AS relationships,
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
MATCH (c:Claim {relationship: id})-[:FROM_SOURCE]->(source:Source)
WHERE c.knownSince <= date($knownBy)
RETURN id AS id, c AS claim, source.id AS source, [(c)-[:RELAYS]->(other:Claim) | other.id] AS relays
ORDER BY id, c.id;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[from:FROM_SOURCE]->(source:Source)
WITH id, c.id AS claim, source.id AS source, from.paragraph AS paragraph
ORDER BY id, source, paragraph, claim
RETURN id AS id, claim AS claim;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;
