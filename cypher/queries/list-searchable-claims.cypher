// All claims with their sentences, for the search index.
// @access read
// @columns id, text
MATCH (c:Claim)
RETURN c.id AS id, c.text AS text
ORDER BY id
