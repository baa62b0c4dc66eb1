// Every page to read, as people see it: on a screen in light, on a telephone in dark.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { debord, ecartsALaNorme, fautes, kEcran, kTelephone, photographier } from './navigateur.mjs';
import { Session } from './session.mjs';

let session;
before(async () => { session = await Session.ouvrir(); });
after(() => session?.fermer());

const kPages = {
  dossiers: '/dossiers', filtree: '/dossiers?avance=payee&tri=-enJeu', aucun: '/dossiers?client=personne', lots: '/lots',
  reponses: '/reponses', argent: '/argent', mois: '/argent?par=mois', risques: '/argent?risque=oui', rapport: '/rapport',
  paiements: '/paiements', calendrier: '/calendrier', etat: '/etat', notes: '/notes', vues: '/vues', tables: '/tables',
  logiciels: '/logiciels', reglages: '/reglages', regles: '/regles', regle: '/regles/FMT-06', journal: '/journal',
  operations: '/operations', copies: '/copies', diagnostic: '/diagnostic', verifier: '/verifier', deposer: '/deposer', pages: '/pages',
};
const kVues = [['light', 'ecran', kEcran], ['dark', 'telephone', kTelephone]];
for (const [nom, chemin] of Object.entries(kPages))
  test(`the page ${nom} is for everyone, and valid`, async () => {
    for (const [colorScheme, appareil, viewport] of kVues)
      await session.dans({ colorScheme, viewport }, async (page) => {
        const reponse = await page.goto(session.origine + chemin);
        await photographier(page, `lecture-${nom}-${colorScheme}-${appareil}`);
        assert.deepEqual(await fautes(page), []);
        assert.equal(await debord(page), 0);
        assert.ok((await page.textContent('footer .commande')).startsWith('finhop'));
        if (appareil === 'ecran') assert.deepEqual(await ecartsALaNorme(await reponse.text()), []);
      });
  });

test('the list is filtered, sorted and opened by the keyboard alone', async () => {
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/dossiers`);
    const tous = await page.locator('main tbody tr').count();
    await page.keyboard.press('/');
    await page.keyboard.type('clinique');
    await page.keyboard.press('Enter');
    await page.waitForURL(/client=clinique/);
    assert.ok((await page.locator('main tbody tr').count()) < tous);
    await page.click('.puces a');
    await page.waitForURL((url) => !url.search.includes('client='));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const vise = await page.evaluate(() => document.activeElement.getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === vise);
  });
});

test('each bar of the home leads to the dossiers that it counts', async () => {
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/`);
    const barres = await page.locator('svg a').evaluateAll((liens) =>
      liens.map((lien) => [lien.getAttribute('href'), lien.querySelector('.fin').textContent]));
    assert.ok(barres.length > 2);
    for (const [vers, dit] of barres) {
      await page.goto(session.origine + vers);
      const compte = (await page.textContent('main p strong')).replace(/\D/g, '');
      assert.equal(compte, dit.replace(/\D/g, ''));
    }
  });
});

test('a file that is chosen is judged on the page', async () => {
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/verifier`);
    await page.setInputFiles('#fichier', { name: 'essai.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') });
    await page.waitForSelector('h1:has-text("Vérification")');
    assert.ok((await page.textContent('main')).includes('essai.json'));
    assert.deepEqual(await fautes(page), []);
  });
});

test('the deposit is followed step by step: texts are copied, squares stay ticked', async () => {
  await session.dans({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(`${session.origine}/lots`);
    await page.click('main tbody a[href*="20221205"]');
    await page.click('a:has-text("Bordereau")');
    await page.waitForSelector('.suivi');
    const cases = page.locator('.etapes input[type=checkbox]');
    assert.match(await page.textContent('.suivi'), /^0 sur /);
    // What is typed on the portal; what is noted in finhop has its form below.
    await page.click('.etapes button[aria-label^="Copier FINHOP"]');
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^FINHOP/);
    assert.match(await page.textContent('.suivi'), /^Copié : FINHOP/);
    assert.equal(await page.locator('.etapes :text("finhop lot deposer")').count(), 0);
    await cases.nth(2).check();
    assert.match(await page.textContent('.suivi'), /^1 sur /);
    await page.reload();
    assert.deepEqual([await cases.nth(1).isChecked(), await cases.nth(2).isChecked()], [false, true]);
    assert.deepEqual(await fautes(page), []);
    await page.click('button:has-text("Tout décocher")');
    await page.reload();
    assert.equal(await cases.nth(2).isChecked(), false);
  });
});

test('on a narrow screen the list is not below a page of criteria', async () => {
  await session.dans({ viewport: kTelephone }, async (page) => {
    await page.goto(`${session.origine}/dossiers`);
    const haut = await page.locator('main table').evaluate((table) => table.getBoundingClientRect().top);
    assert.ok(haut < kTelephone.height, `la liste commence à ${haut} points`);
    await page.goto(`${session.origine}/dossiers?avance=payee`);
    assert.equal(await page.isVisible('select[name=avance]'), true); // what is asked is shown
  });
});

test('each column of the report leads to what it counts, and so does each situation', async () => {
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/rapport`);
    const liens = await page.$$eval('svg a', (tous) => tous.map((lien) => lien.getAttribute('href')));
    assert.ok(liens.filter((lien) => lien.includes('sur=paiement')).length > 3);
    assert.ok(liens.filter((lien) => lien.startsWith('/rapport?periode=')).length > 3);
    assert.ok(liens.filter((lien) => lien.startsWith('/dossiers?situation=')).length > 2);
    for (const lien of liens.filter((l) => l.startsWith('/'))) {
      const reponse = await page.goto(session.origine + lien);
      assert.equal(reponse.status(), 200, lien);
      if (lien.startsWith('/dossiers')) assert.ok((await page.locator('main tbody tr').count()) > 0, lien);
    }
  });
});
