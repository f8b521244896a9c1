// arithmetic
RETURN 1 + 2 * 3 AS a, (1 + 2) * 3 AS b, 7 / 2 AS c, 7.0 / 2 AS d, 7 % 3 AS e, 2 ^ 3 AS f, -5 AS g;
// powers from the left
RETURN 2 ^ 3 ^ 2 AS power;
// functions of numbers
RETURN abs(-3) AS a, ceil(1.2) AS b, floor(1.8) AS c, sign(-2) AS d, sqrt(16) AS e;
// rounding
RETURN round(2.5) AS up, round(-2.5) AS toward, round(1.4) AS down;
// texts
RETURN toUpper('abc') AS a, toLower('ABC') AS b, trim('  x ') AS c, substring('hello', 1, 3) AS d, replace('aba', 'a', 'c') AS e, reverse('abc') AS f;
// more texts
RETURN left('hello', 2) AS a, right('hello', 2) AS b, size('hello') AS c, 'a' + 'b' AS d, 'x' + 1 AS e, 1 + 'x' AS f;
// conversions
RETURN toInteger('42') AS a, toInteger('4.7') AS b, toFloat('1.5') AS c, toString(3) AS d, toString(1.0) AS e, toBoolean('true') AS f, toInteger('x') AS g;
// comparisons of numbers
RETURN 1 = 1.0 AS a, 1 < 2 AS b, 2 >= 2 AS c, 1 <> 2 AS d;
// comparisons of different types
RETURN 1 = '1' AS a, 'a' = true AS b, 1 < 'a' AS c;
// comparisons with null
RETURN null = null AS a, 1 = null AS b, null <> 1 AS c, null IS NULL AS d;
// three-valued logic
RETURN true AND null AS a, false AND null AS b, true OR null AS c, NOT null AS d, true XOR null AS e;
// booleans compared
RETURN true > false AS a, false < true AS b;
// coalesce
MATCH (p:Place) RETURN p.id, coalesce(p.latitude, 0) AS latitude;
// CASE with conditions
MATCH (c:Claim) RETURN c.id, CASE WHEN c.stance = 'denies' THEN 'no' WHEN c.hedged THEN 'maybe' ELSE 'yes' END AS says;
// CASE of a value
MATCH (c:Claim) RETURN c.id, CASE c.stance WHEN 'asserts' THEN 1 WHEN 'denies' THEN -1 ELSE 0 END AS sign;
// CASE without ELSE
MATCH (s:Source) RETURN s.id, CASE s.datedBy WHEN 'document' THEN true END AS dated;
// CASE in a condition
MATCH (c:Claim) WHERE CASE WHEN c.hedged THEN c.stance = 'asserts' ELSE false END RETURN c.id;
// dates
RETURN date('2018-08-01') AS day, date('2018-08') AS month, date('2018') AS year;
// parts of a date
WITH date('2018-08-15') AS d RETURN d.year, d.month, d.day;
// dates compared
RETURN date('2018-08-01') < date('2018-08-02') AS before, date('2018-01-01') = date('2018') AS same;
// a date moved
RETURN date('2018-01-31') + duration({days: 1}) AS next, date('2018-08-01') - duration({months: 1}) AS before;
// a date from parts
RETURN date({year: 2018, month: 8, day: 1}) AS day;
// a date as text
RETURN toString(date('2018-08-01')) AS text;
// claims known by a day
MATCH (c:Claim) WHERE c.knownSince <= '2018-08-31' RETURN c.id;
// claims about a span of time
MATCH (c:Claim) WHERE c.startMin >= '2017-01-01' AND c.endMax <= '2017-12-31' RETURN c.id, c.edtf;
// texts as dates
MATCH (c:Claim) WHERE c.startMin IS NOT NULL RETURN c.id, date(c.startMin) AS day;
// ids and types
MATCH (:Entity {id: 'is-k'})-[r]->(o:Entity) RETURN type(r), o.id;
// labels as a list
MATCH (e:Entity {id: 'is-k'}) RETURN size(labels(e)) AS n, 'ArmedGroup' IN labels(e) AS group;
// constants only
RETURN 'text' AS a, 1.5 AS b, true AS c, null AS d, [1, 'x'] AS e, {k: null} AS f;
// column names as written
RETURN 1 + 1, toUpper('a'), [1,2][0], count( * );
