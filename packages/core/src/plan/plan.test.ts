import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonTraits, enlargements, pondFor } from '../census/index.ts';
import type { RoadmapLayer } from './index.ts';
import {
  chooseMode,
  definePond,
  enlargementAxes,
  layRoadmap,
  lifeStageOf,
  needForCare,
  trackProgramme,
} from './index.ts';

describe('whether a house needs it', () => {
  it('is not said of a shop that passengers run through', () => {
    for (const site of ['station', 'airport', 'port'] as const)
      expect(needForCare({ site, localShare: 0.05, passingShare: 0.95 }).need).toBe('low');
  });

  it('is not said yet of a house at a sight that lives on tourists: quality and safety come first', () => {
    const { need, because } = needForCare({ site: 'scenic', localShare: 0.1, passingShare: 0.9 });
    expect(need).toBe('low-for-now');
    expect(because[0]?.code).toBe('plan/need-quality-first');
  });

  it('is said of every house of locals, wherever it stands', () => {
    for (const site of ['city', 'scenic', 'station'] as const)
      expect(needForCare({ site, localShare: 0.7, passingShare: 0.1 }).need).toBe('necessary');
  });

  it('is said where a rival has opened, or only spending has grown', () => {
    const between = { site: 'city', localShare: 0.3, passingShare: 0.3 } as const;
    expect(needForCare(between).need).toBe('useful');
    expect(needForCare({ ...between, hasNewRival: true }).need).toBe('necessary');
    expect(needForCare({ ...between, grewBy: 'spend' }).need).toBe('necessary');
  });
});

describe('the mode', () => {
  it('is one to one for a high-end house of the elite, and by zones for a house of the public', () => {
    expect(chooseMode('high-end', [{ name: 'bankers', share: 1, are: 'elite' }]).mode).toBe('one-to-one');
    expect(chooseMode('mass', [{ name: 'neighbours', share: 1, are: 'public' }]).mode).toBe('zone-module');
  });

  it('is chosen for each group where both come', () => {
    const choice = chooseMode('high-end', [
      { name: 'bankers', share: 0.5, are: 'elite' },
      { name: 'neighbours', share: 0.5, are: 'public' },
    ]);
    expect(choice.mode).toBeUndefined();
    expect(choice.byGroup).toEqual([
      { name: 'bankers', mode: 'one-to-one' },
      { name: 'neighbours', mode: 'zone-module' },
    ]);
  });

  it('goes by what the house is where nobody is known yet', () => {
    expect(chooseMode('high-end').mode).toBe('one-to-one');
    expect(chooseMode('mid-range').mode).toBe('zone-module');
  });

  it('says along what to enlarge a pond: no occupation for everybody unless it is asked for', () => {
    expect(enlargementAxes('zone-module')).toEqual(['location', 'age', 'tendency']);
    expect(enlargementAxes('one-to-one')).toEqual(['class', 'industry', 'occupation', 'tendency']);
    expect(enlargementAxes('zone-module', ['occupation', 'age'])).toEqual([
      'location',
      'age',
      'tendency',
      'occupation',
    ]);
  });
});

describe('the programme', () => {
  const begun = { knownShare: 0.9, segments: 0, partners: 10, partnersSpokenTo: 8, changedProcesses: 2 };

  it('does not begin to talk before guests are told apart', () => {
    expect(trackProgramme('one-to-one', begun).map(({ standing }) => standing)).toEqual([
      'done',
      'open',
      'blocked',
      'blocked',
    ]);
    expect(trackProgramme('one-to-one', begun)[1]?.missing).toEqual(['segments']);
  });

  it('is done once all is there, and speaks with the guest or with whoever stands for the group', () => {
    const done = trackProgramme('zone-module', { ...begun, segments: 4 });
    expect(done.every(({ standing, missing }) => standing === 'done' && missing.length === 0)).toBe(true);
    expect(done[0]?.partner).toBe('representative');
    expect(trackProgramme('one-to-one', begun)[0]?.partner).toBe('guest');
  });
});

