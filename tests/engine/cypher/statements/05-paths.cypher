// a path of one step
MATCH p = (:Entity {id: 'is-k'})-[:SPLIT_FROM|DEFECTED_TO]-() RETURN length(p) AS steps, count(*) AS n;
// a whole path
MATCH p = (:Entity {id: 'haqqani-network'})-[:PART_OF]->(:Entity {id: 'taliban'}) RETURN p;
// nodes of a path
MATCH p = (:Entity {id: 'haqqani-network'})-[:PART_OF]->(:Entity {id: 'taliban'}) RETURN [n IN nodes(p) | n.id] AS ids;
// relationships of a path
MATCH p = (:Entity {id: 'haqqani-network'})-[:PART_OF]->(:Entity {id: 'taliban'}) RETURN [r IN relationships(p) | type(r)] AS types;
// a length between bounds
MATCH (:Place {id: 'mirza-olang'})-[:LOCATED_IN*1..3]->(p) RETURN p.id;
// any length
MATCH (:Place {id: 'kabul-airport'})-[:LOCATED_IN*]->(p) RETURN p.id;
// a fixed length
MATCH (:Entity {id: 'is-k'})-[:ALLIED_WITH|PART_OF*2]-(x:Entity) RETURN DISTINCT x.id;
// from length zero
MATCH (:Place {id: 'mirza-olang'})-[:LOCATED_IN*0..]->(p) RETURN p.id;
// a quantified relationship
MATCH (:Place {id: 'mirza-olang'})-[:LOCATED_IN]->{1,3}(p) RETURN p.id;
// one or more
MATCH (:Place {id: 'mirza-olang'})-[:LOCATED_IN]->+(p) RETURN p.id;
// a list of relationships
MATCH (:Place {id: 'mirza-olang'})-[r:LOCATED_IN*1..3]->(p) RETURN p.id, size(r) AS steps;
// the shortest path
MATCH p = shortestPath((a:Entity {id: 'pakistan'})-[:SUPPORTED|ALLIED_WITH|FOUGHT|ATTACKED*..6]-(b:Entity {id: 'is-k'})) RETURN length(p) AS steps;
// the shortest path by ordering
MATCH p = (a:Entity {id: 'haqqani-network'})-[:FOUGHT|COOPERATED_WITH|PART_OF*1..3]-(b:Entity {id: 'al-qaeda'}) RETURN length(p) AS steps ORDER BY steps LIMIT 1;
// a condition on all steps
MATCH p = (:Entity {id: 'taliban'})-[:FOUGHT|COOPERATED_WITH*1..2]-(x:Entity) WHERE all(r IN relationships(p) WHERE r.standing <> 'denied') RETURN DISTINCT x.id;
// a condition on no step
MATCH p = (:Entity {id: 'taliban'})-[:FOUGHT|COOPERATED_WITH*1..2]-(x:Entity) WHERE none(n IN nodes(p) WHERE n.id = 'is-k') RETURN DISTINCT x.id;
// a condition on some step
MATCH p = (:Entity {id: 'taliban'})-[:FOUGHT|COOPERATED_WITH*1..2]-(x:Entity) WHERE any(n IN nodes(p) WHERE n:StateForce) RETURN DISTINCT x.id;
// a path that is not there
MATCH p = shortestPath((a:Source {id: 'cnn-2018'})-[:LED*..3]-(b:Entity {id: 'is-k'})) RETURN p;
// the ends of a path
MATCH p = (:Place {id: 'mirza-olang'})-[:LOCATED_IN*1..2]->() RETURN nodes(p)[0].id AS first, last(nodes(p)).id AS last;
// paths collected
MATCH p = (:Place {id: 'mirza-olang'})-[:LOCATED_IN*1..2]->() RETURN collect(length(p)) AS lengths;
// a path kept through WITH
MATCH p = (:Place {id: 'mirza-olang'})-[:LOCATED_IN]->() WITH p, length(p) AS steps RETURN p, steps;
