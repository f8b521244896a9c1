// Look-ups by id. The embedded engine's unique constraints bring no index of their own; Neo4j's do, and there
// these five change nothing.
CREATE INDEX entity_id_lookup IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX source_id_lookup IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE INDEX claim_id_lookup IF NOT EXISTS FOR (n:Claim) ON (n.id);
CREATE INDEX question_id_lookup IF NOT EXISTS FOR (n:Question) ON (n.id);
CREATE INDEX allegiance_id_lookup IF NOT EXISTS FOR (n:Allegiance) ON (n.id);

// From an edge to its claims, and from a kind of statement to the claims that make it.
CREATE INDEX claim_relationship IF NOT EXISTS FOR (n:Claim) ON (n.relationship);
CREATE INDEX claim_predicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate);

// What a file put in, so that loading it again can take out what it no longer says.
CREATE INDEX claim_script IF NOT EXISTS FOR (n:Claim) ON (n.script);
CREATE INDEX entity_script IF NOT EXISTS FOR (n:Entity) ON (n.script);

// Events along the time line.
CREATE INDEX event_start IF NOT EXISTS FOR (n:Event) ON (n.startMin);

// From an event or claim to the claims that are dated by it.
CREATE INDEX claim_relative_to IF NOT EXISTS FOR (n:Claim) ON (n.relativeTo);
