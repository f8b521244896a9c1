// Makes questions, or brings them up to date.
// @access write
// @param rows []
// @columns questions
UNWIND $rows AS row
MERGE (q:Question {id: row.id})
SET q.fingerprint = row.fingerprint, q.kind = row.kind, q.text = row.text
RETURN count(q) AS questions
