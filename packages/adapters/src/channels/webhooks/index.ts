export type { EventLog, WebhookCursor, WebhookOptions, WebhookRun } from './send-webhooks.ts';
export { sendWebhooks } from './send-webhooks.ts';
export type { SignedWebhook, WebhookCheck } from './sign-webhook.ts';
export { isSignedWebhook, signWebhook } from './sign-webhook.ts';
