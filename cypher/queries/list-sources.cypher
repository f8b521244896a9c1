// Ids of all sources.
// @access read
// @columns id
MATCH (s:Source)
RETURN s.id AS id
ORDER BY id
