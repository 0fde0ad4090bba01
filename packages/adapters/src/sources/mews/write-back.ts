import type { WriteBack } from '../../shared/write-back.ts';

/** Merges customers into one of Mews, whose id remains (`accounts/merge`). */
export function mewsMerge(target: string, sources: readonly string[]): WriteBack {
  return {
    method: 'POST',
    path: '/api/connector/v1/accounts/merge',
    body: {
      AccountMergeParameters: [
        { AccountType: 'Customer', SourceAccountIds: [...sources], TargetAccountId: target },
      ],
    },
  };
}

/**
 * Tells Mews what a customer must not or will not eat (`customers/update`): of the wishes of a guest this is what its
 * API takes. What is longer than its 255 characters is cut at a comma, so that no word becomes another.
 */
export function mewsDiet(customer: string, diet: readonly string[]): WriteBack {
  let text = '';
  for (const one of diet) {
    const longer = text === '' ? one : `${text}, ${one}`;
    if (longer.length > 255) break;
    text = longer;
  }

  return {
    method: 'POST',
    path: '/api/connector/v1/customers/update',
    body: { CustomerId: customer, DietaryRequirements: text },
  };
}
