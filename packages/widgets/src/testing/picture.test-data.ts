import { page } from 'vitest/browser';

/** Draws an element into `<VITE_PICTURES>/<name>.png`, where somebody has asked for pictures. */
export async function picture(element: Element, name: string): Promise<void> {
  const folder = (import.meta as { readonly env?: { readonly VITE_PICTURES?: string } }).env?.VITE_PICTURES;
  if (folder) await page.screenshot({ element, path: `${folder}/${name}.png` });
}
