// Which ties between actors rest on a single source, for each source?
// @columns source, ties, examples
// @access read
MATCH (a:Actor)-[tie]->(b:Actor)
WHERE size(tie.sources) = 1 AND tie.standing IN ['reported', 'disputed']
WITH tie.sources[0] AS source, tie.id AS id
ORDER BY id
WITH source, count(*) AS ties, collect(id) AS ids
RETURN source, ties, ids[0..5] AS examples
ORDER BY source
