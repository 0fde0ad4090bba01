import type { GuestId, InnkeeperApi } from '@innkeeper/core';
import type { ElementEntry, Entry, Manifest } from './manifest.ts';

/** What the live elements are given. */
export interface Stage {
  readonly api: InnkeeperApi;
  readonly guestId: GuestId;
}

/** Shows every element alive, what it said last, and what it takes, says and lets be styled. */
export function showGallery(root: Element, { modules }: Manifest, stage: Stage): void {
  const entries = modules.flatMap(({ declarations }) => declarations);
  root.replaceChildren(...entries.map((entry) => sectionOf(entry, stage)));
}

function sectionOf(entry: ElementEntry, stage: Stage): Element {
  const { tagName, description, members = [], events = [], cssParts = [] } = entry;
  const section = node('section');
  section.id = tagName;
  section.append(
    node('h2', `<${tagName}>`),
    node('p', description),
    liveElement(entry, stage),
    tableOf(
      'Properties',
      members.filter(({ kind }) => kind === 'field'),
    ),
    tableOf(
      'Methods',
      members.filter(({ kind }) => kind === 'method'),
    ),
    tableOf('Events', events),
    tableOf('Parts', cssParts),
  );

  return section;
}

function liveElement({ tagName, events = [] }: ElementEntry, { api, guestId }: Stage): Element {
  const live = node('div');
  live.className = 'live';
  const heard = node('output');
  const element = Object.assign(document.createElement(tagName), { api });
  if ('guestId' in element) Object.assign(element, { guestId });
  for (const { name } of events)
    element.addEventListener(name, () => {
      heard.textContent = name;
    });
  live.append(element, heard);

  return live;
}

function tableOf(title: string, entries: readonly Entry[]): Element {
  const table = node('table');
  table.hidden = entries.length === 0;
  const body = node('tbody');
  body.append(...entries.map(rowOf));
  table.append(node('caption', title), body);

  return table;
}

function rowOf({ name, type, description }: Entry): Element {
  const row = node('tr');
  const cell = node('td');
  cell.append(node('code', type?.text));
  const head = node('th');
  head.scope = 'row';
  head.append(node('code', name));
  row.append(head, cell, node('td', description));

  return row;
}

function node<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), { textContent: text });
}
