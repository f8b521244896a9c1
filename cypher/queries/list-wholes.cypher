// What is undisputedly part of what, and which two are the same, as far as anybody says so.
// @access read
// @columns part, type, whole
MATCH (a:Entity)-[r:PART_OF|SAME_AS]->(b:Entity)
WHERE r.standing IN ['reported', 'corroborated']
RETURN a AS part, type(r) AS type, b AS whole
ORDER BY r.id
