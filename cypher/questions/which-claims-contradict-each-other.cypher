// Which claims cannot both be true, and who makes them?
// @columns claim, speaker, contradicts, otherSpeaker, source, otherSource, id, otherId
// @access read
MATCH (one:Claim)-[:CONTRADICTS]->(other:Claim)
MATCH (one)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (other)-[:ASSERTED_BY]->(otherSpeaker:Entity)
MATCH (one)-[:FROM_SOURCE]->(source:Source)
MATCH (other)-[:FROM_SOURCE]->(otherSource:Source)
RETURN one.text AS claim, speaker.id AS speaker, other.text AS contradicts, otherSpeaker.id AS otherSpeaker,
       source.id AS source, otherSource.id AS otherSource, one.id AS id, other.id AS otherId
ORDER BY id, otherId
