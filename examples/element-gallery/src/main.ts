import './strict-page.ts';
import '@innkeeper/widgets/define';
import { dingCard } from '@innkeeper/core/testing';
import { demonstrationHouse } from './demonstration-house.ts';
import type { Manifest } from './manifest.ts';
import { showGallery } from './show-gallery.ts';

const house = await demonstrationHouse();
const api = house.as({ id: 'gallery', roles: ['owner'] });
const { hits } = await api.findGuests({ document: { type: 'id-card', number: dingCard } });
const manifest = (await (await fetch('custom-elements.json')).json()) as Manifest;
const root = document.querySelector('#gallery');
const [guest] = hits;
if (root && guest) showGallery(root, manifest, { api, guestId: guest.guestId });

const page = document.documentElement;
choose('lang', (value) => page.setAttribute('lang', value));
choose('scheme', (value) => page.classList.replace(value === 'dark' ? 'light' : 'dark', value));
choose('width', (value) => {
  page.classList.remove('w360', 'w480', 'w720');
  page.classList.add(`w${value}`);
});
page.classList.add('light');

function choose(id: string, act: (value: string) => void): void {
  const select = document.querySelector<HTMLSelectElement>(`#${id}`);
  select?.addEventListener('change', () => act(select.value));
}
