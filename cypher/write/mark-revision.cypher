// Counts the changes of the graph, so that who keeps something of it in memory sees that it is of an earlier state.
// @access write
// @param change {"id": "1", "at": "2026-01-01T00:00:00Z", "what": "example", "claims": 0}
// @columns revision
MERGE (m:Allegiance {id: 'allegiance'})
SET m.revision = coalesce(m.revision, 0) + 1
CREATE (:Change {id: $change.id, at: $change.at, what: $change.what, claims: $change.claims, revision: m.revision})
RETURN m.revision AS revision
