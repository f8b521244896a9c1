import { createTestGraph, testEngines } from '../support/engines.js';
import { defineEngineConformanceSuite } from './suite.js';

for (const name of testEngines()) defineEngineConformanceSuite(name, () => createTestGraph(name));
