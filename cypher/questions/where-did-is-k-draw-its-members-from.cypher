// From which groups did IS-K draw members, as asserted by somebody, with all sources? Forecasts are another question.
// @columns origin, episode, standing, voices, hedged, edtf, sources, claims
// @access read
MATCH (origin:Entity)-[went:DEFECTED_TO]->(:Entity {id: 'is-k'})
WHERE went.standing IN ['reported', 'corroborated', 'disputed']
RETURN origin.id AS origin, went.episode AS episode, went.standing AS standing, went.voices AS voices,
       went.hedged AS hedged, went.edtf AS edtf, went.sources AS sources, went.asserting AS claims
ORDER BY origin, episode
