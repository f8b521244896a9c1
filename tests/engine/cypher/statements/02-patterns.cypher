// neighbors of an actor
MATCH (:Entity {id: 'taliban'})--(o:Entity) RETURN DISTINCT o.id;
// relationships of one type
MATCH (a:Entity)-[r:ALLIED_WITH]-(b:Entity) WHERE a.id < b.id RETURN a.id, b.id, r.standing;
// relationships of several types
MATCH (a:Entity)-[r:SUPPORTED|ALLIED_WITH|COOPERATED_WITH]->(b:Entity) RETURN a.id, type(r), b.id;
// types that are not a given one
MATCH (a:Entity {id: 'taliban'})-[r:!FOUGHT]->(b:Entity) RETURN type(r), b.id;
// a directed relationship
MATCH (a:Entity)-[:DEFECTED_TO]->(b:Entity) RETURN a.id, b.id;
// the other direction
MATCH (b:Entity)<-[:DEFECTED_TO]-(a:Entity) RETURN b.id, a.id;
// a whole relationship
MATCH (:Entity {id: 'is-k'})-[r:FOUGHT]-(:Entity {id: 'taliban'}) RETURN r;
// claims with their subject and object
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity) RETURN s.id, c.predicate, o.id;
// claims with who says them and where
MATCH (c:Claim)-[:ASSERTED_BY]->(e:Entity), (c)-[f:FROM_SOURCE]->(s:Source) RETURN c.id, e.id, s.id, f.paragraph;
// a chain over three nodes
MATCH (:Entity {id: 'is-k'})<-[:SUBJECT]-(c:Claim)-[:AT]->(p:Place) RETURN c.id, p.id;
// two patterns that share a node
MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:AGAINST]->(t) RETURN c.id, s.id, t.id;
// two MATCH clauses
MATCH (a:Entity {id: 'taliban'}) MATCH (b:Entity {id: 'is-k'}) MATCH (a)-[r]-(b) RETURN type(r), r.standing;
// the square of a small set
MATCH (a:Source), (b:Source) WHERE a.id < b.id RETURN a.id, b.id;
// an optional match that misses
MATCH (e:Event) OPTIONAL MATCH (e)-[:OCCURRED_AT]->(p:Place) RETURN e.id, p.id;
// an optional match with a condition
MATCH (s:Source) OPTIONAL MATCH (s)<-[:FROM_SOURCE]-(c:Claim {stance: 'denies'}) RETURN s.id, count(c) AS denials;
// two optional matches in a row
MATCH (e:Event) OPTIONAL MATCH (e)<-[:ABOUT]-(c:Claim) OPTIONAL MATCH (c)-[:AT]->(p) RETURN e.id, c.id, p.id;
// what an optional match lacks
MATCH (e:Actor) OPTIONAL MATCH (e)-[r:LED]-() WITH e WHERE r IS NULL RETURN e.id;
// a pattern as a condition
MATCH (e:ArmedGroup) WHERE (e)-[:SPLIT_FROM]->() RETURN e.id;
// a pattern that must not be there
MATCH (e:Entity) WHERE NOT (e)--(:Claim) RETURN e.id;
// a pattern comprehension
MATCH (e:Event) RETURN e.id, [(e)<-[:ABOUT]-(c:Claim) | c.id] AS claims;
// a pattern comprehension with a condition
MATCH (s:Source) RETURN s.id, [(s)<-[:FROM_SOURCE]-(c:Claim) WHERE c.hedged | c.id] AS hedged;
// size of a pattern comprehension
MATCH (e:Person) RETURN e.id, size([(e)<-[:ASSERTED_BY]-(c) | c]) AS said;
// counting with a subquery
MATCH (e:Person) RETURN e.id, COUNT { (e)<-[:ASSERTED_BY]-(:Claim) } AS said;
// EXISTS with a pattern
MATCH (e:Entity) WHERE EXISTS { (e)<-[:SUBJECT]-(:Claim {predicate: 'STRENGTH'}) } RETURN e.id;
// EXISTS with MATCH and WHERE
MATCH (e:Entity) WHERE EXISTS { MATCH (e)<-[:SUBJECT]-(c:Claim) WHERE c.value IS NOT NULL } RETURN e.id;
// EXISTS with RETURN
MATCH (e:Entity) WHERE EXISTS { MATCH (e)<-[:OBJECT]-(c:Claim) WHERE c.stance = 'denies' RETURN c } RETURN e.id;
// NOT EXISTS
MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:OBJECT]->() } RETURN c.id;
// start and end of a relationship
MATCH ()-[r:SURRENDERED_TO]->() RETURN startNode(r).id, endNode(r).id, r.episode;
// a label on a relationship variable
MATCH (:Entity {id: 'taliban'})-[r]-() RETURN r:FOUGHT AS fought, count(*) AS n;
// a loop would be found
MATCH (a:Entity)-[r]->(a) RETURN a.id, type(r);
