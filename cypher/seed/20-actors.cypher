// Actors: armed groups and their parts, states and their forces, coalitions, unarmed bodies, communities.
// `standIns` are names by which a text means an actor in passing; several may share one.
// Each alias belongs to one actor only: a bare "ISIS", "IS" or "Daesh" is listed under the parent organization,
// although CNN, TRT World and the Nangarhar article often write it where they mean the Khorasan branch.

MATCH (e:Entity {script: '20-actors'}) SET e.stale = true;

// Armed groups

UNWIND [
  {id: 'taliban', name: 'Taliban', founded: null,
   aliases: ['Afghan Taliban', 'Afghan militia', 'Islamic Emirate', 'Taleban', 'Taliban insurgency'],
   standIns: ['the militia', 'the insurgency', 'the insurgents', 'the militants', 'the group'],
   summary: 'Afghan insurgent movement with aims inside Afghanistan, in power in Kabul by late August 2021.'},
  {id: 'is-k', name: 'Islamic State Khorasan (IS-K)', founded: '2014', foundedMin: '2014-01-01', foundedMax: '2014-12-31',
   aliases: ['IS-K', 'ISKP', 'ISIS-K', 'IS(K)', 'ISK', 'Daesh-K', 'Islamic State Khorasan', 'Islamic State - Khorasan', 'Islamic State (IS) Khorasan', 'Islamic State in Khorasan', 'Islamic State of Khorasan Province', 'Khorasan chapter', 'Daesh in Afghanistan', 'Daesh - Khorasan', 'ISIS in Afghanistan'],
   standIns: ['ISIS', 'IS', 'Daesh', 'Islamic State', 'the militia'],
   summary: 'Branch of ISIS in Afghanistan, present in the east since 2014 and a rival of the Taliban.'},
  {id: 'isis', name: 'ISIS', founded: null,
   aliases: ['IS', 'Daesh', 'Islamic State', 'Islamic State of Iraq and Syria', 'the Caliphate'],
   summary: 'Global jihadist organization under Abu Bakr al-Baghdadi, parent of the Khorasan branch.'},
  {id: 'haqqani-network', name: 'Haqqani Network', founded: null,
   aliases: ['HQN', 'the Haqqanis', 'Haqqani group', 'Haqqani network of the Taliban'],
   summary: 'Armed group that some count as part of the Taliban and others as separate, with ties of its own to IS-K.'},
  {id: 'al-qaeda', name: 'Al Qaeda', founded: null,
   aliases: ['al-Qaeda', 'Al-Qaida', 'AQ'],
   summary: 'Global jihadist organization that has worked with the Taliban.'},
  {id: 'ttp', name: 'Tehrik-e-Taliban Pakistan (TTP)', founded: null,
   aliases: ['TTP', 'Pakistani Taliban', 'Tehrik-e-Taliban Pakistan'],
   summary: 'The Pakistani Taliban, a separate group from the Afghan Taliban, some of whose members went over to IS-K.'},
  {id: 'imu', name: 'Islamic Movement of Uzbekistan (IMU)', founded: null,
   aliases: ['IMU', 'Islamic Movement of Uzbekistan'],
   summary: 'Jihadist group on Afghan soil, some of whose members went over to IS-K.'},
  {id: 'jihadist-groups', name: 'Jihadist groups around the Taliban', founded: null,
   aliases: ['jihadists', 'jihadist groups', 'jihadist organizations', 'jihadist organisations', 'jihadist allies of the Taliban', 'organizations of global jihad', 'organisations of global jihad'],
   summary: 'Collective name for the transnational jihadist groups that the Taliban leadership was ready to drop.'},
  {id: 'international-terrorists', name: 'International terrorists', founded: null,
   aliases: [],
   summary: 'Terrorists of international reach whom, says an analyst, Pakistan and Qatar press the Taliban to pursue.'},
  {id: 'isis-affiliated-groups', name: 'Groups affiliated with ISIS', founded: null,
   aliases: ['groups affiliated with Daesh', 'affiliated with either Daesh'],
   summary: 'Groups with ties to ISIS that, an analyst believes, have protectors in factions of the Taliban.'},
  {id: 'al-qaeda-affiliated-groups', name: 'Groups affiliated with Al Qaeda', founded: null,
   aliases: ['either Daesh or Al Qaeda'],
   summary: 'Groups with ties to Al Qaeda that, an analyst believes, have protectors in factions of the Taliban.'},
  {id: 'anti-taliban-forces', name: 'Anti-Taliban forces', founded: null,
   aliases: ['anti-Taliban forces'],
   summary: 'Afghan opponents of Taliban rule, among them Ahmad Massoud.'},
  {id: 'afghan-militias', name: 'Militias in Afghanistan', founded: null,
   aliases: ['various militias'],
   summary: 'Unspecified militias in the Afghan conflict that Saudi Arabia, Pakistan and Iran are said to help arm.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:ArmedGroup, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.founded = row.founded, e.foundedMin = date(row.foundedMin), e.foundedMax = date(row.foundedMax),
    e.ended = row.ended, e.endedMin = date(row.endedMin), e.endedMax = date(row.endedMax),
    e.script = '20-actors', e.stale = null;

// Factions: parts and wings of the Taliban, then of IS-K

UNWIND [
  {id: 'taliban-leadership', name: 'Taliban leadership',
   aliases: ['central Taliban leadership'], standIns: ['Taliban\'s leadership'],
   summary: 'The central command of the Taliban, which orders war on IS-K and deals with Washington.'},
  {id: 'mainstream-taliban', name: 'Mainstream Taliban',
   aliases: [],
   summary: 'The mainstream of the Taliban, set apart from their hardliners and no longer trusted by the jihadists.'},
  {id: 'main-taliban-faction', name: 'Main faction of the Taliban',
   aliases: ['main faction of the Taliban', 'main group of the Taliban', 'the main group', 'the main faction'],
   summary: 'The group of the Taliban that holds power in Kabul and fights IS-K, as an analyst tells it.'},
  {id: 'quetta-shura', name: 'Quetta Shura',
   aliases: ['Quetta Shura Taliban'],
   summary: 'Taliban council, long at war with IS-K, chiefly on the eastern fronts.'},
  {id: 'shura-of-the-north', name: 'Shura of the North',
   aliases: [],
   summary: 'Taliban council under Qari Baryal, which kept up relations with IS-K against orders.'},
  {id: 'taliban-hardliners', name: 'Taliban hardliners',
   aliases: ['hardliners of the Taliban'], standIns: ['Taliban\'s hardliners'],
   summary: 'Hardliners whom the prospect of a deal and of further talks upsets, together with their jihadist allies.'},
  {id: 'pro-jihadist-taliban', name: 'Pro-jihadist Taliban',
   aliases: ['jihadist groups of Taliban', 'jihadist sympathizers among the Taliban'],
   summary: 'Leaders and groups within the Taliban who are unhappy about a break with the jihadists, Serajuddin Haqqani above all.'},
  {id: 'disgruntled-taliban-commanders', name: 'Disgruntled Taliban commanders',
   aliases: ['disgruntled Taliban fighters', 'disgruntled Taliban'],
   summary: 'Discontented Taliban commanders and fighters from whom IS-K recruited.'},
  {id: 'eastern-taliban-fronts', name: 'Small Taliban fronts in the east',
   aliases: ['small eastern Taliban fronts', 'smaller fronts'],
   summary: 'Several small Taliban fronts in eastern Afghanistan that kept up relations with IS-K against orders.'},
  {id: 'taliban-eastern-forces', name: 'Taliban forces in the east',
   aliases: ['Taliban in the east', 'local Taliban forces in the east'],
   summary: 'The local Taliban of eastern Afghanistan, weak beside IS-K until reinforced from the south.'},
  {id: 'taliban-southern-units', name: 'Taliban crack units from the south',
   aliases: ['crack units from the south'],
   summary: 'Picked Taliban units that were moved east for the counter-attack on IS-K.'},
  {id: 'taliban-elite-units', name: 'Taliban elite units',
   aliases: ['elite units', 'elite units of the Taliban'],
   summary: 'Units of picked fighters that the Taliban set up against IS-K.'},
  {id: 'autonomous-taliban-groups', name: 'Autonomous Taliban groups',
   aliases: ['Taliban groups outside the main Shuras'],
   summary: 'Taliban groups under none of the main councils, for whom raising money is hard.'},
  {id: 'sheltering-taliban-factions', name: 'Protectors of jihadists in factions of the Taliban',
   aliases: ['different factions of the Taliban'],
   summary: 'Protectors, in several factions of the Taliban, of groups affiliated with ISIS and Al Qaeda.'},
  {id: 'taliban-factions-with-foreign-fighters', name: 'Taliban factions with foreign fighters',
   aliases: ['some Taliban factions'],
   summary: 'Factions of the Taliban said to have many foreign fighters.'},
  {id: 'is-k-north', name: 'IS-K in the north',
   founded: '[2014-01-01..2018-09-30]', foundedMin: '2014-01-01', foundedMax: '2018-09-30',
   aliases: ['Islamic State Khorasan in northern Afghanistan'],
   summary: 'The northern wing of IS-K, led by Habib Rahman until his surrender in Jawzjan.'},
  {id: 'is-k-kabul-network', name: 'Kabul network of IS-K',
   founded: '[2014-01-01..2021-09-05]', foundedMin: '2014-01-01', foundedMax: '2021-09-05',
   aliases: ['Kabul network of Daesh-K', 'Kabul network'],
   summary: 'The Kabul wing that came to dominate IS-K and took in people from the Haqqani Network.'},
  {id: 'is-k-leaders-in-kabul-jail', name: 'IS-K leaders jailed in Kabul',
   aliases: ['jailed leaders of Daesh'],
   summary: 'Leaders of IS-K who sat in jail in Kabul when the Taliban took the city, and were killed by them.'},
  {id: 'taliban-special-forces', name: 'Taliban special forces',
   aliases: ['special forces of the Taliban'], standIns: ['special forces'],
   summary: 'Special forces that the Taliban deployed to drive out IS-K, by the account of the CACI Analyst.'},
  {id: 'taliban-field-commanders', name: 'Taliban field commanders',
   aliases: ['field commanders', 'field commanders of the Taliban'],
   summary: 'Field commanders of the Taliban who, as the article on Nangarhar tells, may reject a peace deal.'},
  {id: 'taliban-commanders-and-fighters', name: 'Taliban field commanders and fighters',
   aliases: [],
   summary: 'Field commanders and fighters of the Taliban who, by the word of an IS-K commander, will not accept a deal.'},
  {id: 'taliban-hardline-elements', name: 'Hardline elements within the Taliban',
   aliases: ['hardliner in the Taliban', 'hardline elements within Taliban'],
   summary: 'Hardliners who, by the article on Nangarhar, could have switched sides to IS-K.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Faction, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.founded = row.founded, e.foundedMin = date(row.foundedMin), e.foundedMax = date(row.foundedMax),
    e.ended = row.ended, e.endedMin = date(row.endedMin), e.endedMax = date(row.endedMax),
    e.script = '20-actors', e.stale = null;

// States and their governments (also places: a foreign country has no second node)

UNWIND [
  // TRT World calls the Afghan government the former one (trt-2021-14c): it fell with Kabul.
  {id: 'afghan-government', name: 'Afghan government',
   ended: '[2019-11-01..2021-09-05]', endedMin: '2019-11-01', endedMax: '2021-09-05',
   aliases: ['Government of Afghanistan', 'National Unity Government', 'former Afghan government'],
   summary: 'The government of Afghanistan under Ashraf Ghani, until the Taliban took Kabul.'},
  {id: 'united-states', name: 'United States',
   aliases: ['US', 'USA', 'U.S.', 'America', 'the Americans', 'Washington', 'US government', 'Government of United States of America', 'Obama administration', 'Trump administration', 'Biden administration'],
   summary: 'The United States and its government: policy, talks and statements on Afghanistan.'},
  {id: 'pakistan', name: 'Pakistan', aliases: ['Government of Pakistan'],
   summary: 'State that borders on Nangarhar, named as a backer of the Taliban and among those that help arm militias.'},
  {id: 'iran', name: 'Iran', aliases: ['Government of Iran'],
   summary: 'Named among the states that arm militias in the Afghan conflict; part of it belongs to historical Khorasan.'},
  {id: 'saudi-arabia', name: 'Saudi Arabia', aliases: ['Government of Saudi Arabia'],
   summary: 'Named among the states that arm militias in the Afghan conflict.'},
  {id: 'qatar', name: 'Qatar', aliases: ['Government of Qatar'],
   summary: 'Gulf state that has hosted the talks between Washington and the Taliban.'},
  {id: 'india', name: 'India', aliases: [],
   summary: 'Home of the author Sudha Ramachandran and of the Observer Research Foundation.'},
  {id: 'iraq', name: 'Iraq', aliases: [],
   summary: 'Country where ISIS pursued a sectarian strategy and suffered reverses.'},
  {id: 'syria', name: 'Syria', aliases: [],
   summary: 'Country where ISIS has opponents and suffered reverses.'},
  {id: 'libya', name: 'Libya', aliases: [],
   summary: 'Country whose ISIS opponents are named in the 2015 statement of its spokesman.'},
  {id: 'north-korea', name: 'North Korea', aliases: [],
   summary: 'State to which President Trump had lately made overtures when CNN wrote.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:State, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.founded = row.founded, e.foundedMin = date(row.foundedMin), e.foundedMax = date(row.foundedMax),
    e.ended = row.ended, e.endedMin = date(row.endedMin), e.endedMax = date(row.endedMax),
    e.script = '20-actors', e.stale = null;

// Armed forces of states

UNWIND [
  {id: 'afghan-forces', name: 'Afghan security forces',
   ended: '[2019-11-01..2021-09-05]', endedMin: '2019-11-01', endedMax: '2021-09-05',
   aliases: ['Afghan army', 'Afghan military', 'Afghan forces', 'government forces', 'government security forces', 'Afghan government forces', 'provincial troops', 'security forces of the Kabul government', 'forces of Kabul', 'Kabul\'s forces', 'Afghan government security personnel', 'Afghan government security personnels'], standIns: ['Afghan and international security forces'],
   summary: 'Army and other security forces of the Afghan government.'},
  {id: 'us-forces', name: 'US forces',
   aliases: ['US military', 'U.S. military', 'US troops', 'American troops', 'US special forces', 'US air force', 'US air strikes', 'U.S. air strikes', 'US airstrikes', 'US drone strike'], standIns: ['US/Coalition'],
   summary: 'Armed forces of the United States in Afghanistan: troops, special forces, air strikes, drones.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:StateForce, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.founded = row.founded, e.foundedMin = date(row.foundedMin), e.foundedMax = date(row.foundedMax),
    e.ended = row.ended, e.endedMin = date(row.endedMin), e.endedMax = date(row.endedMax),
    e.script = '20-actors', e.stale = null;

// Coalitions

UNWIND [
  {id: 'nato-coalition', name: 'NATO-led coalition',
   aliases: ['US-led NATO forces', 'coalition forces', 'coalition troops', 'the coalition', 'US/Coalition', 'NATO'],
   summary: 'The international coalition in Afghanistan under American lead.'},
  {id: 'international-forces', name: 'International forces in Afghanistan',
   aliases: ['international forces', 'international security forces'],
   summary: 'The international forces of which the CACI Analyst speaks without naming them.'},
  {id: 'allies-of-the-americans', name: 'Allies of the Americans (Taliban letter)',
   aliases: ['Americans and their allies'],
   summary: 'Those allied with the Americans, whom the Taliban letter of June 2015 names as an enemy and no further.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Coalition, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.founded = row.founded, e.foundedMin = date(row.foundedMin), e.foundedMax = date(row.foundedMax),
    e.ended = row.ended, e.endedMin = date(row.endedMin), e.endedMax = date(row.endedMax),
    e.script = '20-actors', e.stale = null;

// Organizations: publishers and institutes, offices of governments, international bodies

UNWIND [
  {id: 'aan', name: 'Afghanistan Analysts Network', aliases: ['AAN'],
   summary: 'Think tank in Kabul whose report on the fight against IS-K is passed on by TRT World.'},
  {id: 'atlantic-council', name: 'Atlantic Council', aliases: [],
   summary: 'Think tank of which Kamal Alam is a fellow.'},
  {id: 'caci', name: 'CACI Analyst',
   aliases: ['CACI', 'Central Asia-Caucasus Analyst', 'Central Asia-Caucasus Institute'],
   summary: 'Publisher of the 2017 article on a possible collaboration of ISIS and the Taliban.'},
  {id: 'cnn', name: 'CNN', aliases: ['Cable News Network'],
   summary: 'Publisher of the 2018 report on the surrender in Jawzjan.'},
  {id: 'orf', name: 'Observer Research Foundation', aliases: ['ORF'],
   summary: 'Indian think tank, publisher of the 2019 analysis by Antonio Giustozzi.'},
  {id: 'trt-world', name: 'TRT World', aliases: ['TRT'],
   summary: 'Publisher of the 2021 article on what the Taliban would do about IS-K.'},

  {id: 'afghan-ministry-of-defense', name: 'Afghan Ministry of Defense',
   ended: '[2019-11-01..2021-09-05]', endedMin: '2019-11-01', endedMax: '2021-09-05',
   aliases: ['Afghan defence ministry', 'Afghan ministry of defence'],
   summary: 'Defense ministry of the Afghan government, which credits the army with the surrender in Jawzjan.'},
  {id: 'jawzjan-provincial-government', name: 'Jawzjan provincial government',
   ended: '[2019-11-01..2021-09-05]', endedMin: '2019-11-01', endedMax: '2021-09-05',
   aliases: ['local government of Jawzjan'],
   summary: 'Provincial administration whose spokesman told who gave themselves up in Jawzjan.'},
  {id: 'national-reconciliation-council', name: 'National Reconciliation Council',
   aliases: ['Afghan National Reconciliation Council'],
   summary: 'Afghan body headed by Abdullah Abdullah.'},
  {id: 'pentagon', name: 'Pentagon', aliases: ['US Department of Defense'],
   summary: 'The American defense department, a spokesman of which set the Haqqani Network apart from the Taliban.'},
  {id: 'sigar', name: 'SIGAR', aliases: ['US Special Inspector General for Afghanistan Reconstruction', 'Special Inspector General for Afghanistan Reconstruction'],
   summary: 'American inspector general whose report gives shares of the population under each side.'},
  {id: 'state-department', name: 'US State Department', aliases: ['State Department', 'U.S. Department of State'],
   summary: 'The American foreign ministry, whose top official for the region had been to Doha when CNN wrote.'},
  {id: 'white-house', name: 'White House', aliases: [],
   summary: 'Office of the American president, with a strategy for Afghanistan of its own: special forces, Afghan forces, a settlement.'},

  {id: 'editors', name: 'Editors of this graph', aliases: ['the editors'],
   summary: 'The editors of this graph, who say what belongs to what and which two names are one. They are no voice on the war.'},
  {id: 'natural-earth', name: 'Natural Earth', aliases: [],
   summary: 'Gazetteer in the public domain: which place lies in which.'},
  {id: 'european-union', name: 'European Union', aliases: ['EU'],
   summary: 'Named among the funders that a Taliban government would need.'},
  {id: 'imf', name: 'International Monetary Fund', aliases: ['IMF'],
   summary: 'Named among the funders that a Taliban government would need.'},
  {id: 'united-nations', name: 'United Nations', aliases: ['UN'],
   summary: 'Its officials called the attack on Mirza Olang a joint one.'},
  {id: 'world-bank', name: 'World Bank', aliases: [],
   summary: 'Named among the funders that a Taliban government would need.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Organization, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.founded = row.founded, e.foundedMin = date(row.foundedMin), e.foundedMax = date(row.foundedMax),
    e.ended = row.ended, e.endedMin = date(row.endedMin), e.endedMax = date(row.endedMax),
    e.script = '20-actors', e.stale = null;

// Communities: people named as a group

UNWIND [
  {id: 'afghan-civilians', name: 'Civilians in Afghanistan', aliases: ['civilians', 'Afghan civilians', 'civilian targets'],
   summary: 'Civilians as targets and victims of attacks.'},
  {id: 'afghan-people', name: 'People of Afghanistan', aliases: ['Afghan people', 'Afghan population', 'Afghans'], standIns: ['Afghan government and people'],
   summary: 'The population of Afghanistan, with whom IS-K is unpopular.'},
  {id: 'hazaras', name: 'Hazaras', aliases: ['Shiite Hazaras', 'Hazara community'],
   summary: 'Shiite people of Afghanistan, long persecuted, mainly on ethnic grounds.'},
  {id: 'shiites', name: 'Shiites', aliases: ['Shias', 'Shiite', 'Shiite gatherings'],
   summary: 'Muslims of the Shia confession, whom ISIS treats as heretics.'},
  {id: 'mirza-olang-villagers', name: 'Villagers of Mirza Olang', aliases: ['Shiite Hazara community of Mirza Olang', 'village\'s Shiite Hazara community'],
   summary: 'Shiite Hazara community of the village that was attacked on 5 August 2017.'},
  {id: 'local-tribes', name: 'Local tribes', aliases: ['tribal communities'],
   summary: 'Tribes whose retribution Taliban hardliners might have to fear.'},
  {id: 'foreign-fighters', name: 'Foreign fighters', aliases: ['foreign militants'],
   summary: 'Fighters from abroad, many of them in some factions of the Taliban, as an analyst tells it.'},
  {id: 'external-jihadist-supporters', name: 'Foreign backers of jihadist Taliban', aliases: ['external supporters'],
   summary: 'Supporters outside Afghanistan of jihadist groups among the Taliban.'},
  {id: 'al-qaeda-affiliated-prisoners', name: 'Prisoners affiliated with Al Qaeda', aliases: ['Al Qaeda-affiliated prisoners', 'Al Qaeda and Daesh-affiliated'],
   summary: 'Prisoners with ties to Al Qaeda whom the Taliban are said to have freed; members of it they are not called.'},
  {id: 'is-k-affiliated-prisoners', name: 'Prisoners affiliated with IS-K', aliases: ['Daesh-affiliated prisoners', 'Daesh-affiliated militants', 'Al Qaeda and Daesh-affiliated militants', 'Daesh and Al Qaeda-affiliated prisoners'],
   summary: 'Prisoners with ties to IS-K whom the Taliban are said to have freed; members of it they are not called.'},
  {id: 'leading-is-k-prisoners', name: 'Leading IS-K prisoners', aliases: ['biggest figures of Daesh'],
   summary: 'Foremost men of IS-K who, an analyst thinks, came free when the Taliban opened the prisons.'},
  {id: 'released-prisoners', name: 'Prisoners freed by the Taliban', aliases: ['released inmates', 'prison inmates', 'inmates', 'prisoners'],
   summary: 'Inmates of Afghan prisons let out by the Taliban in the course of their campaign.'},
  {id: 'international-community', name: 'International community', aliases: [],
   summary: 'Foreign states and bodies whose recognition and money the Taliban are said to need.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Community, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.founded = row.founded, e.foundedMin = date(row.foundedMin), e.foundedMax = date(row.foundedMax),
    e.ended = row.ended, e.endedMin = date(row.endedMin), e.endedMax = date(row.endedMax),
    e.script = '20-actors', e.stale = null;
