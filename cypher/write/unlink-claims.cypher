// Takes off claims what ties them to entities, sources and questions; ties between claims stay.
// @access write
// @param ids []
// @columns links
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[l]->()
WHERE type(l) IN ['SUBJECT', 'OBJECT', 'AGAINST', 'ASSERTED_BY', 'FROM_SOURCE', 'ABOUT', 'AT', 'ANSWERS']
WITH l
DELETE l
RETURN count(*) AS links
