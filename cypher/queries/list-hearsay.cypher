// Whose word a source passes on that is no source of the graph, in words, with how many claims.
// @access read
// @param id "cnn-2018"
// @columns origin, claims
MATCH (:Source {id: $id})<-[:FROM_SOURCE]-(c:Claim)
WHERE c.relayedFrom IS NOT NULL
RETURN c.relayedFrom AS origin, count(c) AS claims
ORDER BY claims DESC, origin
LIMIT 100
