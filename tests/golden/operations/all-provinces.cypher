UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

WITH $owner AS id
MATCH (n:Province)
RETURN count(*) AS total;

WITH $owner AS id
MATCH (n:Province)
WITH n.name AS key0, n.id AS key1
RETURN 0 AS at, key0, key1
ORDER BY key0, key1
LIMIT $limit;
