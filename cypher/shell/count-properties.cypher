// How many nodes carry each property.
// @access read
// @columns property, nodes
MATCH (n)
UNWIND keys(n) AS property
RETURN property, count(*) AS nodes
ORDER BY property
