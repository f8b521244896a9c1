// To whom is it owed that IS-K lost the north? Another question than why its fighters surrendered.
// @columns position, speaker, hedged, claim, source, paragraph, id
// @access read
MATCH (c:Claim)-[answer:ANSWERS]->(:Question {id: 'jawzjan-credit'})
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN answer.position AS position, speaker.id AS speaker, c.hedged AS hedged, c.text AS claim,
       source.id AS source, from.paragraph AS paragraph, c.id AS id
ORDER BY id
