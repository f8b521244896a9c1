// When the thing claimed was, where the text does not date it. No bound without its reason: `boundedBy` names each bound
// that is found here and why, such as 'startMax: tense current'. What the text dates (`edtf`) is never changed.
// In this order: the event that it is about or the happening by which it is told; the tense and the day on which it was
// said; then the founding and the end of those whom it concerns. A bound that would contradict what is there is left
// open. Gazetteers and the editors say nothing of time.

// What an earlier run found goes.
MATCH (c:Claim)
WHERE c.boundedBy IS NOT NULL
SET c.startMin = CASE WHEN any(x IN c.boundedBy WHERE x STARTS WITH 'startMin') THEN null ELSE c.startMin END,
    c.startMax = CASE WHEN any(x IN c.boundedBy WHERE x STARTS WITH 'startMax') THEN null ELSE c.startMax END,
    c.endMin = CASE WHEN any(x IN c.boundedBy WHERE x STARTS WITH 'endMin') THEN null ELSE c.endMin END,
    c.endMax = CASE WHEN any(x IN c.boundedBy WHERE x STARTS WITH 'endMax') THEN null ELSE c.endMax END,
    c.boundedBy = null;

// The event that it is about, that somebody took part in, or that occurred. A state (who leads, what belongs to what, who
// is where, who stands against whom) is not over with an event, nor is what is to come or holds at all times.
MATCH (c:Claim)-[:ABOUT]->(e:Event)
WHERE c.edtf IS NULL AND c.relativeTo IS NULL AND e.edtf IS NOT NULL AND coalesce(c.tense, 'past') IN ['past', 'current']
  AND NOT c.predicate IN ['ALLIED_WITH', 'PART_OF', 'MEMBER_OF', 'LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR', 'WORKS_FOR', 'SAME_AS', 'LOCATED_IN', 'CONTROLLED', 'OPERATED_IN', 'OPPOSED']
SET c.startMin = e.startMin, c.startMax = e.startMax, c.endMin = e.endMin, c.endMax = e.endMax,
    c.boundedBy = [x IN [
      CASE WHEN e.startMin IS NULL THEN '' ELSE 'startMin: event ' + e.id END,
      CASE WHEN e.startMax IS NULL THEN '' ELSE 'startMax: event ' + e.id END,
      CASE WHEN e.endMin IS NULL THEN '' ELSE 'endMin: event ' + e.id END,
      CASE WHEN e.endMax IS NULL THEN '' ELSE 'endMax: event ' + e.id END] WHERE x <> ''];

MATCH (c:Claim {predicate: 'PARTICIPATED_IN'})-[:OBJECT]->(e:Event)
WHERE c.edtf IS NULL AND c.relativeTo IS NULL AND c.boundedBy IS NULL AND e.edtf IS NOT NULL AND coalesce(c.tense, 'past') IN ['past', 'current']
SET c.startMin = e.startMin, c.startMax = e.startMax, c.endMin = e.endMin, c.endMax = e.endMax,
    c.boundedBy = [x IN [
      CASE WHEN e.startMin IS NULL THEN '' ELSE 'startMin: event ' + e.id END,
      CASE WHEN e.startMax IS NULL THEN '' ELSE 'startMax: event ' + e.id END,
      CASE WHEN e.endMin IS NULL THEN '' ELSE 'endMin: event ' + e.id END,
      CASE WHEN e.endMax IS NULL THEN '' ELSE 'endMax: event ' + e.id END] WHERE x <> ''];

MATCH (c:Claim {predicate: 'OCCURRED_AT'})-[:SUBJECT]->(e:Event)
WHERE c.edtf IS NULL AND c.relativeTo IS NULL AND c.boundedBy IS NULL AND e.edtf IS NOT NULL AND coalesce(c.tense, 'past') IN ['past', 'current']
SET c.startMin = e.startMin, c.startMax = e.startMax, c.endMin = e.endMin, c.endMax = e.endMax,
    c.boundedBy = [x IN [
      CASE WHEN e.startMin IS NULL THEN '' ELSE 'startMin: event ' + e.id END,
      CASE WHEN e.startMax IS NULL THEN '' ELSE 'startMax: event ' + e.id END,
      CASE WHEN e.endMin IS NULL THEN '' ELSE 'endMin: event ' + e.id END,
      CASE WHEN e.endMax IS NULL THEN '' ELSE 'endMax: event ' + e.id END] WHERE x <> ''];

