// Which groups are said to be part of the Taliban, directly or through others, and is it disputed?
// @columns part, depth, standings, ids
// @access read
MATCH p = (part:Actor)-[:PART_OF*1..3]->(:Entity {id: 'taliban'})
WITH part.id AS part, length(p) AS depth, [r IN relationships(p) | r.standing] AS standings,
     [r IN relationships(p) | r.id] AS ids
RETURN part, depth, standings, ids
ORDER BY depth, part, ids
