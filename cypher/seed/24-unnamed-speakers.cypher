// Speakers whom a document quotes without a name: one node for each speaker and source, so that none of them
// is taken for a speaker of another document. The id ends with the source.

MATCH (e:Entity {script: '24-unnamed-speakers'}) SET e.stale = true;

// Single persons

UNWIND [
  {id: 'author-nangarhar-2019', name: 'Author of the Nangarhar article', aliases: [],
   summary: 'The author of the 2019 article on Nangarhar, not named in it.'},
  {id: 'is-k-commander-nangarhar-2019', name: 'An IS-K commander (Nangarhar article)', aliases: [],
   summary: 'An IS-K commander who spoke in a Telegram chat in August 2019.'},
  {id: 'pentagon-spokesman-trt-2021', name: 'A Pentagon spokesman (TRT World)', aliases: [],
   summary: 'A spokesman of the Pentagon who told the Haqqani Network and the Taliban apart.'},
  {id: 'taliban-official-cnn-2018', name: 'A Taliban official (CNN)', aliases: [],
   summary: 'A Taliban official who confirmed to CNN the meeting in Doha.'},
  {id: 'tribal-figure-cnn-2018', name: 'A tribal figure (CNN)', aliases: [],
   summary: 'A tribal figure who confirmed to CNN the meeting in Doha.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Person:Unnamed, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '24-unnamed-speakers', e.stale = null;

// Members of an armed movement who speak as several

UNWIND [
  {id: 'is-k-commanders-nangarhar-2019', name: 'IS-K commanders (Nangarhar article)', aliases: [],
   summary: 'Commanders of IS-K who foretold that a peace deal would bring them recruits.'},
  {id: 'taliban-officials-trt-2021', name: 'Taliban officials (TRT World)', aliases: [],
   summary: 'Taliban officials who seemed to hold the United States to account for the airport attack.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Faction:Unnamed, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '24-unnamed-speakers', e.stale = null;

// Officials of governments and bodies, reports without an author

UNWIND [
  {id: 'afghan-officials-caci-2017', name: 'Afghan government officials (CACI)', aliases: [],
   summary: 'Officials of the Afghan government who called the Mirza Olang attack a joint one.'},
  {id: 'reports-cnn-2018', name: 'Unnamed reports (CNN)', aliases: [],
   summary: 'Reports that CNN cites without saying whose they are.'},
  {id: 'un-officials-caci-2017', name: 'United Nations officials (CACI)', aliases: [],
   summary: 'United Nations officials who called the Mirza Olang attack a joint one.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Organization:Unnamed, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '24-unnamed-speakers', e.stale = null;

// Groups of people

UNWIND [
  {id: 'analysts-caci-2017', name: 'Analysts (CACI)', aliases: [],
   summary: 'Analysts, not named, who hold that the Taliban and IS-K can not work together.'},
  {id: 'local-witnesses-caci-2017', name: 'Witnesses of the Mirza Olang attack (CACI)', aliases: [],
   summary: 'Inhabitants who saw the Mirza Olang attack and called it a joint one.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Community:Unnamed, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '24-unnamed-speakers', e.stale = null;
