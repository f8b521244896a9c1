// What an edge says is what its claims say, and no more. Where documents speak of it, a gazetteer and the editors don't
// count: they are no voice and no side of a dispute. An edge of which only they speak is `structural`: reported, by no voice.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.id IS NOT NULL
MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WITH r, sum(CASE WHEN coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] OR c.stance = 'predicts-not' THEN 0 ELSE 1 END) AS told,
     count(c) AS claims
SET r.structural = CASE WHEN told = 0 THEN true END, r.claimCount = claims;

// Of claim ids the first hundred are kept on the edge, and how many there are of each stance.
// voices: 0 where nobody asserts, or only structure does; 1 unless two claims that are sure of it (neither hedged nor
// inferred) differ in voice and source and neither relays the other; else as many as there are different voices, but no
// more than sources, among those that relay no other.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.id IS NOT NULL
MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE r.structural IS NOT NULL OR NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']
OPTIONAL MATCH (c)-[:AGAINST]->(against:Entity)
OPTIONAL MATCH (c)-[:RELAYS]->(relayed:Claim)
WHERE relayed.relationship = r.id AND relayed.stance = 'asserts' AND relayed.hedged = false AND coalesce(relayed.inferred, false) = false
WITH r, c, source.id AS source, against.id AS against, collect(relayed.id) AS relays,
     c.stance = 'asserts' AND c.hedged = false AND coalesce(c.inferred, false) = false AS sureOfIt
ORDER BY c.id
WITH r, count(c) AS claims, max(against) AS against, max(c.role) AS role, max(c.episode) AS episode,
     count(c.from) AS withFrom, count(DISTINCT c.from) AS differentFrom, max(c.from) AS from,
     collect(CASE WHEN c.stance = 'asserts' THEN c.id END) AS asserting,
     collect(CASE WHEN c.stance = 'denies' THEN c.id END) AS denying,
     collect(CASE WHEN c.stance = 'predicts' THEN c.id END) AS predicting,
     collect(CASE WHEN c.stance = 'predicts-not' THEN c.id END) AS predictingNot,
     sum(CASE WHEN c.stance = 'asserts' AND c.hedged = false THEN 1 ELSE 0 END) AS unhedged,
     collect(CASE WHEN sureOfIt THEN {id: c.id, voice: c.voice, source: source, relays: relays} END) AS sure,
     collect(DISTINCT CASE WHEN sureOfIt AND size(relays) = 0 THEN c.voice END) AS sureVoices,
     collect(DISTINCT CASE WHEN sureOfIt AND size(relays) = 0 THEN source END) AS sureSources,
     count(DISTINCT CASE WHEN sureOfIt THEN c.voice END) AS voicesThatAreSure
WITH r, against, role, episode, asserting, denying, predicting, predictingNot, unhedged, sure, voicesThatAreSure,
     CASE WHEN withFrom = claims AND differentFrom = 1 THEN from END AS from,
     CASE WHEN size(sureVoices) < size(sureSources) THEN size(sureVoices) ELSE size(sureSources) END AS most
WITH r, against, role, episode, asserting, denying, predicting, predictingNot, unhedged, from, most,
     any(a IN CASE WHEN voicesThatAreSure < 2 THEN [] ELSE sure END
         WHERE any(b IN sure WHERE a.voice <> b.voice AND a.source <> b.source
         AND NOT b.id IN a.relays AND NOT a.id IN b.relays)) AS independent
WITH r, against, role, episode, asserting, denying, predicting, predictingNot, unhedged, from,
     CASE WHEN size(asserting) = 0 OR r.structural IS NOT NULL THEN 0
          WHEN NOT independent THEN 1 WHEN most < 2 THEN 2 ELSE most END AS voices
SET r.against = against, r.role = role, r.episode = episode,
    r.asserting = asserting[0..100], r.denying = denying[0..100],
    r.predicting = predicting[0..100], r.predictingNot = predictingNot[0..100], r.contradicting = [],
    r.asserted = size(asserting), r.denied = size(denying), r.predicted = size(predicting),
    r.from = from, r.voices = voices, r.hedged = size(asserting) > 0 AND unhedged = 0,
    r.standing = CASE
      WHEN size(asserting) > 0 AND size(denying) > 0 THEN 'disputed'
      WHEN voices > 1 THEN 'corroborated'
      WHEN size(asserting) > 0 THEN 'reported'
      WHEN size(denying) > 0 THEN 'denied'
      WHEN size(predicting) > 0 THEN 'predicted'
    END;

