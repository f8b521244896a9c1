// How many nodes carry each label.
// @access read
// @columns label, nodes
MATCH (n)
UNWIND labels(n) AS label
RETURN label, count(*) AS nodes
ORDER BY label
