MATCH (a:Entity {id: $id})-[r:PLEDGED_ALLEGIANCE_TO|SPLIT_FROM]-(b:Entity) RETURN a AS a, r AS r, b AS b ORDER BY r.id;
