// Who led, spoke for or stood second in which group? A graph to look at.
// @columns person, position, organization
// @access read
MATCH (person:Person)-[position]->(organization:Actor)
WHERE type(position) IN ['LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR', 'MEMBER_OF']
RETURN person AS person, position AS position, organization AS organization
ORDER BY position.id