// The tense. Who says that something is so says it of the day on which it is said, and who says that it always is says it of
// each day on which it can have been said, where these are no more than a year: "for years" spans no three of them. What is
// told as past began and ended by then, whatever else bounds it; what is to come begins no earlier. Where a place lies has
// no date. First of those that are told by no other claim, whose bounds the others follow.
MATCH (c:Claim)-[:FROM_SOURCE]->(s:Source)
WHERE c.tense IS NOT NULL AND c.relativeTo IS NULL AND NOT coalesce(s.kind, 'document') IN ['gazetteer', 'editorial']
  AND NOT (c.tense = 'timeless' AND c.predicate = 'LOCATED_IN')
WITH c, coalesce(c.saidMin, s.publishedMin) AS first, coalesce(c.saidMax, s.publishedMax) AS last,
     any(x IN coalesce(c.boundedBy, []) WHERE x STARTS WITH 'startMax') AS foundStart,
     any(x IN coalesce(c.boundedBy, []) WHERE x STARTS WITH 'endMax') AS foundEnd,
     c.tense = 'timeless' AND coalesce(c.saidMax, s.publishedMax) <= coalesce(c.saidMin, s.publishedMin) + duration('P1Y') AS always
WITH c, first, last, foundStart, foundEnd,
     CASE WHEN always THEN first ELSE last END AS begun,
     CASE WHEN always THEN last ELSE first END AS held
WITH c, first, last, foundStart, foundEnd,
     CASE WHEN c.endMax < begun THEN c.endMax ELSE begun END AS latestStart,
     CASE WHEN c.startMin > held THEN c.startMin ELSE held END AS earliestEnd
WITH c,
     CASE WHEN c.tense = 'future' AND c.startMin IS NULL AND coalesce(c.startMax, first) >= first AND coalesce(c.endMax, first) >= first
          THEN first END AS startMin,
     CASE WHEN c.tense <> 'future' AND (c.startMax IS NULL OR (c.tense = 'past' AND foundStart AND c.startMax > latestStart))
            AND coalesce(c.startMin, latestStart) <= latestStart
          THEN latestStart END AS startMax,
     CASE WHEN c.tense IN ['current', 'timeless'] AND c.endMin IS NULL AND coalesce(c.endMax, earliestEnd) >= earliestEnd
          THEN earliestEnd END AS endMin,
     CASE WHEN c.tense = 'past' AND (c.endMax IS NULL OR (foundEnd AND c.endMax > last))
            AND coalesce(c.startMin, last) <= last AND coalesce(c.endMin, last) <= last
            AND (c.startMax IS NULL OR c.startMax <= last OR foundStart)
          THEN last END AS endMax
WHERE startMin IS NOT NULL OR startMax IS NOT NULL OR endMin IS NOT NULL OR endMax IS NOT NULL
SET c.startMin = coalesce(c.startMin, startMin), c.startMax = coalesce(startMax, c.startMax),
    c.endMin = coalesce(c.endMin, endMin), c.endMax = coalesce(endMax, c.endMax),
    c.boundedBy = [x IN coalesce(c.boundedBy, [])
        WHERE NOT (startMax IS NOT NULL AND x STARTS WITH 'startMax') AND NOT (endMax IS NOT NULL AND x STARTS WITH 'endMax')]
      + [x IN [
      CASE WHEN startMin IS NULL THEN '' ELSE 'startMin: tense ' + c.tense END,
      CASE WHEN startMax IS NULL THEN '' ELSE 'startMax: tense ' + c.tense END,
      CASE WHEN endMin IS NULL THEN '' ELSE 'endMin: tense ' + c.tense END,
      CASE WHEN endMax IS NULL THEN '' ELSE 'endMax: tense ' + c.tense END] WHERE x <> ''];

// Told by another happening: an event; a claim; a claim that is itself told by another. With an offset it began that long
// after the other's end or before its start, give or take one unit where the offset is vague; without one, it lies on
// that side; during, it lies within. A state is there then, and neither begins nor ends with what it is told by; only an
// office is over by what it is told before.
MATCH (c:Claim)
WHERE c.edtf IS NULL AND c.relativeTo IS NOT NULL
MATCH (o:Entity {id: c.relativeTo})
WITH c, o.id AS other, o.startMin AS oStartMin, o.startMax AS oStartMax, o.endMin AS oEndMin, o.endMax AS oEndMax,
     duration(replace(coalesce(c.`offset`, 'P0D'), '~', '')) AS by,
     duration(CASE WHEN c.`offset` ENDS WITH 'D~' THEN 'P1D' WHEN c.`offset` ENDS WITH 'W~' THEN 'P7D' WHEN c.`offset` ENDS WITH 'M~' THEN 'P1M' WHEN c.`offset` ENDS WITH 'Y~' THEN 'P1Y' ELSE 'P0D' END) AS slack
