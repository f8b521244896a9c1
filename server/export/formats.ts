import { claims } from './claims.js';
import { csv } from './csv.js';
import { cypher } from './cypher.js';
import type { Exporter } from './exporter.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { neo4jAdmin } from './neo4j-admin.js';

/** All formats, in the order in which help lists them. */
export const EXPORTERS: readonly Exporter[] = [json, claims, csv, graphml, gexf, cypher, neo4jAdmin];
