// an entity by its id
MATCH (e:Entity {id: 'taliban'}) RETURN e;
// an entity by its name in WHERE
MATCH (e:Entity) WHERE e.name = 'Taliban' RETURN e.id, e.summary;
// several entities by a list of ids
MATCH (e:Entity) WHERE e.id IN ['taliban', 'is-k', 'isis'] RETURN e.id, e.name;
// an id that does not exist
MATCH (e:Entity {id: 'nobody'}) RETURN e;
// all armed groups
MATCH (g:ArmedGroup) RETURN g.id;
// two labels at once
MATCH (f:Actor:Faction) RETURN f.id, labels(f);
// one of two labels
MATCH (x:State|StateForce) RETURN x.id;
// a label that is not there
MATCH (x:Entity) WHERE NOT x:Actor RETURN x.id;
// negation in a label expression
MATCH (x:Entity&!Actor) RETURN x.id;
// a label test in RETURN
MATCH (x:Entity) RETURN x.id, x:Person AS person;
// names that start with a text
MATCH (e:Entity) WHERE e.name STARTS WITH 'A' RETURN e.name;
// names that end with a text
MATCH (e:Entity) WHERE e.name ENDS WITH 'n' RETURN e.name;
// names that contain a text in any case
MATCH (e:Entity) WHERE toLower(e.name) CONTAINS 'haq' RETURN e.name;
// names by a regular expression
MATCH (e:Entity) WHERE e.name =~ '.*[Nn]etwork.*' RETURN e.name;
// a property that is missing
MATCH (e:Entity) WHERE e.latitude IS NULL RETURN count(*) AS missing;
// a property that is there
MATCH (p:Place) WHERE p.latitude IS NOT NULL RETURN p.id, p.latitude, p.longitude;
// an alias in a list property
MATCH (e:Entity) WHERE 'ISKP' IN e.aliases RETURN e.id;
// size of a list property
MATCH (e:Entity) WHERE size(e.aliases) > 2 RETURN e.id, size(e.aliases);
// numbers compared
MATCH (p:Place) WHERE p.latitude > 34 AND p.latitude < 36 RETURN p.id;
// a chained comparison
MATCH (p:Place) WHERE 34 < p.latitude < 36 RETURN p.id;
// conditions with OR and NOT
MATCH (c:Claim) WHERE NOT (c.stance = 'asserts' OR c.hedged) RETURN c.id;
// exclusive or
MATCH (c:Claim) WHERE c.hedged XOR c.stance = 'denies' RETURN c.id;
// WHERE inside the pattern
MATCH (c:Claim WHERE c.predicate = 'FOUGHT') RETURN c.id, c.text;
// WHERE inside a relationship pattern
MATCH (a:Entity)-[r:FOUGHT WHERE r.standing = 'corroborated']-(b:Entity) WHERE a.id < b.id RETURN a.id, b.id;
// a boolean property by itself
MATCH (c:Claim) WHERE c.hedged RETURN c.id;
// dynamic property access
MATCH (e:Entity {id: 'is-k'}) RETURN e['name'] AS name;