describe('the pond', () => {
  // 400 guests, 100 of them active; of those 60 are lawyers and 70 live in the old town, of all 100 and 160.
  const at = (guest: number, share: readonly [number, number]): boolean =>
    guest < 100 ? guest < share[0] : guest - 100 < share[1];
  const column = (name: string, value: string, share: readonly [number, number]) => ({
    name,
    values: [value, 'other'],
    codes: Uint8Array.from({ length: 400 }, (_, guest) => (at(guest, share) ? 0 : 1)),
  });
  const isActive = Uint8Array.from({ length: 400 }, (_, guest) => (guest < 100 ? 1 : 0));
  const found = commonTraits(isActive, [
    column('industry', 'law', [60, 40]),
    column('district', 'old town', [70, 90]),
    column('language', 'any', [50, 150]),
  ]);

  it('is defined by what active guests have more often than all, strongest first, one of each kind', () => {
    const { traits, size } = definePond(found);
    expect(traits).toEqual([
      { dimension: 'industry', value: 'law', lift: expect.closeTo(2.4, 10) },
      { dimension: 'district', value: 'old town', lift: expect.closeTo(1.75, 10) },
    ]);
    expect(size).toBeUndefined();
  });

  it('says how large it may be, and by whose count', () => {
    const market = { people: 50_000, source: 'city census 2025' };
    expect(definePond(found, { market })).toMatchObject({ size: 5_000, source: 'city census 2025' });
  });

  it('names no size where nothing defines it, and refuses a size that is none', () => {
    const nothing = definePond(found, { falseShare: 0, market: { people: 10, source: 'a guess' } });
    expect(nothing).toEqual({ traits: [] });
    expect(() => definePond(found, { market: { people: Number.NaN, source: '' } })).toThrow(/market/);
  });

  it('is ten times who is to be won, in three rounds: 800, 480 and 288, and 432 are missing', () => {
    expect(pondFor(2_000)).toBe(20_000);
    const { rounds, won, shortfall } = enlargements(2_000, [0.04, 0.04, 0.04]);
    expect(rounds.map((round) => round.won)).toEqual([800, 480, 288]);
    expect([won, shortfall]).toEqual([1_568, 432]);
  });
});

describe('the roadmap', () => {
  const layer = (name: string, influence: number, targetGuests: number): RoadmapLayer => ({
    ...{ name, influence, targetGuests },
    ...({ stronghold: 'Court Street', until: '2027-03-31', owner: 'sales-1' } as const),
  });

  it('goes from the strongest influence outward and adds up to what sales is asked for', () => {
    const map = layRoadmap([layer('relatives', 0.3, 40), layer('colleagues', 0.8, 60)], 100);
    expect(map.layers.map(({ name }) => name)).toEqual(['colleagues', 'relatives']);
    expect([map.shortfall, map.warnings]).toEqual([0, []]);
  });

  it('warns where a layer lacks a day, or the sum misses the target', () => {
    const { until: _, ...open } = layer('neighbours', 0.1, 20);
    const { warnings, shortfall } = layRoadmap([layer('colleagues', 0.8, 60), open], 100);
    expect(shortfall).toBe(20);
    expect(warnings).toEqual([
      { code: 'plan/layer-lacks', facts: { layer: 'neighbours', part: 'until' } },
      { code: 'plan/layers-miss-target', facts: { targetGuests: 80, salesTarget: 100, shortfall: 20 } },
    ]);
  });

  it('does not depend on the order in which layers were written', () => {
    const layers = fc.uniqueArray(
      fc.record({
        name: fc.string(),
        influence: fc.double({ min: 0, max: 1, noNaN: true }),
        targetGuests: fc.nat(99),
      }),
      { selector: ({ name }) => name },
    );
    fc.assert(
      fc.property(layers, fc.nat(200), (some, target) => {
        const all = some.map(({ name, influence, targetGuests }) => layer(name, influence, targetGuests));
        expect(layRoadmap(all.toReversed(), target)).toEqual(layRoadmap(all, target));
      }),
    );
  });
});

describe('stages of life', () => {
  it('says newly married of whoever had his wedding last year, and what is likely to follow', () => {
    const finding = lifeStageOf([{ type: 'wedding', day: '2025-10-03' }], { asOf: '2026-11-26' });
    expect(finding).toMatchObject({ stage: 'newly-married', next: 'young-family' });
    expect(finding.because[0]?.facts).toEqual({ event: 'wedding', day: '2025-10-03' });
  });

  it('goes by the latest event, and not by one that is still to come', () => {
    const events = [
      { type: 'birth', day: '2026-02-01' },
      { type: 'wedding', day: '2024-05-05' },
      { type: 'retirement', day: '2050-01-01' },
    ] as const;
    expect(lifeStageOf(events, { asOf: '2026-11-26' }).stage).toBe('young-family');
  });

  it('guesses nothing from an age unless the house allows it', () => {
    const known = { asOf: '2026-11-26', birthDate: '1950-01-01' } as const;
    expect(lifeStageOf([], known)).toEqual({ because: [] });
    expect(lifeStageOf([], { ...known, mayGuessByAge: true }).stage).toBe('retired');
  });

  it('is over some day', () => {
    expect(lifeStageOf([{ type: 'wedding', day: '2010-01-01' }], { asOf: '2026-11-26' }).stage).toBe(
      'settled',
    );
  });
});
