// The served pages, opened by the link that finhop gives; and what other pages try against them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { debord, ecartsALaNorme, fautes, kEcran, kTelephone, lancer, photographier } from './navigateur.mjs';
import { voisin } from './service.mjs';
import { Session } from './session.mjs';

let session;
let service;
let navigateur;
let etat;
const dans = (reglages, voir) => session.dans(reglages, voir);

before(async () => {
  session = await Session.ouvrir();
  ({ service, navigateur, etat } = session);
});
after(() => session?.fermer());

const kPages = { accueil: '/', dossier: '/dossiers/00004', inconnu: '/dossiers/99999' };
for (const [nom, chemin] of Object.entries(kPages))
  for (const colorScheme of ['light', 'dark'])
    for (const [appareil, viewport] of Object.entries({ ecran: kEcran, telephone: kTelephone }))
      test(`the page ${nom} is for everyone, ${colorScheme}, ${appareil}`, async () => {
        await dans({ colorScheme, viewport }, async (page) => {
          if (nom === 'inconnu') page.removeAllListeners('console'); // Chromium logs every 404
          await page.goto(service.origine + chemin);
          await photographier(page, `servir-${nom}-${colorScheme}-${appareil}`);
          assert.deepEqual(await fautes(page), []);
          assert.equal(await debord(page), 0);
        });
      });

test('the served pages are valid HTML', async () => {
  await dans({}, async (page) => {
    for (const chemin of ['/', '/dossiers/00004'])
      assert.deepEqual(await ecartsALaNorme(await (await page.goto(service.origine + chemin)).text()), []);
  });
});

test('the home leads to a dossier and back by the keyboard alone, without script', async () => {
  await dans({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${service.origine}/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // « Aller au contenu »
    await page.focus('main a[href^="/dossiers/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dossiers\/\d+$/);
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, '/');
  });
});

test('a name of the base that looks like markup is shown, and runs nowhere', async () => {
  await dans({}, async (page) => {
    let alertes = 0;
    page.on('dialog', (boite) => { ++alertes; boite.dismiss(); });
    await page.goto(`${service.origine}/dossiers/00004`);
    assert.ok((await page.textContent('main')).includes('<img src=x onerror=alert(1)>'));
    assert.equal(alertes, 0);
  });
});

test('the link is used, and another browser is shown nothing', async () => {
  const contexte = await navigateur.newContext();
  const page = await contexte.newPage();
  assert.equal((await page.goto(service.lien)).status(), 403);
  assert.equal((await page.goto(`${service.origine}/`)).status(), 403);
  await contexte.close();
});

test('a neighbour on another port can neither act nor frame, and is shown no cookie', async () => {
  const autre = await voisin(`<iframe src="${service.origine}/"></iframe>
    <form method="post" action="${service.origine}/quitter"><button>Aller</button></form>`);
  const contexte = await navigateur.newContext({ storageState: etat });
  const page = await contexte.newPage();
  for (const hote of ['127.0.0.1', 'localhost', new URL(service.origine).hostname]) {
    await page.goto(`http://${hote}:${autre.port}/`).catch(() => {});
    if (!page.url().startsWith(`http://${hote}:${autre.port}`)) continue; // that name also has another address
    assert.equal(page.frames().some((cadre) => cadre.url().startsWith(service.origine)), false);
    const [reponse] = await Promise.all([page.waitForResponse((r) => r.url().endsWith('/quitter')), page.click('button')]);
    assert.equal(reponse.status(), 403);
  }
  assert.ok(autre.demandes.length > 0);
  assert.deepEqual(autre.demandes.filter(({ temoin }) => temoin !== '' && !temoin.startsWith(`finhop-${service.port}=`)), []);
  assert.equal((await page.goto(`${service.origine}/`)).status(), 200); // the session is still open
  await contexte.close();
  autre.fermer();
});

test('a page whose name was made to lead here reads nothing', async () => {
  const trompe = await lancer(['--host-resolver-rules=MAP evil.example 127.0.0.1']);
  const page = await trompe.newPage();
  assert.equal((await page.goto(`http://evil.example:${service.port}/`)).status(), 421);
  assert.equal((await page.content()).includes('00004'), false);
  await trompe.close();
});

test('closing the session closes it', async () => {
  const contexte = await navigateur.newContext({ storageState: etat });
  const page = await contexte.newPage();
  await page.goto(`${service.origine}/`);
  await page.click('text=Fermer la session');
  await page.waitForSelector('h1:has-text("La session est fermée")');
  assert.equal((await page.goto(`${service.origine}/`)).status(), 403);
  await contexte.close();
});
