// Questions with their kinds.
// @access read
// @columns id, kind
MATCH (q:Question)
RETURN q.id AS id, coalesce(q.kind, 'dispute') AS kind
ORDER BY id
