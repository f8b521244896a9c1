// Whose word each of several sources passes on that is no source of the graph, in words, with how many claims.
// @access read
// @param ids ["cnn-2018"]
// @columns source, origin, claims
UNWIND $ids AS source
MATCH (:Source {id: source})<-[:FROM_SOURCE]-(c:Claim)
WHERE c.relayedFrom IS NOT NULL
RETURN source, c.relayedFrom AS origin, count(c) AS claims
ORDER BY source, claims DESC, origin
