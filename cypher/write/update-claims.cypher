// Brings claims up to date that are there, after their links were taken off. What was derived of them is forgotten.
// @access write
// @param rows []
// @columns claims
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (source:Source {id: row.source})
MATCH (subject:Entity {id: row.subject})
MATCH (speaker:Entity {id: row.assertedBy})
SET c.fingerprint = row.fingerprint, c.text = row.text, c.predicate = row.predicate, c.stance = row.stance,
    c.hedged = row.hedged, c.inferred = coalesce(row.inferred, false), c.basis = row.basis, c.condition = row.condition,
    c.role = row.role, c.from = row.from, c.episode = row.episode, c.voice = row.voice, c.speaker = row.assertedBy, c.relayedFrom = row.relayedFrom,
    c.value = row.value, c.valueText = row.valueText, c.unit = row.unit, c.quantifier = row.quantifier,
    c.tense = row.tense, c.edtf = row.edtf, c.startMin = date(row.startMin), c.startMax = date(row.startMax),
    c.endMin = date(row.endMin), c.endMax = date(row.endMax), c.boundedBy = null,
    c.relativeTo = row.relativeTo, c.relation = row.relation, c.`offset` = row.`offset`,
    c.said = row.said, c.saidMin = date(row.saidMin), c.saidMax = date(row.saidMax), c.knownSince = date(row.knownSince)
CREATE (c)-[:FROM_SOURCE {paragraph: row.paragraph}]->(source)
CREATE (c)-[:SUBJECT]->(subject)
CREATE (c)-[:ASSERTED_BY]->(speaker)
RETURN count(c) AS claims
