// An import that is done is no longer under way.
// @access write
// @param id "1"
// @columns imports
MATCH (i:Import {id: $id})
DETACH DELETE i
RETURN count(*) AS imports
