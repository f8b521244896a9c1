// Claims that assert relationships and pass on another claim that asserts the same one.
// @access read
// @param ids ["supported:us-forces:taliban:general", "fought:is-k:taliban:general"]
// @columns id, claim, voice, source, sure, passedOn, fromVoice, fromSource, fromSure
UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[:RELAYS]->(other:Claim)
WHERE other.relationship = id AND c.stance = 'asserts' AND other.stance = 'asserts'
MATCH (c)-[:FROM_SOURCE]->(source:Source)
MATCH (other)-[:FROM_SOURCE]->(origin:Source)
RETURN id AS id, c.id AS claim, c.voice AS voice, source.id AS source,
       c.hedged = false AND coalesce(c.inferred, false) = false AS sure,
       other.id AS passedOn, other.voice AS fromVoice, origin.id AS fromSource,
       other.hedged = false AND coalesce(other.inferred, false) = false AS fromSure
ORDER BY id, claim, passedOn
