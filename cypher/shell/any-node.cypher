// One node where there is any, to tell an empty graph from one that holds something.
// @access read
// @columns one
// @unordered
MATCH (n)
RETURN 1 AS one
LIMIT 1
