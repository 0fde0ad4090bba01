import '@innkeeper/widgets/define';
import { dingCard } from '@innkeeper/core/testing';
import type { InnkeeperElement } from '@innkeeper/widgets';
import { beforeAll, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { demonstrationHouse } from './demonstration-house.ts';
import type { ElementEntry, Manifest } from './manifest.ts';
import { showGallery } from './show-gallery.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readonly elementManifest: () => Promise<string>;
  }
}

let entries: readonly ElementEntry[];

beforeAll(async () => {
  const manifest = JSON.parse(await commands.elementManifest()) as Manifest;
  entries = manifest.modules.flatMap(({ declarations }) => declarations);
  const api = (await demonstrationHouse()).as({ id: 'gallery', roles: ['owner'] });
  const { hits } = await api.findGuests({ document: { type: 'id-card', number: dingCard } });
  const [guest] = hits;
  if (guest) showGallery(document.body, manifest, { api, guestId: guest.guestId });
});

it('knows every element that is registered', () => {
  expect(entries.map(({ tagName }) => tagName)).toContain('ik-guest-brief');
  for (const { tagName } of entries) expect(customElements.get(tagName), tagName).toBeDefined();
});

it('shows each of them alive', async () => {
  for (const { tagName } of entries) {
    const element = document.querySelector<InnkeeperElement>(tagName);
    await expect
      .poll(() => element?.shadowRoot?.querySelector('.frame')?.ariaBusy, { message: tagName })
      .toBe('false');
  }
});

it('says of everything public what it is', () => {
  for (const { tagName, members = [], events = [], cssParts = [], description } of entries) {
    const silent = [...members, ...events, ...cssParts].filter((entry) => !entry.description);
    expect([tagName, description ? [] : ['itself'], silent.map(({ name }) => name)]).toEqual([
      tagName,
      [],
      [],
    ]);
  }
});
