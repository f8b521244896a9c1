// Which claims cannot both be true. Rival causes, credits and forecasts are no pairs: those are Questions.

MATCH (a:Claim)-[l:CONTRADICTS]->(:Claim)
WHERE l.script = '40-links-between-claims'
DELETE l;

UNWIND [
  // Jawzjan 2018: to escape the Taliban, or because of the army and not that
  {from: 'cnn-2018-01f', to: 'cnn-2018-06b'},

  // Mirza Olang 2017: the Taliban deny what officials, United Nations officials and witnesses say
  {from: 'caci-2017-07b', to: 'caci-2017-07d'},
  {from: 'caci-2017-07b', to: 'caci-2017-07g'},
  {from: 'caci-2017-07b', to: 'caci-2017-07j'},
  {from: 'caci-2017-07b', to: 'caci-2017-07e'},
  {from: 'caci-2017-07b', to: 'caci-2017-07f'},
  {from: 'caci-2017-07b', to: 'caci-2017-07h'},
  {from: 'caci-2017-07b', to: 'caci-2017-07i'},
  {from: 'caci-2017-07b', to: 'caci-2017-07k'},
  {from: 'caci-2017-07b', to: 'caci-2017-07l'},

  // Cooperation of Taliban and IS-K: out of the question for analysts; has happened, say the Afghan forces and others
  {from: 'caci-2017-08a', to: 'caci-2017-07d'},
  {from: 'caci-2017-08a', to: 'caci-2017-07g'},
  {from: 'caci-2017-08a', to: 'caci-2017-07j'},
  {from: 'caci-2017-08a', to: 'caci-2017-09a'},

  // The Haqqani Network: two separate things for a Pentagon spokesman; of the Taliban for three others
  {from: 'trt-2021-21d', to: 'trt-2021-19j'},
  {from: 'trt-2021-21d', to: 'trt-2021-21c'},
  {from: 'trt-2021-21d', to: 'orf-giustozzi-2019-12j'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[l:CONTRADICTS]->(b)
SET l.script = '40-links-between-claims';
