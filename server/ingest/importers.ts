import { acled } from './acled/importer.js';
import { claims } from './claims/importer.js';
import { ftm } from './ftm/importer.js';
import type { Importer } from './import/item.js';
import { ucdpActor } from './ucdp/actor.js';
import { ucdpDyadic } from './ucdp/dyadic.js';
import { ucdpGed } from './ucdp/ged.js';

/** The formats that can be imported. A new one is a folder beside this file and a word in this list. */
export const IMPORTERS: readonly Importer[] = [ucdpGed, ucdpDyadic, ucdpActor, acled, claims, ftm];
