import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SITE_FOLDERS, type WebSettings } from '@pressroom/content-model';
import type { OutputFile } from '@pressroom/edition';
import type { WebImage } from '@pressroom/render';
import { readableColors } from './readable-colors.ts';
import type { Site } from './site.ts';

/** In CSS pixels. */
const LOGO_HEIGHT = 40;

/** The files that all pages use, by their addresses as pages write them. */
export interface Assets {
  readonly style: string;
  readonly searchScript: string;
  /** The icon of the site: the logo, or a mark in the accent color. */
  readonly icon: string;
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number };
  readonly files: readonly OutputFile[];
}

/** Makes the style sheet and the script of the search page; their names tell versions apart. */
export function makeAssets(site: Site, logo: WebImage | undefined): Assets {
  const style = asset('style', 'css', styleSheet(site.publication.settings.web));
  const script = asset('search', 'js', source('search.js'));
  const icon = asset('icon', 'svg', drawIcon(site.publication.settings.web.accent));
  return {
    style: site.path(style.name),
    searchScript: site.path(script.name),
    icon: logo?.src ?? site.path(icon.name),
    ...(logo ? { logo: { src: logo.src, ...logoSize(logo) } } : {}),
    files: [style, script, ...(logo ? [] : [icon])],
  };
}

function styleSheet({ accent, font, css }: WebSettings): string {
  const { light, dark } = readableColors(accent);
  const variables = `:root{--accent-light:${light};--accent-dark:${dark}}\n`;
  return `${variables}${source('web.css')}${font === 'sans' ? ':root{--text:var(--sans)}\n' : ''}${css ?? ''}`;
}

/** A logo is as high as a line of the header. */
function logoSize({ width = 1, height = 1 }: WebImage): { width: number; height: number } {
  return { width: Math.round((LOGO_HEIGHT * width) / height), height: LOGO_HEIGHT };
}

/** Lines of text on a page in the accent color. */
function drawIcon(accent: string): string {
  const line = (y: number, width: number) =>
    `<rect x="8" y="${y}" width="${width}" height="3" rx="1.5" fill="#fff"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${accent}"/>${line(8, 16)}${line(14.5, 16)}${line(21, 10)}</svg>\n`;
}

function source(name: string): string {
  return readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8');
}

function asset(name: string, ending: string, content: string): OutputFile & { content: string } {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { name: `${SITE_FOLDERS.assets}/${name}-${hash}.${ending}`, content };
}
