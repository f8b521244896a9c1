// Where did IS-K operate or hold ground, by whose account and when?
// @columns place, type, standing, edtf, voices, sources, id
// @access read
MATCH (:Entity {id: 'is-k'})-[tie]->(place:Place)
WHERE type(tie) IN ['OPERATED_IN', 'CONTROLLED']
RETURN place.name AS place, type(tie) AS type, tie.standing AS standing, tie.edtf AS edtf, tie.voices AS voices,
       tie.sources AS sources, tie.id AS id
ORDER BY place, id
