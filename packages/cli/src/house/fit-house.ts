import type { FitAnswer, FitInput, InnkeeperApi, Locale, Reason } from '@innkeeper/core';
import { sentenceOf } from '@innkeeper/core';

/** A fit to the guests of the house, with the keys that a fit to a file has. */
export async function fitHouse(
  api: InnkeeperApi,
  input: FitInput,
  { locale, signal }: { readonly locale: Locale; readonly signal: AbortSignal },
) {
  const [{ lifetimeEn }, { lifetimeZhCn }, answer] = await Promise.all([
    import('@innkeeper/core/words/lifetime.en'),
    import('@innkeeper/core/words/lifetime.zh-cn'),
    api.fitLifetime(input, { signal }),
  ]);
  const catalogue = locale === 'zh-CN' ? lifetimeZhCn : lifetimeEn;
  const told = (reason: Reason) => ({ ...reason, message: sentenceOf(reason, locale, catalogue) });
  const { stays, spend, check, guests, until, unit, currency, margin, years, discountRate, isKept } = answer;
  const { model, n, parameters, standardErrors, logLikelihood, method, isReliable, because, version } = stays;

  return {
    model,
    n,
    parameters,
    standardErrors,
    logLikelihood,
    until,
    unit,
    method,
    isReliable,
    warnings: [...because, ...(spend?.because ?? [])].map(told),
    ...(check && { holdout: heldOut(check) }),
    ...(spend && {
      spend: { n: spend.n, parameters: spend.parameters, standardErrors: spend.standardErrors },
    }),
    guests,
    rows: { read: guests, later: 0 },
    currency,
    margin,
    years,
    discountRate,
    isKept,
    version,
  };
}

function heldOut({ until: _until, ...check }: NonNullable<FitAnswer['check']>) {
  return check;
}
