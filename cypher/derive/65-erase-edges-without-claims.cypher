// An edge that no claim asserts, denies or predicts any more goes. Only edges that this derivation drew have a standing.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.standing IS NOT NULL
OPTIONAL MATCH (c:Claim {relationship: r.id})
WHERE c.stance <> 'predicts-not'
WITH r, count(c) AS claims
WHERE claims = 0
DELETE r;
