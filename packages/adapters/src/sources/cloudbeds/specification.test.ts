import { existsSync, readFileSync } from 'node:fs';
import { checkIncoming } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { objectOf } from '../../shared/loose.ts';
import { cloudbedsRecords } from './to-records.ts';

const folder = '../shared/pms/cloudbeds/src';
const isThere = existsSync(folder);
const paths = isThere
  ? (objectOf(parse(readFileSync(`${folder}/guest-profiles-v1.0-openapi.yaml`, 'utf8')).paths) ?? {})
  : {};
const examples = Object.entries(paths).flatMap(([path, calls]) =>
  examplesIn(calls).map((example) => [path, example] as const),
);
const of = (ending: string): unknown => examples.find(([path]) => path.endsWith(ending))?.[1];

describe.skipIf(!isThere)('the examples of Cloudbeds (skipped where ../shared/pms is absent)', () => {
  it('are all read or refused with a reason, and no masked value comes of them', () => {
    expect(examples.length).toBeGreaterThan(10);
    for (const [path, example] of examples) {
      const checked = cloudbedsRecords(example).map((item) => checkIncoming(item));
      for (const item of checked)
        if ('refused' in item) expect(item.refused.code, path).toMatch(/^refused\//);
      expect(JSON.stringify(checked.filter((item) => 'record' in item)), path).not.toContain('*****');
    }
  });

  it.each([
    ['/profiles', 2],
    ['/profiles/{profileId}', 1],
    ['/profiles/{profileId}/stats', 0],
    ['/profiles/{profileId}/merged-profiles', 0],
    ['/merges', 2],
    ['/merges/{mergeId}/unmerge', 2],
  ])('show %s, which is %i records', (path, count) => {
    const checked = cloudbedsRecords(of(path)).map((item) => checkIncoming(item));

    expect(checked.filter((item) => 'refused' in item)).toEqual([]);
    expect(checked).toHaveLength(count);
  });

  it('show a merge and its undoing', () => {
    const [first, second] = cloudbedsRecords(of('/merges'));

    expect([first, second]).toMatchObject([
      { record: { active: true } },
      { record: { active: false, mergedInto: { kind: 'profile' } } },
    ]);
    for (const item of cloudbedsRecords(of('/merges/{mergeId}/unmerge')))
      expect(item).not.toHaveProperty('record.mergedInto');
  });
});

function examplesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(examplesIn);
  const fields = objectOf(value);

  return Object.entries(fields ?? {}).flatMap(([name, part]) =>
    name === 'example' && typeof part === 'object' && part !== null ? [part] : examplesIn(part),
  );
}
