// Which ties do some sources assert and others deny? With the claims on both sides.
// @columns subject, type, object, episode, asserting, denying, id
// @access read
MATCH (a:Entity)-[tie]->(b:Entity)
WHERE tie.standing = 'disputed'
RETURN a.id AS subject, type(tie) AS type, b.id AS object, tie.episode AS episode,
       tie.asserting AS asserting, tie.denying AS denying, tie.id AS id
ORDER BY id
