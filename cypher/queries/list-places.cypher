// Places, for a filter, in order of name.
// @access read
// @columns place
MATCH (place:Place)
RETURN place AS place
ORDER BY place.name, place.id
LIMIT 5000