// An edge is challenged from outside too: by a claim elsewhere that asserts or denies and cannot be true where one that
// asserts the edge is.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.asserted > 0 AND r.structural IS NULL
MATCH (c:Claim {relationship: r.id})-[:CONTRADICTS]-(other:Claim)
WHERE c.stance = 'asserts' AND other.stance IN ['asserts', 'denies'] AND coalesce(other.relationship, '') <> r.id
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']
MATCH (other)-[:FROM_SOURCE]->(elsewhere:Source)
WHERE NOT coalesce(elsewhere.kind, 'document') IN ['gazetteer', 'editorial']
WITH DISTINCT r AS r, other.id AS other
ORDER BY other
WITH r, collect(other) AS contradicting
SET r.contradicting = contradicting, r.standing = 'disputed';

// The sources of all its claims, by id.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.standing IS NOT NULL
MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WITH DISTINCT r AS r, source.id AS source
ORDER BY source
WITH r, collect(source) AS sources
SET r.sources = sources;

// A figure, or words, stay on the edge where all that assert it (all that speak of it, where none does) and give a figure
// give the same. So does the tense; what holds at all times holds on the day of the text as well.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.standing IS NOT NULL
MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE (r.structural IS NOT NULL OR NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'])
  AND (r.asserted = 0 OR c.stance = 'asserts')
WITH r, collect(DISTINCT CASE WHEN c.value IS NULL AND c.quantifier IS NULL THEN null
                              ELSE coalesce(toString(c.value), '') + '|' + coalesce(c.unit, '') + '|' + coalesce(c.quantifier, '') END) AS figures,
     max(c.value) AS value, max(c.unit) AS unit, max(c.quantifier) AS quantifier,
     count(DISTINCT c.valueText) AS texts, max(c.valueText) AS valueText,
     count(c) AS claims, count(c.tense) AS withTense, count(DISTINCT c.tense) AS tenses, max(c.tense) AS tense,
     sum(CASE WHEN c.tense IN ['current', 'timeless'] THEN 1 ELSE 0 END) AS current
SET r.value = CASE WHEN size(figures) = 1 THEN value END,
    r.unit = CASE WHEN size(figures) = 1 THEN unit END,
    r.quantifier = CASE WHEN size(figures) = 1 THEN quantifier END,
    r.valueText = CASE WHEN texts = 1 THEN valueText END,
    r.tense = CASE WHEN withTense < claims THEN null WHEN tenses = 1 THEN tense WHEN current = claims THEN 'current' END;

// Time. Each claim that asserts it (each that speaks of it, where none does) says that it held then. So it began no earlier
// than the earliest says, and by the earliest day by which one says that it had; and likewise for its end. A bound is open
// where one of them leaves it open; what one of them knows to have begun, or not to have ended yet, is known.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.standing IS NOT NULL
MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE (r.structural IS NOT NULL OR NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'])
  AND (r.asserted = 0 OR c.stance = 'asserts')
WITH r, count(c) AS claims, count(c.edtf) AS dated, count(DISTINCT c.edtf) AS different, max(c.edtf) AS edtf,
     count(c.startMin) AS withStartMin, min(c.startMin) AS startMin, min(c.startMax) AS startMax,
     max(c.endMin) AS endMin, count(c.endMax) AS withEndMax, max(c.endMax) AS endMax
WITH r, dated, different, edtf, startMax, endMin,
     CASE WHEN withStartMin = claims THEN startMin END AS startMin,
     CASE WHEN withEndMax = claims THEN endMax END AS endMax
SET r.startMin = startMin, r.startMax = startMax, r.endMin = endMin, r.endMax = endMax,
    r.edtf = CASE
      WHEN dated = 0 THEN null
      WHEN different = 1 THEN edtf
      WHEN startMin = endMax THEN toString(startMin)
      ELSE coalesce(toString(startMin), '..') + '/' + coalesce(toString(endMax), '..')
    END;
