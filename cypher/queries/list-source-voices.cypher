// Who speaks in each of several sources: the claims of each voice through each speaker.
// @access read
// @param ids ["cnn-2018"]
// @columns source, voice, speaker, claims
UNWIND $ids AS source
MATCH (:Source {id: source})<-[:FROM_SOURCE]-(c:Claim)
WITH source, c.voice AS voice, c.speaker AS speaker, count(c) AS claims
RETURN source, voice, speaker, claims
ORDER BY source, voice, speaker
