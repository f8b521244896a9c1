// Sources by id.
// @access read
// @param ids ["cnn-2018", "trt-2021"]
// @columns source
// @unordered
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s AS source
