// Persons that the documents name. Summaries say what a person was when the document was written.

MATCH (e:Entity {script: '21-persons'}) SET e.stale = true;

UNWIND [
  // Taliban and Haqqani Network
  {id: 'akhtar-mohammad-mansoor', name: 'Akhtar Mohammad Mansoor', aliases: ['Mullah Akhtar Mohammad Mansoor', 'Mullah Mansoor', 'Akhtar Mansour'],
   summary: 'Deputy leader of the Taliban in 2015, who wrote the open letter to the chief of ISIS.'},
  {id: 'anas-haqqani', name: 'Anas Haqqani', aliases: [],
   summary: 'Senior figure of the Haqqani Network who negotiated with Karzai and Abdullah on 18 August 2021.'},
  {id: 'haibatullah', name: 'Haibatullah', aliases: ['Mullah Haibatullah', 'Haibatullah Akhundzada'],
   summary: 'Leader of the Taliban, who tries to hold as many of them together as he can.'},
  {id: 'mullah-omar', name: 'Mullah Omar', aliases: ['Mohammed Omar'],
   summary: 'Leader of the Taliban to whom Osama bin Laden professed allegiance.'},
  {id: 'qari-baryal', name: 'Qari Baryal', aliases: ['Baryal'],
   summary: 'Leader of the Shura of the North, described as struggling.'},
  {id: 'serajuddin-haqqani', name: 'Serajuddin Haqqani', aliases: ['Sirajuddin Haqqani'],
   summary: 'Leader of the Haqqani Network, unhappy with a break between the Taliban and the jihadists.'},
  {id: 'sher-mohammad-ghazanfar', name: 'Sher Mohammad Ghazanfar', aliases: ['Ghazanfar'],
   summary: 'Local Taliban commander with an oath to the chief of ISIS, apparent leader of the attack on Mirza Olang.'},
  {id: 'zabiullah-mujahid', name: 'Zabiullah Mujahid', aliases: ['Zabihullah Mujahid'],
   summary: 'Spokesman of the Taliban.'},

  // ISIS and IS-K
  {id: 'abu-bakr-al-baghdadi', name: 'Abu Bakr al-Baghdadi', aliases: ['al-Baghdadi'],
   summary: 'Chief of ISIS, addressee of the Taliban letter of 2015.'},
  {id: 'abu-muhammad-al-adnani', name: 'Abu Muhammad al-Adnani', aliases: ['al-Adnani'],
   summary: 'Spokesman of ISIS, who ordered its fighters to show no mercy, a week after the Taliban letter of 2015.'},
  {id: 'abu-omar-khorasani', name: 'Abu Omar Khorasani', aliases: ['Khorasani'],
   ended: '[2019-11-01..2021-09-05]', endedMin: '2019-11-01', endedMax: '2021-09-05',
   summary: 'Leader of IS-K who hoped that the Taliban would free him, and was executed by them.'},
  {id: 'habib-rahman', name: 'Habib Rahman', aliases: ['Rahman'],
   summary: 'Leader of IS-K in the north, among those who surrendered in Jawzjan.'},
  {id: 'mufti-nehmatullah', name: 'Mufti Nehmatullah', aliases: ['Nehmatullah'],
   summary: 'Deputy leader of IS-K in the north, who explained why his men surrendered.'},
  {id: 'shahab-al-muhajir', name: 'Shahab al-Muhajir', aliases: ['Dr. Shahab al-Muhajir'],
   summary: 'New leader of IS-K when TRT World wrote, with the title of emir.'},

  // Al Qaeda and the Pakistani Taliban
  {id: 'hakimullah-mehsud', name: 'Hakimullah Mehsud', aliases: ['Mehsud'],
   ended: '2013', endedMin: '2013-01-01', endedMax: '2013-12-31',
   summary: 'Killed by an American drone strike in 2013, after which the Pakistani Taliban had a new commander.'},
  {id: 'osama-bin-laden', name: 'Osama bin Laden', aliases: ['Usama bin Laden'],
   summary: 'Chief of Al Qaeda, who professed allegiance to Mullah Omar.'},

  // Afghan politicians and officials
  {id: 'abdullah-abdullah', name: 'Abdullah Abdullah', aliases: [],
   summary: 'Head of the National Reconciliation Council and once the government negotiator with the Taliban.'},
  {id: 'ahmad-massoud', name: 'Ahmad Massoud', aliases: [],
   summary: 'Opponent of Taliban rule.'},
  {id: 'ashraf-ghani', name: 'Ashraf Ghani', aliases: ['President Ghani'],
   summary: 'President of Afghanistan when CNN wrote, under pressure to hold elections.'},
  {id: 'hamid-karzai', name: 'Hamid Karzai', aliases: [],
   summary: 'Former president of Afghanistan, who met Anas Haqqani in August 2021.'},
  {id: 'mohammad-radmanish', name: 'Mohammad Radmanish', aliases: ['Radmanish'],
   summary: 'Spokesman of the Afghan Ministry of Defense.'},
  {id: 'mohammad-reza-ghafori', name: 'Mohammad Reza Ghafori', aliases: ['Ghafori'],
   summary: 'Spokesman of the Jawzjan provincial government.'},

  // American politicians and officials
  {id: 'alice-wells', name: 'Alice Wells', aliases: [],
   summary: 'Top American envoy for South Asia, reported to have met a Taliban official of low rank.'},
  {id: 'barack-obama', name: 'Barack Obama', aliases: ['Obama'],
   summary: 'President of the United States before Trump, who faced the same problems in Afghanistan.'},
  {id: 'donald-trump', name: 'Donald Trump', aliases: ['Trump', 'President Trump'],
   summary: 'President of the United States who set out his policy for Afghanistan in a speech and called off the peace talks.'},
  {id: 'heather-nauert', name: 'Heather Nauert', aliases: [],
   summary: 'Spokeswoman of the US State Department.'},
  {id: 'joe-biden', name: 'Joe Biden', aliases: ['Biden'],
   summary: 'American whose administration vowed to hunt down the Kabul airport attackers.'},
  {id: 'zalmay-khalilzad', name: 'Zalmay Khalilzad', aliases: ['Khalilzad'],
   summary: 'American special representative who acknowledged in 2019 what the Taliban did against IS-K.'},

  // Analysts and authors
  {id: 'abdul-sayed', name: 'Abdul Sayed', aliases: ['Sayed'],
   summary: 'Analyst of Afghanistan and the Taliban whose tweets TRT World quotes.'},
  {id: 'antonio-giustozzi', name: 'Antonio Giustozzi', aliases: ['Giustozzi'],
   summary: 'Author of the 2019 analysis of Taliban and IS-K relations.'},
  {id: 'kamal-alam', name: 'Kamal Alam', aliases: ['Alam'],
   summary: 'Non-resident fellow of the Atlantic Council, interviewed by TRT World.'},
  {id: 'mohammed-marandi', name: 'Mohammed Marandi', aliases: ['Marandi'],
   summary: 'Iranian-American academic and analyst, interviewed by TRT World.'},
  {id: 'mohammed-rahman-rahimi', name: 'Mohammed Rahman Rahimi', aliases: ['Rahimi'],
   summary: 'Afghan analyst in Istanbul, whose view TRT World reports.'},
  {id: 'obaid-ali', name: 'Obaid Ali', aliases: ['Ali'],
   summary: 'Afghan analyst at the Afghanistan Analysts Network, interviewed by TRT World.'},
  {id: 'sudha-ramachandran', name: 'Sudha Ramachandran', aliases: ['Ramachandran', 'Dr. Sudha Ramachandran'],
   summary: 'Independent researcher and journalist in India, author of the CACI article.'},
  {id: 'thomas-ruttig', name: 'Thomas Ruttig', aliases: ['Ruttig', 'Rutting', 'Thomas Rutting'],
   summary: 'Analyst who helped to found the Afghanistan Analysts Network and helps to direct it, interviewed by TRT World.'}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Person, e.name = row.name, e.aliases = row.aliases, e.summary = row.summary, e.standIns = row.standIns,
    e.ended = row.ended, e.endedMin = date(row.endedMin), e.endedMax = date(row.endedMax),
    e.script = '21-persons', e.stale = null;
