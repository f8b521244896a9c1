// ordered: by name
MATCH (e:ArmedGroup) RETURN e.name ORDER BY e.name;
// ordered: descending
MATCH (e:Person) RETURN e.id ORDER BY e.id DESC;
// ordered: by two keys
MATCH (c:Claim) RETURN c.stance, c.id ORDER BY c.stance DESC, c.id ASC;
// ordered: by a column's alias
MATCH (e:Entity) RETURN e.id AS id, size(e.name) AS length ORDER BY length DESC, id LIMIT 10;
// ordered: nulls come last
MATCH (p:Place) RETURN p.id, p.latitude ORDER BY p.latitude, p.id;
// ordered: nulls come first when descending
MATCH (p:Place) RETURN p.id, p.latitude ORDER BY p.latitude DESC, p.id;
// ordered: a limit
MATCH (e:Entity) RETURN e.id ORDER BY e.id LIMIT 5;
// ordered: the second page
MATCH (e:Entity) RETURN e.id ORDER BY e.id SKIP 5 LIMIT 5;
// ordered: skip with OFFSET left out
MATCH (e:Source) RETURN e.id ORDER BY e.id SKIP 2;
// ordered: a page in the middle of a statement
MATCH (e:Entity) WITH e ORDER BY e.id LIMIT 3 OPTIONAL MATCH (e)<-[:SUBJECT]-(c:Claim) RETURN e.id, count(c) AS n ORDER BY e.id;
// ordered: by an expression
MATCH (e:Actor) RETURN e.id ORDER BY size(e.id), e.id LIMIT 7;
// ordered: by a lower-cased text
MATCH (e:Entity) RETURN e.name ORDER BY toLower(e.name), e.id LIMIT 12;
// ordered: numbers in a list
UNWIND [3, 1, 2.5, -4, null] AS x RETURN x ORDER BY x;
// ordered: texts in a list
UNWIND ['b', 'B', 'a', '', 'é'] AS x RETURN x ORDER BY x;
// ordered: booleans
UNWIND [true, false, null] AS x RETURN x ORDER BY x;
// ordered: dates
UNWIND [date('2018-08-01'), date('2017-11-13'), date('2021-09-05')] AS d RETURN d ORDER BY d DESC;
// ordered: distinct, then ordered
MATCH (c:Claim) RETURN DISTINCT c.predicate AS predicate ORDER BY predicate;
// limit nothing
MATCH (e:Entity) RETURN e.id LIMIT 0;
// ordered: by what is not returned
MATCH (c:Claim)-[f:FROM_SOURCE]->(s:Source {id: 'cnn-2018'}) RETURN c.id ORDER BY f.paragraph, c.id LIMIT 8;
// ordered: a whole node
MATCH (s:Source) RETURN s ORDER BY s.id;
