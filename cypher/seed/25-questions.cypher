// Points in dispute, between the documents and inside them. Claims answer them with a position.

MATCH (q:Question {script: '25-questions'}) SET q.stale = true;

UNWIND [
  // Jawzjan 2018
  {id: 'jawzjan-surrender-cause', text: 'Why did the IS-K fighters in Jawzjan surrender?'},
  {id: 'jawzjan-surrender-recipient', text: 'Into whose hands did the IS-K fighters of Jawzjan fall: of the Afghan forces or of the Taliban?'},
  {id: 'jawzjan-credit', text: 'To whom is it owed that IS-K lost the Afghan north?'},

  // Mirza Olang 2017
  {id: 'mirza-olang-joint', text: 'Did the Taliban and IS-K attack Mirza Olang together?'},
  {id: 'mirza-olang-command', text: 'Who led the attack on Mirza Olang, and whose man was he?'},

  // Taliban and IS-K
  {id: 'taliban-is-k-cooperation', text: 'Can the Taliban and IS-K cooperate?'},
  {id: 'taliban-mass-defection', text: 'Would Taliban defect to IS-K in large numbers after a deal with the United States?'},
  {id: 'is-k-absorb-defectors', text: 'Could IS-K take in large numbers of Taliban defectors?'},
  {id: 'is-k-recruits', text: 'From which groups does IS-K draw its fighters?'},
  {id: 'orders-to-fight-is-k', text: 'Do the parts of the Taliban obey the order to fight IS-K?'},
  {id: 'taliban-will-fight-is-k', text: 'Will the Taliban, once in power, go after IS-K, and can they?'},
  {id: 'is-k-resurgence', text: 'Will IS-K recover and grow stronger?'},
  {id: 'sectarian-turn', text: 'Will the war in Afghanistan turn sectarian?'},
  {id: 'taliban-is-k-aims', text: 'Are the aims of the Taliban confined to Afghanistan, and those of IS-K global?'},

  // Inside the Taliban
  {id: 'haqqani-part-of-taliban', text: 'Is the Haqqani Network part of the Taliban?'},
  {id: 'haqqani-is-k-ties', text: 'How does the Haqqani Network stand to IS-K: as a partner, or as a source of defectors?'},
  {id: 'taliban-unity', text: 'Are the Taliban one force or divided into factions?'},
  {id: 'taliban-split', text: 'Will the Taliban split?'},
  {id: 'taliban-break-with-jihadists', text: 'Will the Taliban break with Al Qaeda and other jihadists?'},
  {id: 'foreign-fighters-in-taliban', text: 'Do the Taliban oppose foreign fighters or harbour them?'},

  // The east, 2017 to 2021
  {id: 'nangarhar-credit', text: 'Who weakened IS-K in Nangarhar?'},
  {id: 'nangarhar-alliance', text: 'Did American, Afghan and Taliban forces act together against IS-K in Nangarhar?'},
  {id: 'nangarhar-bomb-effect', text: 'What did the great bomb of 2017 in Nangarhar achieve?'},
  {id: 'is-k-strength-in-east', text: 'How strong was IS-K in eastern Afghanistan after the fighting of 2019?'},

  // Washington, Kabul and the talks
  {id: 'direct-us-taliban-talks', text: 'Did the United States and the Taliban hold direct talks in 2018?'},
  {id: 'us-taliban-deal-prospects', text: 'Will the United States and the Taliban reach a deal?'},
  {id: 'insurgent-control', text: 'How much of Afghanistan do the insurgents control?'},

  // Kabul 2021
  {id: 'kabul-airport-blame', text: 'Who is to blame for the Kabul airport attack?'},
  {id: 'kabul-airport-motive', text: 'Why did IS-K attack Kabul airport?'},
  {id: 'prisoner-releases', text: 'Whom did the Taliban let out of prison in 2021?'},
  {id: 'taliban-survival', text: 'Can the Taliban rule Afghanistan and keep power?'}
] AS row
MERGE (q:Question {id: row.id})
SET q.text = row.text, q.script = '25-questions', q.stale = null;
