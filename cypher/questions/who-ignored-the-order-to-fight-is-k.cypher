// Who ignored the order to fight IS-K, whose order was it, and how did they stand to IS-K meanwhile?
// @columns actor, issuer, standing, cooperation, sources
// @access read
MATCH (actor:Entity)-[disobeyed:DISOBEYED]->(issuer:Entity)
WHERE disobeyed.against = 'is-k'
OPTIONAL MATCH (actor)-[cooperated:COOPERATED_WITH]-(:Entity {id: 'is-k'})
RETURN actor.id AS actor, issuer.id AS issuer, disobeyed.standing AS standing,
       cooperated.standing AS cooperation, disobeyed.sources AS sources
ORDER BY actor, issuer, cooperation
