// Who took part in which event, in what part, and how sure is it?
// @columns event, actor, role, standing, sources, id
// @access read
MATCH (actor:Entity)-[part:PARTICIPATED_IN]->(event:Event)
RETURN event.name AS event, actor.id AS actor, part.role AS role, part.standing AS standing,
       part.sources AS sources, part.id AS id
ORDER BY event, role, id
