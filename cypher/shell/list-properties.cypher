// Property names of the graph, for completion.
// @access read
// @columns property
// @unordered
CALL db.propertyKeys() YIELD propertyKey
RETURN propertyKey AS property
