// Labels of the graph, for completion.
// @access read
// @columns label
// @unordered
CALL db.labels() YIELD label
RETURN label
