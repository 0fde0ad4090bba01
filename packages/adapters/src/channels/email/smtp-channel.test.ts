import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smtpChannel } from './index.ts';

const received: { readonly to: readonly string[]; readonly raw: string }[] = [];
let refuse: { readonly code: number } | undefined;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (_address, _session, done) =>
    done(refuse ? Object.assign(new Error('no'), { responseCode: refuse.code }) : undefined),
  onData: (stream, session, done) => {
    let raw = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      raw += chunk;
    });
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      done();
    });
  },
});
let port = 0;
const transportTo = (number: number) =>
  createTransport({
    host: '127.0.0.1',
    port: number,
    secure: false,
    ignoreTLS: true,
    connectionTimeout: 2000,
  });

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
beforeEach(() => {
  received.length = 0;
  refuse = undefined;
});

const channel = () => smtpChannel({ transport: transportTo(port), from: 'River Hotel <desk@river.example>' });
const message = {
  id: 'msg_1',
  to: 'lan@hu.example',
  subject: '生日快乐, Ms Hu',
  text: '祝您生日快乐!',
} as const;

describe('e-mail over SMTP', () => {
  it('arrives in any script, named by its id, with the way to end it', async () => {
    const sent = await channel().send({ ...message, unsubscribe: 'https://river.example/stop?m=1' });

    expect(sent).toEqual({ id: 'msg_1', gatewayId: '<msg_1@river.example>' });
    const [{ to, raw } = { to: [], raw: '' }] = received;
    expect(to).toEqual(['lan@hu.example']);
    expect(raw).toContain('Message-ID: <msg_1@river.example>');
    expect(raw).toContain('List-Unsubscribe: <https://river.example/stop?m=1>');
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const [, body = ''] = raw.split('\r\n\r\n');
    expect([body.trim(), Buffer.from(body.trim(), 'base64').toString('utf8')].join()).toContain(
      '祝您生日快乐!',
    );
  });

  it('goes to one mailbox and carries no header of its own', async () => {
    await channel().send({ ...message, subject: 'Hello\r\nBcc: everyone@hu.example' });
    expect(received[0]?.to).toEqual(['lan@hu.example']);
    expect(received[0]?.raw).not.toMatch(/^Bcc:/m);
    for (const to of [
      'a@b.example, c@d.example',
      'a@b.example\r\nBcc: c@d.example',
      'nobody',
      '<a@b.example>',
    ])
      await expect(channel().send({ ...message, to })).rejects.toMatchObject({ code: 'channel/refused' });
    expect(received).toHaveLength(1);
  });

  it.each([
    [550, 'channel/refused'],
    [451, 'channel/unreachable'],
  ])('tells what is refused for good from what may go later: %i', async (code, expected) => {
    refuse = { code };
    await expect(channel().send(message)).rejects.toMatchObject({ code: expected });
  });

  it('may go later where no server answers', async () => {
    const nowhere = smtpChannel({ transport: transportTo(1), from: 'desk@river.example' });
    await expect(nowhere.send(message)).rejects.toMatchObject({
      code: 'channel/unreachable',
      retryable: true,
    });
  });
});