WITH c, other,
     CASE WHEN c.relation = 'during' THEN oStartMin WHEN c.relation = 'after' THEN oEndMin + by - slack
          WHEN c.`offset` IS NOT NULL THEN oStartMin - by - slack END AS startMin,
     CASE WHEN c.relation = 'during' THEN oEndMax WHEN c.relation = 'before' THEN oStartMax - by + slack
          WHEN c.`offset` IS NOT NULL THEN oEndMax + by + slack END AS last,
     CASE WHEN c.relation = 'during' THEN oStartMin WHEN c.`offset` IS NULL OR c.tense = 'current' THEN null
          WHEN c.relation = 'after' THEN oEndMin + by - slack ELSE oStartMin - by - slack END AS endMin
WITH c, other, startMin AS first, last, endMin,
     c.predicate IN ['ALLIED_WITH', 'PART_OF', 'MEMBER_OF', 'LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR', 'WORKS_FOR', 'SAME_AS', 'LOCATED_IN', 'CONTROLLED', 'OPERATED_IN', 'OPPOSED'] AS state,
     c.predicate IN ['LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR'] AS office
WITH c, other, last, endMin,
     CASE WHEN state AND c.relation = 'during' THEN null ELSE first END AS startMin,
     CASE WHEN state AND NOT (office AND c.relation = 'before') THEN null
          WHEN c.tense = 'current' AND c.relation = 'after' THEN null ELSE last END AS endMax
SET c.startMin = startMin, c.startMax = last, c.endMin = endMin, c.endMax = endMax,
    c.boundedBy = [x IN [
      CASE WHEN startMin IS NULL THEN '' ELSE 'startMin: ' + c.relation + ' ' + other END,
      CASE WHEN last IS NULL THEN '' ELSE 'startMax: ' + c.relation + ' ' + other END,
      CASE WHEN endMin IS NULL THEN '' ELSE 'endMin: ' + c.relation + ' ' + other END,
      CASE WHEN endMax IS NULL THEN '' ELSE 'endMax: ' + c.relation + ' ' + other END] WHERE x <> ''];

MATCH (c:Claim)
WHERE c.edtf IS NULL AND c.relativeTo IS NOT NULL
MATCH (o:Claim {id: c.relativeTo})
WHERE o.relativeTo IS NULL
WITH c, o.id AS other, o.startMin AS oStartMin, o.startMax AS oStartMax, o.endMin AS oEndMin, o.endMax AS oEndMax,
     duration(replace(coalesce(c.`offset`, 'P0D'), '~', '')) AS by,
     duration(CASE WHEN c.`offset` ENDS WITH 'D~' THEN 'P1D' WHEN c.`offset` ENDS WITH 'W~' THEN 'P7D' WHEN c.`offset` ENDS WITH 'M~' THEN 'P1M' WHEN c.`offset` ENDS WITH 'Y~' THEN 'P1Y' ELSE 'P0D' END) AS slack
WITH c, other,
     CASE WHEN c.relation = 'during' THEN oStartMin WHEN c.relation = 'after' THEN oEndMin + by - slack
          WHEN c.`offset` IS NOT NULL THEN oStartMin - by - slack END AS startMin,
     CASE WHEN c.relation = 'during' THEN oEndMax WHEN c.relation = 'before' THEN oStartMax - by + slack
          WHEN c.`offset` IS NOT NULL THEN oEndMax + by + slack END AS last,
     CASE WHEN c.relation = 'during' THEN oStartMin WHEN c.`offset` IS NULL OR c.tense = 'current' THEN null
          WHEN c.relation = 'after' THEN oEndMin + by - slack ELSE oStartMin - by - slack END AS endMin
WITH c, other, startMin AS first, last, endMin,
     c.predicate IN ['ALLIED_WITH', 'PART_OF', 'MEMBER_OF', 'LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR', 'WORKS_FOR', 'SAME_AS', 'LOCATED_IN', 'CONTROLLED', 'OPERATED_IN', 'OPPOSED'] AS state,
     c.predicate IN ['LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR'] AS office
