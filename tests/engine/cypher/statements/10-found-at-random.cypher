// a map projection of null is null
OPTIONAL MATCH (n:Nothing) RETURN n {.id} AS m, n {.*} AS all, n {.id, own: 1} AS own;
// and collect and count leave it out
MATCH (a:ArmedGroup) OPTIONAL MATCH (a)-[r:LED]->(x) RETURN a.id, collect(x {.id}) AS xs, count(x {.id}) AS n, coalesce(x {.id}, 'none') AS c;
// a map projection gives its name to the column
MATCH (s:Source) RETURN s {.id}, 1 AS one;
// rounding as the number is written
RETURN round(1.005, 2) AS a, round(2.675, 2) AS b, round(-1.25, 1) AS c, round(0.285, 2) AS d, round(1e20, 2) AS e, round(1e21) AS f;
// splitting into letters
RETURN split('abc', '') AS a, split('', '') AS b, split('a,b', ',') AS c;
// numbers as text
RETURN toString(1e21) AS a, toString(1.5e-7) AS b, toString(123456789.5) AS c, toString(1e6) AS d, toString(-0.00012) AS e, toString(1.0 / 0) AS f;
// a text is no number, in a filter
MATCH (c:Claim) WHERE c.value = '200' RETURN count(*) AS n;
// nor in a pattern
MATCH (c:Claim {value: '200'}) RETURN count(*) AS n;
// nor in a list
MATCH (c:Claim) WHERE c.value IN ['200', 'x', 500] RETURN c.value, count(*) AS n;
// nor in a long list
MATCH (c:Claim) WHERE c.value IN ['1','2','3','4','5','6','7','8','9','10','11','12','13','14','15','16','17','18','19','20','200'] RETURN count(*) AS n;
// nor in CASE
MATCH (c:Claim) RETURN CASE c.value WHEN '200', 'x' THEN 'text' WHEN 200 THEN 'number' ELSE 'other' END AS k, count(*) AS n;
// nor in the order of two values
UNWIND [1, '1', 2.5, '2', null] AS x UNWIND [1, '1', 3] AS y RETURN x, y, x < y AS less, x = y AS same, x <> y AS other, x >= y AS more;
// nor in a column
MATCH (c:Claim {predicate: 'STRENGTH'}) RETURN c.id, c.value = '200' AS a, c.value > 100 AS b, c.value < '3' AS c;
// values of unknown types are added
MATCH (n:Faction) RETURN n.aliases + 'x' AS a, 1 + n.name AS b, 'x' + n.aliases AS c, n.name + 1.0 AS d, n.missing + 1 AS e, n.name + n.id AS f;
// any type beside a text
UNWIND [1, 'a', 2.0, [1], true] AS x RETURN x + 'b' AS a;
// conversions of what can not be converted
UNWIND [1, '1', 1.5, 'x', true, null] AS x RETURN toIntegerOrNull(x) AS a, toFloatOrNull(x) AS b, toStringOrNull(x) AS c, toBooleanOrNull(x) AS d;
// conversions of lists
RETURN toIntegerList(['1', 'x', 2.5]) AS a, toStringList([1, 2.0, null]) AS b, toFloatList(['1.5']) AS c, toBooleanList(['true', 1]) AS d;
// conversions of texts with blanks
RETURN toFloat(' 1.5 ') AS a, toBoolean(' true ') AS b, toBoolean(1) AS c, toInteger('0x1F') AS d;
// nullIf
RETURN nullIf('a', null) AS a, nullIf('1', 1) AS b, nullIf(1, 1) AS c, isNaN(0.0 / 0) AS d, character_length('abc') AS e, btrim(' a ') AS f;
// deviations of one and of none
UNWIND [1] AS x RETURN stDev(x) AS a, stDevP(x) AS b;
// deviations of nothing
MATCH (n:Nothing) RETURN stDev(n.x) AS a, stDevP(n.x) AS b, sum(n.x) AS c;
// a limit that is computed
MATCH (n:Person) RETURN n.id AS id ORDER BY id SKIP 1 + 1 LIMIT toInteger('2') + 1;
// COLLECT
MATCH (a:Actor) RETURN a.id, COLLECT { MATCH (a)-[:FOUGHT]-(b) RETURN DISTINCT b.id ORDER BY b.id } AS foes;
// COLLECT keeps nulls
MATCH (a:ArmedGroup) RETURN a.id, COLLECT { MATCH (a)<-[:SUBJECT]-(c:Claim) RETURN c.missing } AS missing;
// COLLECT of null
OPTIONAL MATCH (n:Nothing) RETURN COLLECT { MATCH (n)--(m) RETURN m.id } AS a, COUNT { MATCH (n)--(m) RETURN DISTINCT m } AS b;
// COUNT of distinct values
MATCH (a:Actor) WHERE COUNT { MATCH (a)-[:FOUGHT]-(b) RETURN DISTINCT b.id } > 1 RETURN a.id;
// COUNT of an aggregate is one
MATCH (a:ArmedGroup) RETURN a.id, COUNT { MATCH (a)--(b) RETURN count(*) } AS one;
// EXISTS with WITH and with UNION
MATCH (a:ArmedGroup) WHERE EXISTS { MATCH (a)<-[:SUBJECT]-(c) WITH c WHERE c.hedged RETURN c } OR EXISTS { MATCH (a)-[:FOUGHT]-(x) RETURN x UNION MATCH (a)-[:ATTACKED]-(x) RETURN x } RETURN a.id;
// EXISTS inside a list comprehension
MATCH (a:ArmedGroup) RETURN a.id, [x IN [1, 2] WHERE EXISTS { MATCH (a)<-[:SUBJECT]-(c) WHERE c.hedged } | x] AS l, [x IN [1] | size([(a)-[:FOUGHT]-(o) | o.id])] AS m;
// a subquery inside another
MATCH (a:ArmedGroup) RETURN a.id, EXISTS { MATCH (a)-[:FOUGHT]-(m) WHERE COUNT { MATCH (m)--(k) RETURN DISTINCT k.id } > 3 } AS e;
// one name for two relationships in the parts of a UNION
MATCH (a:ArmedGroup) CALL (a) { MATCH (a)-[r:FOUGHT]-(b) RETURN r, b UNION MATCH (a)-[r:ATTACKED]-(b) RETURN r, b } RETURN a.id, count(*) AS n;
// OPTIONAL CALL
MATCH (a:ArmedGroup) OPTIONAL CALL (a) { MATCH (a)-[:LED]-(p:Person) RETURN p.id AS leader } RETURN a.id, leader;
// OPTIONAL CALL that imports
MATCH (a:ArmedGroup) OPTIONAL CALL { WITH a MATCH (a)-[:FOUGHT]-(p) RETURN p.id AS foe } RETURN a.id, foe;
// the ends of a shortest path by their conditions
MATCH p = shortestPath((a:Entity)-[*..4]-(b:Entity)) WHERE a.id = 'is-k' AND b.id = 'us-forces' RETURN length(p) AS steps;
// SHORTEST 1
MATCH p = SHORTEST 1 (a:Entity {id: 'taliban'})-[:FOUGHT]-+(b:Entity {id: 'us-forces'}) RETURN length(p) AS steps;
// a label by an expression
MATCH (a:$('Person')) RETURN count(a) AS n;
// types by name
MATCH (c:Claim) RETURN valueType(c.value) AS t, c.value IS :: INTEGER AS i, c.value IS :: STRING NOT NULL AS s, c.value IS NOT :: FLOAT AS f, count(*) AS n;
// the first day of a month, and days between
MATCH (e:Event) WHERE e.startMin IS NOT NULL RETURN date.truncate('month', e.startMin) AS month, duration.inDays(date('2010-01-01'), e.startMin).days AS days;
// groups by what is computed
MATCH (a:Actor) RETURN [1, 2] AS k, a.id STARTS WITH 'a' AS s, {all: count(*)} AS m;
// groups ordered by what is computed
MATCH (a:Actor) RETURN a.id STARTS WITH 'i', count(*) ORDER BY a.id STARTS WITH 'i';
// CASE with several values
UNWIND [1, 2, 3] AS x RETURN CASE x WHEN 1, 2 THEN 'few' ELSE 'many' END AS k;
// a condition inside a pattern, with a comment that says WHERE
MATCH (c:Claim WHERE /* WHERE */ c.value = '200' OR c.stance = 'denies') RETURN count(*) AS n;
// names that are patterns to others
WITH 1 AS `$&`, 2 AS `$'`, 3 AS `$1`, 4 AS `$$`, 5 AS `a//b`, 6 AS `a/*b`, 7 AS `it's` RETURN *;
// escapes in texts
RETURN 'a\\b' AS a, 'it\'s' AS b, 'tab\tend' AS c, 'form\ffeed' AS d, 'back\bspace' AS e;
// a number in a pattern is no text
MATCH (c:Claim {value: 200}) RETURN count(*) AS n;
// a number on a relationship in a pattern
MATCH (c:Claim)-[f:FROM_SOURCE {paragraph: 2}]->(s) RETURN s.id, count(*) AS n;
