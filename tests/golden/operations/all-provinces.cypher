MATCH (e:Entity)
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.aliases AS aliases
ORDER BY id;

UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e AS entity;
