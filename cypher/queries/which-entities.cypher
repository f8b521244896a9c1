// Which of these ids are entities.
// @access read
// @param ids ["taliban", "jawzjan", "no-such-entity"]
// @columns id
// @unordered
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN e.id AS id
