// Brings entities up to date that are there.
// @access write
// @param rows []
// @columns entities
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.fingerprint = row.fingerprint, e.name = row.name, e.aliases = coalesce(row.aliases, []), e.summary = row.summary,
    e.standIns = CASE WHEN row.standIns IS NULL THEN e.standIns WHEN size(row.standIns) > 0 THEN row.standIns END, e.kind = row.eventKind,
    e.founded = row.founded, e.foundedMin = date(row.foundedMin), e.foundedMax = date(row.foundedMax),
    e.ended = row.ended, e.endedMin = date(row.endedMin), e.endedMax = date(row.endedMax),
    e.edtf = row.edtf, e.startMin = date(row.startMin), e.startMax = date(row.startMax),
    e.endMin = date(row.endMin), e.endMax = date(row.endMax), e.latitude = row.latitude, e.longitude = row.longitude
RETURN count(e) AS entities
