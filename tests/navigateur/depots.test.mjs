// Files given to the page: looked at, then recorded, by the mouse and by the keyboard alone.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { debord, ecartsALaNorme, fautes, kEcran, kTelephone, photographier } from './navigateur.mjs';
import { Session } from './session.mjs';

let session;
before(async () => { session = await Session.ouvrir(); });
after(() => session?.fermer());

const piece = (nom) => fs.readFileSync(new URL(`../donnees/pieces/${nom}`, import.meta.url));
const fichier = (name, buffer) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });
const kTable = 'numeroEditeur;numeroAns;client;montantBonCommandeHT\n00003;1234567890;Clinique du Parc;9000,00\n' +
  '00901;1234567890;Hôpital neuf;12000,00\n';
const kVues = [['light', 'ecran', kEcran], ['dark', 'telephone', kTelephone]];

// The same page as everyone may see it.
async function voirPartout(nom, chemin) {
  for (const [colorScheme, appareil, viewport] of kVues)
    await session.dans({ colorScheme, viewport }, async (page) => {
      const reponse = await page.goto(session.origine + chemin);
      await page.waitForLoadState('networkidle');
      await photographier(page, `depot-${nom}-${colorScheme}-${appareil}`);
      assert.deepEqual(await fautes(page), []);
      assert.equal(await debord(page), 0);
      if (appareil === 'ecran') assert.deepEqual(await ecartsALaNorme(await reponse.text()), []);
    });
}

test('a document is attached from its dossier and shown with what was found at its place', async () => {
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/dossiers/00040`);
    await page.click('summary:has-text("Joindre un document")');
    await page.setInputFiles('#FACTURE', fichier('facture.pdf', Buffer.concat([piece('facture.pdf'), Buffer.from('\n% un')])));
    assert.deepEqual(await fautes(page), []);
    await page.click('.envoi:has(#FACTURE) button');
    await page.waitForURL(/documents\/FACTURE\/voir$/);
    assert.ok(await page.locator('.vue img').evaluate((image) => image.decode().then(() => image.naturalWidth)) > 900);
    const [image, dessin] = await Promise.all(['img', 'svg'].map((quoi) => page.locator(`.vue ${quoi}`).boundingBox()));
    assert.ok(Math.abs(image.width - dessin.width) < 2 && Math.abs(image.height - dessin.height) < 2);
    const places = await page.locator('.vue rect').evaluateAll((tous) => tous.map((r) => r.getBoundingClientRect().toJSON()));
    assert.ok(places.length > 0);
    for (const place of places) assert.ok(place.left >= image.x && place.right <= image.x + image.width);
  });
  await voirPartout('document', '/dossiers/00040/documents/FACTURE/voir');
  await voirPartout('dossier', '/dossiers/00040');
});

test('a document that is refused says why in the place of the page', async () => {
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/dossiers/00040`);
    await page.click('summary:has-text("Joindre un document")');
    await page.click('.envoi:has(#VA) button');
    assert.match(await page.textContent('.envoi:has(#VA) [role=status]'), /Choisir/);
    await page.setInputFiles('#VA', fichier('attestation.docx', 'PK\x03\x04 rien'));
    await page.click('.envoi:has(#VA) button');
    await page.waitForSelector('h1:has-text("Refusé")');
    assert.deepEqual(await fautes(page), []);
  });
});

test('a table is dropped, its differences seen, and recorded by the keyboard alone', async () => {
  let ou;
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/deposer`);
    await page.setInputFiles('#fichier', fichier('avances.csv', kTable));
    await page.waitForURL(/\/recus\//);
    ou = new URL(page.url()).pathname;
    await page.check('input[name=mettre_a_jour]');
    await page.click('button:has-text("Relire")');
    await page.waitForURL(/mettre_a_jour=oui/);
    assert.match(await page.textContent('main'), /Clinique du Parc/);
  });
  await voirPartout('table', `${ou}?sorte=avances&mettre_a_jour=oui`);
  await voirPartout('table-refusee', ou);
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}${ou}?sorte=avances&mettre_a_jour=oui`);
    const bouton = page.locator('button:has-text("Enregistrer")');
    for (let i = 0; i < 40 && !(await bouton.evaluate((b) => b === document.activeElement)); ++i)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1:has-text("Enregistré")');
    assert.match(await page.textContent('main'), /1 avance créée, 1 modifiée/);
  });
  await voirPartout('table-enregistree', ou);
});

test('several files are sent one by one, survive a reload, and documents go where they are proposed', async () => {
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/deposer`);
    await page.setInputFiles('#fichier', [
      fichier('Facture 00044.pdf', Buffer.concat([piece('facture.pdf'), Buffer.from('\n% deux')])),
      fichier('VA 00044.pdf', Buffer.concat([piece('va.pdf'), Buffer.from('\n% trois')])),
      fichier('lettre.txt', 'Bonjour'),
    ]);
    await page.waitForSelector('h2:has-text("où vont-ils")');
    await page.reload();
    assert.equal(await page.locator('.proposition').count(), 2);
    assert.match(await page.textContent('main'), /lettre\.txt/);
  });
  await voirPartout('propositions', '/deposer');
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/deposer`);
    for (const nom of ['Facture 00044.pdf', 'VA 00044.pdf']) {
      await page.check(`[aria-label="Joindre ${nom}"]`);
      await page.fill(`[aria-label="Dossier de ${nom}"]`, '00044');
    }
    await page.selectOption('[aria-label="Type de Facture 00044.pdf"]', 'FACTURE');
    await page.selectOption('[aria-label="Type de VA 00044.pdf"]', 'VA');
    await page.click('button:has-text("Joindre ceux qui sont cochés")');
    await page.waitForSelector('h1:has-text("Documents joints")');
    assert.match(await page.textContent('main'), /2 documents \(2 joints\)/);
    assert.deepEqual(await fautes(page), []);
  });
});

test('an answer of the portal asks about what reads both ways', async () => {
  const depot = fs.readdirSync(`${session.base.dossier}/exports`).sort().at(-1);
  const reponse = JSON.parse(fs.readFileSync(`${session.base.dossier}/exports/${depot}/${depot}.json`, 'utf8'));
  session.base.finhop('lot', 'deposer', depot);
  for (const ligne of reponse.lignesImport)
    Object.assign(ligne, { codeTraitement: '9', libelleTraitement: 'Dossier accepté sous réserve' });
  let ou;
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/reponses`);
    await page.click('summary:has-text("Enregistrer une réponse")');
    await page.setInputFiles('.envoi input[type=file]', fichier('retour.json', JSON.stringify(reponse)));
    await page.click('.envoi button');
    await page.waitForURL(/\/recus\//);
    ou = new URL(page.url()).pathname;
  });
  await voirPartout('reponse', ou);
  await session.dans({}, async (page) => {
    await page.goto(session.origine + ou);
    await page.check('input[type=radio][value=refuse]');
    await page.click('button:has-text("Relire")');
    await page.click('button:has-text("Enregistrer")');
    await page.waitForSelector('h1:has-text("Enregistrée")');
    assert.deepEqual(await fautes(page), []);
  });
});