WITH c, other, last, endMin,
     CASE WHEN state AND c.relation = 'during' THEN null ELSE first END AS startMin,
     CASE WHEN state AND NOT (office AND c.relation = 'before') THEN null
          WHEN c.tense = 'current' AND c.relation = 'after' THEN null ELSE last END AS endMax
SET c.startMin = startMin, c.startMax = last, c.endMin = endMin, c.endMax = endMax,
    c.boundedBy = [x IN [
      CASE WHEN startMin IS NULL THEN '' ELSE 'startMin: ' + c.relation + ' ' + other END,
      CASE WHEN last IS NULL THEN '' ELSE 'startMax: ' + c.relation + ' ' + other END,
      CASE WHEN endMin IS NULL THEN '' ELSE 'endMin: ' + c.relation + ' ' + other END,
      CASE WHEN endMax IS NULL THEN '' ELSE 'endMax: ' + c.relation + ' ' + other END] WHERE x <> ''];

MATCH (c:Claim)
WHERE c.edtf IS NULL AND c.relativeTo IS NOT NULL
MATCH (o:Claim {id: c.relativeTo})
WHERE o.relativeTo IS NOT NULL
WITH c, o.id AS other, o.startMin AS oStartMin, o.startMax AS oStartMax, o.endMin AS oEndMin, o.endMax AS oEndMax,
     duration(replace(coalesce(c.`offset`, 'P0D'), '~', '')) AS by,
     duration(CASE WHEN c.`offset` ENDS WITH 'D~' THEN 'P1D' WHEN c.`offset` ENDS WITH 'W~' THEN 'P7D' WHEN c.`offset` ENDS WITH 'M~' THEN 'P1M' WHEN c.`offset` ENDS WITH 'Y~' THEN 'P1Y' ELSE 'P0D' END) AS slack
WITH c, other,
     CASE WHEN c.relation = 'during' THEN oStartMin WHEN c.relation = 'after' THEN oEndMin + by - slack
          WHEN c.`offset` IS NOT NULL THEN oStartMin - by - slack END AS startMin,
     CASE WHEN c.relation = 'during' THEN oEndMax WHEN c.relation = 'before' THEN oStartMax - by + slack
          WHEN c.`offset` IS NOT NULL THEN oEndMax + by + slack END AS last,
     CASE WHEN c.relation = 'during' THEN oStartMin WHEN c.`offset` IS NULL OR c.tense = 'current' THEN null
          WHEN c.relation = 'after' THEN oEndMin + by - slack ELSE oStartMin - by - slack END AS endMin
WITH c, other, startMin AS first, last, endMin,
     c.predicate IN ['ALLIED_WITH', 'PART_OF', 'MEMBER_OF', 'LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR', 'WORKS_FOR', 'SAME_AS', 'LOCATED_IN', 'CONTROLLED', 'OPERATED_IN', 'OPPOSED'] AS state,
     c.predicate IN ['LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR'] AS office
WITH c, other, last, endMin,
     CASE WHEN state AND c.relation = 'during' THEN null ELSE first END AS startMin,
     CASE WHEN state AND NOT (office AND c.relation = 'before') THEN null
          WHEN c.tense = 'current' AND c.relation = 'after' THEN null ELSE last END AS endMax
SET c.startMin = startMin, c.startMax = last, c.endMin = endMin, c.endMax = endMax,
    c.boundedBy = [x IN [
      CASE WHEN startMin IS NULL THEN '' ELSE 'startMin: ' + c.relation + ' ' + other END,
      CASE WHEN last IS NULL THEN '' ELSE 'startMax: ' + c.relation + ' ' + other END,
      CASE WHEN endMin IS NULL THEN '' ELSE 'endMin: ' + c.relation + ' ' + other END,
      CASE WHEN endMax IS NULL THEN '' ELSE 'endMax: ' + c.relation + ' ' + other END] WHERE x <> ''];

// The tense of these.
MATCH (c:Claim)-[:FROM_SOURCE]->(s:Source)
WHERE c.tense IS NOT NULL AND c.relativeTo IS NOT NULL AND NOT coalesce(s.kind, 'document') IN ['gazetteer', 'editorial']
  AND NOT (c.tense = 'timeless' AND c.predicate = 'LOCATED_IN')
WITH c, coalesce(c.saidMin, s.publishedMin) AS first, coalesce(c.saidMax, s.publishedMax) AS last,
     any(x IN coalesce(c.boundedBy, []) WHERE x STARTS WITH 'startMax') AS foundStart,
     any(x IN coalesce(c.boundedBy, []) WHERE x STARTS WITH 'endMax') AS foundEnd,
     c.tense = 'timeless' AND coalesce(c.saidMax, s.publishedMax) <= coalesce(c.saidMin, s.publishedMin) + duration('P1Y') AS always
