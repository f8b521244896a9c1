// All claims of texts with their sentences, predicates, figures and names of whom they are about, for the search index.
// A row of a dataset is found by its event.
// @access read
// @columns id, text, predicate, value, valueText, unit, names, about
MATCH (source:Source)
WHERE coalesce(source.kind, 'document') <> 'dataset'
MATCH (source)<-[:FROM_SOURCE]-(c:Claim)
MATCH (c)-[:SUBJECT|OBJECT|ABOUT]->(e:Entity)
WITH c, e.id AS about, e.name AS name
ORDER BY c.id, about
WITH c, collect(DISTINCT about) AS about, collect(DISTINCT name) AS names
RETURN c.id AS id, c.text AS text, c.predicate AS predicate, c.value AS value, c.valueText AS valueText, c.unit AS unit,
       names AS names, about AS about
ORDER BY id
