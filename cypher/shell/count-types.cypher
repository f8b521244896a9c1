// How many relationships there are of each type.
// @access read
// @columns type, relationships
MATCH ()-[r]->()
RETURN type(r) AS type, count(*) AS relationships
ORDER BY type
