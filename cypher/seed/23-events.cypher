// Dated or datable happenings. `edtf` and the bounds go as far as the documents do and no further:
// an event told as news is bounded by the date of the article, one without any hold stays open (null).
// `[A..B]` means once, somewhere between A and B. What an article tells as the news of its own days (the surrender in Jawzjan)
// has the date of the article, as vague as that is. The deal was still awaited in nangarhar-2019 (2019-11-01 at the earliest);
// IS-K announced its war with the deal before its eyes, and foresaw the fall of Kabul: all three come after it. The talks
// of which CNN tells are a part of the strategy of the speech, so they come after it; what concerns men of IS-K (prisoners let
// out, the campaign in which they were, a declaration of its emir) is no older than IS-K.

MATCH (e:Entity {script: '23-events'}) SET e.stale = true;

UNWIND [
  // 2013 to 2016
  {id: 'hakimullah-mehsud-killing', name: 'Killing of Hakimullah Mehsud', kind: 'killing', aliases: ['drone strike on Hakimullah Mehsud'],
   edtf: '2013', startMin: '2013-01-01', startMax: '2013-12-31', endMin: '2013-01-01', endMax: '2013-12-31',
   summary: 'An American drone strike killed Hakimullah Mehsud; the Pakistani Taliban had a new commander afterwards.'},
  {id: 'is-k-emergence', name: 'Appearance of IS-K in Afghanistan', kind: 'founding', aliases: ['founding of IS-K'],
   edtf: '2014', startMin: '2014-01-01', startMax: '2014-12-31', endMin: '2014-01-01', endMax: '2014-12-31',
   summary: 'The Khorasan branch of ISIS showed itself in the east, at the time when dozens deserted the Pakistani Taliban.'},
  {id: 'taliban-open-letter-2015', name: 'Open letter of the Taliban to ISIS', kind: 'statement', aliases: ['Mansoor letter to al-Baghdadi'],
   edtf: '2015-06', startMin: '2015-06-01', startMax: '2015-06-30', endMin: '2015-06-01', endMax: '2015-06-30',
   summary: 'The Taliban deputy leader told the chief of ISIS to stay out of Afghanistan.'},
  {id: 'adnani-statement-2015', name: 'Statement of the ISIS spokesman', kind: 'statement', aliases: ['al-Adnani statement'],
   edtf: '[2015-06-08..2015-07-07]', startMin: '2015-06-08', startMax: '2015-07-07', endMin: '2015-06-08', endMax: '2015-07-07',
   summary: 'One week after the Taliban letter, the spokesman of ISIS ordered its fighters to spare no unrepentant rival.'},

  // 2017
  {id: 'earlier-joint-attacks', name: 'Joint attacks on government forces', kind: 'attack', aliases: ['three earlier joint attacks', 'at least three instances'],
   edtf: '[..2017-11-13]', startMin: null, startMax: '2017-11-13', endMin: null, endMax: '2017-11-13',
   summary: 'Three or more attacks in the past in which, say Afghan forces, the Taliban and IS-K collaborated.'},
  {id: 'nangarhar-bomb-2017', name: 'Bombing of the IS-K caves in Nangarhar', kind: 'airstrike', aliases: ['largest non-nuclear bomb'],
   edtf: '2017-04', startMin: '2017-04-01', startMax: '2017-04-30', endMin: '2017-04-01', endMax: '2017-04-30',
   summary: 'The United States hit a cave and tunnel complex of IS-K with its largest bomb short of a nuclear one.'},
  {id: 'mother-of-all-bombs', name: 'Dropping of the Mother of all Bombs', kind: 'airstrike', aliases: ['Mother of all Bombs', 'MOAB'],
   edtf: null, startMin: null, startMax: null, endMin: null, endMax: null,
   summary: 'The bomb of that name fell on a hideout of IS-K in Nangarhar; the article that tells of it gives no date.'},
  {id: 'mirza-olang-attack', name: 'Attack on Mirza Olang', kind: 'attack', aliases: ['attack at Mirza Olang', 'Mirsa Olang attack'],
   edtf: '2017-08-05', startMin: '2017-08-05', startMax: '2017-08-05', endMin: '2017-08-05', endMax: '2017-08-05',
   summary: 'More than 50 people were killed and some 235 taken hostage; whether the Taliban and IS-K did it together is disputed.'},
  {id: 'trump-speech-2017', name: 'Trump speech on Afghanistan', kind: 'speech', aliases: ['Trump policy speech', 'Trump strategy', 'Trump strategy for Afghanistan'],
   edtf: '2017', startMin: '2017-01-01', startMax: '2017-12-31', endMin: '2017-01-01', endMax: '2017-12-31',
   summary: 'The American president presented his strategy for the war in person.'},

  // 2018
  {id: 'sigar-report-2018', name: 'SIGAR report on the control of the population', kind: 'publication', aliases: ['SIGAR report'],
   edtf: '[..2018-09-30]', startMin: null, startMax: '2018-09-30', endMin: null, endMax: '2018-09-30',
   summary: 'The American inspector general published shares of the population held by each side.'},
  {id: 'doha-talks-2018', name: 'Possible exploratory talks in Doha', kind: 'talks', aliases: ['exploratory discussions in Doha', 'direct talks'],
   edtf: '[2017-01-01..2018-09-30]', startMin: '2017-01-01', startMax: '2018-09-30', endMin: '2017-01-01', endMax: '2018-09-30',
   summary: 'The highest official of the State Department for the region was in Doha, possibly for exploratory discussions.'},
  {id: 'wells-taliban-meeting', name: 'Meeting of Alice Wells with a Taliban official', kind: 'talks', aliases: ['meeting of Alice Wells with the Taliban'],
   edtf: '[2017-01-01..2018-09-30]', startMin: '2017-01-01', startMax: '2018-09-30', endMin: '2017-01-01', endMax: '2018-09-30',
   summary: 'An American envoy is reported to have met a Taliban official of low rank about openings for direct negotiations; where is not said.'},
  {id: 'jawzjan-fighting', name: 'Fighting in Jawzjan', kind: 'battle', aliases: [],
   edtf: '2018-08~', startMin: '2018-07-01', startMax: '2018-09-30', endMin: '2018-07-01', endMax: '2018-09-30',
   summary: 'Days of combat between the Taliban and IS-K that preceded the surrender.'},
  {id: 'jawzjan-surrender', name: 'Surrender of IS-K fighters in Jawzjan', kind: 'surrender', aliases: ['surrender of 200 fighters', 'events in Jawzjan'],
   edtf: '2018-08~', startMin: '2018-07-01', startMax: '2018-09-30', endMin: '2018-07-01', endMax: '2018-09-30',
   summary: 'Over two hundred IS-K fighters surrendered to the Afghan army, the news of an article of about August 2018.'},
  {id: 'is-k-funding-crisis', name: 'Funding crisis of IS-K', kind: 'crisis', aliases: [],
   edtf: '2018~', startMin: '2017-01-01', startMax: '2019-12-31', endMin: '2017-01-01', endMax: '2019-12-31',
   summary: 'A severe shortage of money at IS-K in the year before Giustozzi wrote, which it appears to have overcome.'},

  // 2019
  {id: 'kunar-nangarhar-clashes-2019', name: 'Clashes in Kunar and Nangarhar', kind: 'battle', aliases: ['IS-K offensive in Kunar', 'Taliban counter-attack in Nangarhar'],
   edtf: '2019~', startMin: '2018-01-01', startMax: '2020-12-31', endMin: '2018-01-01', endMax: '2020-12-31',
   summary: 'IS-K first gained ground in Kunar; after a Taliban counter-attack it lost much ground, above all in Nangarhar.'},
  {id: 'talks-called-off', name: 'Trump calls off the peace talks', kind: 'statement', aliases: ['cancellation of the peace talks'],
   edtf: '[..2020-01-31]', startMin: null, startMax: '2020-01-31', endMin: null, endMax: '2020-01-31',
   summary: 'The American president announced an end to the talks with the Taliban; they were later resumed.'},
  {id: 'nangarhar-campaign-2019', name: 'Nangarhar campaign', kind: 'campaign', aliases: ['offensive against IS-K in Nangarhar', 'recent campaign in Nangarhar', 'Nangarhar offensive'],
   edtf: '2019-11~', startMin: '2019-10-01', startMax: '2019-12-31', endMin: '2019-10-01', endMax: '2019-12-31',
   summary: 'Coalition, Afghan forces and Taliban against IS-K in Nangarhar, where it almost collapsed by one account.'},
  {id: 'khalilzad-tweet-2019', name: 'Tweet of Khalilzad on Nangarhar', kind: 'statement', aliases: [],
   edtf: '2019-12~', startMin: '2019-11-01', startMax: '2020-01-31', endMin: '2019-11-01', endMax: '2020-01-31',
   summary: 'The American envoy publicly named the Taliban among those whose operations cost IS-K land and fighters.'},
  {id: 'kunar-nangarhar-campaigns', name: 'Two years of fighting in Kunar and Nangarhar', kind: 'campaign', aliases: ['defeat of Daesh-K in Kunar and Nangarhar'],
   edtf: '2019~/2021-08~', startMin: '2018-01-01', startMax: '2020-12-31', endMin: '2021-07-01', endMax: '2021-09-30',
   summary: 'The clashes of the two years before TRT World wrote, in which IS-K was beaten in both provinces.'},

  // Talks and deal between the United States and the Taliban
  {id: 'us-taliban-talks', name: 'Peace talks between the United States and the Taliban', kind: 'talks', aliases: ['US-Taliban talks', 'peace talks'],
   edtf: null, startMin: null, startMax: null, endMin: null, endMax: null,
   summary: 'The negotiations hosted by Qatar, interrupted once and taken up again.'},
  {id: 'us-taliban-deal', name: 'Deal between the United States and the Taliban', kind: 'agreement', aliases: ['US-Taliban deal', 'peace deal', 'peace accord'],
   edtf: '[2019-11-01..2021-09-05]', startMin: '2019-11-01', startMax: '2021-09-05', endMin: '2019-11-01', endMax: '2021-09-05',
   summary: 'The agreement, still awaited in the texts of about 2019 and a fact in that of 2021.'},

  // 2020 and 2021
  {id: 'jalalabad-prison-attack', name: 'Attack in Jalalabad', kind: 'attack', aliases: [],
   edtf: '[..2020-08-03]', startMin: null, startMax: '2020-08-03', endMin: null, endMax: '2020-08-03',
   summary: 'An attack in the city, after which security men are pictured in a prison on 3 August 2020.'},
  {id: 'taliban-campaign-2021', name: 'Taliban campaign for Afghanistan', kind: 'campaign', aliases: ['Taliban advance'],
   edtf: '[2014-01-01..2021-09-05]', startMin: '2014-01-01', startMax: '2021-09-05', endMin: '2014-01-01', endMax: '2021-09-05',
   summary: 'The advance that brought the country under the Taliban.'},
  {id: 'prisoner-releases-2021', name: 'Release of prisoners by the Taliban', kind: 'prisoner-release', aliases: ['prison releases'],
   edtf: '[2014-01-01..2021-09-05]', startMin: '2014-01-01', startMax: '2021-09-05', endMin: '2014-01-01', endMax: '2021-09-05',
   summary: 'The Taliban opened prisons on their advance; who came free is disputed.'},
  {id: 'fall-of-kabul', name: 'Taliban takeover of Kabul', kind: 'takeover', aliases: ['fall of Kabul'],
   edtf: '[2019-11-01..2021-09-05]', startMin: '2019-11-01', startMax: '2021-09-05', endMin: '2019-11-01', endMax: '2021-09-05',
   summary: 'The Taliban took the capital and with it the power.'},
  {id: 'prison-killings-2021', name: 'Killing of imprisoned IS-K leaders', kind: 'killing', aliases: ['execution of Abu Omar Khorasani'],
   edtf: '[2019-11-01..2021-09-05]', startMin: '2019-11-01', startMax: '2021-09-05', endMin: '2019-11-01', endMax: '2021-09-05',
   summary: 'The Taliban killed leaders of IS-K who sat in jail in Kabul when the city fell to them; TRT World takes Abu Omar Khorasani to be one.'},
  {id: 'haqqani-karzai-meeting-2021', name: 'Meeting of Anas Haqqani with Karzai and Abdullah', kind: 'talks', aliases: [],
   edtf: '2021-08-18', startMin: '2021-08-18', startMax: '2021-08-18', endMin: '2021-08-18', endMax: '2021-08-18',
   summary: 'A Haqqani leader negotiated with two politicians of the fallen order.'},
  {id: 'kabul-airport-attack', name: 'Kabul airport attack', kind: 'attack', aliases: ['Kabul explosions', 'Kabul airport bombing', 'twin suicide bombs', 'Kabul attack'],
   edtf: '2021-08-26', startMin: '2021-08-26', startMax: '2021-08-26', endMin: '2021-08-26', endMax: '2021-08-26',
   summary: 'Two suicide bombs killed over a hundred people, including American soldiers; IS-K claimed it.'},
  {id: 'is-k-war-announcement', name: 'IS-K announces a long war on the Taliban', kind: 'statement', aliases: [],
   edtf: '[2019-11-01..2021-09-05]', startMin: '2019-11-01', startMax: '2021-09-05', endMin: '2019-11-01', endMax: '2021-09-05',
   summary: 'The leadership of IS-K said that it was preparing for a new war with the Taliban.'},
  {id: 'is-k-urban-campaign-declaration', name: 'IS-K declares an urban campaign', kind: 'statement', aliases: ['al-Muhajir declaration'],
   edtf: '[2014-01-01..2021-09-05]', startMin: '2014-01-01', startMax: '2021-09-05', endMin: '2014-01-01', endMax: '2021-09-05',
   summary: 'The new emir of IS-K declared a campaign of terror in the cities.'},
  {id: 'us-withdrawal', name: 'Withdrawal of the United States', kind: 'withdrawal', aliases: ['US withdrawal', 'American withdrawal'],
   edtf: null, startMin: null, startMax: null, endMin: null, endMax: null,
   summary: 'The departure of American troops, under way and not complete when TRT World wrote.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Event, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.kind = row.kind, e.edtf = row.edtf,
    e.startMin = date(row.startMin), e.startMax = date(row.startMax), e.endMin = date(row.endMin), e.endMax = date(row.endMax),
    e.script = '23-events', e.stale = null;
