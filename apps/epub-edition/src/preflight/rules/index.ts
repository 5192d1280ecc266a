import type { PreflightRule } from '../preflight-rule.ts';
import { kindleComment } from './kindle-comment.ts';
import { kindleCover } from './kindle-cover.ts';
import { kindleCss } from './kindle-css.ts';
import { kindleElement } from './kindle-element.ts';
import { kindleEncoding } from './kindle-encoding.ts';
import { kindleImage } from './kindle-image.ts';
import { kindleLanguage } from './kindle-language.ts';
import { kindleManifest } from './kindle-manifest.ts';
import { kindleName } from './kindle-name.ts';
import { kindleNav } from './kindle-nav.ts';
import { kindleNcx } from './kindle-ncx.ts';
import { kindleSize } from './kindle-size.ts';
import { kindleTitle } from './kindle-title.ts';

/** Every known cause of E999. */
export const PREFLIGHT_RULES: readonly PreflightRule[] = [
  kindleComment,
  kindleCover,
  kindleCss,
  kindleElement,
  kindleEncoding,
  kindleImage,
  kindleLanguage,
  kindleManifest,
  kindleName,
  kindleNav,
  kindleNcx,
  kindleSize,
  kindleTitle,
];
