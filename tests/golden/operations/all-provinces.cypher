UNWIND $asked AS asked
WITH asked, asked.id AS id
CALL (asked, id) {
MATCH (n:Province)
WITH n.name AS key0, n.id AS key1
RETURN key0, key1
ORDER BY key0, key1
LIMIT $most
}
RETURN asked.at AS at, key0, key1
ORDER BY at, key0, key1;

UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity;

UNWIND $owners AS id
CALL (id) {
MATCH (n:Province)
RETURN count(*) AS total
}
RETURN id AS id, total AS total;
