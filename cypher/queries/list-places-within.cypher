// Which place lies in which, as far as nobody disputes it.
// @access read
// @columns place, whole
MATCH (a:Place)-[r:LOCATED_IN]->(b:Place)
WHERE r.standing IN ['reported', 'corroborated']
RETURN DISTINCT a.id AS place, b.id AS whole
ORDER BY place, whole