WITH c, first, last, foundStart, foundEnd,
     CASE WHEN always THEN first ELSE last END AS begun,
     CASE WHEN always THEN last ELSE first END AS held
WITH c, first, last, foundStart, foundEnd,
     CASE WHEN c.endMax < begun THEN c.endMax ELSE begun END AS latestStart,
     CASE WHEN c.startMin > held THEN c.startMin ELSE held END AS earliestEnd
WITH c,
     CASE WHEN c.tense = 'future' AND c.startMin IS NULL AND coalesce(c.startMax, first) >= first AND coalesce(c.endMax, first) >= first
          THEN first END AS startMin,
     CASE WHEN c.tense <> 'future' AND (c.startMax IS NULL OR (c.tense = 'past' AND foundStart AND c.startMax > latestStart))
            AND coalesce(c.startMin, latestStart) <= latestStart
          THEN latestStart END AS startMax,
     CASE WHEN c.tense IN ['current', 'timeless'] AND c.endMin IS NULL AND coalesce(c.endMax, earliestEnd) >= earliestEnd
          THEN earliestEnd END AS endMin,
     CASE WHEN c.tense = 'past' AND (c.endMax IS NULL OR (foundEnd AND c.endMax > last))
            AND coalesce(c.startMin, last) <= last AND coalesce(c.endMin, last) <= last
            AND (c.startMax IS NULL OR c.startMax <= last OR foundStart)
          THEN last END AS endMax
WHERE startMin IS NOT NULL OR startMax IS NOT NULL OR endMin IS NOT NULL OR endMax IS NOT NULL
SET c.startMin = coalesce(c.startMin, startMin), c.startMax = coalesce(startMax, c.startMax),
    c.endMin = coalesce(c.endMin, endMin), c.endMax = coalesce(endMax, c.endMax),
    c.boundedBy = [x IN coalesce(c.boundedBy, [])
        WHERE NOT (startMax IS NOT NULL AND x STARTS WITH 'startMax') AND NOT (endMax IS NOT NULL AND x STARTS WITH 'endMax')]
      + [x IN [
      CASE WHEN startMin IS NULL THEN '' ELSE 'startMin: tense ' + c.tense END,
      CASE WHEN startMax IS NULL THEN '' ELSE 'startMax: tense ' + c.tense END,
      CASE WHEN endMin IS NULL THEN '' ELSE 'endMin: tense ' + c.tense END,
      CASE WHEN endMax IS NULL THEN '' ELSE 'endMax: tense ' + c.tense END] WHERE x <> ''];

// Nothing holds before those whom it concerns were there. Of several, the one that came last.
MATCH (c:Claim)-[:SUBJECT|OBJECT|AGAINST]->(e:Entity)
WHERE e.foundedMin IS NOT NULL AND (c.edtf IS NULL OR c.startMin IS NULL OR any(x IN coalesce(c.boundedBy, []) WHERE x STARTS WITH 'startMin'))
WITH c, e.foundedMin AS founded, e.id AS id
ORDER BY founded DESC, id
WITH c, collect({day: founded, id: id}) AS foundings
WITH c, foundings[0].day AS day, foundings[0].id AS id
WHERE coalesce(c.startMin < day, true) AND coalesce(c.startMax, day) >= day AND coalesce(c.endMax, day) >= day
SET c.startMin = day,
    c.boundedBy = [x IN coalesce(c.boundedBy, []) WHERE NOT x STARTS WITH 'startMin'] + ['startMin: founded ' + id];

// Nor after they ended. Of several, the one that went first. What also began by then began by then.
MATCH (c:Claim)-[:SUBJECT|OBJECT|AGAINST]->(e:Entity)
WHERE e.endedMax IS NOT NULL AND (c.edtf IS NULL OR c.endMax IS NULL OR any(x IN coalesce(c.boundedBy, []) WHERE x STARTS WITH 'endMax'))
WITH c, e.endedMax AS ended, e.id AS id
ORDER BY ended, id
WITH c, collect({day: ended, id: id}) AS ends
WITH c, ends[0].day AS day, ends[0].id AS id
WHERE coalesce(c.endMax > day, true) AND coalesce(c.startMin, day) <= day AND coalesce(c.endMin, day) <= day
  AND (coalesce(c.startMax, day) <= day OR any(x IN coalesce(c.boundedBy, []) WHERE x STARTS WITH 'startMax'))
