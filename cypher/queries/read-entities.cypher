// Entities by id. An id that no entity has gives no row.
// @access read
// @param ids ["is-k", "taliban", "jawzjan", "no-such-entity"]
// @columns entity
// @unordered
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity
