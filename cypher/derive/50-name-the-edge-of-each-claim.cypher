// Which edge a claim speaks of. One edge is one type, one pair, one episode, and one role or third party where it
// has one; the id says just that. Symmetric types run from the smaller id to the larger. A claim about one entity,
// or with an attribute as its predicate, speaks of no edge.
MATCH (c:Claim)
OPTIONAL MATCH (c)-[:SUBJECT]->(s:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:AGAINST]->(a:Entity)
WITH c, a.id AS against,
     CASE WHEN c.predicate IN ['FOUGHT', 'COOPERATED_WITH', 'ALLIED_WITH', 'NEGOTIATED_WITH', 'SAME_AS'] AND o.id < s.id
          THEN o.id + ':' + s.id ELSE s.id + ':' + o.id END AS pair
WITH c, pair,
     CASE WHEN c.role IS NULL THEN '' ELSE ':' + c.role END + CASE WHEN against IS NULL THEN '' ELSE ':' + against END AS qualifier
WITH c,
     CASE WHEN c.predicate IN [
       'FOUGHT', 'ATTACKED', 'KILLED', 'CAPTURED', 'EXECUTED', 'OPPOSED', 'ACCUSED', 'THREATENED',
       'COOPERATED_WITH', 'ALLIED_WITH', 'SUPPORTED',
       'DEFECTED_TO', 'SURRENDERED_TO', 'PLEDGED_ALLEGIANCE_TO', 'SPLIT_FROM', 'DISTANCED_FROM',
       'NEGOTIATED_WITH', 'RELEASED', 'PRESSED',
       'ORDERED', 'DISOBEYED', 'REFUSED',
       'PART_OF', 'MEMBER_OF', 'LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR', 'WORKS_FOR', 'SAME_AS',
       'PARTICIPATED_IN',
       'OCCURRED_AT', 'LOCATED_IN', 'OPERATED_IN', 'CONTROLLED']
     THEN toLower(replace(c.predicate, '_', '-')) + ':' + pair + ':' + coalesce(c.episode, 'general') + qualifier END AS edge
WHERE coalesce(c.relationship, '') <> coalesce(edge, '')
SET c.relationship = edge;

// Who asserts it, as an id, so that a filter by speakers need not follow a link of each claim.
MATCH (c:Claim)-[:ASSERTED_BY]->(speaker:Entity)
WHERE coalesce(c.speaker, '') <> speaker.id
SET c.speaker = speaker.id;
