// How many relationships of each entity are asserted at least once. An entity without any gives no row.
// @access read
// @param ids ["is-k", "taliban"]
// @columns id, degree
// @unordered
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r]-(:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
RETURN id AS id, count(r) AS degree
