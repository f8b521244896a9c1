// An edge that no claim asserts, denies or predicts any more goes. Only edges that this derivation drew have a standing.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.standing IS NOT NULL
  AND NOT EXISTS { MATCH (c:Claim {relationship: r.id}) WHERE c.stance <> 'predicts-not' }
DELETE r;
