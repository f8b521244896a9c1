// Claims of statements, in order of id. A statement's id is its source, its paragraph and its speaker.
// @access read
// @param ids ["cnn-2018:4:cnn"]
// @columns id, claim
UNWIND $ids AS id
WITH id, split(id, ':') AS place
MATCH (:Source {id: place[0]})<-[from:FROM_SOURCE]-(c:Claim)-[:ASSERTED_BY]->(:Entity {id: place[2]})
WHERE from.paragraph = toInteger(place[1])
RETURN id AS id, c.id AS claim
ORDER BY id, claim
