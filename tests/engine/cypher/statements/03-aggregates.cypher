// how many nodes of each label
MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS n;
// counting everything
MATCH (c:Claim) RETURN count(*);
// counting what is not null
MATCH (c:Claim) RETURN count(c.value) AS figures;
// counting what differs
MATCH (c:Claim) RETURN count(DISTINCT c.predicate) AS predicates;
// grouped counts
MATCH (c:Claim) RETURN c.predicate, count(*);
// grouped by two columns
MATCH (c:Claim)-[:FROM_SOURCE]->(s) RETURN s.id, c.stance, count(*) AS n;
// a node beside a count
MATCH (s:Source)<-[:FROM_SOURCE]-(c) RETURN s, count(*);
// grouped and ordered by the count
MATCH (c:Claim) RETURN c.predicate AS predicate, count(*) AS n ORDER BY n DESC, predicate;
// having, by WITH and WHERE
MATCH (c:Claim) WITH c.predicate AS predicate, count(*) AS n WHERE n > 3 RETURN predicate, n;
// sum and average
MATCH (e:Entity) RETURN sum(size(e.name)) AS total, round(avg(size(e.name)) * 1000) AS mean;
// the sum of nothing
MATCH (c:Claim {predicate: 'NO_SUCH'}) RETURN sum(c.value) AS total, count(*) AS n, collect(c.id) AS ids;
// extremes
MATCH (p:Place) RETURN min(p.latitude) AS south, max(p.latitude) AS north;
// extremes of text
MATCH (e:Entity) RETURN min(e.name), max(e.name);
// collected names
MATCH (c:Claim)-[:FROM_SOURCE]->(s:Source) RETURN s.id, collect(c.id) AS claims;
// collected nodes
MATCH (:Entity {id: 'is-k'})-[:FOUGHT]-(o) RETURN collect(DISTINCT o) AS foes;
// collected nodes beside a node
MATCH (s:Source)<-[:FROM_SOURCE]-(c:Claim {stance: 'denies'}) RETURN s, collect(c);
// the first of a collected list
MATCH (c:Claim)-[:FROM_SOURCE]->(s:Source) WITH s, c ORDER BY c.id RETURN s.id, collect(c.id)[0] AS first;
// the first three of a collected list
MATCH (c:Claim)-[:FROM_SOURCE]->(s:Source) WITH s, c ORDER BY c.id RETURN s.id, collect(c.id)[..3] AS firsts;
// a map of aggregates
MATCH (c:Claim) RETURN c.stance AS stance, {n: count(*), predicates: count(DISTINCT c.predicate)} AS numbers;
// an aggregate in an expression
MATCH (c:Claim) RETURN c.stance, count(*) * 100 / 10 AS scaled;
// an aggregate of an expression
MATCH (e:Entity) RETURN avg(size(e.name)) > 5 AS long;
// a comprehension over a collected list
MATCH (c:Claim) RETURN size([p IN collect(DISTINCT c.predicate) WHERE p STARTS WITH 'C']) AS starting;
// aggregating twice
MATCH (c:Claim)-[:FROM_SOURCE]->(s) WITH s, count(*) AS n RETURN avg(n) > 1 AS several, max(n) AS most;
// distinct rows
MATCH (c:Claim) RETURN DISTINCT c.stance, c.hedged;
// distinct nodes
MATCH (:Claim)-[:ASSERTED_BY]->(e) RETURN DISTINCT e.id;
// percentile
MATCH (p:Place) RETURN round(percentileCont(p.latitude, 0.5) * 100) AS middle;
// standard deviation of known numbers
UNWIND [2, 4, 4, 4, 5, 5, 7, 9] AS x RETURN stDevP(x) AS deviation;
// count in ORDER BY
MATCH (c:Claim)-[:ASSERTED_BY]->(e) RETURN e.id AS id, count(c) ORDER BY count(c) DESC, id LIMIT 5;
// conditional counts
MATCH (c:Claim) RETURN sum(CASE WHEN c.hedged THEN 1 ELSE 0 END) AS hedged, sum(CASE WHEN c.hedged THEN 0 ELSE 1 END) AS plain;
// collect then unwind
MATCH (e:Faction) WITH collect(e) AS all UNWIND all AS one RETURN one.id;
// an average by group, rounded
MATCH (c:Claim) WHERE c.value IS NOT NULL AND c.predicate <> 'CAUSE' WITH c.predicate AS predicate, count(c.value) AS n RETURN predicate, n;
