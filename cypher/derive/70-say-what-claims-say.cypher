// What an edge says is what its claims say, and no more.
// voices: 0 where nobody asserts; 1 unless two claims that are sure of it differ in voice and source and neither relays
// the other; else as many as there are different voices, but no more than sources, among those that relay no other.
// Bounds span those of the dated claims that assert it (of all its dated claims where none asserts); a bound that one of
// them leaves open is open. A figure is given only where all claims give the same.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.id IS NOT NULL
MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
OPTIONAL MATCH (c)-[:AGAINST]->(against:Entity)
OPTIONAL MATCH (c)-[:RELAYS]->(relayed:Claim)
WHERE relayed.relationship = r.id AND relayed.stance = 'asserts' AND relayed.hedged = false
WITH r, c, source.id AS source, against.id AS against, collect(relayed.id) AS relays
ORDER BY c.id
WITH r, count(c) AS claims, max(against) AS against, max(c.role) AS role, max(c.episode) AS episode,
     count(c.from) AS withFrom, count(DISTINCT c.from) AS differentFrom, max(c.from) AS from,
     count(c.value) AS withValue, count(DISTINCT c.value) AS differentValue, max(c.value) AS value,
     count(DISTINCT c.unit) AS differentUnit, max(c.unit) AS unit, count(c.unit) AS withUnit,
     count(DISTINCT c.quantifier) AS differentQuantifier, max(c.quantifier) AS quantifier, count(c.quantifier) AS withQuantifier,
     collect(CASE WHEN c.stance = 'asserts' THEN c.id END) AS asserting,
     collect(CASE WHEN c.stance = 'denies' THEN c.id END) AS denying,
     collect(CASE WHEN c.stance = 'predicts' THEN c.id END) AS predicting,
     collect(CASE WHEN c.stance = 'predicts-not' THEN c.id END) AS predictingNot,
     collect(CASE WHEN c.stance = 'asserts' AND c.hedged = false THEN {id: c.id, voice: c.voice, source: source, relays: relays} END) AS sure,
     collect(DISTINCT CASE WHEN c.stance = 'asserts' AND c.hedged = false AND size(relays) = 0 THEN c.voice END) AS sureVoices,
     collect(DISTINCT CASE WHEN c.stance = 'asserts' AND c.hedged = false AND size(relays) = 0 THEN source END) AS sureSources
WITH r, claims, against, role, episode, asserting, denying, predicting, predictingNot, sure, sureVoices, sureSources,
     CASE WHEN withFrom = claims AND differentFrom = 1 THEN from END AS from,
     withValue = claims AND differentValue = 1 AND withUnit IN [0, claims] AND differentUnit <= 1
       AND withQuantifier IN [0, claims] AND differentQuantifier <= 1 AS sameFigure, value, unit, quantifier
WITH r, claims, against, role, episode, asserting, denying, predicting, predictingNot, sure, from, sameFigure, value, unit, quantifier,
     CASE WHEN size(sureVoices) < size(sureSources) THEN size(sureVoices) ELSE size(sureSources) END AS most
WITH r, against, role, episode, asserting, denying, predicting, predictingNot, sure, from, sameFigure, value, unit, quantifier, most,
     any(a IN sure WHERE any(b IN sure WHERE a.voice <> b.voice AND a.source <> b.source
         AND NOT b.id IN a.relays AND NOT a.id IN b.relays)) AS independent
WITH r, against, role, episode, asserting, denying, predicting, predictingNot, sure, from, sameFigure, value, unit, quantifier,
     CASE WHEN size(asserting) = 0 THEN 0 WHEN NOT independent THEN 1 WHEN most < 2 THEN 2 ELSE most END AS voices
SET r.against = against, r.role = role, r.episode = episode,
    r.asserting = asserting, r.denying = denying, r.predicting = predicting, r.predictingNot = predictingNot,
    r.from = from, r.voices = voices, r.hedged = size(asserting) > 0 AND size(sure) = 0,
    r.value = CASE WHEN sameFigure THEN value END,
    r.unit = CASE WHEN sameFigure THEN unit END,
    r.quantifier = CASE WHEN sameFigure THEN quantifier END,
    r.standing = CASE
      WHEN size(asserting) > 0 AND size(denying) > 0 THEN 'disputed'
      WHEN voices > 1 THEN 'corroborated'
      WHEN size(asserting) > 0 THEN 'reported'
      WHEN size(denying) > 0 THEN 'denied'
      WHEN size(predicting) > 0 THEN 'predicted'
    END;

// The sources of all its claims, by id.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.standing IS NOT NULL
MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WITH DISTINCT r AS r, source.id AS source
ORDER BY source
WITH r, collect(source) AS sources
SET r.sources = sources;

// Time. A claim is dated when its source gives a time for the thing claimed. An edge without dated claims has none.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.standing IS NOT NULL AND r.edtf IS NOT NULL
SET r.startMin = null, r.startMax = null, r.endMin = null, r.endMax = null, r.edtf = null;

MATCH (:Entity)-[r]->(:Entity)
WHERE r.standing IS NOT NULL
MATCH (c:Claim {relationship: r.id})
WHERE c.edtf IS NOT NULL AND (c.stance = 'asserts' OR size(r.asserting) = 0)
WITH r, count(c) AS dated, count(DISTINCT c.edtf) AS different, max(c.edtf) AS edtf,
     count(c.startMin) AS withStartMin, min(c.startMin) AS startMin,
     count(c.startMax) AS withStartMax, max(c.startMax) AS startMax,
     count(c.endMin) AS withEndMin, min(c.endMin) AS endMin,
     count(c.endMax) AS withEndMax, max(c.endMax) AS endMax
WITH r, different, edtf,
     CASE WHEN withStartMin = dated THEN startMin END AS startMin,
     CASE WHEN withStartMax = dated THEN startMax END AS startMax,
     CASE WHEN withEndMin = dated THEN endMin END AS endMin,
     CASE WHEN withEndMax = dated THEN endMax END AS endMax
SET r.startMin = startMin, r.startMax = startMax, r.endMin = endMin, r.endMax = endMax,
    r.edtf = CASE
      WHEN different = 1 THEN edtf
      WHEN startMin = endMax THEN toString(startMin)
      ELSE coalesce(toString(startMin), '..') + '/' + coalesce(toString(endMax), '..')
    END;