WITH c, day, id, coalesce(c.startMax > day, false) AS startToo
SET c.endMax = day, c.startMax = CASE WHEN startToo THEN day ELSE c.startMax END,
    c.boundedBy = [x IN coalesce(c.boundedBy, []) WHERE NOT x STARTS WITH 'endMax' AND NOT (startToo AND x STARTS WITH 'startMax')]
      + ['endMax: ended ' + id] + CASE WHEN startToo THEN ['startMax: ended ' + id] ELSE [] END;

// An office ends with death, capture or surrender, where a claim that is sure dates it.
MATCH (c:Claim)-[:SUBJECT]->(p:Person)
WHERE c.predicate IN ['LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR'] AND (c.edtf IS NULL OR c.endMax IS NULL OR any(x IN coalesce(c.boundedBy, []) WHERE x STARTS WITH 'endMax'))
MATCH (k:Claim {stance: 'asserts', hedged: false})-[l:OBJECT|SUBJECT]->(p)
WHERE k.endMax IS NOT NULL AND (k.edtf IS NOT NULL OR any(x IN coalesce(k.boundedBy, []) WHERE x STARTS WITH 'endMax: event'))
  AND ((type(l) = 'OBJECT' AND k.predicate IN ['KILLED', 'EXECUTED', 'CAPTURED']) OR (type(l) = 'SUBJECT' AND k.predicate = 'SURRENDERED_TO'))
WITH c, k.endMax AS ended, k.id AS id
ORDER BY ended, id
WITH c, collect({day: ended, id: id}) AS ends
WITH c, ends[0].day AS day, ends[0].id AS id
WHERE coalesce(c.endMax > day, true) AND coalesce(c.startMin, day) <= day AND coalesce(c.endMin, day) <= day
  AND (coalesce(c.startMax, day) <= day OR any(x IN coalesce(c.boundedBy, []) WHERE x STARTS WITH 'startMax'))
WITH c, day, id, coalesce(c.startMax > day, false) AS startToo
SET c.endMax = day, c.startMax = CASE WHEN startToo THEN day ELSE c.startMax END,
    c.boundedBy = [x IN coalesce(c.boundedBy, []) WHERE NOT x STARTS WITH 'endMax' AND NOT (startToo AND x STARTS WITH 'startMax')]
      + ['endMax: claim ' + id] + CASE WHEN startToo THEN ['startMax: claim ' + id] ELSE [] END;

// And with a successor, whom a claim names as leading the same after that: it ends for all claims of the one who led before.
MATCH (k:Claim {predicate: 'LED', relation: 'after', stance: 'asserts'})-[:OBJECT]->(actor:Entity)
WHERE k.startMax IS NOT NULL
MATCH (k)-[:SUBJECT]->(next:Entity)
MATCH (before:Entity)<-[:SUBJECT]-(named:Claim {id: k.relativeTo, predicate: 'LED'})-[:OBJECT]->(same:Entity)
WHERE same.id = actor.id AND before.id <> next.id
MATCH (before)<-[:SUBJECT]-(c:Claim {predicate: 'LED'})-[:OBJECT]->(led:Entity)
WHERE led.id = actor.id AND (c.edtf IS NULL OR c.endMax IS NULL OR any(x IN coalesce(c.boundedBy, []) WHERE x STARTS WITH 'endMax'))
WITH c, k.startMax AS ended, k.id AS id
ORDER BY ended, id
WITH c, collect({day: ended, id: id}) AS ends
WITH c, ends[0].day AS day, ends[0].id AS id
WHERE coalesce(c.endMax > day, true) AND coalesce(c.startMin, day) <= day AND coalesce(c.endMin, day) <= day
  AND (coalesce(c.startMax, day) <= day OR any(x IN coalesce(c.boundedBy, []) WHERE x STARTS WITH 'startMax'))
WITH c, day, id, coalesce(c.startMax > day, false) AS startToo
SET c.endMax = day, c.startMax = CASE WHEN startToo THEN day ELSE c.startMax END,
    c.boundedBy = [x IN coalesce(c.boundedBy, []) WHERE NOT x STARTS WITH 'endMax' AND NOT (startToo AND x STARTS WITH 'startMax')]
      + ['endMax: claim ' + id] + CASE WHEN startToo THEN ['startMax: claim ' + id] ELSE [] END;
