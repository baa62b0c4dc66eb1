// The forms, as people fill them: each for everyone in each of its states, by the keyboard alone, and without any script.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { debord, ecartsALaNorme, fautes, kEcran, kTelephone, photographier } from './navigateur.mjs';
import { Session } from './session.mjs';

let session;
let lots;
before(async () => {
  session = await Session.ouvrir();
  session.base.finhop('note', 'ajouter', '00001', 'rappeler la comptabilité');
  session.base.finhop('vue', 'garder', 'prets', '--pret');
  lots = session.base.finhop('lot', 'lister').match(/JSON-\S+/g);
});
after(() => session?.fermer());

const kVues = [['light', 'ecran', kEcran], ['dark', 'telephone', kTelephone]];

async function estPourTous(page, nom, appareil) {
  await photographier(page, `formulaire-${nom}-${appareil}`);
  assert.deepEqual(await fautes(page), [], nom);
  assert.equal(await debord(page), 0, nom);
}
const envoyer = (page) => page.click('.saisie button.principal');

// Where one is asked; `rempli`: what is answered there for nothing to be missing; `faux`: for it to be refused.
const kFormulaires = {
  'avance-ajouter': ['/avances/nouvelle', { numeroEditeur: '' }],
  'avance-modifier': ['/dossiers/00001/avance', { montantBonCommande: 'douze' }],
  'avance-statut': ['/dossiers/00003/avance/statut?statut=payee', { montant: 'douze' }],
  'avance-corriger': ['/dossiers/00001/avance/corriger?statut=validee', { motif: '' }],
  'solde-saisir': ['/dossiers/00001/solde', { 'facture-date-1': '31 février' }],
  'solde-statut': ['/dossiers/00008/solde/statut', { statut: '' }],
  note: ['/dossiers/00001/notes/nouvelle', { texte: '' }],
  'note-faite': ['/notes/1/faite', null],
  'lot-deposer': [() => `/lots/${lots.at(-1)}/deposer`, { date: 'demain matin' }],
  'lot-redater': [() => `/lots/${lots.at(-1)}/redater`, { date: '' }],
  'lot-annuler': [() => `/lots/${lots.at(-1)}/annuler`, null],
  'lot-corriger': [() => `/lots/${lots.at(-1)}/corriger`, null],
  'retour-retirer': [() => `/lots/${lots[0]}/retirer-la-reponse`, { motif: '' }],
  vue: ['/vues/nouvelle?avance=payee', { nom: '' }],
  'vue-oublier': ['/vues/prets/oublier', null],
  reglage: ['/reglages/a_exporter', { valeur: 'beaucoup' }],
  'logiciel-ajouter': ['/logiciels/nouveau', { numeroAns: '12' }],
  'logiciel-modifier': ['/logiciels/1234567890', { 'date-limite': 'jamais' }],
  annuler: ['/operations/3/annuler', null],
};

for (const [nom, [chemin, faux]] of Object.entries(kFormulaires))
  test(`the form ${nom} is for everyone, empty and faulty, and valid`, async () => {
    for (const [colorScheme, appareil, viewport] of kVues)
      await session.dans({ colorScheme, viewport, javaScriptEnabled: true }, async (page) => {
        const reponse = await page.goto(session.origine + (typeof chemin === 'string' ? chemin : chemin()));
        assert.equal(reponse.status(), 200);
        if (appareil === 'ecran') assert.deepEqual(await ecartsALaNorme(await reponse.text()), []);
        await estPourTous(page, nom, appareil);
      });
    if (!faux) return;
    await session.dans({ viewport: kTelephone }, async (page) => {
      await page.goto(session.origine + (typeof chemin === 'string' ? chemin : chemin()));
      for (const [cle, valeur] of Object.entries(faux)) {
        const champ = page.locator(`#q-${cle}`);
        if (await champ.evaluate((e) => e.tagName) === 'SELECT') await champ.selectOption(valeur);
        else await champ.fill(valeur);
      }
      await envoyer(page);
      await page.waitForSelector('#fautes');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'fautes');
      await page.click('#fautes a');
      const [cle] = Object.keys(faux);
      assert.equal(await page.evaluate(() => document.activeElement.id), `q-${cle}`);
      assert.equal(await page.inputValue(`#q-${cle}`), faux[cle]);
      await estPourTous(page, `${nom}-faute`, 'telephone');
    });
  });

test('what is saved is told with what undoes it, and what somebody else changed is shown beside', async () => {
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/dossiers/00001/avance`);
    await page.fill('#q-contact', 'Mme Martin');
    await envoyer(page);
    await page.waitForURL(/operations/);
    assert.match(await page.textContent('main'), /contact : – → Mme Martin/);
    await estPourTous(page, 'fait', 'ecran');
    await page.click('button:has-text("Annuler cette opération")');
    await page.waitForSelector('text=C\'est annulé');
    await estPourTous(page, 'annule', 'ecran');
    await page.goto(`${session.origine}/dossiers/00001/avance`);
    await page.fill('#q-contact', 'Mme Martin');
    session.base.finhop('avance', 'modifier', '00001', '--contact', 'M. Durand', '--client', 'Clinique du Lac');
    await envoyer(page);
    await page.waitForSelector('#conflit');
    assert.match(await page.textContent('.conflit'), /M\. Durand/);
    assert.equal(await page.inputValue('#q-contact'), 'Mme Martin');
    assert.equal(await page.inputValue('#q-client'), 'Clinique du Lac');
    await estPourTous(page, 'conflit', 'ecran');
    await envoyer(page);
    await page.waitForURL(/operations/);
    assert.match(await page.textContent('main'), /M\. Durand → Mme Martin/);
  });
});

test('a step is noted by the keyboard alone', async () => {
  await session.dans({}, async (page) => {
    await page.goto(`${session.origine}/dossiers/00003`);
    await page.focus('a:has-text("changer le statut de l\'avance")');
    await page.keyboard.press('Enter');
    await page.waitForURL(/statut/);
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'q-statut');
    await page.keyboard.type('pay');
    await page.keyboard.press('Tab');
    await page.keyboard.type('02/12/2022');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3 000,00 €');
    await page.keyboard.press('Enter');
    await page.waitForURL(/operations/);
    assert.match(await page.textContent('main'), /payée/);
  });
});

test('without any script a form is filled, refused, mended and saved', async () => {
  await session.dans({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${session.origine}/dossiers/00001/notes/nouvelle`);
    await envoyer(page);
    await page.waitForSelector('#fautes');
    await page.fill('#q-texte', 'appeler la clinique');
    await envoyer(page);
    await page.waitForURL(/operations/);
    assert.match(await page.textContent('main'), /appeler la clinique/);
  });
});
