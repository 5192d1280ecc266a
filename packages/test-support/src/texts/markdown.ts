/** A Markdown file with front matter. */
export function markdown(fields: Readonly<Record<string, string>>, body = 'Text.\n'): string {
  const lines = Object.entries({ title: 'A title', date: '2024-07-06', ...fields });
  return `---\n${lines.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n${body}`;
}
