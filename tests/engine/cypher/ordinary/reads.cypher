MATCH (n) RETURN count(n)
MATCH (n) RETURN labels(n), count(*) ORDER BY count(*) DESC
MATCH ()-[r]->() RETURN type(r), count(*) AS n ORDER BY n DESC, type(r)
MATCH (n:Person) RETURN n LIMIT 25
MATCH (n:Entity {id: 'taliban'}) RETURN n
MATCH (n:Entity {id: 'taliban'})-[r]-(m) RETURN n, r, m LIMIT 50
MATCH p = (n:Entity {id: 'taliban'})--() RETURN p LIMIT 25
MATCH (n:Entity) WHERE n.name CONTAINS 'Taliban' RETURN n.name
MATCH (n:Entity) WHERE toLower(n.name) CONTAINS 'haqqani' RETURN n.id, n.name
MATCH (n:Entity) WHERE n.name =~ '(?i).*islamic.*' RETURN n.name
MATCH (n:Entity) WHERE n.name STARTS WITH 'A' RETURN n.name ORDER BY n.name
MATCH (n:Entity) WHERE n.summary IS NOT NULL RETURN n.name, size(n.summary) AS length ORDER BY length DESC LIMIT 10
MATCH (n:Entity) WHERE 'ISIS-K' IN n.aliases RETURN n.id
MATCH (n:Entity) WHERE any(a IN n.aliases WHERE toLower(a) CONTAINS 'daesh') RETURN n.id
MATCH (n:Entity) WHERE size(n.aliases) > 2 RETURN n.name, n.aliases
MATCH (n:Entity) UNWIND n.aliases AS alias RETURN alias, n.name ORDER BY alias
MATCH (n:Place) WHERE n.latitude > 34 RETURN n.name, n.latitude, n.longitude
MATCH (n:Place) RETURN n.name, round(n.latitude, 1) AS lat, round(n.longitude, 1) AS lon
MATCH (n:Province) RETURN point({latitude: n.latitude, longitude: n.longitude}) AS where
MATCH (a:Province {id: 'nangarhar'}), (b:Province) RETURN b.name, point.distance(point({latitude: a.latitude, longitude: a.longitude}), point({latitude: b.latitude, longitude: b.longitude})) / 1000 AS km ORDER BY km
MATCH (a:Actor)-[r:FOUGHT]-(b:Actor) WHERE a.id < b.id RETURN a.name, b.name, r.standing
MATCH (a:Actor)-[r:FOUGHT|ATTACKED]-(b:Actor) RETURN a.name, count(DISTINCT b) AS enemies ORDER BY enemies DESC LIMIT 10
MATCH (a:Actor)-[:FOUGHT]-(b)-[:FOUGHT]-(c) WHERE a <> c RETURN DISTINCT a.id, c.id
MATCH (a:Entity {id: 'taliban'}), (b:Entity {id: 'is-k'}) MATCH (a)-[r]-(b) RETURN type(r), r.standing, r.asserting
MATCH (a)-[r]->(b) WHERE r.standing = 'disputed' RETURN a.name, type(r), b.name
MATCH (a)-[r]->(b) WHERE r.voices >= 2 RETURN a.name, type(r), b.name, r.voices ORDER BY r.voices DESC, a.name, b.name
MATCH (a)-[r]->(b) WHERE r.hedged RETURN count(*)
MATCH (a)-[r]->(b) WHERE size(r.denying) > 0 RETURN a.id, type(r), b.id
MATCH (a)-[r]->(b) WHERE r.startMin >= date('2017-01-01') RETURN a.id, type(r), b.id, r.startMin
MATCH (a)-[r]->(b) WHERE r.startMin.year = 2015 RETURN a.id, type(r), b.id
MATCH (n:Event) RETURN n.name, n.edtf, n.startMin ORDER BY n.startMin
MATCH (n:Event) WHERE n.startMin > date('2015-01-01') AND n.startMin < date('2016-01-01') RETURN n.name
MATCH (n:Event) RETURN n.startMin.year AS year, count(*) AS n ORDER BY year
MATCH (n:Event) RETURN n.kind, collect(n.name) AS events ORDER BY n.kind
MATCH (n:Event) WHERE n.endMax IS NOT NULL RETURN n.name, duration.between(n.startMin, n.endMax) AS took
MATCH (n:Event) WHERE n.startMin IS NOT NULL RETURN n.name, date.truncate('month', n.startMin) AS month
MATCH (c:Claim) RETURN c.predicate, count(*) AS n ORDER BY n DESC, c.predicate
MATCH (c:Claim) RETURN c.stance, count(*) AS n ORDER BY n DESC
MATCH (c:Claim) WHERE c.stance = 'denies' RETURN c.text
MATCH (c:Claim) WHERE c.hedged = true RETURN count(c)
MATCH (c:Claim) WHERE c.predicate = 'STRENGTH' RETURN c.text, c.value, c.unit, c.quantifier
MATCH (c:Claim) WHERE c.value > 100 RETURN c.text, c.value ORDER BY c.value DESC
MATCH (c:Claim {predicate: 'STRENGTH'}) RETURN max(c.value), min(c.value)
MATCH (c:Claim {predicate: 'CAUSE'}) RETURN c.value ORDER BY c.value
MATCH (c:Claim) WHERE c.value = '200' RETURN c
MATCH (c:Claim) WHERE c.value = 200 RETURN c.text
MATCH (c:Claim) WHERE valueType(c.value) STARTS WITH 'INTEGER' RETURN count(*)
MATCH (c:Claim) WHERE c.value IS :: INTEGER RETURN count(*)
MATCH (c:Claim)-[:FROM_SOURCE]->(s:Source) RETURN s.title, count(c) AS claims ORDER BY claims DESC
MATCH (c:Claim)-[f:FROM_SOURCE]->(s:Source {id: 'cnn-2018'}) RETURN f.paragraph, c.text ORDER BY f.paragraph, c.text
MATCH (c:Claim)-[f:FROM_SOURCE]->(s) RETURN s.id, max(f.paragraph) AS last, avg(f.paragraph) AS middle
MATCH (s:Source) RETURN s.title, s.publisher, s.published
MATCH (s:Source) RETURN s {.id, .title}
MATCH (s:Source) RETURN s {.*}
MATCH (s:Source) RETURN properties(s)
MATCH (s:Source) RETURN keys(s)
MATCH (c:Claim)-[:ASSERTED_BY]->(p) RETURN p.name, count(*) AS said ORDER BY said DESC LIMIT 10
MATCH (c:Claim)-[:ASSERTED_BY]->(p:Person) WITH p, count(c) AS said WHERE said > 5 RETURN p.name, said
MATCH (c:Claim)-[:SUBJECT]->(a), (c)-[:OBJECT]->(b) RETURN a.name, c.predicate, b.name LIMIT 100
MATCH (c:Claim)-[:SUBJECT]->(a {id: 'is-k'}) RETURN c.predicate, collect(c.text)[0..2] AS examples
MATCH (x:Claim)-[:CONTRADICTS]-(y:Claim) WHERE x.id < y.id RETURN x.text, y.text
MATCH (q:Question)<-[a:ANSWERS]-(c:Claim) RETURN q.text, a.position, count(*) AS n ORDER BY q.text, n DESC
MATCH (q:Question) OPTIONAL MATCH (q)<-[a:ANSWERS]-(c) RETURN q.id, count(c) AS answers
MATCH (c:Claim) WHERE NOT (c)-[:OBJECT]->() RETURN count(c)
MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:OBJECT]->() } RETURN count(c)
MATCH (a:Actor) WHERE EXISTS { (a)-[:FOUGHT]-(:Actor) } RETURN a.name
MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:FOUGHT]-(b:Actor) WHERE b.id = 'is-k' } RETURN a.name
MATCH (a:Actor) WHERE EXISTS { MATCH (a)<-[:SUBJECT]-(c:Claim) WITH c WHERE c.hedged RETURN c } RETURN a.name
MATCH (a:Actor) WHERE COUNT { (a)--() } > 20 RETURN a.name
MATCH (a:Actor) RETURN a.name, COUNT { (a)-[:FOUGHT]-() } AS fights ORDER BY fights DESC LIMIT 5
MATCH (a:Actor) RETURN a.name, COUNT { MATCH (a)-[:FOUGHT]-(b) RETURN DISTINCT b } AS enemies ORDER BY enemies DESC LIMIT 5
MATCH (a:Actor) RETURN a.name, COLLECT { MATCH (a)-[:FOUGHT]-(b) RETURN DISTINCT b.name ORDER BY b.name } AS enemies
MATCH (a:Actor) RETURN a.name, COLLECT { MATCH (a)<-[:SUBJECT]-(c:Claim) RETURN c.text ORDER BY c.id LIMIT 3 } AS claims
MATCH (a:Actor) RETURN a.name, [(a)-[:FOUGHT]-(b) | b.name] AS enemies
MATCH (a:Actor) RETURN a.name, size([(a)-[:FOUGHT]-(b) | b]) AS n
MATCH (a:Actor) RETURN a {.name, enemies: [(a)-[:FOUGHT]-(b) | b.name]}
MATCH (a:Actor) OPTIONAL MATCH (a)-[:LED]-(p:Person) RETURN a.name, collect(p.name) AS leaders
MATCH (a:ArmedGroup) OPTIONAL MATCH (p:Person)-[:LED]->(a) RETURN a.name, coalesce(p.name, 'unknown') AS leader
MATCH (a:ArmedGroup) OPTIONAL MATCH (p:Person)-[:LED]->(a) RETURN a.name, p {.id, .name} AS leader
MATCH (a:ArmedGroup) OPTIONAL MATCH (p:Person)-[r:LED]->(a) RETURN a.name, collect(p {.name, since: r.edtf}) AS leaders
MATCH (a:Actor) RETURN a.name, CASE WHEN a:ArmedGroup THEN 'armed group' WHEN a:State THEN 'state' ELSE 'other' END AS kind
MATCH (a:Actor) RETURN CASE labels(a)[0] WHEN 'Entity' THEN 1 ELSE 2 END AS n, count(*)
MATCH (a:Actor) RETURN [l IN labels(a) WHERE l <> 'Entity' AND l <> 'Actor'] AS kinds, count(*) AS n
MATCH (a:ArmedGroup|Faction) RETURN a.name
MATCH (a:Actor&!Unnamed) RETURN count(a)
MATCH (a:Actor WHERE a.founded IS NOT NULL) RETURN a.name, a.founded
MATCH (a:$('Person')) RETURN count(a)
MATCH p = shortestPath((a:Entity {id: 'taliban'})-[*..6]-(b:Entity {id: 'us-forces'})) RETURN p
MATCH p = shortestPath((a:Entity {id: 'taliban'})-[*..6]-(b:Entity {id: 'us-forces'})) RETURN length(p), [n IN nodes(p) | n.name]
MATCH p = shortestPath((a:Entity {id: 'taliban'})-[*..4]-(b:Entity {id: 'pakistan'})) WHERE all(n IN nodes(p) WHERE n:Entity) RETURN [n IN nodes(p) | n.name]
MATCH p = shortestPath((a:Entity)-[*..4]-(b:Entity)) WHERE a.id = 'is-k' AND b.id = 'taliban' RETURN length(p)
MATCH p = shortestPath((a:Entity {id: 'taliban'})-[*..4]-(b:Entity {id: 'is-k'})) WHERE none(r IN relationships(p) WHERE type(r) = 'FOUGHT') RETURN length(p)
MATCH p = allShortestPaths((a:Entity {id: 'taliban'})-[*..5]-(b:Entity {id: 'pakistan'})) RETURN count(p)
MATCH p = SHORTEST 1 (a:Entity {id: 'taliban'})-[:FOUGHT]-+(b:Entity {id: 'us-forces'}) RETURN length(p)
MATCH p = (a:Entity {id: 'taliban'})-[:FOUGHT*1..2]-(b) RETURN DISTINCT b.name
MATCH (a:Entity {id: 'taliban'})-[:FOUGHT|COOPERATED_WITH*1..2]-(b) RETURN count(DISTINCT b)
MATCH (a:Entity {id: 'taliban'})-[:FOUGHT]-{1,2}(b) RETURN count(DISTINCT b)
MATCH (a:Faction)-[:PART_OF*]->(b) RETURN a.name, collect(DISTINCT b.name)
MATCH ((a:Faction)-[:PART_OF]->(b)){1,2} RETURN count(*)
MATCH p = (a:Faction)-[:PART_OF*1..3]->(b:ArmedGroup) RETURN [x IN nodes(p) | x.name] AS chain, length(p) AS steps ORDER BY steps DESC LIMIT 5
MATCH (a)-[r1:FOUGHT]-(b)-[r2:COOPERATED_WITH]-(c) WHERE (a)-[:FOUGHT]-(c) RETURN DISTINCT a.name, b.name, c.name
MATCH (a:Actor)-[:FOUGHT]-(b), (a)-[:COOPERATED_WITH]-(b) WHERE a.id < b.id RETURN DISTINCT a.name, b.name
MATCH (a:Actor)-[r]-(b:Actor) WITH a, b, collect(DISTINCT type(r)) AS ties WHERE size(ties) > 2 AND a.id < b.id RETURN a.name, b.name, ties
MATCH (a:Actor) WITH a, COUNT { (a)--() } AS degree ORDER BY degree DESC LIMIT 5 RETURN a.name, degree
MATCH (a:Actor) WITH a ORDER BY a.name SKIP 5 LIMIT 5 RETURN collect(a.name)
MATCH (a:Actor) RETURN a.name ORDER BY a.name SKIP 10 LIMIT 10
MATCH (a:Actor) RETURN a.name ORDER BY size(a.name) DESC, a.name LIMIT toInteger('5')
MATCH (a:Actor) RETURN a.name ORDER BY a.name LIMIT 2 * 5
MATCH (a:Actor) WITH collect(a.name) AS names RETURN names[0], names[-1], size(names)
MATCH (a:Actor) WITH collect(a) AS actors UNWIND actors AS x RETURN count(x)
MATCH (a:Actor) WITH collect(a)[0..3] AS some UNWIND some AS x RETURN x.name
MATCH (a:Actor) RETURN head(collect(a.name)) IS NOT NULL
MATCH (a:Person) RETURN count(DISTINCT a.name), count(*)
MATCH (n:Entity) RETURN avg(size(n.aliases)), stDev(size(n.aliases)), percentileCont(size(n.aliases), 0.5)
MATCH (n:Entity) RETURN percentileDisc(size(n.aliases), 0.9)
MATCH (n:Entity) RETURN sum(size(n.aliases)) AS total
MATCH (n:Entity) WITH n.name AS name, size(n.aliases) AS k RETURN name, k ORDER BY k DESC, name LIMIT 3
MATCH (n:Person) RETURN substring(n.name, 0, 1) AS letter, count(*) AS n ORDER BY letter
MATCH (n:Person) RETURN split(n.name, ' ')[-1] AS last, n.name ORDER BY last
MATCH (n:Person) RETURN toUpper(left(n.name, 1)) + substring(n.name, 1) AS name
MATCH (n:Person) RETURN n.name + ' (' + n.id + ')' AS label
MATCH (n:Person) RETURN replace(n.name, 'Mullah ', '') AS name
MATCH (n:Person) RETURN reverse(n.name) LIMIT 3
MATCH (n:Person) WHERE n.name ENDS WITH 'Mansour' RETURN n
MATCH (n:Person) WHERE n.id IN ['akhtar-mansour', 'mullah-omar'] RETURN n.name
MATCH (n:Person) WHERE NOT n:Unnamed RETURN n.name ORDER BY n.name
MATCH (n:Person)-[r]->() RETURN n.name, type(head(collect(r)[0..0])) IS NULL LIMIT 1
MATCH (n)-[r]->(m) RETURN labels(n)[-1] AS from, type(r) AS type, labels(m)[-1] AS to, count(*) AS n ORDER BY n DESC LIMIT 20
MATCH (n) WHERE NOT (n)--() RETURN n
MATCH (n) WHERE n.id IS NULL RETURN count(n)
MATCH (n:Entity) RETURN n.name, elementId(n) IS NOT NULL LIMIT 1
MATCH (n:Entity) WHERE n.name = 'Taliban' OR n.id = 'is-k' RETURN n.id
MATCH (n:Entity) WHERE n.name = 'Taliban' XOR n.id = 'taliban' RETURN n.id
MATCH (n:Entity) WHERE NOT n.name CONTAINS 'a' RETURN n.name
MATCH (n:Entity) WHERE n.founded >= '1990' AND n.founded < '2000' RETURN n.name, n.founded
MATCH (n:Entity) WHERE toInteger(left(n.founded, 4)) > 2000 RETURN n.name, n.founded
UNWIND ['taliban', 'is-k', 'nobody'] AS id OPTIONAL MATCH (n:Entity {id: id}) RETURN id, n.name
UNWIND range(2014, 2019) AS year OPTIONAL MATCH (e:Event) WHERE e.startMin.year = year RETURN year, count(e) AS events
UNWIND [{a: 1, b: 2}, {a: 3, b: 4}] AS row RETURN row.a + row.b AS sum
WITH ['taliban', 'is-k'] AS ids MATCH (n:Entity) WHERE n.id IN ids RETURN n.name
WITH 'taliban' AS id MATCH (n:Entity {id: id})-[r:FOUGHT]-(m) RETURN m.name, count(r)
WITH date() AS today RETURN today.year > 2000
RETURN date('2021-08-15') - duration({days: 30}) AS before
RETURN duration.inDays(date('2020-01-01'), date('2021-08-15')).days AS days
RETURN datetime().year > 2000
RETURN toInteger('42') + 1, toFloat('1.5'), toString(3.0), toBoolean('true')
RETURN [x IN range(1, 10) WHERE x % 2 = 0 | x * x] AS squares
RETURN reduce(total = 0, x IN [1, 2, 3] | total + x) AS total
RETURN coalesce(null, 'x'), [1, 2, 3][1], {a: 1}.a, size('abc')
RETURN timestamp() > 0 AS later
CALL db.labels() YIELD label RETURN label ORDER BY label
CALL db.relationshipTypes() YIELD relationshipType RETURN count(*)
CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey LIMIT 5
CALL db.schema.visualization()
CALL { MATCH (p:Person) RETURN count(p) AS persons } CALL { MATCH (e:Event) RETURN count(e) AS events } RETURN persons, events
CALL { MATCH (x:Person) RETURN x.name AS name UNION MATCH (x:Event) RETURN x.name AS name } RETURN count(name)
CALL { MATCH (x:Person) RETURN x UNION MATCH (x:Event) RETURN x } RETURN count(x)
MATCH (s:Source) CALL (s) { MATCH (s)<-[:FROM_SOURCE]-(c) RETURN c.text AS text ORDER BY c.id LIMIT 1 } RETURN s.id, text
MATCH (a:ArmedGroup) CALL { WITH a MATCH (a)-[:FOUGHT]-(b) RETURN b.name AS other UNION WITH a MATCH (a)-[:COOPERATED_WITH]-(b) RETURN b.name AS other } RETURN a.name, collect(other) AS others
MATCH (a:ArmedGroup) CALL (a) { MATCH (a)-[r:FOUGHT]-(b) RETURN r, b UNION MATCH (a)-[r:ATTACKED]-(b) RETURN r, b } RETURN a.name, count(*)
MATCH (a:ArmedGroup) OPTIONAL CALL (a) { MATCH (a)-[:LED]-(p:Person) RETURN p.name AS leader } RETURN a.name, leader
MATCH (p:Person) RETURN p.name AS name UNION MATCH (f:Faction) RETURN f.name AS name
MATCH (p:Person) RETURN 'person' AS kind, count(*) AS n UNION ALL MATCH (e:Event) RETURN 'event' AS kind, count(*) AS n
MATCH (a:Actor)-[r:ALLIED_WITH|COOPERATED_WITH|SUPPORTED]-(b:Actor) RETURN a.id, b.id, type(r), r.standing ORDER BY a.id, b.id LIMIT 30
MATCH (a:Actor)-[r:SPLIT_FROM|DEFECTED_TO|PLEDGED_TO]->(b:Actor) RETURN a.name, type(r), b.name
MATCH (p:Person)-[r:LED|DEPUTY_LEADER_OF|SPOKE_FOR]->(a) RETURN p.name, type(r), a.name
MATCH (a)-[r:PARTICIPATED_IN]->(e:Event) RETURN e.name, collect(a.name + coalesce(' as ' + r.role, '')) AS who
MATCH (c:Claim)-[:AT]->(p:Place) RETURN p.name, count(*) AS n ORDER BY n DESC
MATCH (c:Claim)-[:AT]->(p:Place)-[:LOCATED_IN*0..3]->(q:Place) RETURN q.name, count(DISTINCT c) AS n ORDER BY n DESC, q.name
MATCH (c:Claim) WHERE c.startMin <= date('2016-12-31') AND c.endMax >= date('2016-01-01') RETURN c.text
MATCH (c:Claim) WHERE c.text CONTAINS 'Pakistan' AND NOT c.stance IN ['denies', 'predicts-not'] RETURN c.text
MATCH (c:Claim) WITH c.voice AS voice, count(*) AS n RETURN voice, n, CASE WHEN n > 50 THEN 'many' WHEN n > 10 THEN 'some' ELSE 'few' END AS how ORDER BY n DESC
MATCH (c:Claim) RETURN c.unit, sum(CASE WHEN c.stance = 'asserts' THEN 1 ELSE 0 END) AS asserted, count(*) AS all
MATCH (c:Claim)-[:FROM_SOURCE]->(s) WITH s, count(c) AS n, sum(CASE WHEN c.hedged THEN 1 ELSE 0 END) AS hedged RETURN s.id, round(100.0 * hedged / n, 1) AS percent
MATCH (c:Claim) WHERE c.relayedFrom IS NOT NULL OR (c)-[:RELAYS]->() RETURN count(*)
MATCH (n:Entity) RETURN isEmpty(n.aliases) AS none, count(*) AS n
EXPLAIN MATCH (n:Entity {id: 'taliban'}) RETURN n
SHOW INDEXES
MATCH (n:Person) RETURN trim(n.name), char_length(n.name) ORDER BY n.name LIMIT 5
MATCH (a:Actor) RETURN DISTINCT labels(a)
