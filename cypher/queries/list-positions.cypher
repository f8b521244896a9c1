// Every position that a claim takes on a question.
// @access read
// @columns question, position, claim
MATCH (c:Claim)-[answer:ANSWERS]->(q:Question)
RETURN q.id AS question, answer.position AS position, c.id AS claim
ORDER BY question, claim
