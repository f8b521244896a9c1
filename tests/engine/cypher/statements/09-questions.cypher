// who fought whom, with standing
MATCH (a:Entity)-[r:FOUGHT]-(b:Entity) WHERE a.id < b.id RETURN a.name, b.name, r.standing, size(r.asserting) AS claims;
// disputed relationships
MATCH (a)-[r]->(b) WHERE r.standing = 'disputed' RETURN a.id, type(r), b.id;
// predictions
MATCH (a)-[r]->(b) WHERE r.standing = 'predicted' RETURN a.id, type(r), b.id;
// pairs that fought and cooperated
MATCH (a:Entity)-[:FOUGHT]-(b:Entity), (a)-[:COOPERATED_WITH]-(b) WHERE a.id < b.id RETURN DISTINCT a.id, b.id;
// enemies of enemies
MATCH (a:Entity {id: 'us-forces'})-[:FOUGHT]-(b)-[:FOUGHT]-(c) WHERE c <> a RETURN DISTINCT c.id;
// claims that contradict
MATCH (x:Claim)-[:CONTRADICTS]->(y:Claim) RETURN x.id, y.id;
// answers to a question
MATCH (q:Question)<-[a:ANSWERS]-(c:Claim)-[:ASSERTED_BY]->(e) RETURN q.id, a.position, e.id;
// questions with the most positions
MATCH (q:Question)<-[a:ANSWERS]-() RETURN q.id AS id, count(DISTINCT a.position) AS positions ORDER BY positions DESC, id;
// figures that were given
MATCH (c:Claim) WHERE c.predicate IN ['STRENGTH', 'CASUALTIES'] AND c.value IS NOT NULL RETURN c.id, c.value, c.unit, c.quantifier;
// who speaks for whom
MATCH (p:Person)-[:SPOKE_FOR]->(a:Actor) RETURN p.name, a.name;
// the network of leaders
MATCH (p:Person)-[r:LED|DEPUTY_LEADER_OF]->(a:Actor) RETURN p.id, type(r) AS role, a.id;
// events and who took part
MATCH (a)-[r:PARTICIPATED_IN]->(e:Event) RETURN e.id, collect(a.id + ' ' + r.role) AS parties;
// where things happened
MATCH (c:Claim)-[:AT]->(p:Place) RETURN p.id, count(c) AS n;
// sources and voices
MATCH (c:Claim)-[:FROM_SOURCE]->(s) RETURN s.id, count(DISTINCT c.voice) AS voices;
// second-hand claims
MATCH (c:Claim) WHERE c.relayedFrom IS NOT NULL OR EXISTS { (c)-[:RELAYS]->() } RETURN c.id, c.relayedFrom;
// orders and who they were against
MATCH (a)-[r:ORDERED]->(b) RETURN a.id, b.id, r.against;
// degree of each actor
MATCH (a:Actor) RETURN a.id, COUNT { (a)-[:FOUGHT|COOPERATED_WITH|SUPPORTED]-() } AS ties;
// actors named by one source only
MATCH (s:Source)<-[:FROM_SOURCE]-(c)-[:SUBJECT|OBJECT]->(e:Actor) WITH e, collect(DISTINCT s.id) AS sources WHERE size(sources) = 1 RETURN e.id, sources[0] AS source;
// actors named by all
MATCH (s:Source) WITH count(s) AS all MATCH (s:Source)<-[:FROM_SOURCE]-()-[:SUBJECT|OBJECT]->(e) WITH e, all, count(DISTINCT s) AS n WHERE n = all RETURN e.id;
// common foes of two
MATCH (:Entity {id: 'taliban'})-[:FOUGHT]-(x)-[:FOUGHT]-(:Entity {id: 'us-forces'}) RETURN DISTINCT x.name;
