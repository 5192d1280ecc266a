import { describe, expect, it } from 'vitest';
import { readSmtpSettings } from '../src/smtp/smtp-settings.ts';

describe('SMTP_URL', () => {
  it.each([
    ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, tls: 'required' }],
    ['smtp://mail.example.org:25', { port: 25, tls: 'required' }],
    ['smtps://mail.example.org', { port: 465, tls: 'from the start' }],
    ['smtp://localhost:2525', { port: 2525, tls: 'none' }],
    ['smtp://127.0.0.1', { tls: 'none' }],
    ['smtp://[::1]:25', { host: '::1', tls: 'none' }],
    ['smtp://127.0.0.1.example.org', { tls: 'required' }],
    [
      'smtp://u%40x:p%2Fw@mail.example.org',
      { auth: { user: 'u@x', pass: 'p/w' }, name: 'smtp://mail.example.org' },
    ],
  ])('%s', (url, settings) => {
    expect(readSmtpSettings(url)).toMatchObject(settings);
  });

  it.each([
    'mail.example.org',
    'http://mail.example.org',
    'smtp://',
    'smtp:mail',
    'smtp://u:50%@mail',
  ])('refuses %s', (url) => {
    expect(() => readSmtpSettings(url)).toThrow(/^SMTP_URL /);
  });
});
