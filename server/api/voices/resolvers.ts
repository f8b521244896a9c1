import { voiceSentence } from '../../analysis/voices/sentence.js';
import { present, type GraphReader } from '../../read/reader.js';
import type { EntityRecord } from '../../read/records.js';
import type { Resolvers } from '../generated.js';
import { voiceGroups } from './load.js';

const entities = (reader: GraphReader, ids: readonly string[]): Promise<EntityRecord[]> =>
  Promise.all(ids.map((id) => present(reader.entities.load(id), id)));

async function names(reader: GraphReader, ids: readonly string[]): Promise<string[]> {
  return (await entities(reader, ids)).map(({ name }) => name);
}

export const voicesResolvers: Resolvers = {
  Relationship: {
    voiceGroups: (relationship, _, { reader }) => voiceGroups(relationship, reader),
  },
  VoiceGroup: {
    voice: ({ voice }, _, { reader }) => present(reader.entities.load(voice), voice),
    speakers: ({ speakers }, _, { reader }) => entities(reader, speakers),
    sources: ({ sources }, _, { reader }) =>
      Promise.all(sources.map((id) => present(reader.sources.load(id), id))),
    claimCount: ({ claims }) => claims,
    relays: ({ relays }, _, { reader }) => entities(reader, relays),
    sameSourceAs: ({ sameSource }, _, { reader }) => entities(reader, sameSource),
    independentOf: ({ independentOf }, _, { reader }) => entities(reader, independentOf),
    sentence: async ({ voice, sure, relays, sameSource, independentOf }, _, { reader }) =>
      voiceSentence({
        name: (await present(reader.entities.load(voice), voice)).name,
        sure,
        relays: await names(reader, relays),
        sameSource: await names(reader, sameSource),
        independentOf: await names(reader, independentOf),
      }),
  },
};
