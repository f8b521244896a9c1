// On which points do the sources give the most different answers?
// @columns question, positions, answers
// @access read
MATCH (c:Claim)-[answer:ANSWERS]->(q:Question)
WITH q.id AS id, q.text AS question, count(DISTINCT answer.position) AS positions, count(*) AS answers
RETURN question, positions, answers
ORDER BY positions DESC, answers DESC, question
LIMIT 15
