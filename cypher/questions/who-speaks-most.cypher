// Whose words fill the sources? Claims for each voice, by what they do.
// @columns voice, claims, asserts, denies, predicts
// @access read
MATCH (c:Claim)
WITH c.voice AS voice, count(*) AS claims,
     sum(CASE WHEN c.stance = 'asserts' THEN 1 ELSE 0 END) AS asserts,
     sum(CASE WHEN c.stance = 'denies' THEN 1 ELSE 0 END) AS denies,
     sum(CASE WHEN c.stance IN ['predicts', 'predicts-not'] THEN 1 ELSE 0 END) AS predicts
RETURN voice, claims, asserts, denies, predicts
ORDER BY claims DESC, voice
LIMIT 20
