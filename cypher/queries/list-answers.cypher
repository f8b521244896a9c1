// Which questions claims answer, and how.
// @access read
// @param ids ["cnn-2018-02a", "cnn-2018-06a", "cnn-2018-07a"]
// @columns id, question, position
UNWIND $ids AS id
MATCH (:Claim {id: id})-[answer:ANSWERS]->(question:Question)
RETURN id AS id, question.id AS question, answer.position AS position
ORDER BY id, question
