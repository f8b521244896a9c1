import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { counted } from '../../model/words';
import type { SourceInFullQuery } from '../../operations/generated';
import * as actions from '../../actions';

type Source = NonNullable<SourceInFullQuery['source']>;

function Sources({ title, links }: { title: string; links: Source['relays'] }): ReactElement | null {
  if (links.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h6">
        {title}
      </Title>
      <ul className="a-passed-on">
        {links.map(({ source, claims }) => (
          <li key={source.id}>
            <Anchor component="button" type="button" size="sm" onClick={() => actions.read(source.id)}>
              {source.title}
            </Anchor>{' '}
            <Text span size="xs" c="dimmed">
              {counted(claims, 'claim')}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whose word a source passes on, and which sources pass on its own. */
export function PassedOn({ source }: { source: Source }): ReactElement {
  return (
    <Stack gap="md">
      <Sources title="Passes on claims of" links={source.relays} />
      <Sources title="Its claims are passed on by" links={source.relayedBy} />
      {source.hearsay.length > 0 && (
        <section>
          <Title order={3} size="h6">
            Passes on the word of
          </Title>
          <ul className="a-passed-on">
            {source.hearsay.map(({ from, claims }) => (
              <li key={from}>
                <Text span size="sm">
                  {from}
                </Text>{' '}
                <Text span size="xs" c="dimmed">
                  {counted(claims, 'claim')}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}
