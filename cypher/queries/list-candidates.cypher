// Actors, persons and places, for matching the names of a file with them. Events are no candidates.
// @access read
// @columns id, name, aliases, place
// @unordered
MATCH (e:Entity)
WHERE NOT e:Event
RETURN e.id AS id, e.name AS name, coalesce(e.aliases, []) AS aliases, e:Place AS place
