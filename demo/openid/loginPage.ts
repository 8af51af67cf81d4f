import { text } from 'node:stream/consumers';
import type { Context, Provider } from 'oidc-provider/lib/provider.js';
import { PERSONAS } from './personas';

const FOLDER = '/aanmelden/';
export const loginUrl = (uid: string): string => `${FOLDER}${uid}`;

/** The page on which one chooses who to be; a local provider asks for no password. */
export function serveLoginPage(provider: Provider): void {
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith(FOLDER)) return next();
    const { uid } = await provider.interactionDetails(ctx.req, ctx.res);
    const persona = ctx.method === 'POST' ? await chosenPersona(ctx) : undefined;
    if (!persona) return showChoice(ctx, loginUrl(uid));
    // Choosing somebody is agreeing to the one client there is.
    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: persona.sub }, consent: {} });
  });
}

async function chosenPersona(ctx: Context) {
  const form = new URLSearchParams(await text(ctx.req));
  return PERSONAS.get(form.get('persona') ?? '');
}

function showChoice(ctx: Context, action: string): void {
  ctx.status = 200;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set({ 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" });
  const buttons = [...PERSONAS].map(button).join('');
  ctx.body = page(
    'Wie bent u?',
    `<p>Dit is de lokale aanmelddienst van de demonstratie: kies een persona. Alle personen zijn verzonnen.</p>
    <form method="post" action="${action}">${buttons}</form>`,
  );
}

const button = ([naam, { beschrijving }]: [string, { beschrijving: string }]): string =>
  `<button name="persona" value="${naam}"><strong>${naam}</strong> ${beschrijving}</button>`;

const page = (title: string, content: string): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Aanmelden bij EénPlan</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
  button { display: block; width: 100%; margin: .4rem 0; padding: .6rem .8rem; font: inherit; text-align: left;
    color: inherit; background: #f3f6f9; border: 1px solid #8a99a8; border-radius: 4px; cursor: pointer; }
  button:hover, button:focus-visible { background: #dbe8f5; outline: 2px solid #154273; }
</style></head>
<body><h1>${title}</h1>${content}</body></html>`;

export const errorPage = page(
  'Aanmelden is niet gelukt',
  '<p>De vraag om aan te melden klopt niet, of is verlopen. Begin opnieuw bij de toepassing waar u vandaan kwam.</p>',
);
