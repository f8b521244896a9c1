// Makes claims that are not there, with whom they are about, who says so and where it stands. All of these must be there.
// @access write
// @param rows []
// @columns claims
UNWIND $rows AS row
MATCH (source:Source {id: row.source})
MATCH (subject:Entity {id: row.subject})
MATCH (speaker:Entity {id: row.assertedBy})
CREATE (c:Claim {
  id: row.id, fingerprint: row.fingerprint, text: row.text, predicate: row.predicate, stance: row.stance,
  hedged: row.hedged, inferred: coalesce(row.inferred, false), basis: row.basis, condition: row.condition,
  role: row.role, from: row.from, episode: row.episode, voice: row.voice, speaker: row.assertedBy, relayedFrom: row.relayedFrom,
  value: row.value, valueText: row.valueText, unit: row.unit, quantifier: row.quantifier,
  tense: row.tense, edtf: row.edtf, startMin: date(row.startMin), startMax: date(row.startMax),
  endMin: date(row.endMin), endMax: date(row.endMax),
  relativeTo: row.relativeTo, relation: row.relation, `offset`: row.`offset`,
  said: row.said, saidMin: date(row.saidMin), saidMax: date(row.saidMax), knownSince: date(row.knownSince)})
CREATE (c)-[:FROM_SOURCE {paragraph: row.paragraph}]->(source)
CREATE (c)-[:SUBJECT]->(subject)
CREATE (c)-[:ASSERTED_BY]->(speaker)
RETURN count(c) AS claims
