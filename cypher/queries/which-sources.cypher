// Which of these ids are sources.
// @access read
// @param ids ["cnn-2018", "no-such-source"]
// @columns id
// @unordered
UNWIND $ids AS wanted
MATCH (s:Source {id: wanted})
RETURN s.id AS id
