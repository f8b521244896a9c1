// Questions in dispute by id.
// @access read
// @param ids ["jawzjan-surrender-cause"]
// @columns question
// @unordered
UNWIND $ids AS id
MATCH (q:Question {id: id})
RETURN q AS question
