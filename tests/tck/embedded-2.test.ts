import { describeTck } from './shard.js';

describeTck('embedded', { part: 2, of: 2 });
