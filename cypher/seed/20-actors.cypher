// Actors: armed groups and their parts, states and their forces, coalitions, unarmed bodies, communities.
// Each alias belongs to one actor only: a bare "ISIS", "IS" or "Daesh" is listed under the parent organisation,
// although CNN, TRT World and the Nangarhar article often write it where they mean the Khorasan branch.

MATCH (e:Entity {script: '20-actors'}) SET e.stale = true;

// Armed groups

UNWIND [
  {id: 'taliban', name: 'Taliban', founded: null,
   aliases: ['Afghan Taliban', 'Islamic Emirate', 'Taleban', 'Taliban insurgency'],
   summary: 'Afghan insurgent movement with aims inside Afghanistan, in power in Kabul by late August 2021.'},
  {id: 'is-k', name: 'Islamic State Khorasan (IS-K)', founded: '2014',
   aliases: ['IS-K', 'ISKP', 'ISIS-K', 'IS(K)', 'ISK', 'Daesh-K', 'Islamic State Khorasan', 'Islamic State - Khorasan', 'Islamic State (IS) Khorasan', 'Islamic State in Khorasan', 'Islamic State of Khorasan Province', 'Khorasan chapter'],
   summary: 'Branch of ISIS in Afghanistan, present in the east since 2014 and a rival of the Taliban.'},
  {id: 'isis', name: 'ISIS', founded: null,
   aliases: ['IS', 'Daesh', 'Islamic State', 'Islamic State of Iraq and Syria', 'the Caliphate'],
   summary: 'Global jihadist organisation under Abu Bakr al-Baghdadi, parent of the Khorasan branch.'},
  {id: 'haqqani-network', name: 'Haqqani Network', founded: null,
   aliases: ['HQN', 'the Haqqanis', 'Haqqani group', 'Haqqani network of the Taliban'],
   summary: 'Armed group that some count as part of the Taliban and others as separate, with ties of its own to IS-K.'},
  {id: 'al-qaeda', name: 'Al Qaeda', founded: null,
   aliases: ['al-Qaeda', 'Al-Qaida', 'AQ'],
   summary: 'Global jihadist organisation that has worked with the Taliban.'},
  {id: 'ttp', name: 'Tehrik-e-Taliban Pakistan (TTP)', founded: null,
   aliases: ['TTP', 'Pakistani Taliban', 'Tehrik-e-Taliban Pakistan'],
   summary: 'The Pakistani Taliban, a separate group from the Afghan Taliban, some of whose members went over to IS-K.'},
  {id: 'imu', name: 'Islamic Movement of Uzbekistan (IMU)', founded: null,
   aliases: ['IMU', 'Islamic Movement of Uzbekistan'],
   summary: 'Jihadist group on Afghan soil, some of whose members went over to IS-K.'},
  {id: 'jihadist-groups', name: 'Jihadist groups around the Taliban', founded: null,
   aliases: ['jihadists', 'jihadist allies of the Taliban', 'organisations of global jihad', 'international terrorists'],
   summary: 'Collective name for the transnational jihadist groups that the Taliban leadership was ready to drop.'},
  {id: 'anti-taliban-forces', name: 'Anti-Taliban forces of 2021', founded: null,
   aliases: ['anti-Taliban forces'],
   summary: 'Afghan opponents of Taliban rule in 2021, among them Ahmad Massoud.'},
  {id: 'afghan-militias', name: 'Militias in Afghanistan', founded: null,
   aliases: ['various militias'],
   summary: 'Unspecified militias in the Afghan conflict that neighbouring and Gulf states are said to arm.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:ArmedGroup, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.founded = row.founded,
    e.script = '20-actors', e.stale = null;

// Factions: parts and wings of the Taliban, then of IS-K

UNWIND [
  {id: 'taliban-leadership', name: 'Taliban leadership',
   aliases: ['central Taliban leadership'],
   summary: 'The central command of the Taliban, which orders war on IS-K and deals with Washington.'},
  {id: 'mainstream-taliban', name: 'Mainstream Taliban',
   aliases: ['main faction of the Taliban', 'main group of the Taliban'],
   summary: 'The larger part of the Taliban, distrusted by the jihadists and at war with IS-K.'},
  {id: 'quetta-shura', name: 'Quetta Shura',
   aliases: ['Quetta Shura Taliban'],
   summary: 'Main Taliban council, long at war with IS-K, chiefly on the eastern fronts.'},
  {id: 'shura-of-the-north', name: 'Shura of the North',
   aliases: [],
   summary: 'Taliban council under Qari Baryal, which kept up relations with IS-K against orders.'},
  {id: 'taliban-hardliners', name: 'Taliban hardliners',
   aliases: ['pro-jihadist Taliban', 'hardline elements within the Taliban', 'jihadist groups of Taliban'],
   summary: 'Leaders and groups within the Taliban who object to a break with the jihadists or to a deal.'},
  {id: 'disgruntled-taliban-commanders', name: 'Disgruntled Taliban commanders',
   aliases: ['disgruntled Taliban fighters', 'Taliban field commanders', 'disgruntled Taliban'],
   summary: 'Dissatisfied Taliban field commanders and their men, from whom IS-K recruits or hopes to recruit.'},
  {id: 'eastern-taliban-fronts', name: 'Small Taliban fronts in the east',
   aliases: ['small eastern Taliban fronts', 'smaller fronts'],
   summary: 'Several small Taliban fronts in eastern Afghanistan that kept up relations with IS-K against orders.'},
  {id: 'taliban-eastern-forces', name: 'Taliban forces in the east',
   aliases: ['Taliban in the east', 'local Taliban forces in the east'],
   summary: 'The regular Taliban of eastern Afghanistan, weak beside IS-K until reinforced in 2019.'},
  {id: 'taliban-southern-units', name: 'Taliban crack units from the south',
   aliases: ['crack units from the south'],
   summary: 'Picked Taliban units that were moved east in 2019 for the counter-attack on IS-K.'},
  {id: 'taliban-elite-units', name: 'Taliban elite units',
   aliases: ['Taliban special forces', 'elite units of the Taliban'],
   summary: 'Special Taliban units raised and sent to drive out IS-K.'},
  {id: 'autonomous-taliban-groups', name: 'Autonomous Taliban groups',
   aliases: ['Taliban groups outside the main Shuras'],
   summary: 'Taliban groups under none of the main councils, for whom raising money is hard.'},
  {id: 'sheltering-taliban-factions', name: 'Taliban factions that shelter foreign fighters',
   aliases: ['Taliban factions with foreign fighters'],
   summary: 'Unnamed Taliban factions said to hold many foreign fighters and to protect affiliates of ISIS and Al Qaeda.'},
  {id: 'is-k-north', name: 'IS-K in the north',
   aliases: ['Islamic State Khorasan in northern Afghanistan'],
   summary: 'The northern wing of IS-K, led by Habib Rahman until his surrender in Jawzjan.'},
  {id: 'is-k-kabul-network', name: 'Kabul network of IS-K',
   aliases: ['Kabul network of Daesh-K'],
   summary: 'The Kabul wing that came to dominate IS-K and took in people from the Haqqani Network.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Faction, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '20-actors', e.stale = null;

// States and their governments (also places: a foreign country has no second node)

UNWIND [
  {id: 'afghan-government', name: 'Afghan government',
   aliases: ['Government of Afghanistan', 'National Unity Government', 'former Afghan government'],
   summary: 'The government of Afghanistan under Ashraf Ghani, until the Taliban took Kabul.'},
  {id: 'united-states', name: 'United States',
   aliases: ['US', 'USA', 'U.S.', 'America', 'the Americans', 'Washington', 'US government', 'Government of United States of America', 'Obama administration', 'Trump administration', 'Biden administration'],
   summary: 'The United States and its government: policy, talks and statements on Afghanistan.'},
  {id: 'pakistan', name: 'Pakistan', aliases: ['Government of Pakistan'],
   summary: 'Neighbour of Afghanistan, named as a backer of the Taliban and as one that arms militias.'},
  {id: 'iran', name: 'Iran', aliases: ['Government of Iran'],
   summary: 'Neighbour of Afghanistan, named among the states that arm militias there.'},
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
   summary: 'State to which President Trump made overtures in 2018.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:State, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '20-actors', e.stale = null;

// Armed forces of states

UNWIND [
  {id: 'afghan-forces', name: 'Afghan security forces',
   aliases: ['Afghan army', 'Afghan military', 'Afghan forces', 'government forces', 'government security forces', 'Afghan government forces', 'provincial troops', 'security forces of the Kabul government'],
   summary: 'Army and other security forces of the Afghan government.'},
  {id: 'us-forces', name: 'US forces',
   aliases: ['US military', 'U.S. military', 'US troops', 'American troops', 'US special forces', 'US air force'],
   summary: 'Armed forces of the United States in Afghanistan: troops, special forces, air strikes, drones.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:StateForce, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '20-actors', e.stale = null;

// Coalitions

UNWIND [
  {id: 'nato-coalition', name: 'NATO-led coalition',
   aliases: ['US-led NATO forces', 'coalition forces', 'coalition troops', 'the coalition', 'NATO', 'international forces', 'international security forces'],
   summary: 'The international coalition in Afghanistan under American lead.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Coalition, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '20-actors', e.stale = null;

// Organisations: publishers and institutes, offices of governments, international bodies

UNWIND [
  {id: 'aan', name: 'Afghanistan Analysts Network', aliases: ['AAN'],
   summary: 'Think tank in Kabul whose report on the fight against IS-K is passed on by TRT World.'},
  {id: 'asia-times-online', name: 'Asia Times Online', aliases: [],
   summary: 'Publication that has carried articles by Sudha Ramachandran.'},
  {id: 'atlantic-council', name: 'Atlantic Council', aliases: [],
   summary: 'Think tank of which Kamal Alam is a fellow.'},
  {id: 'caci', name: 'CACI Analyst',
   aliases: ['CACI', 'Central Asia-Caucasus Analyst', 'Central Asia-Caucasus Institute'],
   summary: 'Publisher of the 2017 article on a possible collaboration of ISIS and the Taliban.'},
  {id: 'china-brief', name: 'China Brief', aliases: [],
   summary: 'Publication that has carried articles by Sudha Ramachandran.'},
  {id: 'cnn', name: 'CNN', aliases: ['Cable News Network'],
   summary: 'Publisher of the 2018 report on the surrender in Jawzjan.'},
  {id: 'orf', name: 'Observer Research Foundation', aliases: ['ORF'],
   summary: 'Indian think tank, publisher of the 2019 analysis by Antonio Giustozzi.'},
  {id: 'the-diplomat', name: 'The Diplomat', aliases: [],
   summary: 'Publication that has carried articles by Sudha Ramachandran.'},
  {id: 'trt-world', name: 'TRT World', aliases: ['TRT'],
   summary: 'Publisher of the 2021 article on what the Taliban would do about IS-K.'},

  {id: 'afghan-ministry-of-defense', name: 'Afghan Ministry of Defense',
   aliases: ['Afghan defence ministry', 'Afghan ministry of defence'],
   summary: 'Defence ministry of the Afghan government, which credits the army with the surrender in Jawzjan.'},
  {id: 'jawzjan-provincial-government', name: 'Jawzjan provincial government',
   aliases: ['local government of Jawzjan'],
   summary: 'Provincial administration whose spokesman told who gave themselves up in Jawzjan.'},
  {id: 'national-reconciliation-council', name: 'National Reconciliation Council',
   aliases: ['Afghan National Reconciliation Council'],
   summary: 'Afghan body headed by Abdullah Abdullah.'},
  {id: 'pentagon', name: 'Pentagon', aliases: ['US Department of Defense'],
   summary: 'The American defence department, a spokesman of which set the Haqqani Network apart from the Taliban.'},
  {id: 'sigar', name: 'SIGAR', aliases: ['US Special Inspector General for Afghanistan Reconstruction', 'Special Inspector General for Afghanistan Reconstruction'],
   summary: 'American inspector general whose 2018 report gives shares of the population under each side.'},
  {id: 'state-department', name: 'US State Department', aliases: ['State Department', 'U.S. Department of State'],
   summary: 'The American foreign ministry, whose top official for the region went to Doha in 2018.'},
  {id: 'white-house', name: 'White House', aliases: [],
   summary: 'Office of the American president, author of the strategy for Afghanistan set out in 2017.'},

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
SET e:Actor:Organization, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '20-actors', e.stale = null;

// Communities: people named as a group

UNWIND [
  {id: 'afghan-civilians', name: 'Civilians in Afghanistan', aliases: ['civilians', 'Afghan civilians'],
   summary: 'Civilians as targets and victims of attacks.'},
  {id: 'afghan-people', name: 'People of Afghanistan', aliases: ['Afghan population', 'Afghans'],
   summary: 'The population of Afghanistan, with whom IS-K is unpopular.'},
  {id: 'hazaras', name: 'Hazaras', aliases: ['Shiite Hazaras', 'Hazara community'],
   summary: 'Shiite people of Afghanistan, long persecuted, mainly on ethnic grounds.'},
  {id: 'shiites', name: 'Shiites', aliases: ['Shias', 'Shiite gatherings'],
   summary: 'Muslims of the Shia confession, whom ISIS treats as heretics.'},
  {id: 'mirza-olang-villagers', name: 'Villagers of Mirza Olang', aliases: ['Shiite Hazara community of Mirza Olang', 'hostages of Mirza Olang'],
   summary: 'Inhabitants of the village attacked in August 2017, killed or taken hostage.'},
  {id: 'local-tribes', name: 'Local tribes', aliases: ['tribal communities'],
   summary: 'Tribes whose revenge Taliban hardliners might have to fear after a deal.'},
  {id: 'foreign-fighters', name: 'Foreign fighters', aliases: ['foreign militants'],
   summary: 'Fighters from abroad in the ranks of IS-K and of some Taliban factions.'},
  {id: 'external-jihadist-supporters', name: 'Foreign backers of jihadist Taliban', aliases: ['external supporters'],
   summary: 'Funders outside Afghanistan of jihadist groups among the Taliban.'},
  {id: 'released-prisoners', name: 'Prisoners freed in 2021', aliases: ['released inmates', 'prison inmates'],
   summary: 'Inmates of Afghan prisons let out while the Taliban advanced on Kabul.'},
  {id: 'international-community', name: 'International community', aliases: [],
   summary: 'Foreign states and bodies whose recognition and money the Taliban are said to need.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Actor:Community, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary,
    e.script = '20-actors', e.stale = null;
