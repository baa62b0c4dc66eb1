// The shared page, encrypted: who signs in, what each role is shown, and when it ends.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { after, before, test } from 'node:test';
import { baseDUneAnnee } from './base.mjs';
import { debord, ecartsALaNorme, fautes, kEcran, kTelephone, lancer, photographier } from './navigateur.mjs';

const kMotDePasse = 'quatre mots sans rapport';
let base;
let serveur;
let navigateur;
let origine;

function environnement() {
  const { FINHOP_AUTEUR, FINHOP_BASE, ...reste } = process.env;
  return { ...reste, FINHOP_HORLOGE: base.horloge, HOME: base.dossier };
}

function compte(...mots) {
  execFileSync(process.env.FINHOP, ['compte', ...mots], {
    cwd: base.dossier, env: environnement(), input: `${kMotDePasse}\n`, stdio: ['pipe', 'ignore', 'inherit'],
  });
}

async function portLibre() {
  const prise = net.createServer().listen(0, '127.0.0.1');
  await once(prise, 'listening');
  const { port } = prise.address();
  prise.close();
  await once(prise, 'close');
  return port;
}

before(async () => {
  base = baseDUneAnnee();
  compte('ajouter', 'Marie Curie', '--role', 'ecriture');
  compte('ajouter', 'Paul', '--role', 'lecture');
  const port = await portLibre();
  serveur = spawn(process.env.FINHOP, ['partager', '--adresse', '127.0.0.1', '--hote', 'finhop.localhost', '--port', String(port)],
    { cwd: base.dossier, env: environnement(), stdio: ['ignore', 'pipe', 'inherit'] });
  let dit = '';
  for await (const morceau of serveur.stdout) {
    dit += morceau;
    if (dit.includes('Ctrl-C')) break;
  }
  origine = `https://finhop.localhost:${port}`;
  assert.ok(dit.includes(origine) && /([0-9A-F]{2}:){31}[0-9A-F]{2}/.test(dit), dit);
  navigateur = await lancer();
});
after(async () => {
  await navigateur?.close();
  if (serveur) {
    serveur.kill('SIGTERM');
    assert.deepEqual(await once(serveur, 'exit'), [0, null]);
  }
  base?.retirer();
});

async function dans(reglages, voir) {
  const contexte = await navigateur.newContext({ ignoreHTTPSErrors: true, viewport: kEcran, ...reglages });
  try {
    await voir(await contexte.newPage(), contexte);
  } finally {
    await contexte.close();
  }
}

async function entrer(page, nom, motDePasse = kMotDePasse) {
  await page.goto(`${origine}/`);
  await page.fill('input[name=nom]', nom);
  await page.fill('input[type=password]', motDePasse);
  await page.keyboard.press('Enter');
}

for (const [colorScheme, appareil, viewport] of [['light', 'ecran', kEcran], ['dark', 'telephone', kTelephone]])
  test(`the sign-in page is for everyone, ${appareil}, refusing too`, async () => {
    await dans({ colorScheme, viewport }, async (page) => {
      const reponse = await page.goto(`${origine}/`);
      assert.deepEqual(await fautes(page), []);
      assert.equal(await debord(page), 0);
      assert.deepEqual(await ecartsALaNorme(await reponse.text()), []);
      await photographier(page, `partager-${colorScheme}-${appareil}`);
      await entrer(page, 'Marie Curie', 'un autre mot de passe');
      await page.waitForSelector('.encart');
      assert.ok((await page.textContent('main')).includes('ne vont pas ensemble'));
      assert.deepEqual(await fautes(page), []);
    });
  });

test('who signs in has a session that only this page is told, until it is closed', async () => {
  await dans({}, async (page, contexte) => {
    await entrer(page, 'marie curie'); // whatever the case
    await page.waitForSelector('h1:has-text("Quoi faire")');
    const temoins = await contexte.cookies();
    assert.equal(temoins.length, 1);
    const { name, secure, httpOnly, sameSite, domain } = temoins[0];
    assert.ok(name.startsWith('__Host-'));
    assert.deepEqual([secure, httpOnly, sameSite, domain], [true, true, 'Strict', 'finhop.localhost']);
    await page.goto(`${origine}/dossiers/00002`);
    assert.ok(await page.isVisible('a[href="/dossiers/00002/documents/FACTURE"]'));
    await page.click('text=Fermer la session');
    await page.waitForSelector('h1:has-text("La session est fermée")');
    assert.equal((await page.goto(`${origine}/dossiers/00002`)).status(), 403);
  });
});

test('who may only read is told that documents are not for that role, and a removed account is shown nothing more', async () => {
  await dans({}, async (page) => {
    await entrer(page, 'Paul');
    await page.waitForSelector('h1:has-text("Quoi faire")');
    await page.goto(`${origine}/dossiers/00002`);
    assert.equal(await page.locator('a[href*="/documents/"]').count(), 0);
    assert.equal((await page.goto(`${origine}/dossiers/00002/documents/FACTURE`)).status(), 403);
    assert.equal((await page.goto(`${origine}/dossiers/00002`)).status(), 200);
    compte('retirer', 'Paul');
    assert.equal((await page.goto(`${origine}/dossiers/00002`)).status(), 403);
  });
});
