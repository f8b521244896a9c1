// By which shortest ways are two entities connected, over what somebody asserts? Give two ids.
// @columns way
// @access read
// @param from "haqqani-network"
// @param to "us-forces"
MATCH way = (:Entity {id: $from})-[*1..2]-(:Entity {id: $to})
WHERE all(tie IN relationships(way) WHERE tie.standing IN ['corroborated', 'reported', 'disputed'])
WITH way, [tie IN relationships(way) | tie.id] AS ties
ORDER BY length(way), ties[0], ties[1]
LIMIT 10
RETURN way AS way
