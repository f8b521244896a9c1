MATCH (start:Entity)
WHERE start.id IN $ids
WITH collect(start) AS found
WHERE size(found) <= $limit
UNWIND range(0, size(found) - 1, 64) AS part
WITH found, found[part..part + 64] AS some
CALL (found, some) {
  UNWIND range(0, size(some) - 1) AS at
  WITH found, at, some[at] AS n
  MATCH (n)-[r:PART_OF|ALLIED_WITH]->(m)
  WHERE m IN found
  AND r.asserted > 0
  RETURN collect([r.id, m.id, type(r), r.against, toString(r.endMin), r.from, r.hedged, r.quantifier, r.role, r.standing, toString(r.startMax), r.structural, r.tense, r.unit, r.value, r.voices, at]) AS relationships
}
RETURN [n IN some | [n.id, labels(n), n.name]] AS nodes, relationships;

UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:SUBJECT]->(subject:Entity)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN c AS claim, subject.id AS subject, speaker.id AS speaker, source.id AS source, from.paragraph AS paragraph,
       [(c)-[:OBJECT]->(e:Entity) | e.id] AS objects,
       [(c)-[:AGAINST]->(e:Entity) | e.id] AS thirds,
       [(c)-[:ABOUT]->(e:Event) | e.id] AS events,
       [(c)-[:AT]->(e:Entity) | e.id] AS places;

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
WITH id, c.id AS claim, source.id AS source, from.paragraph AS paragraph
ORDER BY id, source, paragraph, claim
RETURN id AS id, claim AS claim;

UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source;
