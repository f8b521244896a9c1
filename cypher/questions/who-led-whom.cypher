// Who led, spoke for or stood second in which group? A graph to look at.
// @columns person, position, organisation
// @access read
MATCH (person:Person)-[position]->(organisation:Actor)
WHERE type(position) IN ['LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR', 'MEMBER_OF']
RETURN person AS person, position AS position, organisation AS organisation
ORDER BY position.id
