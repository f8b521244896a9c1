// Takes out what our scripts no longer hold. It runs after the claims, so that nothing is removed on which a claim still rests.

MATCH (e:Entity {stale: true}) WHERE NOT EXISTS { (e)<--(:Claim) } DETACH DELETE e;

MATCH (s:Source {stale: true}) WHERE NOT EXISTS { (s)<--(:Claim) } DETACH DELETE s;

MATCH (q:Question {stale: true}) WHERE NOT EXISTS { (q)<--(:Claim) } DETACH DELETE q;
