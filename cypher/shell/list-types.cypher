// Relationship types of the graph, for completion.
// @access read
// @columns type
// @unordered
CALL db.relationshipTypes() YIELD relationshipType
RETURN relationshipType AS type
