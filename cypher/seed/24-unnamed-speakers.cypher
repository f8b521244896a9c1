// People whom a document quotes or tells of without a name: one node for each of them and source, so that none of them
// is taken for a speaker of another document. The id ends with the source.

MATCH (e:Entity {script: '24-unnamed-speakers'}) SET e.stale = true;

// Single persons

UNWIND [
  {id: 'author-nangarhar-2019', name: 'Author of the Nangarhar article', aliases: [],
   summary: 'The author of the article on Nangarhar, not named in it.'},
  {id: 'is-k-commander-nangarhar-2019', name: 'An IS-K commander (Nangarhar article)', aliases: [],
   summary: 'An IS-K commander who spoke in a Telegram chat in August.'},
  {id: 'pentagon-spokesman-trt-2021', name: 'A Pentagon spokesman (TRT World)', aliases: [],
   summary: 'A spokesman of the Pentagon who told the Haqqani Network and the Taliban apart.'},
  {id: 'taliban-official-cnn-2018', name: 'A Taliban official (CNN)', aliases: [],
   summary: 'A Taliban official who confirmed that Alice Wells met a Taliban official of low rank.'},
  {id: 'tribal-figure-cnn-2018', name: 'A tribal figure (CNN)', aliases: [],
   summary: 'A tribal figure who confirmed that Alice Wells met a Taliban official of low rank.'},
  {id: 'is-k-member-cnn-2018', name: 'An IS-K member in a picture (CNN)', aliases: ['an Islamic State Khorasan member'],
   summary: 'A man of IS-K who talks to a journalist in a picture, after surrendering to the security forces.'},
  {id: 'is-k-north-deputy-cnn-2018', name: 'Deputy of Habib Rahman (CNN)', aliases: ['his deputy'],
   summary: 'The deputy of the IS-K leader in the north, not named where the provincial spokesman tells of his surrender.'},
  {id: 'low-level-taliban-official-cnn-2018', name: 'A Taliban official of low rank (CNN)', aliases: ['low-level Taliban official'],
   summary: 'The Taliban official whom Alice Wells is reported to have met.'},
  {id: 'state-department-official-cnn-2018', name: 'Top State Department official for the region (CNN)', aliases: ['the State Department\'s top official for the region'],
   summary: 'The highest official of the State Department for the region, not named where CNN tells of a stay in Doha.'}
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
  {id: 'meeting-reports-cnn-2018', name: 'Unnamed reports of a meeting (CNN)', aliases: [],
   summary: 'Reports that Alice Wells met a Taliban official, which CNN cites without saying whose they are.'},
  {id: 'reports-cnn-2018', name: 'Unnamed reports (CNN)', aliases: [],
   summary: 'Reports on the surrender in Jawzjan that CNN cites without saying whose they are.'},
  {id: 'un-officials-caci-2017', name: 'United Nations officials (CACI)', aliases: [],
   summary: 'United Nations officials who called the Mirza Olang attack a joint one.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Organization:Unnamed, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '24-unnamed-speakers', e.stale = null;

// Groups of people

UNWIND [
  {id: 'analysts-caci-2017', name: 'Analysts (CACI)', aliases: [],
   summary: 'Analysts, not named, who hold that the Taliban and IS-K cannot work together.'},
  {id: 'local-witnesses-caci-2017', name: 'Witnesses of the Mirza Olang attack (CACI)', aliases: [],
   summary: 'Local witnesses who called the Mirza Olang attack a joint one.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Community:Unnamed, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '24-unnamed-speakers', e.stale = null;
