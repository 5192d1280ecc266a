import { expect, it } from 'vitest';
import { visible, visibleLines } from '../src/index.ts';

it('shows what would command a terminal, in one line or in several', () => {
  const text = 'a\u001b[31mb\b\rc\u202ed\u2066e\u200f\n\tf';
  expect(visible(text)).toBe('a�[31mb��c�d�e���f');
  expect(visibleLines(text)).toBe('a�[31mb��c�d�e�\n\tf');
  expect(visible('שלום, Inês 👩‍🚀')).toBe('שלום, Inês 👩‍🚀');
});
