// How far an import is, so that it can go on there.
// @access write
// @param progress {"id": "1", "what": "an example", "items": 1, "sources": []}
// @columns items
MERGE (i:Import {id: $progress.id})
SET i.what = $progress.what, i.items = $progress.items, i.sources = $progress.sources
RETURN i.items AS items
