// Makes entities that are not there; their labels come after.
// @access write
// @param rows []
// @columns entities
UNWIND $rows AS row
CREATE (e:Entity {
  id: row.id, fingerprint: row.fingerprint, name: row.name, aliases: coalesce(row.aliases, []), standIns: CASE WHEN size(row.standIns) > 0 THEN row.standIns END, summary: row.summary,
  kind: row.eventKind, unasserted: 0,
  founded: row.founded, foundedMin: date(row.foundedMin), foundedMax: date(row.foundedMax),
  ended: row.ended, endedMin: date(row.endedMin), endedMax: date(row.endedMax),
  edtf: row.edtf, startMin: date(row.startMin), startMax: date(row.startMax),
  endMin: date(row.endMin), endMax: date(row.endMax), latitude: row.latitude, longitude: row.longitude})
RETURN count(e) AS entities
