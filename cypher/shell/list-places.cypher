// Places, for a filter.
// @access read
// @columns id, name
MATCH (place:Place)
RETURN place.id AS id, place.name AS name
ORDER BY name, id
LIMIT 5000
