// UNION of two lists of names
MATCH (p:Person) RETURN p.id AS id UNION MATCH (f:Faction) RETURN f.id AS id;
// UNION takes doubles out
MATCH (e:Actor) RETURN 'actor' AS kind UNION MATCH (e:Person) RETURN 'person' AS kind;
// UNION ALL keeps them
MATCH (s:Source) RETURN 1 AS one UNION ALL MATCH (s:Source) RETURN 1 AS one;
// three parts
RETURN 1 AS x UNION RETURN 2 AS x UNION RETURN 1 AS x;
// a subquery without variables
CALL { MATCH (c:Claim) RETURN count(*) AS claims } RETURN claims;
// two subqueries side by side
CALL { MATCH (c:Claim) RETURN count(*) AS claims } CALL { MATCH (e:Entity) RETURN count(*) AS entities } RETURN claims, entities;
// a subquery for each row
MATCH (s:Source) CALL { WITH s MATCH (s)<-[:FROM_SOURCE]-(c) RETURN count(c) AS n } RETURN s.id, n;
// a subquery with a scope
MATCH (s:Source) CALL (s) { MATCH (s)<-[:FROM_SOURCE]-(c) RETURN count(c) AS n } RETURN s.id, n;
// the first rows of each group
MATCH (s:Source) CALL { WITH s MATCH (s)<-[:FROM_SOURCE]-(c) RETURN c.id AS id ORDER BY id LIMIT 2 } RETURN s.id, id;
// a union inside a subquery
CALL { MATCH (p:Person) RETURN p.id AS id UNION MATCH (e:Event) RETURN e.id AS id } RETURN count(*) AS n;
// counting with a condition
MATCH (s:Source) RETURN s.id, COUNT { MATCH (s)<-[:FROM_SOURCE]-(c:Claim) WHERE c.stance = 'denies' } AS denials;
// filtering by a count
MATCH (e:Entity) WHERE COUNT { (e)<-[:SUBJECT]-(:Claim) } > 10 RETURN e.id;
// WITH chains
MATCH (c:Claim) WITH c.predicate AS p, count(*) AS n WITH p, n WHERE n > 2 WITH max(n) AS most RETURN most;
// variables renamed
MATCH (e:Faction) WITH e AS faction RETURN faction.name;
// WITH star
MATCH (e:Faction) WITH *, size(e.name) AS length RETURN e.id, length;
// return star
MATCH (s:Source) WITH s.id AS id, s.title AS title RETURN *;
// UNWIND of a literal list
UNWIND ['taliban', 'is-k', 'nobody'] AS id OPTIONAL MATCH (e:Entity {id: id}) RETURN id, e.name;
// UNWIND of a range
UNWIND range(1, 5) AS x RETURN x, x * x AS square;
// UNWIND of a list of maps
UNWIND [{id: 'taliban', w: 1}, {id: 'is-k', w: 2}] AS row MATCH (e:Entity {id: row.id}) RETURN e.name, row.w;
// UNWIND of an empty list
UNWIND [] AS x RETURN x;
// UNWIND of a property
MATCH (e:Entity {id: 'is-k'}) UNWIND e.aliases AS alias RETURN alias;
// a procedure that lists labels
CALL db.labels() YIELD label WITH label WHERE label STARTS WITH 'C' RETURN label;
// a procedure with UNION
CALL db.labels() YIELD label WITH label WHERE label = 'Claim' RETURN label AS name UNION RETURN 'x' AS name;
// nested EXISTS
MATCH (e:Actor) WHERE EXISTS { MATCH (e)<-[:SUBJECT]-(c:Claim) WHERE EXISTS { (c)-[:CONTRADICTS]-(:Claim) } } RETURN e.id;
