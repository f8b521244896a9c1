// Which pairs both fought and cooperated, and how sure are the sources of each?
// @columns one, other, fighting, cooperation, fightingSources, cooperationSources, foughtId, cooperatedId
// @access read
MATCH (a:Actor)-[fought:FOUGHT]-(b:Actor)
WHERE a.id < b.id AND fought.standing IN ['corroborated', 'reported', 'disputed']
MATCH (a)-[cooperated:COOPERATED_WITH]-(b)
WHERE cooperated.standing IN ['corroborated', 'reported', 'disputed']
RETURN a.id AS one, b.id AS other, fought.standing AS fighting, cooperated.standing AS cooperation,
       fought.sources AS fightingSources, cooperated.sources AS cooperationSources,
       fought.id AS foughtId, cooperated.id AS cooperatedId
ORDER BY one, other, foughtId, cooperatedId
