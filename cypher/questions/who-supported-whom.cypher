// Who supported whom, and against whom?
// @columns giver, receiver, against, standing, voices, sources, id
// @access read
MATCH (giver:Entity)-[gave:SUPPORTED]->(receiver:Entity)
RETURN giver.id AS giver, receiver.id AS receiver, gave.against AS against, gave.standing AS standing,
       gave.voices AS voices, gave.sources AS sources, gave.id AS id
ORDER BY id
