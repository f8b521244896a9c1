// Makes sources, or brings them up to date.
// @access write
// @param rows []
// @columns sources
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s.fingerprint = row.fingerprint, s.kind = row.kind, s.title = row.title, s.publisher = row.publisher,
    s.publisherId = row.publisherId, s.author = row.author, s.authorId = row.authorId,
    s.published = row.published, s.publishedMin = date(row.publishedMin), s.publishedMax = date(row.publishedMax),
    s.datedBy = row.datedBy, s.url = row.url, s.version = row.version, s.citation = row.citation,
    s.paragraphs = coalesce(row.paragraphs, s.paragraphs), s.file = coalesce(row.file, s.file)
RETURN count(s) AS sources
