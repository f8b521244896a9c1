// Places that claims of documents and datasets speak of, by themselves or by the event that they are about, with whose
// claims these are. Claims of `notClaims` don't count.
// @access read
// @param notClaims ["cnn-2018-04b"]
// @columns place, source, voice, speaker, knownSince
// @unordered
MATCH (c:Claim)-[way:AT|OBJECT|SUBJECT]->(p:Place)
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND NOT c.id IN $notClaims
RETURN DISTINCT p.id AS place, source.id AS source, c.voice AS voice, c.speaker AS speaker,
       toString(c.knownSince) AS knownSince
UNION
MATCH (e:Event)-[:OCCURRED_AT]->(p:Place)
MATCH (c:Claim)-[:ABOUT]->(e)
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial'] AND NOT c.id IN $notClaims
RETURN DISTINCT p.id AS place, source.id AS source, c.voice AS voice, c.speaker AS speaker,
       toString(c.knownSince) AS knownSince
