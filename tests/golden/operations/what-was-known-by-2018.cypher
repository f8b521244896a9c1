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
UNWIND range(0, size(kept) - 1) AS place
WITH kept, place, kept[place] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN n AS node,
       [(n)-[r:FOUGHT|COOPERATED_WITH]->(m:Entity) WHERE m.id IN kept
  AND r.standing IN ['corroborated', 'reported', 'disputed']
  AND EXISTS { MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source) WHERE c.stance = 'asserts' AND c.knownSince <= date($knownBy) } | r] AS relationships,
       totalNodes, totalRelationships
ORDER BY place;

UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (c)-[:SUBJECT]->(subject:Entity)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (c)-[:AGAINST]->(against:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(event:Entity)
OPTIONAL MATCH (c)-[:AT]->(place:Entity)
WITH c, subject.id AS subject, object.id AS object, against.id AS against, speaker.id AS speaker, source.id AS source,
     from.paragraph AS paragraph, event.id AS event, place.id AS place
ORDER BY place
RETURN c AS claim, subject, object, against, speaker, source, paragraph, event, collect(place) AS places;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN id AS id, c.id AS claim
ORDER BY id, source.id, from.paragraph, claim;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[:FROM_SOURCE]->(source:Source)
WHERE c.knownSince <= date($knownBy)
RETURN id AS id, c AS claim, source.id AS source, [(c)-[:RELAYS]->(other:Claim) | other.id] AS relays
ORDER BY id, c.id;

UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN s AS source;
