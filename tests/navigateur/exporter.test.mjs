// From what is ready to the portal: the plan, the export, the files downloaded, the lot followed step by step; the copies and
// the profiles beside.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { joindreDesDocuments } from './base.mjs';
import { debord, ecartsALaNorme, fautes, kEcran, kTelephone, photographier } from './navigateur.mjs';
import { Session } from './session.mjs';

let session;
before(async () => {
  session = await Session.ouvrir();
  for (const i of [40, 44]) joindreDesDocuments(session.base, i);
});
after(() => session?.fermer());

const kVues = [['light', 'ecran', kEcran], ['dark', 'telephone', kTelephone]];

async function estPourTous(page, nom) {
  await photographier(page, `exporter-${nom}`);
  assert.deepEqual(await fautes(page), [], nom);
  assert.equal(await debord(page), 0, nom);
}

// The same page as everyone may see it.
async function voirPartout(nom, chemin, code = 200) {
  for (const [colorScheme, appareil, viewport] of kVues)
    await session.dans({ colorScheme, viewport }, async (page) => {
      const reponse = await page.goto(session.origine + chemin);
      assert.equal(reponse.status(), code);
      await page.waitForLoadState('networkidle');
      if (appareil === 'ecran') assert.deepEqual(await ecartsALaNorme(await reponse.text()), []);
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
      await estPourTous(page, `${nom}-${colorScheme}-${appareil}`);
    });
}

// What the browser keeps when that link is followed, and under which name.
async function telecharger(page, lien) {
  const [recu] = await Promise.all([page.waitForEvent('download'), page.click(lien)]);
  return { nom: recu.suggestedFilename(), octets: fs.readFileSync(await recu.path()) };
}

test('the plan is shown, some are left out, and what is exported is downloaded as the command wrote it', async () => {
  await voirPartout('plan', '/exporter');
  await voirPartout('rien', '/exporter?client=personne');
  await voirPartout('refus', '/exporter?date-depot=demain', 422);
  let lot;
  await session.dans({ acceptDownloads: true }, async (page) => {
    await page.goto(`${session.origine}/lots`);
    await page.click('text=exporter ce qui est prêt');
    await page.click('summary:has-text("N\'en exporter que certains")');
    await page.uncheck('input[name=ref][value="00044"]');
    await page.click('text=Ne garder que ceux qui sont cochés');
    await page.waitForSelector('text=Exporter cette demande');
    await page.click('text=Exporter cette demande');
    await page.waitForURL(/operations/);
    await estPourTous(page, 'fait');
    await page.click('a:has-text("télécharger les fichiers")');
    lot = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1));
    const ou = `${session.base.dossier}/exports/${lot}`;
    for (const nom of fs.readdirSync(ou).filter((n) => n !== 'SHA256SUMS')) {
      const recu = await telecharger(page, `a[href$="/fichiers/${nom}"]`);
      assert.equal(recu.nom, nom);
      assert.ok(recu.octets.equals(fs.readFileSync(`${ou}/${nom}`)), nom);
    }
  });
  await voirPartout('lot', `/lots/${lot}`);
  await voirPartout('bordereau', `/lots/${lot}/bordereau`);
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/lots/${lot}/bordereau`);
    await page.check('.etapes > li:first-child input');
    assert.match(await page.textContent('.suivi'), /^1 sur/);
    await page.reload();
    assert.ok(await page.isChecked('.etapes > li:first-child input'));
    await page.click('button:has-text("Noter le dépôt")');
    await page.waitForURL(/operations/);
    await page.click('a:has-text("revenir au lot")');
    await page.click('a:has-text("Bordereau")');
    await page.waitForSelector('h2:has-text("Le portail a répondu")');
  });
  await voirPartout('bordereau-depose', `/lots/${lot}/bordereau`);
});

test('a lot whose day is past is made again for today by one button, without any script', async () => {
  const vieux = session.base.finhop('lot', 'lister').match(/JSON-\S+20221205-001/)[0];
  session.base.finhop('lot', 'redater', vieux, '--date', '09/12/2022');
  const lot = session.base.finhop('lot', 'lister').match(/JSON-\S+20221209-001/)[0];
  await voirPartout('autre-jour', `/lots/${lot}/bordereau`);
  await session.dans({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${session.origine}/lots/${lot}/bordereau`);
    await page.click('button:has-text("Refaire le lot pour aujourd\'hui")');
    await page.waitForURL(/operations/);
    await page.click('a:has-text("télécharger les fichiers du nouveau lot")');
    assert.match(page.url(), /20221205/);
  });
  await voirPartout('lot-mort', `/lots/${lot}/bordereau`);
});

