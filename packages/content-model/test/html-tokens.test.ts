import { expect, test } from 'vitest';
import { htmlTokens } from '../src/markdown/html-tokens.ts';

function tokens(html: string): string[] {
  return [...htmlTokens(html)].map(({ kind, raw, offset }) => {
    expect(html.slice(offset, offset + raw.length)).toBe(raw);
    return `${kind} ${raw}`;
  });
}

test.each([
  ['<p>a < b</p>', ['tag <p>', 'text a < b', 'tag </p>']],
  ['<a title="x > y" b=\'>\'>c', ['tag <a title="x > y" b=\'>\'>', 'text c']],
  ["<p don't>can't</p>", ["tag <p don't>", "text can't", 'tag </p>']],
  ['a<!-- > <b> -->b', ['text a', 'comment <!-- > <b> -->', 'text b']],
  ['<!-->a<!--->b', ['comment <!-->', 'text a', 'comment <!--->', 'text b']],
  ['<!-- a', ['comment <!-- a']],
  ['<?php a->b ?>c', ['declaration <?php a->b ?>', 'text c']],
  ['<!DOCTYPE html><![CDATA[x]]>', ['declaration <!DOCTYPE html>', 'declaration <![CDATA[x]]>']],
  ['<![CDATA[ a > b ]]>c', ['declaration <![CDATA[ a > b ]]>', 'text c']],
  ['<script>"<b>"</script>c', ['tag <script>', 'tag </script>', 'text c']],
  ['<style>a', ['tag <style>']],
  ['<a href="x', ['tag <a href="x']],
])('%s', (html, expected) => {
  expect(tokens(html)).toEqual(expected);
});

// Where one is read again for each that follows, the runner gives up on it.
test.each(['<', '<a ', '<a "', '<a b="', '<!--', '<?', '<![CDATA[', '<script>', '<a =  ', '</'])(
  'many of %s are read once',
  (piece) => {
    expect(tokens(piece.repeat(200_000)).join('')).toContain(piece.trim());
  },
);
