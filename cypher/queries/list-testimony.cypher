// Who asserts relationships: the claims of each voice through each speaker in each source, sure and unsure ones apart.
// What a gazetteer or the editors say is no voice.
// @access read
// @param ids ["fought:is-k:taliban:general"]
// @columns id, voice, speaker, source, sure, claims
UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
WHERE c.stance = 'asserts'
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']
WITH id, c.voice AS voice, c.speaker AS speaker, source.id AS source,
     c.hedged = false AND coalesce(c.inferred, false) = false AS sure, count(c) AS claims
RETURN id AS id, voice AS voice, speaker AS speaker, source AS source, sure AS sure, claims AS claims
ORDER BY id, voice, speaker, source, sure
