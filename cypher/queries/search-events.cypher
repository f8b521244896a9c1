// Events of datasets whose names hold all of the given words, which are in lower case, the longest of them apart; first those that hold them in a row.
// @access read
// @param phrase "kabul"
// @param words ["kabul"]
// @param longest "kabul"
// @param most 10
// @columns id, name
MATCH (e:Event)
WHERE toLower(e.name) CONTAINS $longest AND e.fingerprint IS NOT NULL
WITH e
WHERE all(word IN $words WHERE toLower(e.name) CONTAINS word)
WITH e.id AS id, e.name AS name, CASE WHEN toLower(e.name) CONTAINS $phrase THEN 0 ELSE 1 END AS place
ORDER BY place, name, id
LIMIT $most
RETURN id AS id, name AS name
