// How many edges of an entity nobody asserts: they are denied or predicted, or both. Mostly there are none, and then who
// looks for asserted edges of the entity need not look at each.
MATCH (n:Entity)
SET n.unasserted = 0;

MATCH (n:Entity)-[r]-(:Entity)
WHERE r.asserted = 0
WITH n, count(DISTINCT r) AS unasserted
SET n.unasserted = unasserted;
