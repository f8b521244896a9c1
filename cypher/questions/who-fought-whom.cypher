// Who fought whom, with every standing that somebody asserts? A graph to look at.
// @columns a, fought, b
// @access read
MATCH (a:Actor)-[fought:FOUGHT]->(b:Actor)
WHERE fought.standing IN ['corroborated', 'reported', 'disputed']
RETURN a AS a, fought AS fought, b AS b
ORDER BY fought.id
