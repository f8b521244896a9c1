import { describeTck } from './shard.js';

describeTck('embedded', { part: 1, of: 2 });