test('the base is copied, the copy taken away, and shown before it is put back', async () => {
  await session.dans({ acceptDownloads: true }, async (page) => {
    await page.goto(`${session.origine}/copies`);
    await page.click('text=Copier maintenant');
    await page.waitForSelector('text=La base est copiée');
    const nom = fs.readdirSync(session.base.dossier).find((n) => /^finhop-.*\.db$/.test(n));
    const recu = await telecharger(page, `a[aria-label="télécharger ${nom}"]`);
    assert.equal(recu.nom, nom);
    assert.ok(recu.octets.equals(fs.readFileSync(`${session.base.dossier}/${nom}`)));
  });
  await voirPartout('copies', '/copies');
  const nom = fs.readdirSync(session.base.dossier).find((n) => /^finhop-.*\.db$/.test(n));
  session.base.finhop('note', 'ajouter', '00001', 'depuis la copie');
  await voirPartout('restaurer', `/copies/${nom}/restaurer`);
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/copies/${nom}/restaurer`);
    await page.click('button:has-text("Restaurer cette copie")');
    await page.waitForSelector('h1:has-text("La copie est restaurée")');
    await estPourTous(page, 'restauree');
    await page.goto(`${session.origine}/notes?ref=00001`);
    assert.doesNotMatch(await page.textContent('main'), /depuis la copie/);
  });
});

test('what proves a dossier is downloaded from its page', async () => {
  session.base.finhop('preuve', '00040', '--sortie', 'preuves');
  await session.dans({ acceptDownloads: true }, async (page) => {
    await page.goto(`${session.origine}/dossiers/00040`);
    const recu = await telecharger(page, 'a:has-text("tout ce qui le prouve")');
    assert.equal(recu.nom, 'preuve-00040.zip');
    assert.ok(recu.octets.equals(fs.readFileSync(`${session.base.dossier}/preuves/preuve-00040.zip`)));
  });
});

test('the profiles are read, one is dropped with its faults at their places, then followed', async () => {
  await voirPartout('profils', '/profils');
  await voirPartout('profil', '/profils/HOP-DPI-Va1');
  const profil = fs.readFileSync(new URL('../donnees/profils/hop-dpi-va1.json', import.meta.url), 'utf8');
  const fichier = (buffer) => ({ name: 'profil-dpi.json', mimeType: 'application/json', buffer: Buffer.from(buffer) });
  let ou;
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/deposer`);
    await page.setInputFiles('#fichier', fichier(profil.replace('"DPI"', '"D P I"').replace('"valeur": 200', '"valeur": -3')));
    await page.waitForSelector('text=2 fautes');
    ou = new URL(page.url()).pathname;
  });
  await voirPartout('profil-fautif', ou);
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/deposer`);
    await page.setInputFiles('#fichier', fichier(profil));
    await page.waitForSelector('button:has-text("Suivre ce profil")');
    await estPourTous(page, 'profil-depose');
    await page.click('button:has-text("Suivre ce profil")');
    await page.waitForSelector('h1:has-text("Suivi")');
    await page.click('text=tout ce qu\'il dit');
    await page.click('text=ne plus suivre ce profil');
    await estPourTous(page, 'profil-retirer');
    await page.click('.saisie button.principal');
    await page.waitForURL(/operations/);
  });
});
