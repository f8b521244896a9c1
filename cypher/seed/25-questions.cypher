// Points in dispute, between the documents and inside them. Claims answer them with a position.
// `kind`: dispute (the default: two positions or more, by two voices or more), open (one speaker who is unsure, or forecasts
// alone) or definition (what a name means).

MATCH (q:Question {script: '25-questions'}) SET q.stale = true;

UNWIND [
  // Jawzjan
  {id: 'jawzjan-surrender-cause', kind: 'dispute', text: 'Why did the IS-K fighters in Jawzjan surrender?'},
  {id: 'jawzjan-surrender-recipient', kind: 'dispute', text: 'Into whose hands did the IS-K fighters of Jawzjan come, and how?'},
  {id: 'jawzjan-who-fought', kind: 'dispute', text: 'Who fought IS-K in Jawzjan before the surrender?'},
  {id: 'jawzjan-taliban-offer', kind: 'dispute', text: 'What awaited the IS-K fighters of Jawzjan with the Taliban?'},
  {id: 'jawzjan-credit', kind: 'dispute', text: 'To whom is it owed that IS-K lost the Afghan north?'},

  // Mirza Olang
  {id: 'mirza-olang-joint', kind: 'dispute', text: 'Did the Taliban and IS-K attack Mirza Olang together?'},
  {id: 'mirza-olang-loyalty', kind: 'open', text: 'Whose man was Ghazanfar, who seems to have led the attack on Mirza Olang?'},
  {id: 'first-joint-attack-on-civilians', kind: 'dispute', text: 'Was Mirza Olang the first joint attack of the Taliban and IS-K on civilians?'},
  {id: 'joint-attacks-rare', kind: 'dispute', text: 'How often did the Taliban and IS-K attack together?'},

  // Taliban and IS-K
  {id: 'taliban-is-k-always-enemies', kind: 'dispute', text: 'Have the Taliban and IS-K been enemies all along?'},
  {id: 'taliban-is-k-cooperation', kind: 'dispute', text: 'Can the Taliban and IS-K cooperate?'},
  {id: 'why-taliban-fight-is-k', kind: 'dispute', text: 'Why do the Taliban fight IS-K?'},
  {id: 'taliban-special-units', kind: 'dispute', text: 'Why did the Taliban send picked units, whatever their name, against IS-K?'},
  {id: 'why-taliban-go-over', kind: 'dispute', text: 'Why do Taliban go over to IS-K, or why would they?'},
  {id: 'taliban-is-k-alike', kind: 'dispute', text: 'How alike are the Taliban and IS-K?'},
  {id: 'cruelty-tells-apart', kind: 'dispute', text: 'Does cruelty tell IS-K and the Taliban apart?'},
  {id: 'taliban-and-shiites', kind: 'dispute', text: 'Do the Taliban stand against attacks on Shiites?'},
  {id: 'taliban-is-k-aims', kind: 'dispute', text: 'Do the Taliban want Afghanistan only, and ISIS with its branch the world?'},
  {id: 'is-k-recruits', kind: 'dispute', text: 'From which groups does IS-K draw its fighters?'},
  {id: 'is-k-outsiders', kind: 'dispute', text: 'Are the men of IS-K outsiders, or men of the Taliban and their allies?'},
  {id: 'taliban-mass-defection', kind: 'dispute', text: 'Would Taliban defect to IS-K in large numbers after a deal with the United States?'},
  {id: 'who-would-go-over', kind: 'dispute', text: 'Which of the Taliban would go over to IS-K?'},
  {id: 'is-k-absorb-defectors', kind: 'open', text: 'Could IS-K take in large numbers of Taliban defectors?'},
  {id: 'orders-to-fight-is-k', kind: 'dispute', text: 'Do the Taliban as a whole fight IS-K, as they are ordered to?'},
  {id: 'taliban-will-fight-is-k', kind: 'dispute', text: 'Will the Taliban, after a deal or once in power, go after IS-K, and can they?'},
  {id: 'who-is-left-to-fight-is-k', kind: 'dispute', text: 'Who is left to fight IS-K in 2021?'},
  {id: 'is-k-resurgence', kind: 'dispute', text: 'Will IS-K grow stronger?'},
  {id: 'is-k-war-announcement-cause', kind: 'open', text: 'Why did IS-K announce a new war on the Taliban?'},
  {id: 'sectarian-turn', kind: 'open', text: 'Will the war in Afghanistan turn sectarian?'},

  // What names mean
  {id: 'insurgency-meaning', kind: 'definition', text: 'Whom does "the insurgency" mean?'},
  {id: 'militia-meaning', kind: 'definition', text: 'Whom does "the militia" mean?'},
  {id: 'khorasan-meaning', kind: 'definition', text: 'What does Khorasan mean?'},
  {id: 'jihadists-meaning', kind: 'definition', text: 'Does "the jihadists" mean groups beside the Taliban only, or some of the Taliban as well?'},
  {id: 'is-k-and-isis', kind: 'definition', text: 'What is IS-K to ISIS?'},

  // Inside the Taliban
  {id: 'haqqani-part-of-taliban', kind: 'dispute', text: 'Is the Haqqani Network part of the Taliban?'},
  {id: 'haqqani-is-k-ties', kind: 'dispute', text: 'How does the Haqqani Network stand to IS-K: as a partner, or as a source of defectors?'},
  {id: 'taliban-unity', kind: 'dispute', text: 'Are the Taliban one force or divided?'},
  {id: 'taliban-split', kind: 'dispute', text: 'Will the Taliban split?'},
  {id: 'taliban-break-with-jihadists', kind: 'dispute', text: 'Will the Taliban break with Al Qaeda and other jihadists?'},
  {id: 'taliban-and-other-militants', kind: 'dispute', text: 'Can the Taliban keep other militant groups in hand?'},
  {id: 'taliban-against-jihadists-since', kind: 'open', text: 'Since when do the Taliban leaders want to be rid of the jihadists?'},
  {id: 'foreign-fighters-in-taliban', kind: 'open', text: 'Do the Taliban oppose foreign fighters or harbor them?'},

  // The east
  {id: 'nangarhar-credit', kind: 'dispute', text: 'Who weakened IS-K in the east?'},
  {id: 'nangarhar-alliance', kind: 'dispute', text: 'Did American, Afghan and Taliban forces act together against IS-K in Nangarhar?'},
  {id: 'nangarhar-bomb-by', kind: 'dispute', text: 'Who dropped the great bomb in Nangarhar?'},
  {id: 'nangarhar-bomb-effect', kind: 'dispute', text: 'What did the great bomb in Nangarhar achieve?'},
  {id: 'is-k-held-back', kind: 'dispute', text: 'What held IS-K back before the offensive in Nangarhar?'},
  {id: 'is-k-reach', kind: 'dispute', text: 'How far did IS-K reach before the offensive in Nangarhar?'},
  {id: 'is-k-strength-in-east', kind: 'dispute', text: 'How strong was IS-K in eastern Afghanistan after the fighting?'},

  // Washington, Kabul and the talks
  {id: 'direct-us-taliban-talks', kind: 'dispute', text: 'Did the United States and the Taliban hold direct talks in 2018?'},
  {id: 'us-taliban-deal-prospects', kind: 'dispute', text: 'Will the United States and the Taliban reach a deal?'},
  {id: 'deal-parties', kind: 'dispute', text: 'With whom were the Taliban to make their deal?'},
  {id: 'us-taliban-enemies', kind: 'dispute', text: 'Are the United States and the Taliban enemies, or partners against IS-K?'},
  {id: 'deal-and-is-k', kind: 'dispute', text: 'Would a deal with the United States help IS-K or hurt it?'},
  {id: 'trump-afghanistan-aim', kind: 'dispute', text: 'What does Donald Trump want in Afghanistan?'},
  {id: 'us-forces-leaving', kind: 'dispute', text: 'Will American forces leave Afghanistan?'},
  {id: 'pakistan-and-taliban', kind: 'dispute', text: 'Does Pakistan back the Taliban, or press them?'},
  {id: 'talks-past-kabul', kind: 'dispute', text: 'Were the talks of Washington with the Taliban in 2018 to go past Kabul?'},
  {id: 'government-control', kind: 'dispute', text: 'How firmly did the Afghan government hold the country in 2018?'},
  {id: 'insurgent-control', kind: 'dispute', text: 'How much of Afghanistan do the insurgents control?'},

  // Kabul 2021
  {id: 'kabul-airport-blame', kind: 'dispute', text: 'Who is to blame for the Kabul airport attack?'},
  {id: 'kabul-airport-toll', kind: 'open', text: 'How many people did the Kabul airport attack kill?'},
  {id: 'prisoner-releases', kind: 'dispute', text: 'Whom did the Taliban let out of prison on their advance?'},
  {id: 'imprisoned-is-k-leaders', kind: 'dispute', text: 'What did the Taliban do with imprisoned leaders of IS-K?'},
  {id: 'taliban-survival', kind: 'dispute', text: 'Can the Taliban rule Afghanistan and keep power?'}
] AS row
MERGE (q:Question {id: row.id})
SET q.text = row.text, q.kind = coalesce(row.kind, 'dispute'), q.script = '25-questions', q.stale = null;
