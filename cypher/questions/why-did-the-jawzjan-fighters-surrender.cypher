// Why did the IS-K fighters in Jawzjan surrender? Every answer with its speaker; none is preferred.
// @columns position, speaker, hedged, claim, source, paragraph, id
// @access read
MATCH (c:Claim)-[answer:ANSWERS]->(:Question {id: 'jawzjan-surrender-cause'})
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN answer.position AS position, speaker.id AS speaker, c.hedged AS hedged, c.text AS claim,
       source.id AS source, from.paragraph AS paragraph, c.id AS id
ORDER BY id
