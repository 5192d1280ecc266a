import type { Issue, Publication } from '@pressroom/content-model';
import { asciiName, readableName } from './ascii-name.ts';

/** `the-meridian-2024-07`: the file's name without its ending, ASCII, readable on a device. */
export function issueFileName(publication: Publication, issue: Issue): string {
  const title = readableName(publication.title).slice(0, 60).replace(/-+$/, '');
  const name = title || readableName(new URL(publication.url).hostname);
  return `${name}-${asciiName(issue.id)}`;
}

/** The absolute URL of an issue's page. */
export function issueUrl({ settings }: Pick<Publication, 'settings'>, issue: Issue): string {
  return `${settings.newsletter.archive}${encodeURIComponent(issue.id)}/`;
}
