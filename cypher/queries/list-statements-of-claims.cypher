// Where claims stand and who says them: which statement of a text each is of.
// @access read
// @param ids ["cnn-2018-04b", "cnn-2018-02a"]
// @columns claim, source, paragraph, speaker
// @unordered
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[from:FROM_SOURCE]->(source:Source)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
RETURN id AS claim, source.id AS source, from.paragraph AS paragraph, speaker.id AS speaker
